import Actions
import Conferences
import Hummingbird
import Phrases
import Store

/// What was done about a directive (đã làm gì theo văn bản): conferences, tasks, reports, implementing documents.
enum DirectivePages {
    static let routes: [Route] = [
        .get("/directives/:number", .may(.viewTasks)) { exchange in
            guard case .everything = exchange.actor.remit else {
                return try await exchange.keptPage("tasks") { try await ofUnit(exchange) }
            }
            return try await exchange.keptPage("directive") { try await whole(exchange) }
        },
        .post("/directives/:number/implementing", .to(LinkDirectives.self)) { exchange in
            let form = exchange.form
            let date = form.optional("date")
            let day = date.flatMap { CalendarDate(anyForm: $0) }
            guard date == nil || day != nil else { throw BadMoment() }
            let new = form.optional("kind").map { kind in
                Directive(
                    kind: kind, number: form["number"], date: day, issuer: form.optional("issuer"),
                    subject: form.optional("subject"))
            }
            let outcome = try await exchange.perform(
                LinkDirectives(form["number"], implements: exchange.parameter("number"), adding: new))
            return exchange.redirect(
                to: "/directives/\(Exchange.encoded(outcome.implements.number))", done: "stored")
        },
    ]

    private static let shown = 50

    /// Whoever answers for one unit sees that unit's tasks under the directive.
    private static func ofUnit(_ exchange: Exchange) async throws -> (title: String, view: View) {
        let number = exchange.parameter("number")
        let title = "\(exchange.words.work.directiveTitle) \(number)"
        return (
            title, try await TaskPages.listView(exchange, TaskFilter(directive: number), heading: title)
        )
    }

    private static func whole(_ exchange: Exchange) async throws -> (title: String, view: View) {
        let (number, today, actor) = (exchange.parameter("number"), exchange.today, exchange.actor)
        let found = try await exchange.look(.viewTasks) {
            try DirectiveView(known: number, today: today, limit: shown, for: actor, in: $0)
        }
        let words = exchange.phrases.words
        let names = found.directives.map(\.citation)
        let heading = names.isEmpty ? number : names.joined(separator: "; ")
        let count = found.tasks.values.reduce(0, +)
        let view: View = [
            "heading": exchange.phrases.tasks.doneAbout(heading), "today": today.vietnamese,
            "directives": found.directives.map(document), "implementing": found.implementing.map(document),
            "hasImplementing": !found.implementing.isEmpty,
            "conferences": found.conferences.map { conference -> View in
                [
                    "day": conference.schedule.firstDay.vietnamese, "slug": conference.slug,
                    "title": conference.title,
                ]
            },
            "hasConferences": !found.conferences.isEmpty,
            "count": count, "overdue": found.overdue, "reports": found.reports,
            "open": found.tasks.reduce(0) { $0 + ($1.key.isOpen ? $1.value : 0) },
            "done": found.tasks[.done] ?? 0,
            "states": TaskState.allCases.compactMap { state in
                found.tasks[state].map { ["state": words.taskState(state), "count": $0] as View }
            },
            "tasks": found.shown.map { task in
                TaskPages.view(task, exchange).with("latest", found.latest[task.id].map(TaskPages.view))
            },
            "hasTasks": !found.shown.isEmpty, "hasMore": count > found.shown.count,
            "path": Exchange.encoded(number),
            "mayLink": actor.may(LinkDirectives.permission) && found.directives.count == 1,
        ]
        return (heading, view)
    }

    private static func document(_ directive: Directive) -> View {
        [
            "citation": directive.citation, "path": Exchange.encoded(directive.number),
            "subject": directive.subject, "issuer": directive.issuer, "date": directive.date?.vietnamese,
        ]
    }
}
