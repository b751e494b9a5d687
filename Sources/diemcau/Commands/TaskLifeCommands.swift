import Actions
import ArgumentParser
import Conferences
import Phrases

struct TasksAcknowledgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge", abstract: Spoken.phrases.taskHelp.acknowledge)

    @OptionGroup var target: TaskTarget

    func run() async throws {
        try await target.perform(AcknowledgeTask(target.task, revision: target.revision))
    }
}

/// Why something is done that somebody will ask about.
struct ReasonOption: ParsableArguments {
    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.reason, valueName: Spoken.phrases.taskHelp.textValue))
    var reason: String
}

struct TasksReturnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: Spoken.phrases.taskHelp.returnTask)

    @OptionGroup var target: TaskTarget

    @OptionGroup var because: ReasonOption

    func run() async throws {
        try await target.perform(ReturnTask(target.task, revision: target.revision, reason: because.reason))
    }
}

struct TasksReopenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: Spoken.phrases.taskHelp.reopen)

    @OptionGroup var target: TaskTarget

    @OptionGroup var because: ReasonOption

    func run() async throws {
        try await target.perform(ReopenTask(target.task, revision: target.revision, reason: because.reason))
    }
}

struct TasksAskExtensionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask-extension", abstract: Spoken.phrases.taskHelp.askExtension)

    @OptionGroup var target: TaskTarget

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.wanted, valueName: Spoken.phrases.taskHelp.dateValue),
        transform: TypedDay.read)
    var to: CalendarDate

    @OptionGroup var because: ReasonOption

    @Option(help: ArgumentHelp(Spoken.phrases.help.reportUnit, valueName: Spoken.phrases.help.unitValue))
    var unit: String?

    func run() async throws {
        try await target.perform(
            AskExtension(
                target.task, revision: target.revision, to: to, reason: because.reason, unit: unit))
    }
}

struct TasksExtendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extend", abstract: Spoken.phrases.taskHelp.extend)

    @OptionGroup var target: TaskTarget

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.grantedDay, valueName: Spoken.phrases.taskHelp.dateValue),
        transform: TypedDay.read)
    var to: CalendarDate?

    @Option(
        help: ArgumentHelp(
            Spoken.phrases.taskHelp.extendReason, valueName: Spoken.phrases.taskHelp.textValue))
    var reason: String?

    func run() async throws {
        try await target.perform(
            ExtendDeadline(target.task, revision: target.revision, to: to, reason: reason))
    }
}

struct TasksRefuseExtensionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse-extension", abstract: Spoken.phrases.taskHelp.refuseExtension)

    @OptionGroup var target: TaskTarget

    @OptionGroup var because: ReasonOption

    func run() async throws {
        try await target.perform(
            RefuseExtension(target.task, revision: target.revision, reason: because.reason))
    }
}

struct TasksCorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: Spoken.phrases.taskHelp.correct)

    @OptionGroup var target: TaskTarget

    @Option(help: ArgumentHelp(Spoken.phrases.help.editText))
    var text: String?

    @Option(
        help: ArgumentHelp(
            Spoken.phrases.taskHelp.earlierDay, valueName: Spoken.phrases.taskHelp.dateValue),
        transform: TypedDay.read)
    var due: CalendarDate?

    @OptionGroup var because: ReasonOption

    func validate() throws {
        if text == nil, due == nil { throw ValidationError(Spoken.phrases.help.nothingToEdit) }
    }

    func run() async throws {
        try await target.perform(
            CorrectTask(
                target.task, revision: target.revision, text: text, due: due, reason: because.reason))
    }
}

struct TasksReassignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reassign", abstract: Spoken.phrases.taskHelp.reassign)

    @OptionGroup var target: TaskTarget

    @Option(help: ArgumentHelp(Spoken.phrases.help.editLead, valueName: Spoken.phrases.help.unitValue))
    var lead: [String]

    @Option(
        help: ArgumentHelp(Spoken.phrases.help.editCoordinating, valueName: Spoken.phrases.help.unitValue))
    var coordinating: [String] = []

    @Flag(help: ArgumentHelp(Spoken.phrases.help.editNoCoordinating))
    var noCoordinating = false

    @OptionGroup var because: ReasonOption

    func run() async throws {
        try await target.perform(
            ReassignTask(
                target.task, revision: target.revision, lead: lead,
                coordinating: noCoordinating ? [] : coordinating.isEmpty ? nil : coordinating,
                reason: because.reason), naming: lead + coordinating)
    }
}

struct TasksSplitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: Spoken.phrases.taskHelp.split)

    @OptionGroup var target: TaskTarget

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.part, valueName: Spoken.phrases.help.unitValue))
    var unit: [String] = []

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.partText, valueName: Spoken.phrases.taskHelp.textValue))
    var text: String?

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.partDue, valueName: Spoken.phrases.taskHelp.dateValue),
        transform: TypedDay.read)
    var due: CalendarDate?

    func run() async throws {
        let parts = unit.map { SplitTask.Part(unit: $0, text: text, due: due) }
        let action =
            parts.isEmpty
            ? SplitTask(groupsOf: target.task, revision: target.revision, text: text, due: due)
            : SplitTask(target.task, revision: target.revision, parts: parts)
        try await target.common.perform(action) { console, made in
            switch target.common.format.format {
            case .json: try console.json(made.map { TaskEntry($0) })
            case .text:
                console.tasks(made)
                console.line(console.styled(console.phrases.tasks.split(made.count), .green))
            }
        }
        try await target.tellUnknown(unit)
    }
}

extension TaskPriority: ExpressibleByArgument {}

struct TasksMarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark", abstract: Spoken.phrases.taskHelp.mark)

    @OptionGroup var target: TaskTarget

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.priority))
    var priority: TaskPriority?

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.inCharge, valueName: Spoken.phrases.taskHelp.nameValue))
    var inCharge: String?

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.tag, valueName: Spoken.phrases.taskHelp.nameValue))
    var tag: [String] = []

    @Flag(help: ArgumentHelp(Spoken.phrases.taskHelp.noTags))
    var noTags = false

    @Option(help: ArgumentHelp(Spoken.phrases.taskHelp.link, valueName: "https://…"))
    var link: [String] = []

    @Flag(help: ArgumentHelp(Spoken.phrases.taskHelp.noLinks))
    var noLinks = false

    @Option(
        help: ArgumentHelp(Spoken.phrases.taskHelp.urgingRule, valueName: Spoken.phrases.taskHelp.ruleValue))
    var remind: String?

    @Flag(help: ArgumentHelp(Spoken.phrases.taskHelp.seenCorrections))
    var seen = false

    func validate() throws {
        if let remind, remind != "default", UrgingRule(remind) == nil {
            throw ValidationError(Spoken.phrases.tasks.error(.badUrgingRule(remind)))
        }
        let isEmpty =
            priority == nil && inCharge == nil && tag.isEmpty && !noTags && link.isEmpty && !noLinks
            && remind == nil && !seen
        if isEmpty { throw ValidationError(Spoken.phrases.help.nothingToEdit) }
    }

    func run() async throws {
        var marks = MarkTask.Marks()
        marks.priority = priority
        marks.inCharge = inCharge
        marks.tags = noTags ? [] : tag.isEmpty ? nil : tag
        marks.links = noLinks ? [] : link.isEmpty ? nil : link.map { TaskLink(url: $0) }
        marks.urging = remind.map { $0 == "default" ? nil : UrgingRule($0) }
        marks.hasSeenCorrections = seen
        try await target.perform(MarkTask(target.task, revision: target.revision, marks: marks))
    }
}
