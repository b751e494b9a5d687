import Actions
import Conferences
import Hummingbird
import Phrases
import Store
import VietnameseText

/// Tasks: all of them, a unit's, a directive's, and one with its reports.
enum TaskPages {
    static let routes: [Route] = [
        .get("/tasks", .may(.viewTasks)) { exchange in
            try await exchange.keptPage("tasks") { try await list(exchange) }
        },
        .get("/tasks/:conference/:number", .may(.viewTasks)) { try await one($0) },
        .post("/tasks/:conference/:number/accept", .to(AcceptTask.self)) { exchange in
            try await exchange.step("accepted") { AcceptTask($0, revision: $1) }
        },
        .post("/tasks/:conference/:number/drop", .to(DropTask.self)) { exchange in
            let reason = exchange.form["reason"]
            return try await exchange.step("dropped") { DropTask($0, revision: $1, reason: reason) }
        },
        .post("/tasks/:conference/:number/edit", .to(EditTask.self)) { exchange in
            let changes = changes(exchange.form)
            return try await exchange.step("edited") { EditTask($0, revision: $1, changes: changes) }
        },
        .post("/tasks/:conference/:number/report", .to(ReportProgress.self)) { exchange in
            let (text, percent) = (exchange.form["text"], exchange.form.number("percent"))
            let figures = try exchange.form.lines("figures").map { line in
                guard let figure = TaskFigure(line) else { throw ActionError.task(.badFigure(line)) }
                return figure
            }
            let (unit, link) = (exchange.officersUnit, exchange.form.optional("link"))
            return try await exchange.step("reported") { reference, revision in
                ReportProgress(
                    reference, revision: revision, text: text, percent: percent, unit: unit, figures: figures,
                    link: link)
            }
        },
        .post("/tasks/:conference/:number/complete", .to(CompleteTask.self)) { exchange in
            let (text, link) = (exchange.form["text"], exchange.form.optional("link"))
            return try await exchange.step("completed") { reference, revision in
                CompleteTask(reference, revision: revision, text: text, link: link)
            }
        },
    ]

    /// The steps of a task's life after it was assigned.
    static let life: [Route] = [
        .post("/tasks/:conference/:number/correct", .to(CorrectTask.self)) { exchange in
            let form = exchange.form
            let due = form.optional("due") == nil ? nil : try exchange.date("due")
            return try await exchange.step("changed-task") {
                CorrectTask(
                    $0, revision: $1, text: form.optional("text"), due: due, reason: form["reason"])
            }
        },
        .post("/tasks/:conference/:number/acknowledge", .to(AcknowledgeTask.self)) { exchange in
            try await exchange.step("changed-task") { AcknowledgeTask($0, revision: $1) }
        },
        .post("/tasks/:conference/:number/ask", .to(AskExtension.self)) { exchange in
            let (date, reason) = (try exchange.date("date"), exchange.form["reason"])
            let unit = exchange.officersUnit
            return try await exchange.step("changed-task") {
                AskExtension($0, revision: $1, to: date, reason: reason, unit: unit)
            }
        },
        .post("/tasks/:conference/:number/extend", .to(ExtendDeadline.self)) { exchange in
            let date = exchange.form.optional("date") == nil ? nil : try exchange.date("date")
            let reason = exchange.form.optional("reason")
            return try await exchange.step("changed-task") {
                ExtendDeadline($0, revision: $1, to: date, reason: reason)
            }
        },
        .post("/tasks/:conference/:number/refuse", .to(RefuseExtension.self)) { exchange in
            let reason = exchange.form["reason"]
            return try await exchange.step("changed-task") {
                RefuseExtension($0, revision: $1, reason: reason)
            }
        },
        .post("/tasks/:conference/:number/return", .to(ReturnTask.self)) { exchange in
            let reason = exchange.form["reason"]
            return try await exchange.step("changed-task") { ReturnTask($0, revision: $1, reason: reason) }
        },
        .post("/tasks/:conference/:number/reopen", .to(ReopenTask.self)) { exchange in
            let reason = exchange.form["reason"]
            return try await exchange.step("changed-task") { ReopenTask($0, revision: $1, reason: reason) }
        },
    ]

    private static let perPage = 100

