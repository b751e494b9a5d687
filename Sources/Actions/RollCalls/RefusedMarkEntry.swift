import Conferences
package import Store

/// A mark that does not count, as programs read it, from the API and from the commands.
package struct RefusedMarkEntry: Encodable, Sendable {
    package let id: String
    package let attendee: String?
    package let name: String?
    package let point: String?
    package let status: String
    package let reason: String?
    package let at: String
    package let by: String
    package let recordedAt: String
    /// Why it does not count, as a code and in words.
    package let refusal: String
    package let message: String

    package init(_ refused: RefusedMark, message: String) {
        id = refused.id.description
        attendee = refused.attendee?.description
        name = refused.name
        point = refused.point
        status = refused.mark.status.rawValue
        reason = refused.mark.reason
        at = refused.mark.at.description
        by = refused.mark.by
        recordedAt = refused.recordedAt.description
        refusal = refused.refusal.code
        self.message = message
    }

    private enum CodingKeys: String, CodingKey {
        case id, attendee, name, point, status, reason, at, by, refusal, message
        case recordedAt = "recorded_at"
    }
}
