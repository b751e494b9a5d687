import Conferences
import Store

extension Work {
    /// Closes a request for more time together with its task: nobody need decide about it any more.
    func lapseExtension(of task: TrackedTask) throws {
        for var asked in try records.extensions(of: task.id) where asked.state == .asked {
            asked.state = .lapsed
            asked.decidedAt = now
            asked.decidedBy = actor.name
            try records.put(asked, of: task.id)
        }
    }
}
