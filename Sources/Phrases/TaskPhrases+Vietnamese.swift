import Actions
import Conferences

extension TaskPhrases {
    static let vietnamese = TaskPhrases(
        error: vietnameseError,
        priority: { priority in
            switch priority {
            case .normal: "thường"
            case .high: "khẩn"
            case .urgent: "hỏa tốc"
            }
        },
        timing: { timing in
            switch timing {
            case .none, .inTime: nil
            case .notDue(let days): "còn \(days) ngày"
            case .dueSoon(0): "đến hạn hôm nay"
            case .dueSoon(let days): "còn \(days) ngày"
            case .overdue(let days): "quá hạn \(days) ngày"
            case .late(let days): "muộn \(days) ngày"
            }
        },
        doubt: vietnameseDoubt,
        correction: { correction in
            switch correction.kind {
            case .changed:
                "Kết luận bản \(correction.revision) sửa đoạn này: “\(correction.text ?? "")”"
            case .gone: "Kết luận bản \(correction.revision) không còn đoạn này."
            }
        },
        change: vietnameseChange,
        extended: { extended in
            let asked =
                "xin gia hạn từ \(extended.from.vietnamese) đến \(extended.wanted.vietnamese) (\(extended.askedBy)): \(extended.reason)"
            switch extended.state {
            case .asked: return asked + " – chờ quyết định"
            case .granted where extended.isUnasked:
                return "gia hạn từ \(extended.from.vietnamese) đến \(extended.wanted.vietnamese) "
                    + "(\(extended.askedBy)): \(extended.reason)"
            case .granted:
                return asked + " – đồng ý đến \(extended.granted?.vietnamese ?? "")"
                    + (extended.answer.map { ": \($0)" } ?? "")
            case .refused:
                return asked + " – không đồng ý" + (extended.answer.map { ": \($0)" } ?? "")
            case .lapsed: return asked + " – thôi xét, nhiệm vụ đã kết thúc"
            }
        },
        date: vietnameseDate,
        rhythm: vietnameseRhythm,
        askedExtension: { extended in
            switch extended {
            case .asked: "đang chờ quyết định"
            case .granted: "đã đồng ý"
            case .refused: "không đồng ý"
            case .decided: "đã quyết định"
            }
        },
        firstDue: { "hạn đầu \($0.vietnamese)" },
        partOf: { "phần của \($0)" },
        periodOf: { "kỳ của \($0)" },
        parts: { done, reported, all in
            "Nhiệm vụ thành phần: \(done)/\(all) hoàn thành"
                + (reported > 0 ? ", \(reported) đã báo cáo" : "")
        },
        shown: { "Nhiệm vụ \($0)–\($1) trong \($2)." },
        touched: { "\($0) nhiệm vụ đã giao bị bản kết luận này đụng tới:" },
        kept: { "\($0) đề xuất giữ nguyên." },
        split: { "Đã giao \($0) nhiệm vụ thành phần." },
        imported: { $1 ? "Xem trước, chưa ghi gì: \($0) nhiệm vụ." : "Đã nhập \($0) nhiệm vụ." },
        importRefused: { errors, good in
            "Chưa nhập gì: \(errors) lỗi, \(good) dòng tốt. Hãy sửa tệp rồi nhập lại."
        },
        importProblem: vietnameseImportProblem,
        carried: { tasks, slug, version, isDryRun in
            isDryRun
                ? "Xem trước, chưa ghi gì: \(tasks) nhiệm vụ chưa xong sẽ vào chương trình \(slug), bản \(version)."
                : "Đã chuyển \(tasks) nhiệm vụ chưa xong vào chương trình \(slug), bản \(version)."
        },
        carriedTitle: { title, day in
            "Kiểm điểm nhiệm vụ chưa hoàn thành của hội nghị ngày \(day.vietnamese): \(title)"
        },
        viewSaved: { "Đã lưu bộ lọc “\($0)”. Xem: diemcau tasks list --view “\($0)”." },
        viewRemoved: { "Đã bỏ bộ lọc “\($0)”." },
        noViews: "Chưa có bộ lọc nào. Lưu một bộ lọc: diemcau tasks views save --name TÊN --unit …",
        linked: { $2 ? "Đã ghi: \($0) triển khai \($1)." : "\($0) triển khai \($1): đã biết từ trước." },
        noDirective: { "Chưa có hội nghị hay nhiệm vụ nào theo văn bản “\($0)”." },
        doneAbout: { "Đã làm gì theo \($0)" },
        implementing: "Văn bản triển khai",
        conferences: "Hội nghị",
        tasksByState: { "Nhiệm vụ: \($0), quá hạn \($1), báo cáo đã nhận \($2)" },
        summaryTitle: { "Tình hình thực hiện nhiệm vụ từ \($0.vietnamese) đến \($1.vietnamese)" },
        byUnit: "Đơn vị chủ trì",
        byDirective: "Văn bản",
        total: "Tổng số",
        none: "(không nêu)",
        figureHeadings: [
            "Tổng", "Kỳ trước chuyển sang", "Giao mới", "Đúng hạn", "Muộn", "Chờ xác nhận", "Chưa đến hạn",
            "Quá hạn", "Tỷ lệ đúng hạn",
        ],
        summaryNote:
            "Nhiệm vụ nhiều đơn vị chủ trì (nhiều văn bản) tính cho từng đơn vị (văn bản); dòng tổng số chỉ tính một lần.",
        load: { "Đang thực hiện \($0), sắp đến hạn \($1), quá hạn \($2)" },
        calendarName: { $0.map { "Thời hạn nhiệm vụ: \($0)" } ?? "Thời hạn nhiệm vụ" },
        calendarSummary: { "Hạn \($0): \($1)" },
        priorityWord: "Mức độ", inCharge: "Người phụ trách", tags: "Nhãn", links: "Tài liệu",
        doubts: "Cần xem", alsoDue: "Hạn khác", extensions: "Gia hạn", history: "Diễn biến",
        progress: { "đạt \($0) %" }, urgingRule: "Đôn đốc", figures: "Số liệu",
        latestReport: "Báo cáo mới nhất", asked: vietnameseQuestion)

