package import Conferences
import Store

/// Opens a roll call (mở lượt điểm danh): from now on people are marked in it.
package struct OpenRollCall: Action {
    package static let permission = Permission.manageRollCalls
    package static let name = "roll-call.open"

    let conference: String
    let rollCallName: String

    /// - Parameter name: what people call it, such as "Buổi sáng".
    package init(conference: String, name: String) {
        self.conference = conference
        rollCallName = name
    }

    package func perform(in work: Work) throws -> RollCall {
        let conference = try work.conference(self.conference)
        guard !conference.isCancelled else { throw ActionError.cancelledConference(slug: conference.slug) }
        let name = rollCallName.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty else { throw ActionError.rollCall(.emptyName) }
        for other in try work.records.rollCalls(of: conference) where other.isOpen && other.name == name {
            throw ActionError.rollCall(.nameTaken(name, other.reference))
        }
        let rollCall = RollCall(
            id: work.newIdentifier(), conference: conference.id,
            reference: RollCallReference(
                conference: conference.slug, number: try work.records.nextRollCallNumber(of: conference.id)),
            name: name, openedAt: work.now, openedBy: work.actor.name)
        try work.records.insert(rollCall)
        try work.record(rollCall.reference.description, Detail(name: name))
        return rollCall
    }

    private struct Detail: Encodable {
        let name: String
    }
}
