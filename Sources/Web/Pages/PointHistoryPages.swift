import Actions
import Conferences
import Hummingbird
import Phrases
import Store

/// What became of points: who changed what, when and why.
enum PointHistoryPages {
    static let routes: [Route] = [
        .get("/conferences/:slug/point-history", .may(.preparePoints)) { try await list($0) }
    ]

    private static let perPage = 100

    private static func list(_ exchange: Exchange) async throws -> Response {
        let look = try entries(exchange, slug: exchange.parameter("slug"), code: exchange.query("point"))
        let from = max(0, min(exchange.query("from").flatMap(Int.init) ?? 0, 10_000_000))
        let (conference, found) = try await exchange.look(.preparePoints) { records in
            try look(records, perPage + 1, .from(from))
        }
        let code = exchange.query("point")
        var view: View = [
            "slug": conference.slug, "conference": conference.title, "point": code,
            "pointPath": code.map(Exchange.encoded), "isEmpty": found.isEmpty, "isNamed": code == nil,
            "entries": found.prefix(perPage).map { row($0, exchange, isNamed: code == nil) },
        ]
        // How many there are is not counted: one more than is shown tells that there are older ones.
        exchange.addPaging(
            from: from, perPage: perPage, count: from + found.count, keep: ["point"], to: &view)
        return exchange.page("point-history", title: exchange.words.tree.history, view)
    }

    /// Where a part of the history begins: pages count, and programs name the change they have last.
    enum Start {
        case from(Int)
        case before(Identifier<PointHistoryEntry>?)

        fileprivate var offset: Int { if case .from(let offset) = self { offset } else { 0 } }
        fileprivate var last: Identifier<PointHistoryEntry>? {
            if case .before(let last) = self { last } else { nil }
        }
    }

    /// A part of the history of one point, or of all that the actor answers for.
    static func entries(
        _ exchange: Exchange, slug: String, code: String?
    ) throws -> @Sendable (Records, _ limit: Int, Start) throws -> (Conference, [PointHistoryEntry]) {
        let actor = exchange.actor
        return { records, limit, start in
            let conference = try records.conference(slug, for: actor)
            let covered = try records.pointsCovered(by: actor.remit, of: conference)
            if let code {
                guard covered?.contains(code) ?? true else { throw ActionError.beyondRemit(code) }
                guard try records.pointIdentifier(code, of: conference.id) != nil else {
                    throw ActionError.unknownPoint(code: code, suggestion: nil)
                }
            }
            return (
                conference,
                try records.pointHistory(
                    of: conference.id, at: code, covered: covered, limit: limit, offset: start.offset,
                    before: start.last)
            )
        }
    }

    /// - Parameter isNamed: whether it says which point it was.
    static func row(_ entry: PointHistoryEntry, _ exchange: Exchange, isNamed: Bool) -> View {
        let phrases = exchange.phrases.pointTree
        return [
            "at": entry.at.shown, "by": entry.by, "kind": phrases.kind(entry.kind), "isNamed": isNamed,
            "code": entry.code, "path": Exchange.encoded(entry.code),
            "why": entry.reason ?? entry.version.map(phrases.byPlan),
            "fields": entry.fields.map { change -> View in
                [
                    "name": phrases.field(change.field), "isNew": entry.kind == .added,
                    "before": change.before ?? "–", "after": change.after ?? "–",
                ]
            },
        ]
    }
}
