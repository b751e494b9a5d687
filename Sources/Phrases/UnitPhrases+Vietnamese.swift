import Actions
import Conferences
import Store

extension UnitPhrases {
    static let vietnamese = UnitPhrases(
        error: vietnameseError,
        state: { state in
            switch state {
            case .active: "đang hoạt động"
            case .merged: "đã sáp nhập"
            case .dissolved: "đã giải thể"
            }
        },
        aliasKind: { kind in
            switch kind {
            case .alias: "tên khác"
            case .abbreviation: "viết tắt"
            case .former: "tên cũ"
            }
        },
        added: { unit, linked in
            "Đã thêm \(unit.name) (\(unit.code))" + (linked > 0 ? ", gắn với \(linked) nhiệm vụ." : ".")
        },
        imported: { added, known, group in
            "Đã thêm \(added) đơn vị, \(known) đã có từ trước. Nhóm: \(group)."
        },
        edited: { "Đã cập nhật \($0)." },
        ended: { code, day, successor in
            "\(code) kết thúc ngày \(day.vietnamese)" + (successor.map { ", \($0) kế thừa." } ?? ".")
        },
        ending: { code, ending, successor in
            "\(code) hoạt động đến khi kết thúc ngày \(ending.on.vietnamese)"
                + (successor.map { ", \($0) kế thừa." } ?? ".")
        },
        kept: { "\($0) không còn dự kiến kết thúc." },
        noUnits:
            "Danh mục chưa có đơn vị nào. Thêm: diemcau units add “Sở Nội vụ”, hoặc nhập: diemcau units import --province 01",
        noUnlinked: "Mọi đơn vị trong nhiệm vụ đều có trong danh mục.",
        unlinked: "Tên trong nhiệm vụ chưa có trong danh mục. Gắn với đơn vị: diemcau units link “TÊN” MÃ",
        matched: { "“\($0)” là \($1.name) (\($1.code))." },
        several: { "“\($0)” có thể là \($1.joined(separator: ", "))." },
        unknown: { text, near in
            "“\(text)” chưa có trong danh mục." + (near.map { " Có phải \($0.name) (\($0.code))?" } ?? "")
        },
        members: "Thành viên", parent: "Trực thuộc", inCharge: "Người phụ trách", account: "Tài khoản",
        formerly: { "\($0) (đến \($1.vietnamese))" }, follows: "Kế thừa bởi", group: "nhóm",
        below: "Đơn vị trực thuộc",
        policy: { policy in
            "Quy tắc đôn đốc: \(policy.rule); không nhắc từ \(policy.quietFrom) đến \(policy.quietUntil) và ngày nghỉ; "
                + (policy.escalateAfter.map { "quá hạn \($0) ngày thì báo cơ quan giao." }
                    ?? "không báo cơ quan giao.")
        },
        reminded: { outcome in
            var text =
                "Đôn đốc \(outcome.tasks) nhiệm vụ trong \(outcome.digests) bản tổng hợp (\(outcome.dueSoon) sắp đến hạn, \(outcome.overdue) mới quá hạn)."
            if outcome.escalated > 0 { text += " Báo cơ quan giao: \(outcome.escalated)." }
            if outcome.opened > 0 { text += " Kỳ mới của nhiệm vụ định kỳ: \(outcome.opened)." }
            return text
        },
        quiet: "Đang giờ nghỉ hoặc ngày nghỉ: không nhắc ai.",
        digest: { digest, tasks in
            "\(digest.day.vietnamese)  \(digest.recipient)\(digest.kind == .assigner ? " (cơ quan giao)" : ""): \(tasks) nhiệm vụ"
        },
        point: { point in
            point < 0 ? "còn \(-point) ngày" : point == 0 ? "đến hạn" : "quá hạn từ \(point) ngày"
        },
        remindedOf: { due, day in
            let left = due.dayNumber - day.dayNumber
            let told = left > 0 ? "còn \(left) ngày" : left == 0 ? "đến hạn" : "quá hạn \(-left) ngày"
            return "\(told) (hạn \(due.vietnamese))"
        },
        noDigests: "Chưa đôn đốc ai.",
        linked: { "Từ nay “\($0)” là \($1.name) (\($1.code)); đã gắn \($2) chỗ trong nhiệm vụ." },
        noFeeds: "Chưa có liên kết lịch. Tạo: diemcau units calendars add ĐƠN-VỊ",
        feedAdded: {
            "Lịch thời hạn của \($0), liên kết \($1). Ai có liên kết đều xem được; chỉ hiện một lần này:"
        },
        feedEnded: { "Liên kết lịch \($0) không còn dùng được." })

    @Sendable private static func vietnameseError(_ error: UnitError) -> String {
        switch error {
        case .unknownUnit(let text, let suggestion):
            "Danh mục không có đơn vị “\(text)”." + (suggestion.map { " Có phải ý bạn là “\($0)”?" } ?? "")
                + " Lệnh “diemcau units list” liệt kê các đơn vị."
        case .several(let text, let codes):
            "“\(text)” là tên của nhiều đơn vị: \(codes.joined(separator: ", ")). Hãy dùng mã."
        case .nameTaken(let name, let code):
            "Tên “\(name)” đã là của đơn vị \(code). Nếu cùng một đơn vị, hãy dùng đơn vị đó."
        case .codeTaken(let code): "Mã “\(code)” đã có đơn vị khác dùng."
        case .badCode(let code): "“\(code)” không dùng làm mã được: chỉ chữ thường không dấu, số và gạch nối."
        case .notAGroup(let code): "\(code) không phải là nhóm nên không có thành viên."
        case .isAGroup(let code): "\(code) là nhóm, không phải một đơn vị."
        case .ended(let code, let successor):
            "Đơn vị \(code) đã kết thúc hoạt động."
                + (successor.map { " Kế thừa là \($0): hãy dùng đơn vị đó." } ?? "")
        case .nearName(let name, let code, let known):
            "“\(name)” gần giống “\(known)” (\(code)) đã có trong danh mục. Nếu cùng một đơn vị, hãy dùng đơn vị đó; nếu đúng là đơn vị khác, hãy thêm --distinct."
        case .nearUnit(let name, let code, let known):
            "Không có đơn vị “\(name)”. Có phải ý bạn là “\(known)” (\(code))? Nếu đúng là đơn vị khác, hãy thêm vào danh mục đơn vị trước."
        case .badName(let name):
            "Tên đơn vị “\(name.split(whereSeparator: \.isNewline).joined(separator: " "))” có dấu xuống dòng hoặc ký tự không nhìn thấy. Hãy gõ lại trên một dòng."
        case .badDay(let day): "Ngày \(day.vietnamese) quá xa. Hãy kiểm tra lại năm."
        case .noEnding(let code): "Chưa có quyết định kết thúc đơn vị \(code) vào ngày nào sắp tới."
        case .circle(let code): "\(code) không thể trực thuộc, kế thừa hay là thành viên của chính nó."
        case .unknownProvince(let text, let suggestion):
            "Không có tỉnh, thành phố “\(text)”." + (suggestion.map { " Có phải ý bạn là “\($0)”?" } ?? "")
        case .unknownFeed(let feed): "Không có liên kết lịch “\(feed)”, hoặc đã thu hồi."
        case .emptyGroup(let code): "Nhóm \(code) không có thành viên đang hoạt động."
        }
    }
}
