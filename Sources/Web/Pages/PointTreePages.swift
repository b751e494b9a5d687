import Actions
import Conferences
import Hummingbird
import Phrases
import Store

/// Points outside the plan: added, changed, moved, closed and opened again.
enum PointTreePages {
    static let routes: [Route] = [
        .get("/conferences/:slug/add-point", .to(AddPoint.self)) { try await new($0) },
        .post("/conferences/:slug/add-point", .to(AddPoint.self)) { try await add($0) },
        .get("/conferences/:slug/points/:point/edit", .to(EditPoint.self)) { try await edit($0) },
        .post("/conferences/:slug/points/:point/edit", .to(EditPoint.self)) { try await change($0) },
        .post("/conferences/:slug/points/:point/move", .to(MovePoint.self)) { exchange in
            try await changing(exchange, done: "point-moved") {
                MovePoint(
                    conference: exchange.parameter("slug"), code: exchange.parameter("point"),
                    under: exchange.form.optional("under"), reason: exchange.form.optional("reason"))
            }
        },
        .post("/conferences/:slug/points/:point/close", .to(ClosePoint.self)) { exchange in
            try await changing(exchange, done: "point-closed") {
                ClosePoint(
                    conference: exchange.parameter("slug"), code: exchange.parameter("point"),
                    reason: exchange.form["reason"], closesBelow: exchange.form.isChecked("below"),
                    people: people(exchange.form))
            }
        },
        .post("/conferences/:slug/points/:point/reopen", .to(ReopenPoint.self)) { exchange in
            try await changing(exchange, done: "point-reopened") {
                ReopenPoint(
                    conference: exchange.parameter("slug"), code: exchange.parameter("point"),
                    under: exchange.form.optional("under"), reason: exchange.form.optional("reason"))
            }
        },
    ]

    private static func people(_ form: Form) -> ClosePoint.People {
        switch form["people"] {
        case "move": .moveTo(form["to"])
        case "stay": .stay
        default: .mustBeNone
        }
    }

    // MARK: - A new one

    private static func new(_ exchange: Exchange) async throws -> Response {
        var form = PointForm()
        form["under"] = exchange.query("under") ?? ""
        return try await show(exchange, form, nil)
    }

    private static func show(
        _ exchange: Exchange, _ form: PointForm, _ trouble: String?
    ) async throws -> Response {
        let (slug, actor) = (exchange.parameter("slug"), exchange.actor)
        let (conference, points) = try await exchange.look(AddPoint.permission) { records in
            let conference = try records.conference(slug, for: actor)
            return (conference, try records.points(of: conference.id))
        }
        return exchange.page(
            "point-new", title: exchange.words.tree.add,
            [
                "slug": slug, "conference": conference.title, "trouble": trouble,
                "fields": form.fields(exchange.phrases, isNew: true).map(\.view),
                "codes": PointTreePages.codes(points),
            ], status: trouble == nil ? .ok : .unprocessableContent)
    }

    /// Codes that a browser offers; of many, the first.
    static func codes(_ points: [StoredPoint], without code: String? = nil) -> [View] {
        points.filter { $0.isOpen && $0.code != code }.prefix(500)
            .map { ["code": $0.code, "name": $0.name] }
    }

    private static func add(_ exchange: Exchange) async throws -> Response {
        let form = PointForm(exchange.form)
        return try await exchange.trying {
            try await show(exchange, form, $0)
        } orWhere: {
            isOtherPoint($0, exchange)
        } body: {
            _ = try await exchange.perform(
                AddPoint(
                    conference: exchange.parameter("slug"), code: form["code"], details: try form.details(),
                    reason: form["reason"].nonEmpty))
            return exchange.redirect(
                to: "/conferences/\(exchange.parameter("slug"))/points/\(Exchange.encoded(form["code"]))",
                done: "point-added")
        }
    }

    // MARK: - One that is there

    /// A point's page as it was shown: a change is made on this and on nothing newer.
    private static func shown(_ exchange: Exchange) -> @Sendable (Records) throws -> Shown {
        let (slug, code, actor) = (exchange.parameter("slug"), exchange.parameter("point"), exchange.actor)
        return { records in
            let conference = try records.conference(slug, for: actor)
            guard let point = try records.placedPoint(code, of: conference.id) else {
                throw ActionError.unknownPoint(code: code, suggestion: nil)
            }
            return Shown(point)
        }
    }

    /// What the tag of a point's form follows from.
    struct Shown: Encodable, Sendable {
        let isOpen: Bool
        let details: PointDetails

        init(_ point: PlacedPoint) {
            isOpen = point.isOpen
            details = point.details
        }
    }

    private static func edit(
        _ exchange: Exchange, typed: PointForm? = nil, _ trouble: String? = nil
    ) async throws -> Response {
        let (slug, code, actor) = (exchange.parameter("slug"), exchange.parameter("point"), exchange.actor)
        let (conference, point) = try await exchange.look(EditPoint.permission) { records in
            let conference = try records.conference(slug, for: actor)
            guard let point = try records.placedPoint(code, of: conference.id) else {
                throw ActionError.unknownPoint(code: code, suggestion: nil)
            }
            return (conference, point)
        }
        guard point.isOpen else { throw ActionError.pointTree(.isClosed(code)) }
        let form = typed ?? PointForm(point)
        return exchange.page(
            "point-edit", title: exchange.words.tree.edit,
            [
                "slug": slug, "conference": conference.title, "name": point.details.name, "code": code,
                "path": Exchange.encoded(code), "trouble": trouble,
                "tag": try Exchange.tag(of: Shown(point)),
                "fields": form.fields(exchange.phrases, isNew: false).map(\.view),
            ], status: trouble == nil ? .ok : .unprocessableContent)
    }

    private static func change(_ exchange: Exchange) async throws -> Response {
        let (typed, current) = (PointForm(exchange.form), shown(exchange))
        return try await exchange.trying {
            try await edit(exchange, typed: typed, $0)
        } body: {
            let stored = try await exchange.look(EditPoint.permission, current)
            let change = EditPoint(
                conference: exchange.parameter("slug"), code: exchange.parameter("point"),
                changes: try typed.changes(from: stored.details), reason: typed["reason"].nonEmpty)
            do {
                _ = try await exchange.perform(
                    Guarded(
                        base: change, seen: EntityTags(exchange.form["tag"]) ?? .some([]), current: current))
            } catch is StaleTag {
                return try await edit(exchange, typed: typed, exchange.words.tree.changedMeanwhile)
            }
            return exchange.redirect(to: exchange.pointPage, done: "stored")
        }
    }

    /// Whether it was a code that was typed which leads nowhere, not that of the address.
    static func isOtherPoint(_ error: ActionError, _ exchange: Exchange) -> Bool {
        guard case .unknownPoint(let code, _) = error else { return false }
        return code != exchange.parameter("point")
    }

    /// Changes the point and shows its page again, with what it was refused for.
    private static func changing<A: Action>(
        _ exchange: Exchange, done: String, _ action: () -> A
    ) async throws -> Response {
        try await exchange.trying {
            try await PointPages.one(exchange, trouble: $0)
        } orWhere: {
            isOtherPoint($0, exchange)
        } body: {
            _ = try await exchange.perform(action())
            return exchange.redirect(to: exchange.pointPage, done: done)
        }
    }
}

extension Exchange {
    /// The page of the point that the address names.
    var pointPage: String {
        "/conferences/\(parameter("slug"))/points/" + Self.encoded(parameter("point"))
    }
}