    @Sendable private static func vietnameseError(_ error: TaskLifeError) -> String {
        switch error {
        case .noDueDate(let task): "Nhiệm vụ \(task) không có thời hạn nên không thể gia hạn."
        case .notLater(let task, let due):
            "Hạn mới của nhiệm vụ \(task) phải sau hạn hiện tại (\(due.vietnamese))."
        case .dueTooEarly(let due, let range):
            "Thời hạn \(due.vietnamese) sớm hơn ngày hội nghị (\(range.first.vietnamese)). Hãy kiểm tra lại ngày, tháng, năm."
        case .dueTooLate(let due, let range):
            "Thời hạn \(due.vietnamese) quá xa (sau \(range.last.vietnamese), hơn \(DueRange.years) năm nữa). Hãy kiểm tra lại năm."
        case .doubtfulDue(let task, let due):
            "Thời hạn của nhiệm vụ \(task) (\(due.vietnamese)) trước hội nghị hoặc quá xa. Hãy sửa thời hạn rồi mới giao."
        case .dateAndRule(let due):
            "Đã ghi cả hạn một lần (\(due.vietnamese)) lẫn quy tắc định kỳ. Hãy chọn một: nhiệm vụ định kỳ có hạn riêng cho từng kỳ."
        case .extensionPending(let task, let wanted):
            "Nhiệm vụ \(task) đang chờ quyết định gia hạn đến \(wanted.vietnamese). Hãy đồng ý (tasks extend) hoặc từ chối (tasks refuse-extension) trước."
        case .nothingToCorrect(let task): "Không có gì khác với nội dung hiện có của nhiệm vụ \(task)."
        case .correctedLater(let task, let due):
            "Đính chính chỉ lùi hạn về sớm hơn hạn hiện tại của nhiệm vụ \(task) (\(due.vietnamese)); muốn thêm thời gian hãy gia hạn."
        case .noExtensionPending(let task):
            "Nhiệm vụ \(task) không có đề nghị gia hạn nào đang chờ; muốn gia hạn hãy nêu ngày bằng --to."
        case .notOpen(let task, let state):
            "Nhiệm vụ \(task) đang ở trạng thái “\(WordPhrases.vietnamese.taskState(state))” nên không làm được việc này."
        case .unknownReporter(let text, let units, let suggestion):
            "Không rõ “\(text)” là đơn vị nào." + (suggestion.map { " Có phải ý bạn là “\($0)”?" } ?? "")
                + " Đơn vị của nhiệm vụ này: \(units.joined(separator: ", ")). Đơn vị khác phải có trong danh mục đơn vị."
        case .noParts: "Hãy nêu ít nhất một đơn vị nhận phần việc."
        case .partAfterWhole(let due, let whole):
            "Hạn của phần việc (\(due.vietnamese)) không được sau hạn của nhiệm vụ (\(whole.vietnamese))."
        case .partsOpen(let task, let count):
            "Nhiệm vụ \(task) còn \(count) nhiệm vụ thành phần chưa xong. Hãy kết thúc hoặc bỏ các phần đó trước."
        case .partOfRecurring(let task):
            "\(task) là nhiệm vụ định kỳ: hãy chia từng kỳ của nó, không chia cả nhiệm vụ."
        case .badLink(let url):
            "“\(url)” không phải địa chỉ hợp lệ; phải bắt đầu bằng https:// hoặc http://."
        case .badTag(let tag): "“\(tag)” không phải nhãn hợp lệ: 1 đến 50 ký tự, không có dấu phẩy."
        case .badFigure(let text): "“\(text)” không phải số liệu; hãy ghi như “số chi bộ=35”."
        case .tooLong(let limit):
            "Nội dung dài quá \(limit) ký tự. Hãy rút gọn, phần còn lại để trong tài liệu kèm theo (địa chỉ https://…)."
        case .tooManyFigures(let limit): "Một báo cáo có nhiều nhất \(limit) số liệu."
        case .badRepeatRule(let text):
            "“\(text)” không phải quy tắc định kỳ; hãy ghi như FREQ=MONTHLY;BYMONTHDAY=25."
        case .badUrgingRule(let text):
            "“\(text)” không phải quy tắc đôn đốc; hãy ghi như “7,3,1,0,+3” (trước 7, 3, 1 ngày, đúng ngày, rồi 3 ngày một lần), thêm “working” để tính ngày làm việc, hoặc “none”."
        case .badView(let name): "“\(name)” không dùng làm tên bộ lọc được: 1 đến 100 ký tự."
        case .viewTaken(let name, let by):
            "Đã có bộ lọc “\(name)” của \(by), hỏi điều khác. Hãy chọn tên khác, hoặc thêm --replace để thay bộ lọc đó."
        case .unknownView(let name, let suggestion):
            "Không có bộ lọc “\(name)”." + (suggestion.map { " Có phải ý bạn là “\($0)”?" } ?? "")
                + " Lệnh “diemcau tasks views list” liệt kê các bộ lọc."
        case .unknownDirective(let number, let suggestion):
            "Chưa có văn bản “\(number)”." + (suggestion.map { " Có phải ý bạn là “\($0)”?" } ?? "")
        case .unknownImplementing(let number, let suggestion):
            "Chưa có văn bản “\(number)”."
                + (suggestion.map { " Có phải ý bạn là “\($0)”?" } ?? "")
                + " Nếu là văn bản mới, hãy nêu cả loại văn bản (--kind \"Kế hoạch\")."
        case .severalDirectives(let number, let all):
            "“\(number)” có thể là \(all.joined(separator: ", ")). Hãy ghi đủ số ký hiệu."
        case .implementsItself(let number): "\(number) không thể triển khai chính nó."
        case .nothingToCarry(let slug): "Hội nghị “\(slug)” không còn nhiệm vụ nào chưa xong."
        case .sameConference(let slug): "Không thể chuyển nhiệm vụ của “\(slug)” vào chính hội nghị đó."
        case .carriedBack(let from, let to):
            "Hội nghị “\(to)” họp trước “\(from)”: nhiệm vụ chưa xong chỉ chuyển sang hội nghị sau."
        case .conferenceOver(let slug, let day):
            "Hội nghị “\(slug)” đã họp xong ngày \(day.vietnamese) nên không chuyển nhiệm vụ vào chương trình được nữa."
        case .agendaFull(let slug, let minutes):
            "Chương trình của “\(slug)” không còn chỗ cho một mục \(minutes) phút. Hãy chọn ít phút hơn (--minutes), đưa vào một mục có sẵn (--into “tên mục”), hoặc sửa kế hoạch (rút ngắn một mục, lùi giờ kết thúc)."
        case .unknownItem(let title, let slug, let suggestion):
            "Chương trình của “\(slug)” không có mục “\(title)”."
                + (suggestion.map { " Có phải ý bạn là “\($0)”?" } ?? "")
        case .badQuietHours: "Giờ bắt đầu và giờ kết thúc nghỉ đôn đốc phải khác nhau."
        case .badLimit(let number): "Số \(number) nằm ngoài khoảng cho phép."
        }
    }

