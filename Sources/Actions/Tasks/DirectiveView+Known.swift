package import Conferences
package import Store

extension DirectiveView {
    /// What was done about a document that is known, by a conference's plan or by a task.
    ///
    /// - Parameters:
    ///   - number: whole, or only its serial.
    ///   - actor: who asks. Whoever answers for one unit has its own tasks, and no view of all the others'.
    /// - Throws: ``TaskLifeError/unknownDirective(_:suggestion:)``, ``ActionError/beyondRemit(_:)``.
    package init(
        known number: String, today: CalendarDate, limit: Int, for actor: Actor, in records: Records
    ) throws {
        guard case .everything = actor.remit else { throw ActionError.beyondRemit(number) }
        self = try records.directiveView(
            number, today: today, limit: limit, countsProposals: actor.may(AcceptTask.permission))
        guard directives.isEmpty, tasks.isEmpty else { return }
        throw ActionError.task(
            .unknownDirective(
                number, suggestion: Suggested.code(number, among: try records.directives().map(\.number))))
    }
}
