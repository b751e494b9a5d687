/// When somebody is to be reminded, before the conference begins (nhắc trước hội nghị).
package struct ReminderRule: Hashable, Sendable, Codable {
    package enum Recipient: String, Sendable, Codable, CaseIterable {
        /// Whoever is in charge of a point.
        case inCharge = "in-charge"
        case technicians
        case presenters
        case chairs
        case secretary
    }

    /// How many minutes before the conference begins.
    package var minutesBefore: Int
    package var recipients: [Recipient]
    /// What they are reminded of, in the organiser's words.
    package var about: String

    package init(minutesBefore: Int, recipients: [Recipient], about: String) {
        self.minutesBefore = minutesBefore
        self.recipients = recipients
        self.about = about
    }
}

/// A finding that the organiser has seen and accepts (chấp nhận có lý do).
package struct AcceptedFinding: Hashable, Sendable, Codable {
    /// The finding's code, such as `agenda.gap`.
    package var code: String
    /// What it is accepted for: an item's title, a point's code, a directive's number or a person's key;
    /// `nil` for all findings of the code.
    package var about: String?
    package var reason: String

    package init(code: String, about: String? = nil, reason: String) {
        self.code = code
        self.about = about
        self.reason = reason
    }
}