    /// What is wrong with a day that was typed, and how to write it.
    @Sendable static func vietnameseDate(_ fault: TypedDateFault) -> String {
        switch fault {
        case .unreadable: "không phải là ngày; hãy ghi 31/12/2026"
        case .noDay(let month, let year): "thiếu ngày; hãy ghi đủ, như \(lastDay(month, year).vietnamese)"
        case .noSuchMonth(let month): "không có tháng \(month); hãy ghi ngày/tháng/năm, như 31/12/2026"
        case .noSuchDay(let day, let month, let year):
            "tháng \(month)/\(year) không có ngày \(day); ngày cuối tháng là \(lastDay(month, year).vietnamese)"
        case .shortYear(let year): "năm “\(year)” chưa rõ; hãy ghi đủ bốn chữ số, như 31/12/2026"
        }
    }

    static func lastDay(_ month: Int, _ year: Int) -> CalendarDate {
        (CalendarDate(year: year, month: month, day: 1) ?? CalendarDate(dayNumber: 0)).lastOfMonth
    }

    @Sendable private static func vietnameseDoubt(_ doubt: TaskDoubt) -> String {
        let detail = doubt.detail ?? ""
        let day = doubt.detail.flatMap { CalendarDate(iso: $0)?.vietnamese } ?? detail
        switch doubt.kind {
        case .leadInherited: return "đơn vị chủ trì lấy từ chỗ khác trong văn bản: “\(detail)”"
        case .noAssigningWord: return "không có từ giao việc"
        case .leadIsGroup: return "“\(detail)” là cả một nhóm, chưa rõ đơn vị nào"
        case .yearAssumed: return "văn bản không ghi năm; lấy năm \(detail)"
        case .deadlineNotADate: return "“\(detail)” không tính ra ngày được"
        case .deadlineCountedFrom: return "thời hạn tính từ ngày \(day)"
        case .deadlineDayAssumed: return "văn bản không ghi ngày; lấy ngày \(day)"
        case .deadlineFarOff: return "thời hạn \(day) trước hội nghị hoặc quá xa; hãy sửa rồi mới giao"
        case .impossibleDate: return "không có ngày “\(detail)”"
        case .partialDirective: return "chưa rõ văn bản “\(detail)”"
        case .directiveFromStore: return "số ký hiệu \(detail) lấy từ văn bản đã lưu"
        case .directiveImplied: return "“\(detail)” nhắc tới văn bản mà không nêu số"
        }
    }

