import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

struct TasksAcceptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: Spoken.phrases.help.tasksAccept)

    @Argument(
        help: ArgumentHelp(Spoken.phrases.help.tasksOrConference, valueName: Spoken.phrases.help.taskValue))
    var tasks: [String]

    @Flag(help: ArgumentHelp(Spoken.phrases.help.acceptAll))
    var all = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        for task in tasks where all ? !Plan.isSlug(task) : TaskReference(task) == nil {
            throw ValidationError(Spoken.phrases.help.notATask(task, all))
        }
    }

    func run() async throws {
        try await running(database: store.path) { console in
            let office = try await store.office()
            var references = tasks.compactMap { TaskReference($0) }
            var isIncomplete = false
            if all {
                let proposals = try await proposals(in: office)
                // What lacks its lead unit, or has a date that cannot be meant, is left for a person to complete; the rest need not wait for it.
                references = proposals.filter { $0.trouble == nil }.map(\.reference)
                for trouble in proposals.compactMap(\.trouble) {
                    console.remark(
                        console.styledRemark(console.phrases.errors.action(trouble), .red))
                    isIncomplete = true
                }
            }
            let accepted = try await office.perform(AcceptTasks(references), as: store.actor)
            switch format.format {
            case .json: try console.json(accepted.map { TaskEntry($0) })
            case .text:
                console.tasks(accepted)
                console.line(console.styled(console.phrases.output.accepted(accepted.count), .green))
            }
            if isIncomplete { throw Refusal() }
        }
    }

    private struct Proposal: Sendable {
        let reference: TaskReference
        /// Why it cannot be assigned yet.
        let trouble: ActionError?
    }

    private func proposals(in office: Office) async throws -> [Proposal] {
        let (slugs, now) = (tasks, office.now())
        return try await office.store.read { records in
            try slugs.flatMap { slug -> [Proposal] in
                guard let conference = try records.conference(slug: slug) else {
                    throw UnknownConference.error(slug, try records.conferences())
                }
                let range = DueRange(of: conference, at: now)
                return try records.tasks(TaskFilter(conference: slug, states: [.proposed])).map { task in
                    if task.assignment.lead.isEmpty {
                        return Proposal(
                            reference: task.reference, trouble: .taskWithoutLead(task.reference))
                    }
                    let doubtful = task.assignment.deadline?.date.flatMap { range.contains($0) ? nil : $0 }
                    return Proposal(
                        reference: task.reference,
                        trouble: doubtful.map { .task(.doubtfulDue(task.reference, due: $0)) })
                }
            }
        }
    }
}

struct TasksEditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: Spoken.phrases.help.tasksEdit)

    @OptionGroup var target: TaskTarget

    @Option(help: ArgumentHelp(Spoken.phrases.help.editText))
    var text: String?

    @Option(help: ArgumentHelp(Spoken.phrases.help.editLead, valueName: Spoken.phrases.help.unitValue))
    var lead: [String] = []

    @Option(
        help: ArgumentHelp(Spoken.phrases.help.editCoordinating, valueName: Spoken.phrases.help.unitValue))
    var coordinating: [String] = []

    @Flag(help: ArgumentHelp(Spoken.phrases.help.editNoCoordinating))
    var noCoordinating = false

    @Option(
        help: ArgumentHelp(Spoken.phrases.help.editDue, valueName: "YYYY-MM-DD"), transform: TypedDay.read)
    var due: CalendarDate?

    @Flag(help: ArgumentHelp(Spoken.phrases.help.editNoDue))
    var noDue = false

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.repeatRule, valueName: Spoken.phrases.taskHelp.ruleValue))
    var `repeat`: String?

    @Option(help: ArgumentHelp(Spoken.phrases.help.editDirective, valueName: Spoken.phrases.help.numberValue))
    var directive: [String] = []

    func validate() throws {
        let isEmpty =
            text == nil && lead.isEmpty && coordinating.isEmpty && due == nil && directive.isEmpty
            && !noDue && !noCoordinating && `repeat` == nil
        if noDue, due != nil { throw ValidationError("--due, --no-due") }
        if isEmpty { throw ValidationError(Spoken.phrases.help.nothingToEdit) }
    }

    func run() async throws {
        var deadline: Deadline?? = nil
        if noDue { deadline = .some(nil) }
        if let due { deadline = Deadline(text: due.vietnamese, date: due) }
        let changes = EditTask.Changes(
            text: text, lead: lead.isEmpty ? nil : lead,
            coordinating: noCoordinating ? [] : coordinating.isEmpty ? nil : coordinating,
            deadline: deadline, directives: directive.isEmpty ? nil : directive,
            repeatRule: `repeat`.map { rule -> String? in rule == "none" ? nil : rule })
        try await target.perform(
            EditTask(target.task, revision: target.revision, changes: changes), naming: lead + coordinating)
    }
}

struct TasksDropCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop", abstract: Spoken.phrases.help.tasksDrop)

    @OptionGroup var target: TaskTarget

    @Option(help: ArgumentHelp(Spoken.phrases.help.dropReason))
    var reason: String

    func run() async throws {
        try await target.perform(DropTask(target.task, revision: target.revision, reason: reason))
    }
}

struct TasksReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: Spoken.phrases.help.tasksReport)

    @OptionGroup var target: TaskTarget

    @Option(help: ArgumentHelp(Spoken.phrases.help.reportText))
    var text: String

    @Option(help: ArgumentHelp(Spoken.phrases.help.reportPercent, valueName: "0-100"))
    var percent: Int?

    @Option(help: ArgumentHelp(Spoken.phrases.help.reportUnit, valueName: Spoken.phrases.help.unitValue))
    var unit: String?

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.figure, valueName: "a=1"))
    var figure: [String] = []

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.evidence, valueName: "https://…"))
    var link: String?

    func run() async throws {
        let figures = try figure.map { text in
            guard let figure = TaskFigure(text) else { throw ValidationError(badFigure(text)) }
            return figure
        }
        try await target.perform(
            ReportProgress(
                target.task, revision: target.revision, text: text, percent: percent, unit: unit,
                figures: figures, link: link))
    }

    private func badFigure(_ text: String) -> String { Spoken.phrases.tasks.error(.badFigure(text)) }
}

struct TasksDoneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: Spoken.phrases.help.tasksDone)

    @OptionGroup var target: TaskTarget

    @Option(help: ArgumentHelp(Spoken.phrases.help.doneText))
    var text: String

    @Option(help: ArgumentHelp(Spoken.phrases.help.reportUnit, valueName: Spoken.phrases.help.unitValue))
    var unit: String?

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.evidence, valueName: "https://…"))
    var link: String?

    func run() async throws {
        try await target.perform(
            CompleteTask(target.task, revision: target.revision, text: text, unit: unit, link: link))
    }
}
