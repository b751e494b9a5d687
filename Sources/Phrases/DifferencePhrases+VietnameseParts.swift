import Conferences

extension VietnameseChanges {
    /// What became of a value; `nil` where there is or was none.
    static func fromTo(_ old: String?, _ new: String?, none: String = "để trống") -> String {
        switch (old, new) {
        case (let old?, let new?): "đổi từ \(old) thành \(new)"
        case (nil, let new?): "nay là \(new)"
        case (let old?, nil): "\(none) (trước đây là \(old))"
        case (nil, nil): "đã thay đổi"
        }
    }

    static let unknown = "chưa xác định"
    static let unassigned = "chưa phân công"

    static func timeSentence(_ title: String, _ old: ItemTime, _ new: ItemTime) -> String {
        guard old.day == new.day else {
            let (before, after) = (dated(old), dated(new))
            return "Mục “\(title)” chuyển từ \(before) sang \(after)."
        }
        return "Giờ của mục “\(title)” (ngày \(new.day.vietnamese)) "
            + fromTo(clock(old), clock(new), none: unknown) + "."
    }

    static func on(_ time: ItemTime) -> String { " (\(dated(time)))" }

    private static func dated(_ time: ItemTime) -> String {
        (clock(time).map { "\($0) " } ?? "") + "ngày \(time.day.vietnamese)"
    }

    private static func clock(_ time: ItemTime) -> String? { span(time.start?.time, time.end?.time) }

    static func hours(_ hours: HourSpan) -> String? { span(hours.start, hours.end) }

    private static func span(_ start: TimeOfDay?, _ end: TimeOfDay?) -> String? {
        switch (start, end) {
        case (let start?, let end?): "\(start)–\(end)"
        case (let start?, nil): "\(start)"
        case (nil, let end?): "kết thúc lúc \(end)"
        case (nil, nil): nil
        }
    }

    static func days(_ days: DaySpan) -> String {
        days.first == days.last
            ? "ngày \(days.first.vietnamese)"
            : "thời gian từ ngày \(days.first.vietnamese) đến ngày \(days.last.vietnamese)"
    }

    static func form(_ form: ConferenceForm) -> String {
        switch form {
        case .inPerson: "trực tiếp"
        case .online: "trực tuyến"
        case .hybrid: "trực tiếp kết hợp trực tuyến"
        case .letter: "văn bản chỉ đạo (không họp)"
        }
    }

    static func kind(_ kind: AgendaItemKind) -> String {
        switch kind {
        case .opening: "khai mạc"
        case .report: "báo cáo"
        case .discussion: "thảo luận"
        case .conclusion: "kết luận"
        case .pause: "giải lao"
        case .reception: "đón tiếp"
        case .other: "nội dung khác"
        }
    }

    static func secretary(_ old: PersonReference?, _ new: PersonReference?) -> String {
        switch (old, new) {
        case (let old?, let new?): "Thư ký hội nghị đổi từ \(old.name) thành \(new.name)."
        case (nil, let new?): "Thêm thư ký hội nghị: \(new.name)."
        case (let old?, nil): "\(old.name) không làm thư ký hội nghị nữa."
        case (nil, nil): "Thư ký hội nghị đã thay đổi."
        }
    }

    static func text(_ reminder: ReminderRule) -> String {
        let recipients = reminder.recipients.map(recipient).joined(separator: ", ")
        return "trước \(period(reminder.minutesBefore)) cho \(recipients): “\(reminder.about)”"
    }

    private static func recipient(_ recipient: ReminderRule.Recipient) -> String {
        switch recipient {
        case .inCharge: "người chủ trì điểm cầu"
        case .technicians: "người trực kỹ thuật"
        case .presenters: "báo cáo viên"
        case .chairs: "người chủ trì hội nghị"
        case .secretary: "thư ký"
        }
    }

    private static func period(_ length: Int) -> String {
        if length > 0, length.isMultiple(of: 1440) { return "\(length / 1440) ngày" }
        if length > 0, length.isMultiple(of: 60) { return "\(length / 60) giờ" }
        return minutes(length)
    }

    static func text(_ entry: AcceptedFinding) -> String {
        "“\(entry.code)”" + (entry.about.map { " đối với “\($0)”" } ?? "")
    }

    static func categories(_ categories: [ExpectedCategory]) -> String? {
        guard !categories.isEmpty else { return nil }
        return categories.map { "\(count($0.count)) \($0.name)" }.joined(separator: ", ")
    }

    static func names(_ points: [PointReference]) -> String {
        let (names, others) = DifferencePhrases.named(points)
        return names.joined(separator: ", ") + (others > 0 ? " và \(count(others)) điểm cầu khác" : "")
    }

    static func places(_ points: [PointReference]) -> String {
        points.isEmpty ? "tất cả các điểm cầu" : CheckPhrases.point(names(points))
    }

    static func seats(_ number: Int) -> String { "\(count(number)) người" }

    static func minutes(_ number: Int) -> String { "\(count(number)) phút" }

    static func count(_ number: Int) -> String { CheckPhrases.number(number, groupedBy: ".") }

    /// A text that a person wrote, with a full stop where it has no end.
    static func sentence(_ text: String) -> String {
        text.last.map { ".!?…".contains($0) } ?? true ? text : text + "."
    }
}