    @Sendable private static func vietnameseChange(_ change: TaskChange) -> String {
        let note = change.note.map { ": \($0)" } ?? ""
        let reason = change.reason.map { ", lý do: \($0)" } ?? ""
        switch change.action {
        case "conclusion.record":
            return change.to == .cancelled ? "bản kết luận sau thay thế đề xuất" : "đề xuất từ kết luận"
        case AcceptTask.name: return change.from == nil ? "bắt đầu kỳ\(note)" : "duyệt giao nhiệm vụ"
        case EditTask.name: return "sửa đề xuất\(note)"
        case DropTask.name: return "bỏ nhiệm vụ\(reason)"
        case AcknowledgeTask.name: return "đơn vị tiếp nhận"
        case ReportProgress.name:
            return change.to == .reported ? "báo cáo hoàn thành\(note)" : "báo cáo tiến độ\(note)"
        case ReturnTask.name: return "trả lại, yêu cầu làm lại\(reason)"
        case ReassignTask.name: return "giao lại\(note)\(reason)"
        case AskExtension.name: return "xin gia hạn đến\(note)\(reason)"
        case ExtendDeadline.name: return "gia hạn\(note)\(reason)"
        case RefuseExtension.name: return "không đồng ý gia hạn đến\(note)\(reason)"
        case SplitTask.name:
            return change.from == nil ? "giao, là phần của\(note)" : "chia thành nhiệm vụ\(note)"
        case MarkTask.name: return "cập nhật thông tin"
        case CompleteTask.name: return "xác nhận hoàn thành\(note)"
        case ReopenTask.name: return "mở lại\(reason)"
        case RemindTasks.name: return "bắt đầu kỳ\(note)"
        case CorrectTask.name: return "đính chính\(note)\(reason)"
        case CarryTasks.name: return "chuyển vào chương trình hội nghị\(note)"
        case ImportTasks.name: return "nhập từ bảng\(note)"
        case "task.migrate": return "có từ trước khi ghi diễn biến"
        default: return change.action + note
        }
    }

