package import Conferences
import Store

/// Opens a roll call again that was closed too early (mở lại lượt điểm danh).
package struct ReopenRollCall: Action {
    package static let permission = Permission.manageRollCalls
    package static let name = "roll-call.reopen"

    let conference: String
    let number: Int?

    /// - Parameter number: which roll call; the newest, where it is `nil`.
    package init(conference: String, number: Int? = nil) {
        self.conference = conference
        self.number = number
    }

    package func perform(in work: Work) throws -> RollCall {
        let conference = try work.conference(self.conference)
        var rollCall = try work.rollCall(number, of: conference)
        guard !rollCall.isOpen else { throw ActionError.rollCall(.stillOpen(rollCall.reference)) }
        rollCall.closedAt = nil
        try work.records.setClosed(rollCall.id, at: nil)
        try work.record(rollCall.reference.description, [String: String]())
        return rollCall
    }
}
