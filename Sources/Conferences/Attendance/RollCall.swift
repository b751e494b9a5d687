/// One roll call of a conference (lượt điểm danh): a conference may have several, such as morning and
/// afternoon.
package struct RollCall: Hashable, Sendable {
    package var id: Identifier<RollCall>
    package var conference: Identifier<Conference>
    package var reference: RollCallReference
    /// Such as "Buổi sáng".
    package var name: String
    package var openedAt: Instant
    package var openedBy: String
    /// `nil` while it is open.
    package var closedAt: Instant?

    package init(
        id: Identifier<RollCall>, conference: Identifier<Conference>, reference: RollCallReference,
        name: String, openedAt: Instant, openedBy: String, closedAt: Instant? = nil
    ) {
        self.id = id
        self.conference = conference
        self.reference = reference
        self.name = name
        self.openedAt = openedAt
        self.openedBy = openedBy
        self.closedAt = closedAt
    }

    package var isOpen: Bool { closedAt == nil }
}

/// How a roll call is named: `hoi-nghi-32/2`, the second of that conference.
package struct RollCallReference: Hashable, Sendable {
    /// The conference's slug.
    package var conference: String
    /// From 1.
    package var number: Int

    package init(conference: String, number: Int) {
        self.conference = conference
        self.number = number
    }
}

extension RollCallReference: CustomStringConvertible {
    package var description: String { "\(conference)/\(number)" }
}