    @Sendable private static func vietnameseImportProblem(_ problem: TaskTableProblem) -> String {
        switch problem {
        case .unreadable: "không đọc được tệp"
        case .noHeader: "không thấy dòng tiêu đề có cột “Nội dung” và “Đơn vị chủ trì”"
        case .missingText: "thiếu nội dung nhiệm vụ"
        case .missingLead: "thiếu đơn vị chủ trì"
        case .badDate(let text, let fault): "“\(text)”: " + vietnameseDate(fault)
        case .dueTooEarly(let due, let range):
            "hạn \(due.vietnamese) sớm hơn ngày hội nghị (\(range.first.vietnamese)); hãy kiểm tra lại năm"
        case .dueTooLate(let due, _):
            "hạn \(due.vietnamese) quá xa (hơn \(DueRange.years) năm nữa); hãy kiểm tra lại năm"
        case .dateAndRule:
            "vừa có thời hạn vừa có quy tắc định kỳ; hãy bỏ một: nhiệm vụ định kỳ có hạn riêng cho từng kỳ"
        case .badPriority(let text): "“\(text)” không phải mức độ: thường, khẩn hoặc hỏa tốc"
        case .badNumber(let text): "“\(text)” không phải số ký hiệu văn bản"
        case .badLink(let text): "“\(text)” không phải địa chỉ https:// hoặc http://"
        case .badRepeatRule(let text): "“\(text)” không phải quy tắc định kỳ như FREQ=MONTHLY;BYMONTHDAY=25"
        case .badTag(let text): "“\(text)” không phải nhãn: 1 đến 50 ký tự"
        case .tooLong(let limit): "dài quá \(limit) ký tự"
        case .twice(let line): "trùng với dòng \(line)"
        case .known(let task): "đã có nhiệm vụ \(task) như vậy, bỏ qua"
        case .unknownUnit(let name, let suggestion):
            "đơn vị “\(name)” chưa có trong danh mục" + (suggestion.map { "; có phải “\($0)”?" } ?? "")
        case .unknownColumn(let name): "không hiểu cột “\(name)”, bỏ qua"
        }
    }
}
