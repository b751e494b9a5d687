import Actions
import Conferences

extension OutputPhrases {
    static let vietnamese = OutputPhrases(
        didYouMean: { "Có phải ý bạn là “\($0)”?" },
        acceptedBecause: { "(đã chấp nhận: \($0))" },
        checked: { file, errors, warnings, accepted, points in
            let rest = (accepted > 0 ? "\(accepted) điều đã chấp nhận, " : "") + "\(points) điểm cầu."
            return errors == 0 && warnings == 0
                ? "\(file): tốt, \(rest)" : "\(file): \(errors) lỗi, \(warnings) cảnh báo, \(rest)"
        },
        planHasErrors: { file, errors in "\(file): còn \(errors) lỗi phải sửa. Chưa có gì bị thay đổi." },
        noConferences: "Chưa có hội nghị nào. Hãy ban hành một kế hoạch: diemcau publish agendas/…/plan.yaml",
        morePoints: { "… và \($0) điểm cầu nữa (--all-points để xem hết)." },
        unchanged: { conference, version in
            "\(conference): không có gì thay đổi so với bản \(version); không báo cho ai."
        },
        published: { conference, version, points in
            "Đã ban hành \(conference), bản \(version), \(points) điểm cầu."
        },
        wouldPublish: { conference, version, points in
            "Xem trước: \(conference) sẽ thành bản \(version), \(points) điểm cầu. Chưa ghi gì."
        },
        wouldTell: { event, count in "\(event): sẽ báo cho \(count) nơi nhận" },
        wouldTellNobody: "Không báo cho ai.",
        readingFile: { file, percent in "Đang đọc \(file)\(percent.map { " \($0) %" } ?? "")…" },
        moreFindings: { "… và \($0) điều nữa." },
        rosterRefused: { errors, good, skipBad in
            "Chưa nhập gì: \(errors) lỗi. \(good > 0 && !skipBad ? "Hãy sửa tệp, hoặc thêm --skip-bad để nhập \(good) dòng tốt." : "Hãy sửa tệp rồi nhập lại.")"
        },
        rosterImported: { counts, isDryRun in
            "\(isDryRun ? "Xem trước, chưa ghi gì" : "Đã nhập"): \(counts.added) người mới, \(counts.changed) cập nhật, \(counts.same) giữ nguyên\(counts.refused > 0 ? ", \(counts.refused) dòng bị bỏ" : ""); \(counts.points) điểm cầu."
        },
        emptyRoster: "Chưa có đại biểu nào. Hãy nhập: diemcau roster import HỘI-NGHỊ TỆP.csv",
        peopleCount: { "\($0) người" },
        badHolidays: { file, error in
            let what =
                switch error.problem {
                case .notADate(let text): "“\(text)” không phải là ngày; hãy ghi 2026-01-02 hoặc 2/1/2026"
                case .unknownKind(let text): "“\(text)” không phải là “nghỉ” hay “làm”"
                case .givenTwice(let date): "ngày \(date.vietnamese) vừa là ngày nghỉ vừa là ngày làm việc"
                }
            return "\(file), dòng \(error.line): \(what)."
        },
        rulesOfMarks: "Quy tắc",
        directivesFound: { "Văn bản được viện dẫn: \($0)" },
        tasksFound: { "Nhiệm vụ đề xuất: \($0)" },
        conclusionUnchanged: { conference, revision in
            "\(conference): kết luận này đã lưu (bản \(revision)); không có gì thay đổi."
        },
        concluded: { conference, revision, tasks, isDryRun in
            "\(isDryRun ? "Xem trước, chưa ghi gì" : "Đã lưu") kết luận \(conference), bản \(revision): \(tasks) nhiệm vụ đề xuất."
        },
        proposalsReplaced: { "\($0) đề xuất của bản trước được thay thế." },
        alreadyDecided: { "\($0) nhiệm vụ đã duyệt từ trước, không đề xuất lại." },
        nextAccept: { "Duyệt tất cả: diemcau tasks accept \($0) --all" },
        accepted: { "Đã duyệt \($0) nhiệm vụ." },
        noTasks: "Không có nhiệm vụ nào.",
        revision: { "bản \($0)" },
        endpointAdded: { "Đã thêm nơi nhận \($0). Khóa ký:" },
        keepSecret:
            "Hãy lưu khóa này ở nơi nhận: nó chỉ hiện một lần. Lệnh “diemcau deliver” gửi các thông báo.",
        noEndpoints: "Chưa có nơi nhận nào. Hãy thêm: diemcau webhooks add https://…",
        endpointRemoved: { id, url in "Đã bỏ nơi nhận \(id) (\(url))." },
        noDeliveries: "Chưa có thông báo nào.",
        delivering: { "Đã gửi \($0) thông báo…" },
        delivered: { delivered, waiting, failed in
            "\(delivered) thông báo đã tới, \(waiting) sẽ gửi lại, \(failed) không gửi được."
        },
        backedUp: { file, kilobytes in "Đã sao lưu vào \(file) (\(kilobytes) KB)." },
        waitingForDatabase: { "Đang chờ cơ sở dữ liệu “\($0)”…" },
        migrated: { from, to in "Đã nâng cấp từ cấu trúc \(from) lên \(to)." },
        schemaIsNewest: { "Cơ sở dữ liệu đã ở cấu trúc mới nhất (\($0))." },
        copying: { "Đã sao chép \($0) dòng…" },
        copied: { from, to, tables, rows in
            "Đã sao chép \(from) sang \(to): \(rows) dòng trong \(tables) bảng; số dòng và nhật ký khớp nhau."
        },
        auditWhole: { count, seal in
            "Nhật ký nguyên vẹn: \(count) mục."
                + (seal.map { " Hãy ghi lại dấu niêm phong này; lần sau kiểm tra bằng --seal \($0)." } ?? "")
        },
        auditBreak: { found in
            switch found {
            case .changed(let sequence): "Nhật ký đã bị sửa: mục số \(sequence) không còn đúng như khi ghi."
            case .gap(let sequence): "Nhật ký bị thiếu hoặc tráo mục ngay trước mục số \(sequence)."
            case .rewritten(let sequence):
                "Nhật ký đã bị viết lại: các mục đến số \(sequence) không khớp với dấu niêm phong đã ghi."
            case .cut(let last, let noted):
                "Nhật ký đã bị cắt: chỉ còn đến mục số \(last), trong khi dấu niêm phong ghi ở mục số \(noted)."
            case .emptied: "Nhật ký đã bị xóa: cơ sở dữ liệu có hội nghị mà nhật ký không còn mục nào."
            }
        },
        notASeal: {
            "“\($0)” không phải dấu niêm phong. Hãy chép đúng như “audit verify” đã in, ví dụ 12-0123456789abcdef."
        },
        brokenOff:
            "Đã dừng khi chưa xong vì cơ sở dữ liệu không trả lời. Việc dở dang sẽ được làm ở lần chạy sau.")
}
