package import Conferences
package import Store

/// Somebody on a roll call with what was said of them, as programs read it, from the API and from the commands.
package struct AttendanceEntry: Encodable, Sendable {
    package let attendee: String
    package let name: String
    package let point: String
    package let category: String
    /// Absent, as what follows it, where they were not called yet.
    package let status: String?
    package let reason: String?
    package let at: String?
    package let by: String?

    package init(_ place: AttendeePlace, _ mark: AttendanceMark?) {
        attendee = place.id.description
        name = place.name
        point = place.pointCode
        category = place.category
        status = mark?.status.rawValue
        reason = mark?.reason
        at = mark?.at.description
        by = mark?.by
    }
}
