import Actions
import Conferences
import Diagnostics
import Foundation
import Hummingbird
import Phrases
import Store

/// Many points at once: out of a table, or out of the register of administrative units. Both are seen before they are
/// stored.
enum PointImportPages {
    static let routes: [Route] = [
        .get("/conferences/:slug/import-points", .to(ImportPoints.self)) { try await show($0) },
        .post("/conferences/:slug/import-points", .to(ImportPoints.self), bodyLimit: 0) {
            try await preview($0)
        },
        .post("/conferences/:slug/import-points/commit", .to(ImportPoints.self)) { try await commit($0) },
        .post("/conferences/:slug/unit-points", .to(AddUnitPoints.self)) { exchange in
            try await units(exchange) { action in
                let rehearsal = try await exchange.office.rehearse(action, as: exchange.actor)
                return look(
                    exchange, changed: rehearsal.outcome, commit: "unit-points/commit",
                    hidden: ["scope", "under", "capacity", "expected", "reason"].map {
                        ($0, exchange.form[$0])
                    })
            }
        },
        .post("/conferences/:slug/unit-points/commit", .to(AddUnitPoints.self)) { exchange in
            try await units(exchange) { action in
                _ = try await exchange.perform(action)
                return exchange.redirect(to: list(exchange), done: "points-imported")
            }
        },
    ]

    private static func list(_ exchange: Exchange) -> String {
        "/conferences/\(exchange.parameter("slug"))/points"
    }

    /// How many changes and findings a preview shows.
    private static let most = 200

    private static func show(_ exchange: Exchange, _ trouble: String? = nil) async throws -> Response {
        let (slug, actor, form) = (exchange.parameter("slug"), exchange.actor, exchange.form)
        let (conference, points) = try await exchange.look(ImportPoints.permission) { records in
            let conference = try records.conference(slug, for: actor)
            return (conference, try records.points(of: conference.id))
        }
        return exchange.page(
            "point-import", title: exchange.words.tree.importing,
            [
                "slug": slug, "conference": conference.title, "trouble": trouble,
                "codes": PointTreePages.codes(points), "under": form["under"], "reason": form["reason"],
                "capacity": form["capacity"], "expected": form.raw("expected"),
                "provinces": AdministrativeUnits.current.provinces.map {
                    ["code": $0.code, "text": $0.title, "isChosen": $0.code == form["scope"]] as View
                },
            ], status: trouble == nil ? .ok : .unprocessableContent)
    }

    // MARK: - A table

    private static func preview(_ exchange: Exchange) async throws -> Response {
        guard let file = exchange.form.files["file"], !file.bytes.isEmpty else {
            return try await show(exchange, exchange.words.attending.noFile)
        }
        let token = exchange.site.newToken().text
        let path = try await exchange.site.uploads.keep(
            file, token: token, owner: exchange.actor.name, at: exchange.now)
        return try await exchange.trying {
            try await show(exchange, $0)
        } orWhere: {
            PointTreePages.isOtherPoint($0, exchange)
        } body: {
            do {
                let outcome = try await exchange.office.rehearse(
                    action(exchange, path: path), as: exchange.actor
                ).outcome
                return look(
                    exchange, changed: outcome.changed, same: outcome.same, findings: outcome.findings,
                    name: file.name, commit: "import-points/commit",
                    hidden: [
                        ("token", token), ("under", exchange.form["under"]),
                        ("reason", exchange.form["reason"]),
                    ])
            } catch let refused as ImportPoints.Refused {
                return look(exchange, findings: refused.findings, isRefused: true, name: file.name)
            }
        }
    }

    private static func action(_ exchange: Exchange, path: String) -> ImportPoints {
        ImportPoints(
            conference: exchange.parameter("slug"), path: path, under: exchange.form.optional("under"),
            reason: exchange.form.optional("reason"))
    }

    private static func commit(_ exchange: Exchange) async throws -> Response {
        let token = exchange.form["token"]
        guard
            let path = await exchange.site.uploads.path(
                token, owner: exchange.actor.name, at: exchange.now)
        else { return try await show(exchange, exchange.words.attending.gone) }
        do {
            _ = try await exchange.perform(action(exchange, path: path))
        } catch let refused as ImportPoints.Refused {
            return look(exchange, findings: refused.findings, isRefused: true)
        }
        await exchange.site.uploads.remove(token)
        return exchange.redirect(to: list(exchange), done: "points-imported")
    }

    // MARK: - The register

    /// Reads the form of administrative units and goes on with it.
    private static func units(
        _ exchange: Exchange, _ next: (AddUnitPoints) async throws -> Response
    ) async throws -> Response {
        let form = exchange.form
        return try await exchange.trying {
            try await show(exchange, $0)
        } orWhere: {
            PointTreePages.isOtherPoint($0, exchange)
        } body: {
            let scope: AdministrativeSelection.Scope =
                switch form["scope"] {
                case "provinces": .provinces(withCommunes: false)
                case "all": .provinces(withCommunes: true)
                default: .communes(province: form["scope"])
                }
            let capacity = try PointForm.capacity(form["capacity"])
            return try await next(
                AddUnitPoints(
                    conference: exchange.parameter("slug"),
                    selection: AdministrativeSelection(
                        scope: scope, capacity: capacity == 0 ? nil : capacity,
                        expected: try PointForm.categories(form["expected"])),
                    under: form.optional("under"), reason: form.optional("reason")))
        }
    }

    // MARK: - What would change

    private static func look(
        _ exchange: Exchange, changed: PointsChanged = PointsChanged(), same: Int = 0,
        findings: [Finding<PointTableProblem>] = [], isRefused: Bool = false, name: String? = nil,
        commit: String = "", hidden: [(String, String)] = []
    ) -> Response {
        let phrases = exchange.phrases.pointTree
        let counts = PointHistoryEntry.Kind.allCases.filter { changed.count($0) > 0 }
            .map { (kind: $0, count: changed.count($0)) }
        let summary =
            counts.isEmpty
            ? nil : phrases.changed(counts, true) + (same > 0 ? " " + phrases.unchanged(same) : "")
        return exchange.page(
            "points-preview", title: exchange.words.tree.previewTitle,
            [
                "slug": exchange.parameter("slug"), "name": name,
                "trouble": isRefused ? exchange.words.tree.refused : nil,
                "summary": isRefused ? nil : summary, "isNothing": !isRefused && counts.isEmpty,
                "mayCommit": !isRefused && !counts.isEmpty, "commit": commit,
                "hidden": hidden.map { ["key": $0.0, "value": $0.1] as View },
                "hasFindings": !findings.isEmpty,
                "findings": findings.prefix(most).map { finding($0, exchange.phrases) },
                "hasChanges": !changed.changes.isEmpty, "isCut": changed.changes.count > most,
                "changes": changed.changes.prefix(most).map {
                    PointHistoryPages.row($0, exchange, isNamed: true)
                },
            ], status: isRefused ? .unprocessableContent : .ok)
    }

    private static func finding(_ finding: Finding<PointTableProblem>, _ phrases: Phrases) -> View {
        [
            "level": finding.severity.rawValue, "severity": phrases.words.severity(finding.severity),
            "row": finding.place?.line, "column": finding.place?.field,
            "text": phrases.pageErrors.points(finding.problem), "quoted": finding.place?.text,
            "suggestion": finding.suggestion.map(phrases.output.didYouMean),
        ]
    }
}