    private static func list(_ exchange: Exchange) async throws -> (title: String, view: View) {
        let question = TaskQuestion(exchange)
        let (query, today, unit) = (try await question.query(exchange), exchange.today, question["unit"])
        let filter = try await exchange.look(.viewTasks) { try query.filter(today: today, in: $0) }
        let words = exchange.words.work
        let title =
            question["view"] ?? unit.map { "\(words.unitTitle): \($0)" } ?? words.title
        var view = try await listView(exchange, filter, heading: title)
        view["hasFilters"] = true
        view["isFiltered"] = question.isFiltered
        view["isNarrowed"] = TaskQuestion.names.contains { exchange.query($0) != nil }
        view["documents"] = try await documents(meant: question["q"], exchange)
        view["states"] =
            [("open", words.allOpen), ("overdue", words.overdue)].map {
                ["value": $0.0, "text": $0.1, "isChosen": exchange.query("state") == $0.0] as View
            }
            + TaskState.allCases.map { state -> View in
                [
                    "value": state.rawValue, "text": exchange.phrases.words.taskState(state),
                    "isChosen": exchange.query("state") == state.rawValue,
                ]
            }
        try await question.add(exchange, to: &view)
        return (title, view)
    }

    /// The directives whose number somebody typed to find tasks: what was done about them is a page of its own.
    private static func documents(meant words: String?, _ exchange: Exchange) async throws -> [View] {
        // A number has digits; without any it was other words.
        guard case .everything = exchange.actor.remit, let words, words.contains(where: \.isNumber) else {
            return []
        }
        let number =
            words.split(separator: " ").first { $0.contains(where: \.isNumber) }.map(String.init) ?? ""
        let found = try await exchange.look(.viewTasks) { try $0.directives(numbered: number) }
        return found.prefix(5).map { _, directive in
            [
                "path": Exchange.encoded(directive.number),
                "text": exchange.phrases.tasks.doneAbout(directive.citation),
            ]
        }
    }

    static func listView(
        _ exchange: Exchange, _ filter: TaskFilter, heading: String
    ) async throws -> View {
        let (today, size) = (exchange.today, exchange.pageSize(perPage))
        let asked = exchange.query("from").flatMap(Int.init) ?? 0
        // The database is asked for no more than one page of what the actor may see.
        let seen = filter.seen(by: exchange.actor)
        let (tasks, counts, from) = try await exchange.look(.viewTasks) { records in
            let counts = try records.taskCounts(seen, today: today)
            var page = seen
            page.limit = size
            page.offset = max(0, min(asked, counts.all))
            return (try records.tasks(page), counts, page.offset)
        }
        var view: View = [
            "heading": heading, "count": counts.all, "isEmpty": counts.all == 0,
            "done": counts[.done], "open": counts.open, "overdue": counts.overdue,
            "tasks": tasks.map { self.view($0, exchange) },
        ]
        exchange.addPaging(
            from: from, perPage: size, count: counts.all, keep: TaskQuestion.names, to: &view)
        return view
    }

    /// A task as lists and pages show it.
    static func view(_ task: TrackedTask, _ exchange: Exchange) -> View {
        let assignment = task.assignment
        return [
            "reference": task.reference.description, "conference": task.conference, "number": task.number,
            "address": "/tasks/\(task.reference)", "text": assignment.text,
            "lead": assignment.lead.joined(separator: "; "),
            "coordinating": assignment.coordinating.isEmpty
                ? nil : assignment.coordinating.joined(separator: "; "),
            "due": assignment.deadline.map { exchange.phrases.due($0, isShort: true) },
            "dueWords": assignment.deadline?.text,
            "dueDate": assignment.deadline?.date?.description,
            "isOverdue": task.isOverdue(on: exchange.today),
            "state": exchange.phrases.words.taskState(task.state), "stateName": task.state.rawValue,
            "directives": assignment.directives.map { number -> View in
                ["number": number, "path": Exchange.encoded(number)]
            },
            "revision": task.revision, "ordinal": task.passage.ordinal, "reason": task.reason,
            "leadLines": assignment.lead.joined(separator: "\n"),
            "coordinatingLines": assignment.coordinating.joined(separator: "\n"),
            "directiveLines": assignment.directives.joined(separator: "\n"),
            "isProposal": task.state == .proposed,
            "hasDoubts": task.state == .proposed && !task.doubts.isEmpty,
            "doubts": task.doubts.map { exchange.phrases.tasks.doubt($0) },
        ]
    }

    static func view(_ report: TaskReport) -> View {
        [
            "at": report.at.shown, "by": report.by, "text": report.text, "percent": report.percent,
            "hasPercent": report.percent != nil, "link": report.link,
            "figures": report.figures.map { ["name": $0.name, "value": $0.value] as View },
            "hasFigures": !report.figures.isEmpty,
        ]
    }

