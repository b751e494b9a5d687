import Actions
import Conferences
import Foundation
import Hummingbird
import Phrases
import Store
import VietnameseText

/// What goes with a task beside its assignment: its parts and periods, its marks, its history; and questions about
/// tasks that are kept.
enum TaskMorePages {
    static let routes: [Route] = [
        .post("/tasks/:conference/:number/split", .to(SplitTask.self)) { exchange in
            let parts = try exchange.form.lines("parts").map(part)
            return try await exchange.taskStep { SplitTask($0, revision: $1, parts: parts) }
        },
        .post("/tasks/:conference/:number/reassign", .to(ReassignTask.self)) { exchange in
            let form = exchange.form
            let (lead, coordinating) = (form.lines("lead"), form.lines("coordinating"))
            let reason = form["reason"]
            return try await exchange.taskStep {
                ReassignTask($0, revision: $1, lead: lead, coordinating: coordinating, reason: reason)
            }
        },
        .post("/tasks/:conference/:number/mark", .to(MarkTask.self)) { exchange in
            let form = exchange.form
            var marks = MarkTask.Marks()
            if form.isChecked("seen") {
                marks.hasSeenCorrections = true
            } else {
                marks.priority = TaskPriority(rawValue: form["priority"])
                marks.inCharge = form["in-charge"]
                marks.tags = ListField.parts(form["tags"])
                marks.links = form.lines("links").map(link)
            }
            let wanted = marks
            return try await exchange.taskStep { MarkTask($0, revision: $1, marks: wanted) }
        },
        .post("/task-views", .to(SaveTaskView.self)) { exchange in
            let query = try await TaskQuestion(exchange.form).query(exchange)
            let view = try await exchange.perform(
                SaveTaskView(
                    exchange.form["name"], filter: try query.text,
                    replaces: exchange.form.isChecked("replace")))
            return exchange.redirect(to: "/tasks?view=\(Exchange.encoded(view.name))", done: "stored")
        },
        .post("/task-views/remove", .to(RemoveTaskView.self)) { exchange in
            _ = try await exchange.perform(RemoveTaskView(exchange.form["name"]))
            return exchange.redirect(to: "/tasks", done: "stored")
        },
    ]

    /// Reads `Sở Y tế | nội dung | 31/12/2026`.
    private static func part(_ line: String) throws -> SplitTask.Part {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        var due: CalendarDate?
        if cells.count > 2, !cells[2].isEmpty {
            guard let day = CalendarDate(anyForm: cells[2]) else { throw BadMoment() }
            due = day
        }
        return SplitTask.Part(unit: cells[0], text: cells.count > 1 ? cells[1].nonEmpty : nil, due: due)
    }

    /// Reads `https://… | tên`.
    private static func link(_ line: String) -> TaskLink {
        let cells = line.split(separator: "|", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        return TaskLink(url: cells.first ?? "", title: cells.count > 1 ? cells[1] : nil)
    }

    /// Adds to a task's page what goes with it.
    ///
    /// - Returns: its history.
    static func add(
        _ task: TrackedTask, _ exchange: Exchange, to view: inout View
    ) async throws -> [TaskChange] {
        let (parts, periods, extensions, changes, unlinked) = try await exchange.look(.viewTasks) { records in
            var below = TaskFilter(conference: task.conference)
            below.parent = task.number
            let all = try records.tasks(below)
            var periods: [CalendarDate] = []
            if task.isSeries { periods = try records.periods(of: task.id) }
            return (
                all, periods, try records.extensions(of: task.id), try records.changes(of: task.id),
                try records.unknownUnits(task.assignment.lead + task.assignment.coordinating)
            )
        }
        let (words, actor) = (exchange.phrases.tasks, exchange.actor)
        func reference(_ number: Int) -> String {
            TaskReference(conference: task.conference, number: number).description
        }
        let counted = parts.filter { $0.state != .cancelled }
        view["parts"] = parts.map { TaskPages.view($0, exchange) }
        view["hasParts"] = !parts.isEmpty
        view["partsText"] = words.parts(
            parts.count { $0.state == .done }, parts.count { $0.state == .reported }, counted.count)
        view["wholeReference"] = task.parent.map(reference)
        view["seriesReference"] = task.series.map(reference)
        view["isSeries"] = task.isSeries
        view["periods"] = periods.map { ["day": $0.vietnamese] as View }
        view["extensions"] = extensions.map {
            ["text": words.extended($0), "stateName": $0.state.rawValue] as View
        }
        view["hasExtensions"] = !extensions.isEmpty
        view["changes"] = changes.map { change -> View in
            ["at": change.at.shown, "by": change.by, "text": words.change(change)]
        }
        view["corrections"] = task.corrections.map { words.correction($0) }
        view["hasCorrections"] = !task.corrections.isEmpty
        view["priorityText"] = task.priority == .normal ? nil : words.priority(task.priority)
        view["person"] = task.inCharge
        view["tagList"] = task.tags.map { ["text": $0, "path": Exchange.encoded($0)] as View }
        view["hasTags"] = !task.tags.isEmpty
        view["tagLine"] = task.tags.joined(separator: "; ")
        view["linkList"] = task.links.map { ["url": $0.url, "text": $0.title ?? $0.url] as View }
        view["hasLinks"] = !task.links.isEmpty
        view["linkLines"] = task.links.map { $0.title == nil ? $0.url : "\($0.url) | \($0.title ?? "")" }
            .joined(separator: "\n")
        view["priorities"] = TaskPriority.allCases.map { priority -> View in
            [
                "value": priority.rawValue, "text": words.priority(priority),
                "isChosen": priority == task.priority,
            ]
        }
        view["mayMark"] = actor.may(MarkTask.permission) && task.state != .proposed
        view["maySplit"] =
            actor.may(SplitTask.permission) && task.state.isOpen && !task.isSeries && task.parent == nil
        view["mayReassign"] = actor.may(ReassignTask.permission) && task.state.awaitsUnit
        let isShown = actor.may(.manageUnits) && !unlinked.isEmpty
        view["unlinked"] = isShown ? unlinked.joined(separator: "; ") : nil
        return changes
    }
}

/// A question about tasks, as the address or a form asks it.
struct TaskQuestion: Sendable {
    static let names = [
        "state", "unit", "directive", "conference", "q", "tag", "priority", "through", "extended", "view",
    ]

