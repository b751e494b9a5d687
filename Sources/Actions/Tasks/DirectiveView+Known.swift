package import Conferences
package import Store

extension DirectiveView {
    /// What was done about a document that is known, by a conference's plan or by a task.
    ///
    /// - Parameters:
    ///   - number: whole, or only its serial.
    ///   - actor: who asks. Whoever answers for one unit is told of its own tasks, and of nothing else.
    /// - Throws: ``TaskLifeError/unknownDirective(_:suggestion:)``.
    package init(
        known number: String, today: CalendarDate, limit: Int, for actor: Actor, in records: Records
    ) throws {
        guard case .everything = actor.remit else {
            self = try Self.own(number, today: today, limit: limit, for: actor, in: records)
            return
        }
        self = try records.directiveView(
            number, today: today, limit: limit, countsProposals: actor.may(AcceptTask.permission))
        guard directives.isEmpty, tasks.isEmpty else { return }
        throw ActionError.task(
            .unknownDirective(
                number, suggestion: Suggested.code(number, among: try records.directives().map(\.number))))
    }

    /// What a unit has to do by a document: as its page of tasks shows it.
    private static func own(
        _ number: String, today: CalendarDate, limit: Int, for actor: Actor, in records: Records
    ) throws -> DirectiveView {
        var filter = TaskFilter(directive: number).seen(by: actor)
        filter.order = .due
        let tasks = try records.tasks(filter)
        guard !tasks.isEmpty else {
            throw ActionError.task(.unknownDirective(number, suggestion: nil))
        }
        return DirectiveView(
            tasks: tasks, limit: limit, today: today,
            reports: try tasks.reduce(0) { try $0 + records.reports(on: $1.id).count },
            latest: try records.latestReports(on: tasks.prefix(limit).map(\.id)))
    }
}
