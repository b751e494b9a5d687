import Actions
import Conferences
import Diagnostics
import Foundation
import HTTPTypes
import Hummingbird
import Phrases
import Store

/// Points outside the plan for programs: added, changed, moved, closed and opened again, one by one or by tables.
enum PointTreeAPI {
    private static let points = "/conferences/:conference/points"
    private static let point = points + "/:point"
    private static let prepared = Schema.reference("PreparedPoint")
    private static let changed = Schema.reference("PointsChanged")

    static let routes: [Route] = [
        .api(
            .post, points, .to(AddPoint.self),
            Operation(
                id: "addPoint", summary: "Add a point that no plan names",
                body: ("application/json", NewPoint.schema(isNew: true)), status: 201, answer: changed)
        ) { exchange in
            let body = try exchange.decoded(NewPoint.self)
            guard let code = body.code, let name = body.name else { throw BadBody(field: "code") }
            var details = PointDetails(name: name, parent: body.under)
            details.apply(body.changes)
            return try await exchange.apply(
                AddPoint(
                    conference: exchange.parameter("conference"), code: code, details: details,
                    reason: body.reason), status: .created
            ) { PointsChangedJSON(told: $0) }
        },
        .api(
            .patch, point, .to(EditPoint.self),
            Operation(
                id: "editPoint",
                summary: "Change what is known of a point; an empty text, or 0, takes away what there is",
                body: ("application/json", NewPoint.schema(isNew: false)), answer: prepared, isTagged: true)
        ) { exchange in
            let (body, look) = (try exchange.decoded(NewPoint.self), PointAPI.one(exchange))
            return try await exchange.change(
                EditPoint(
                    conference: exchange.parameter("conference"), code: exchange.parameter("point"),
                    changes: body.changes, reason: body.reason)
            ) { try look($0) }
        },
        .api(
            .post, point + "/move", .to(MovePoint.self),
            Operation(
                id: "movePoint", summary: "Hang a point, with all below it, elsewhere, or at the top",
                body: ("application/json", Place.schema), answer: prepared, isTagged: true)
        ) { exchange in
            let (body, look) = (try exchange.decoded(Place.self), PointAPI.one(exchange))
            return try await exchange.change(
                MovePoint(
                    conference: exchange.parameter("conference"), code: exchange.parameter("point"),
                    under: body.under, reason: body.reason)
            ) { try look($0) }
        },
        .api(
            .post, point + "/close", .to(ClosePoint.self),
            Operation(
                id: "closePoint", summary: "Close a point, and say what becomes of the people on its roster",
                body: ("application/json", Closing.schema), answer: changed)
        ) { exchange in
            let body = try exchange.decoded(Closing.self)
            return try await exchange.apply(
                ClosePoint(
                    conference: exchange.parameter("conference"), code: exchange.parameter("point"),
                    reason: body.reason, closesBelow: body.withBelow ?? false, people: body.people)
            ) { PointsChangedJSON(told: $0.changed, people: $0.people) }
        },
        .api(
            .post, point + "/reopen", .to(ReopenPoint.self),
            Operation(
                id: "reopenPoint", summary: "Open a point again, where it hung before or elsewhere",
                body: ("application/json", Place.schema), answer: prepared, isTagged: true)
        ) { exchange in
            let (body, look) = (try exchange.decoded(Place.self), PointAPI.one(exchange))
            return try await exchange.change(
                ReopenPoint(
                    conference: exchange.parameter("conference"), code: exchange.parameter("point"),
                    under: body.under, reason: body.reason)
            ) { try look($0) }
        },
        .api(
            .get, "/conferences/:conference/point-history", .may(.preparePoints),
            Operation(
                id: "listPointHistory", summary: "What became of points, or of one of them, the newest first",
                query: ConferenceAPI.page.merging(["point": Schema.text]) { $1 },
                answer: Schema.page("PointChange"))
        ) { exchange in
            let look = try PointHistoryPages.entries(
                exchange, slug: exchange.parameter("conference"), code: exchange.query("point"))
            let (limit, last) = (try exchange.limit(), try exchange.after(parts: 1))
            let before = last.flatMap { Identifier<PointHistoryEntry>($0.parts[0]) }
            let found = try await exchange.look(.preparePoints) { records in
                try look(records, limit + 1, .before(before)).1
            }
            let part = exchange.part(found, limit: limit) { ListPlace($0.id?.description ?? "") }
            return try exchange.json(part, PointChangeEntry.init)
        },
        .api(
            .post, "/conferences/:conference/point-table", .to(ImportPoints.self),
            Operation(
                id: "importPoints",
                summary: "Take the points of a CSV file or a workbook in, or say what it would come to",
                query: ["dry_run": Schema.flag, "under": Schema.text, "reason": Schema.text],
                body: ("text/csv", Schema.text), otherTypes: [Operation.workbook], answer: changed),
            bodyLimit: 0
        ) { try await importTable($0) },
        .api(
            .post, "/conferences/:conference/unit-points", .to(AddUnitPoints.self),
            Operation(
                id: "addUnitPoints",
                summary: "Add points out of the register of administrative units, or say which they would be",
                query: ["dry_run": Schema.flag], body: ("application/json", Units.schema), answer: changed)
        ) { exchange in
            let body = try exchange.decoded(Units.self)
            let action = AddUnitPoints(
                conference: exchange.parameter("conference"), selection: body.selection, under: body.under,
                reason: body.reason)
            if try exchange.flag("dry_run") {
                let outcome = try await exchange.office.rehearse(action, as: exchange.actor).outcome
                return try exchange.json(
                    PointsChangedJSON(told: outcome, isCommitted: false))
            }
            return try await exchange.apply(action) {
                PointsChangedJSON(told: $0)
            }
        },
    ]

    private static func importTable(_ exchange: Exchange) async throws -> Response {
        let path = try await exchange.tableFile()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let phrases = exchange.phrases
        @Sendable func shown(_ outcome: ImportPoints.Outcome, isCommitted: Bool) -> PointsChangedJSON {
            PointsChangedJSON(
                told: outcome.changed, same: outcome.same, isCommitted: isCommitted,
                findings: outcome.findings.map {
                    FindingJSON($0, message: phrases.pageErrors.points($0.problem))
                })
        }
        let action = ImportPoints(
            conference: exchange.parameter("conference"), path: path, under: exchange.query("under"),
            reason: exchange.query("reason"))
        if try exchange.flag("dry_run") {
            let outcome = try await exchange.office.rehearse(action, as: exchange.actor).outcome
            return try exchange.json(shown(outcome, isCommitted: false))
        }
        return try await exchange.apply(action) { shown($0, isCommitted: true) }
    }
}
