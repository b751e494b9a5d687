package import Conferences
import Store

/// Says that two entries are two people (không phải một người), so that nobody is asked again.
package struct DistinguishPeople: Action {
    package static let permission = Permission.importRosters
    package static let name = "person.distinguish"

    let first: Identifier<Attendee>
    let second: Identifier<Attendee>
    let reason: String?

    package init(_ first: Identifier<Attendee>, _ second: Identifier<Attendee>, reason: String? = nil) {
        self.first = first
        self.second = second
        self.reason = reason
    }

    /// - Throws: ``PersonError``.
    package func perform(in work: Work) throws {
        let (first, second) = try work.entries(first, second)
        try work.decide(.different, about: first, second, reason: reason)
    }
}
