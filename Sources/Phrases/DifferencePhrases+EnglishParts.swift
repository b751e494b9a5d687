import Conferences

extension EnglishChanges {
    /// What became of a value; `nil` where there is or was none.
    static func fromTo(_ old: String?, _ new: String?) -> String {
        switch (old, new) {
        case (let old?, let new?): "changes from \(old) to \(new)"
        case (nil, let new?): "is now \(new)"
        case (let old?, nil): "is no longer given (it was \(old))"
        case (nil, nil): "has changed"
        }
    }

    static func timeSentence(_ title: String, _ old: ItemTime, _ new: ItemTime) -> String {
        guard old.day == new.day else { return "“\(title)” moves from \(dated(old)) to \(dated(new))." }
        return "The time of “\(title)” (\(new.day)) \(fromTo(clock(old), clock(new)))."
    }

    static func dated(_ time: ItemTime) -> String {
        (clock(time).map { "\($0) on " } ?? "") + "\(time.day)"
    }

    private static func clock(_ time: ItemTime) -> String? { span(time.start?.time, time.end?.time) }

    static func hours(_ hours: HourSpan) -> String? { span(hours.start, hours.end) }

    private static func span(_ start: TimeOfDay?, _ end: TimeOfDay?) -> String? {
        switch (start, end) {
        case (let start?, let end?): "\(start)–\(end)"
        case (let start?, nil): "\(start)"
        case (nil, let end?): "an end at \(end)"
        case (nil, nil): nil
        }
    }

    static func days(_ days: DaySpan) -> String {
        days.first == days.last ? "on \(days.first)" : "from \(days.first) to \(days.last)"
    }

    static func form(_ form: ConferenceForm) -> String {
        switch form {
        case .inPerson: "in person"
        case .online: "online"
        case .hybrid: "in person and online"
        case .letter: "a letter without a meeting"
        }
    }

    static func kind(_ kind: AgendaItemKind) -> String {
        switch kind {
        case .opening: "opening"
        case .report: "report"
        case .discussion: "discussion"
        case .conclusion: "conclusion"
        case .pause: "break"
        case .reception: "reception"
        case .other: "other"
        }
    }

    static func text(_ reminder: ReminderRule) -> String {
        let recipients = reminder.recipients.map(recipient).joined(separator: ", ")
        return "\(period(reminder.minutesBefore)) before, to \(recipients): “\(reminder.about)”"
    }

    private static func recipient(_ recipient: ReminderRule.Recipient) -> String {
        switch recipient {
        case .inCharge: "those in charge of points"
        case .technicians: "the technicians"
        case .presenters: "the presenters"
        case .chairs: "the chairs"
        case .secretary: "the secretary"
        }
    }

    private static func period(_ length: Int) -> String {
        if length > 0, length.isMultiple(of: 1440) { return amount(length / 1440, "day") }
        if length > 0, length.isMultiple(of: 60) { return amount(length / 60, "hour") }
        return minutes(length)
    }

    static func minutes(_ number: Int) -> String { amount(number, "minute") }

    private static func amount(_ number: Int, _ unit: String) -> String {
        "\(count(number)) \(unit)\(number == 1 ? "" : "s")"
    }

    static func text(_ entry: AcceptedFinding) -> String {
        "“\(entry.code)”" + (entry.about.map { " for “\($0)”" } ?? "")
    }

    static func categories(_ categories: [ExpectedCategory]) -> String? {
        guard !categories.isEmpty else { return nil }
        return categories.map { "\(count($0.count)) \($0.name)" }.joined(separator: ", ")
    }

    static func names(_ points: [PointReference]) -> String {
        let (names, others) = DifferencePhrases.named(points)
        return names.joined(separator: ", ") + (others > 0 ? " and \(count(others)) more" : "")
    }

    static func places(_ points: [PointReference]) -> String {
        points.isEmpty ? "all points" : names(points)
    }

    static func count(_ number: Int) -> String { CheckPhrases.number(number, groupedBy: ",") }

    /// A text that a person wrote, with a full stop where it has no end.
    static func sentence(_ text: String) -> String {
        text.last.map { ".!?…".contains($0) } ?? true ? text : text + "."
    }
}