    private let values: [String: String]

    init(_ form: Form) { values = Self.values { form.optional($0) } }

    init(_ exchange: Exchange) { values = Self.values { exchange.query($0) } }

    /// Whether more is asked than words.
    var isFiltered: Bool {
        values.keys.contains { !["q", "view", "tag", "conference"].contains($0) }
    }

    private static func values(_ value: (String) -> String?) -> [String: String] {
        Dictionary(uniqueKeysWithValues: names.compactMap { name in value(name).map { (name, $0) } })
    }

    subscript(name: String) -> String? { values[name] }

    /// The question itself, with what a kept one asks besides.
    func query(_ exchange: Exchange) async throws -> TaskQuery {
        var query = TaskQuery()
        switch self["state"] {
        case "open": query.open = true
        case "overdue": query.overdue = true
        case let name?: query.state = TaskState(rawValue: name).map { [$0] } ?? []
        case nil: break
        }
        query.unit = self["unit"]
        query.directive = self["directive"]
        query.conference = self["conference"]
        query.search = self["q"]
        query.tag = self["tag"]
        query.priority = self["priority"].flatMap(TaskPriority.init)
        query.extended = self["extended"].flatMap(TaskQuery.Extended.init)
        if let text = self["through"] {
            guard let day = CalendarDate(anyForm: text) else { throw BadMoment() }
            query.dueThrough = day
        }
        guard let name = self["view"] else { return query }
        let kept = try await exchange.look(.viewTasks) { try TaskQuery.saved(name, in: $0) }
        return kept.narrowed(by: query)
    }

    /// Fills the fields of the filter in.
    func add(_ exchange: Exchange, to view: inout View) async throws {
        let views = try await exchange.look(.viewTasks) { try $0.taskViews() }
        view["views"] = views.map { kept -> View in
            [
                "name": kept.name, "path": Exchange.encoded(kept.name), "isHere": kept.name == self["view"],
            ]
        }
        view["hasViews"] = !views.isEmpty
        view["view"] = self["view"]
        view["maySave"] = exchange.actor.may(SaveTaskView.permission)
        for name in ["unit", "directive", "conference", "tag", "through"] { view[name] = self[name] }
        view["directivePath"] = self["directive"].map(Exchange.encoded)
        view["words"] = self["q"]
        view["stateValue"] = self["state"]
        view["priorities"] = TaskPriority.allCases.map { priority -> View in
            [
                "value": priority.rawValue, "text": exchange.phrases.tasks.priority(priority),
                "isChosen": self["priority"] == priority.rawValue,
            ]
        }
        view["priorityValue"] = self["priority"]
        view["extendedValue"] = self["extended"]
        view["extendeds"] = TaskQuery.Extended.allCases.map { extended -> View in
            [
                "value": extended.rawValue, "text": exchange.phrases.tasks.askedExtension(extended),
                "isChosen": self["extended"] == extended.rawValue,
            ]
        }
    }
}

extension Exchange {
    /// Does a step on the task that the address names, and goes back to it.
    fileprivate func taskStep<A: Action>(_ action: (TaskReference, _ revision: Int?) -> A) async throws
        -> Response
    {
        let reference = try taskReference()
        do {
            _ = try await perform(action(reference, form.number("revision")))
        } catch let error as ActionError where Trouble(error).isMendable {
            return try await TaskPages.one(self, refusal: error)
        }
        return redirect(to: "/tasks/\(reference)", done: "changed-task")
    }
}
