import Actions
import Conferences
import Diagnostics
import Foundation
import Hummingbird
import Phrases
import Store

/// Tasks out of a table, and unfinished ones that go onto a later agenda. Both are seen before they are stored.
enum TaskMovingPages {
    static let routes: [Route] = [
        .get("/conferences/:slug/move-tasks", .to(ImportTasks.self)) { try await show($0) },
        .post("/conferences/:slug/import-tasks", .to(ImportTasks.self), bodyLimit: 0) {
            try await previewImport($0)
        },
        .post("/conferences/:slug/import-tasks/commit", .to(ImportTasks.self)) { try await commitImport($0) },
        .post("/conferences/:slug/carry-tasks", .to(CarryTasks.self)) { exchange in
            try await carrying(exchange) { action in
                let outcome = try await exchange.office.rehearse(action, as: exchange.actor).outcome
                return look(
                    exchange, tasks: outcome.carried,
                    summary: exchange.phrases.tasks.carried(
                        outcome.carried.count, action.to, outcome.published.conference.version, true),
                    commit: "carry-tasks/commit", button: exchange.words.moving.commitCarry,
                    hidden: ["to", "item", "minutes"].map { ($0, exchange.form[$0]) })
            }
        },
        .post("/conferences/:slug/carry-tasks/commit", .to(CarryTasks.self)) { exchange in
            try await carrying(exchange) { action in
                _ = try await exchange.perform(action)
                return exchange.redirect(to: "/conferences/\(action.to)/agenda", done: "stored")
            }
        },
    ]

    private static func address(_ exchange: Exchange) -> String {
        "/conferences/\(exchange.parameter("slug"))/move-tasks"
    }

    private static func show(_ exchange: Exchange, _ trouble: String? = nil) async throws -> Response {
        let (slug, actor, form, today) = (
            exchange.parameter("slug"), exchange.actor, exchange.form, exchange.today
        )
        let (conference, later, open, items) = try await exchange.look(ImportTasks.permission) { records in
            let conference = try records.conference(slug, for: actor)
            var filter = TaskFilter(
                conference: slug, states: Set(TaskState.allCases.filter(\.isOpen)))
            filter.limit = 1
            let later = try records.conferences().filter { other in
                other.slug != slug && !other.isCancelled && other.schedule.lastDay >= today
                    && other.schedule.firstDay >= conference.schedule.firstDay
            }
            let items = try later.flatMap { other in
                try records.planVersion(of: other.id)?.plan.agenda.map(\.title) ?? []
            }
            return (conference, later, try records.countTasks(filter), items)
        }
        return exchange.page(
            "task-moving", title: exchange.words.moving.title,
            [
                "slug": slug, "conference": conference.title, "trouble": trouble,
                "mayCarry": actor.may(CarryTasks.permission), "hasOpen": open > 0, "hasLater": !later.isEmpty,
                "later": later.map {
                    [
                        "slug": $0.slug, "text": "\($0.schedule.firstDay.vietnamese): \($0.title)",
                        "isChosen": $0.slug == form["to"],
                    ] as View
                },
                "items": items.uniquedInOrder().map { ["text": $0, "isChosen": $0 == form["item"]] as View },
                "minutes": form["minutes"].nonEmpty ?? "15",
            ], status: trouble == nil ? .ok : .unprocessableContent)
    }

    // MARK: - A table

    private static func previewImport(_ exchange: Exchange) async throws -> Response {
        guard let file = exchange.form.files["file"], !file.bytes.isEmpty else {
            return try await show(exchange, exchange.words.attending.noFile)
        }
        let token = exchange.site.newToken().text
        let path = try await exchange.site.uploads.keep(
            file, token: token, owner: exchange.actor.name, at: exchange.now)
        return try await importing(exchange, path) { action in
            let outcome = try await exchange.office.rehearse(action, as: exchange.actor).outcome
            let words = exchange.words.moving
            return look(
                exchange, tasks: outcome.tasks, findings: outcome.findings,
                summary: outcome.tasks.isEmpty
                    ? words.nothingNew : exchange.phrases.tasks.imported(outcome.tasks.count, true),
                commit: outcome.tasks.isEmpty ? nil : "import-tasks/commit", button: words.commitImport,
                hidden: [("token", token)])
        }
    }

    private static func commitImport(_ exchange: Exchange) async throws -> Response {
        let token = exchange.form["token"]
        guard
            let path = await exchange.site.uploads.path(
                token, owner: exchange.actor.name, at: exchange.now)
        else { return try await show(exchange, exchange.words.attending.gone) }
        return try await importing(exchange, path) { action in
            _ = try await exchange.perform(action)
            await exchange.site.uploads.remove(token)
            return exchange.redirect(
                to: "/tasks?conference=\(exchange.parameter("slug"))", done: "stored")
        }
    }

    private static func importing(
        _ exchange: Exchange, _ path: String, _ body: (ImportTasks) async throws -> Response
    ) async throws -> Response {
        do {
            return try await body(ImportTasks(conference: exchange.parameter("slug"), path: path))
        } catch let refused as ImportTasks.Refused {
            return look(
                exchange, findings: refused.outcome.findings, trouble: exchange.words.moving.refused)
        }
    }

    // MARK: - A later agenda

    private static func carrying(
        _ exchange: Exchange, _ body: (CarryTasks) async throws -> Response
    ) async throws -> Response {
        let (slug, actor, form) = (exchange.parameter("slug"), exchange.actor, exchange.form)
        let source = try await exchange.look(.viewConferences) { try $0.conference(slug, for: actor) }
        let title = exchange.phrases.tasks.carriedTitle(source.title, source.schedule.firstDay)
        let place: CarryTasks.Place =
            form.optional("item").map { .into($0) }
            ?? .item(title: title, minutes: form.number("minutes") ?? 15)
        return try await exchange.trying {
            try await show(exchange, $0)
        } body: {
            try await body(CarryTasks(from: slug, to: form["to"], at: place))
        }
    }

    // MARK: - What would come of it

    /// How many tasks and findings a preview shows.
    private static let most = 200

    private static func look(
        _ exchange: Exchange, tasks: [TrackedTask] = [], findings: [Finding<TaskTableProblem>] = [],
        summary: String? = nil, trouble: String? = nil, commit: String? = nil, button: String = "",
        hidden: [(String, String)] = []
    ) -> Response {
        exchange.page(
            "task-moving-preview", title: exchange.words.moving.previewTitle,
            [
                "slug": exchange.parameter("slug"), "back": address(exchange), "trouble": trouble,
                "summary": summary, "commit": commit, "button": button,
                "hidden": hidden.map { ["key": $0.0, "value": $0.1] as View },
                "hasFindings": !findings.isEmpty,
                "findings": findings.prefix(most).map { finding($0, exchange.phrases) },
                "tasks": tasks.prefix(most).map { TaskPages.view($0, exchange) },
                "isCut": tasks.count > most,
            ], status: trouble == nil ? .ok : .unprocessableContent)
    }

    private static func finding(_ finding: Finding<TaskTableProblem>, _ phrases: Phrases) -> View {
        [
            "level": finding.severity.rawValue, "severity": phrases.words.severity(finding.severity),
            "row": finding.place?.line, "column": finding.place?.field,
            "text": phrases.tasks.importProblem(finding.problem),
        ]
    }
}

extension Array where Element == String {
    /// Each once, where it comes first.
    fileprivate func uniquedInOrder() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