    /// - Parameter refusal: why a form of the page was not taken.
    static func one(_ exchange: Exchange, refusal: ActionError? = nil) async throws -> Response {
        let reference = try exchange.taskReference()
        let actor = exchange.actor
        let (task, reports, extensions, conclusion, conferenceTitle) = try await exchange.look(.viewTasks) {
            records in
            let task = try records.task(reference, for: actor)
            guard task.state != .proposed || actor.may(AcceptTask.permission) else {
                throw ActionError.unknownTask(reference)
            }
            let conference = try records.conference(slug: reference.conference)
            return (
                task, try records.reports(on: task.id), try records.extensions(of: task.id),
                try conference.flatMap { try records.conclusion(of: $0.id) }, conference?.title
            )
        }
        var view = view(task, exchange)
        view["conferenceTitle"] = conferenceTitle ?? reference.conference
        view["reports"] = reports.map(self.view)
        view["hasReports"] = !reports.isEmpty
        if let conclusion, conclusion.revision == task.conclusionRevision {
            view["source"] =
                MarkedConclusion.parts(conclusion.text, [task])
                .first { $0["number"] != nil }?["text"]
        }
        view["mayDecide"] = actor.may(AcceptTask.permission) && task.state == .proposed
        view["mayReport"] = actor.may(ReportProgress.permission) && task.state.isOpen
        view["mayComplete"] = actor.may(CompleteTask.permission) && task.state.allows(.done)
        view["mayDrop"] = actor.may(DropTask.permission) && task.state.allows(.cancelled)
        let asked = extensions.last { $0.state == .asked }
        view["asked"] = asked.map { "\($0.wanted.vietnamese): \($0.reason)" }
        view["firstDue"] = task.firstDue == task.assignment.deadline?.date ? nil : task.firstDue?.vietnamese
        view["mayAcknowledge"] = actor.may(AcknowledgeTask.permission) && task.state.allows(.acknowledged)
        let isOpen = task.state.isOpen && task.assignment.deadline?.date != nil
        view["mayAsk"] =
            actor.may(AskExtension.permission) && !actor.may(ExtendDeadline.permission) && isOpen
            && asked == nil
        view["mayExtend"] = actor.may(ExtendDeadline.permission) && isOpen
        view["mayReturn"] = actor.may(ReturnTask.permission) && task.state.allows(.returned)
        view["mayReopen"] =
            actor.may(ReopenTask.permission) && (task.state == .done || task.state == .cancelled)
        view["maySeeConference"] = actor.may(.viewConferences)
        view["mayCorrect"] = actor.may(CorrectTask.permission) && task.state.isOpen
        let changes = try await TaskMorePages.add(task, exchange, to: &view)
        TaskFormValues(exchange: exchange, refusal: refusal).add(task, changes, to: &view)
        return exchange.page(
            "task", title: "\(exchange.words.work.title) \(reference)", view,
            status: refusal.map { Trouble($0).status } ?? .ok)
    }

    private static func changes(_ form: Form) -> EditTask.Changes {
        var changes = EditTask.Changes(
            text: form["text"], lead: form.lines("lead"), coordinating: form.lines("coordinating"),
            directives: form.lines("directives"))
        let (date, rule) = (CalendarDate(iso: form["due"]), form.optional("repeat"))
        let words = form.optional("dueWords") ?? date?.vietnamese ?? rule
        changes.deadline = .some(words.map { Deadline(text: $0, date: date) })
        if let rule { changes.repeatRule = rule }
        return changes
    }
}

extension Exchange {
    /// The task that the address names.
    func taskReference() throws -> TaskReference {
        let text = "\(parameter("conference"))/\(parameter("number"))"
        guard let reference = TaskReference(text) else { throw HTTPError(.notFound) }
        return reference
    }

    /// Does a step on the task that the address names, and goes back to where it was asked from.
    fileprivate func step<A: Action>(
        _ done: String, _ action: (TaskReference, _ revision: Int?) -> A
    ) async throws -> Response {
        let reference = try taskReference()
        do {
            _ = try await perform(action(reference, form.number("revision")))
        } catch let error as ActionError where Trouble(error).isMendable {
            return try await TaskPages.one(self, refusal: error)
        }
        let isReview = form["from"] == "conclusion"
        return redirect(
            to: isReview ? "/conferences/\(reference.conference)/conclusion" : "/tasks/\(reference)",
            done: done)
    }

    /// The unit in whose name an officer reports; `nil` for others, who report in their own.
    var officersUnit: String? { presence?.account.unit }

    /// A day that was filled in.
    fileprivate func date(_ name: String) throws -> CalendarDate {
        guard let date = CalendarDate(iso: form[name]) else { throw BadBody(field: name) }
        return date
    }
}
