import Actions
import Conferences
import Diagnostics
import Foundation
import Hummingbird
import Phrases
import Rosters
import Spreadsheets
import Store

/// Files of people: seen before they are stored, and stored with their progress shown where that takes long.
enum RosterImportPages {
    static let routes: [Route] = [
        .post("/conferences/:slug/roster", .to(ImportRoster.self), bodyLimit: 0) { try await preview($0) },
        .post("/conferences/:slug/roster/commit", .to(ImportRoster.self)) { try await commit($0) },
        .get("/conferences/:slug/roster/imports/:token", .to(ImportRoster.self)) { try await progress($0) },
    ]

    /// From how many bytes on an import is done beside, in slices.
    private static let large = 500_000

    private static func preview(_ exchange: Exchange) async throws -> Response {
        guard let file = exchange.form.files["file"], !file.bytes.isEmpty else {
            throw Refused(text: exchange.words.attending.noFile, field: "file")
        }
        let token = exchange.site.newToken().text
        let path = try await exchange.site.uploads.keep(
            file, token: token, owner: exchange.actor.name, at: exchange.now)
        let preview = try await exchange.office.previewRoster(
            source(exchange, path: path), as: exchange.actor)
        return show(
            exchange, preview.outcome, isRefused: preview.hasErrors && !exchange.form.isChecked("skip"),
            people: preview.people, token: token, name: file.name)
    }

    private static func source(_ exchange: Exchange, path: String) -> RosterSource {
        RosterSource(
            conference: exchange.parameter("slug"), path: path, point: exchange.form.optional("point"),
            sheet: exchange.form.optional("sheet"), overQuotaReason: exchange.form.optional("over-quota"))
    }

    /// What would come in, row by row where something is wrong.
    private static func show(
        _ exchange: Exchange, _ outcome: ImportRoster.Outcome, isRefused: Bool,
        people: [RosterPreview.Person] = [], token: String, name: String
    ) -> Response {
        let phrases = exchange.phrases
        let new = people.filter { $0.before == nil }
        let changed = people.filter { $0.before != nil }
        return exchange.page(
            "roster-preview", title: exchange.words.attending.previewTitle,
            [
                "slug": exchange.parameter("slug"), "token": token, "name": name,
                "sheet": exchange.form.optional("sheet"),
                "overQuota": exchange.form.optional("over-quota"),
                "point": exchange.form.optional("point"), "skip": exchange.form.isChecked("skip"),
                "added": outcome.added, "changed": outcome.changed, "same": outcome.same,
                "refused": outcome.refused, "isRefused": isRefused,
                "mayCommit": !isRefused && outcome.added + outcome.changed > 0,
                "maySkip": isRefused && outcome.total > 0,
                "summary": phrases.output.rosterImported(
                    RosterCounts(
                        added: outcome.added, changed: outcome.changed, same: outcome.same,
                        refused: outcome.refused, points: outcome.byPoint.count), true),
                "trouble": isRefused ? exchange.words.attending.stopped : nil,
                "hasFindings": !outcome.findings.list.isEmpty,
                "findings": outcome.findings.list.map { finding($0, phrases) },
                "more": outcome.findings.left > 0 ? phrases.output.moreFindings(outcome.findings.left) : nil,
                "hasNew": !new.isEmpty,
                "new": new.sorted { $0.likely != nil && $1.likely == nil }.prefix(100).map(Self.person),
                "mayBeKnown": outcome.likelyDuplicates > 0
                    ? phrases.rosterFiles.mayBeKnown(outcome.likelyDuplicates) : nil,
                "hasChanged": !changed.isEmpty,
                "changedPeople": changed.prefix(100).map { person -> View in
                    [
                        "name": person.attendee.name, "after": person.attendee.inOneLine,
                        "before": person.before?.inOneLine,
                    ]
                },
            ],
            status: isRefused ? .unprocessableContent : .ok)
    }

    private static func finding(_ finding: Finding<RosterProblem>, _ phrases: Phrases) -> View {
        [
            "level": finding.severity.rawValue, "severity": phrases.words.severity(finding.severity),
            "row": finding.place?.line, "column": finding.place?.field,
            "text": phrases.pageErrors.roster(finding.problem), "quoted": finding.place?.text,
            "suggestion": finding.suggestion.map(phrases.output.didYouMean),
        ]
    }

    private static func person(_ person: RosterPreview.Person) -> View {
        [
            "name": person.attendee.name, "line": person.attendee.inOneLine,
            "maybe": person.likely?.inOneLine ?? false,
        ]
    }

    // MARK: - Storing

    private static func commit(_ exchange: Exchange) async throws -> Response {
        let (token, owner) = (exchange.form["token"], exchange.actor.name)
        guard let path = await exchange.site.uploads.path(token, owner: owner, at: exchange.now) else {
            throw Refused(text: exchange.words.attending.gone, field: "file")
        }
        let skips = exchange.form.isChecked("skip")
        let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        if size > large { return try await start(exchange, token, skips: skips) }
        do {
            _ = try await exchange.perform(
                ImportRoster(source(exchange, path: path), skipsBadRows: skips))
        } catch let refused as ImportRoster.Refused {
            return show(
                exchange, refused.outcome, isRefused: true, token: token, name: exchange.form["name"])
        }
        await exchange.site.uploads.remove(token)
        return exchange.redirect(
            to: rosterAddress(exchange, exchange.form.optional("point")), done: "imported")
    }

    private static func start(_ exchange: Exchange, _ token: String, skips: Bool) async throws -> Response {
        let owner = exchange.actor.name
        guard let path = await exchange.site.uploads.take(token, owner: owner, at: exchange.now) else {
            throw HTTPError(.conflict)
        }
        let (source, office, actor) = (source(exchange, path: path), exchange.office, exchange.actor)
        exchange.site.jobs.start(token, owner: owner, at: exchange.now) { progress in
            defer { try? FileManager.default.removeItem(atPath: path) }
            var source = source
            source.progress = progress
            _ = try await office.importRoster(source, skipsBadRows: skips, as: actor)
        }
        let point = exchange.form.optional("point").map { "?point=\(Exchange.encoded($0))" } ?? ""
        return exchange.redirect(
            to: "/conferences/\(exchange.parameter("slug"))/roster/imports/\(token)\(point)")
    }

    private static func rosterAddress(_ exchange: Exchange, _ point: String?) -> String {
        "/conferences/\(exchange.parameter("slug"))/roster"
            + (point.map { "?point=\(Exchange.encoded($0))" } ?? "")
    }

    private static func progress(_ exchange: Exchange) async throws -> Response {
        let token = exchange.parameter("token")
        guard let standing = exchange.site.jobs.standing(token, of: exchange.actor.name) else {
            throw HTTPError(.notFound)
        }
        switch standing.end {
        case .well:
            return exchange.redirect(to: rosterAddress(exchange, exchange.query("point")), done: "imported")
        case .failed(let refused as ImportRoster.Refused):
            return show(exchange, refused.outcome, isRefused: true, token: token, name: "")
        case .failed(let error): throw error
        case nil: break
        }
        var response = exchange.page(
            "importing", title: exchange.words.preparing.importing,
            [
                "slug": exchange.parameter("slug"), "done": standing.done, "size": standing.size,
                "percent": standing.size.map { $0 == 0 ? 0 : standing.done * 100 / $0 },
            ])
        response.headers[.refresh] = "2"
        return response
    }
}
