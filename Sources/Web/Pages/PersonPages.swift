import Actions
import Conferences
import Hummingbird
import Phrases
import Store

/// One person of a roster: added, corrected, withdrawn, stood in for.
enum PersonPages {
    static let routes: [Route] = [
        .post("/conferences/:slug/people", .to(AddAttendee.self)) { try await add($0) },
        .get("/conferences/:slug/people/:id", .may(.viewRosters)) { try await show($0) },
        .post("/conferences/:slug/people/:id", .to(EditAttendee.self)) { exchange in
            try await exchange.trying {
                try await show(exchange, typed: true, $0)
            } body: {
                let after = try await exchange.perform(
                    EditAttendee(
                        conference: exchange.parameter("slug"), attendee: try exchange.attendee(),
                        person: PersonForm.person(exchange.form), point: exchange.form.optional("point")))
                return exchange.redirect(to: exchange.personAddress(after.id), done: "stored")
            }
        },
        .post("/conferences/:slug/people/:id/withdraw", .to(WithdrawAttendee.self)) { exchange in
            try await exchange.trying {
                try await show(exchange, $0)
            } body: {
                let outcome = try await exchange.perform(
                    WithdrawAttendee(
                        conference: exchange.parameter("slug"), attendee: try exchange.attendee()))
                let point = Exchange.encoded(outcome.withdrawn.attendee.point)
                return exchange.redirect(
                    to: "/conferences/\(exchange.parameter("slug"))/roster?point=\(point)", done: "stored")
            }
        },
        .post("/conferences/:slug/people/:id/substitute", .to(SendSubstitute.self)) { exchange in
            try await exchange.trying {
                try await show(exchange, typedSubstitute: true, $0)
            } body: {
                let outcome = try await exchange.perform(
                    SendSubstitute(
                        conference: exchange.parameter("slug"), attendee: try exchange.attendee(),
                        person: PersonForm.person(exchange.form)))
                return exchange.redirect(
                    to: exchange.personAddress(outcome.substitute.id), done: "stored")
            }
        },
    ]

    private static func add(_ exchange: Exchange) async throws -> Response {
        let (slug, form) = (exchange.parameter("slug"), exchange.form)
        return try await exchange.trying { trouble in
            var person = PersonForm(exchange.phrases)
            person.person = PersonForm.person(form)
            let words = exchange.words.preparing
            return exchange.page(
                "person-new", title: words.addPerson,
                [
                    "slug": slug, "point": form["point"], "hasPoint": !form["point"].isEmpty,
                    "trouble": trouble,
                    "fields": person.fields.map(\.view), "over": form["over"],
                ], status: .unprocessableContent)
        } body: {
            let reason = form.optional("over")
            let outcome = try await exchange.perform(
                AddAttendee(
                    conference: slug, point: form["point"], person: PersonForm.person(form),
                    overQuota: reason.map { .accepted(reason: $0) } ?? .asPlanned))
            let done = outcome.state == .waiting ? "waits" : "stored"
            return exchange.redirect(
                to: "/conferences/\(slug)/roster?point=\(Exchange.encoded(outcome.attendee.point))",
                done: done)
        }
    }

    private static func show(
        _ exchange: Exchange, typed: Bool = false, typedSubstitute: Bool = false, _ trouble: String? = nil
    ) async throws -> Response {
        let (slug, actor) = (exchange.parameter("slug"), exchange.actor)
        guard case .identifier(let id) = try exchange.attendee() else { throw HTTPError(.notFound) }
        let (conference, placed, original, substitute, points) = try await exchange.look(.viewRosters) {
            records in
            let conference = try records.conference(slug, for: actor)
            let covered = try records.pointsCovered(by: actor.remit, of: conference)
            guard let placed = try records.placedAttendee(id, of: conference.id),
                covered?.contains(placed.attendee.point) ?? true
            else { throw ActionError.rollCall(.unknownAttendee(id.description, suggestion: nil)) }
            let substitute = try records.substitute(of: id)
            return (
                conference, placed,
                try placed.standsFor.flatMap { try records.placedAttendee($0, of: conference.id) },
                try substitute.flatMap { try records.placedAttendee($0, of: conference.id) },
                try records.points(of: conference.id)
                    .filter { $0.isOpen && (covered?.contains($0.code) ?? true) }
            )
        }
        var form = PersonForm(placed.attendee, exchange.phrases)
        if typed { form.person = PersonForm.person(exchange.form) }
        var other = PersonForm(exchange.phrases, prefix: "sub-", hasCategory: false)
        if typedSubstitute { other.person = PersonForm.person(exchange.form) }
        let mayChange = actor.may(EditAttendee.permission) && !conference.isCancelled
        let isThere = placed.state == .registered
        let point = points.first { $0.code == placed.attendee.point }
        return exchange.page(
            "person", title: placed.attendee.name,
            [
                "slug": slug, "id": id.description, "name": placed.attendee.name, "trouble": trouble,
                "state": exchange.words.preparing.state(placed.state), "stateName": placed.state.rawValue,
                "point": placed.attendee.point, "pointPath": Exchange.encoded(placed.attendee.point),
                "pointName": point?.name ?? placed.attendee.point,
                "originalID": original?.id.description, "originalName": original?.attendee.name,
                "substituteID": substitute?.id.description, "substituteName": substitute?.attendee.name,
                "mayEdit": mayChange && placed.state != .withdrawn,
                "mayWithdraw": mayChange && placed.state != .withdrawn,
                "maySubstitute": mayChange && isThere, "fields": form.fields.map(\.view),
                "substituteFields": other.fields.map(\.view),
                "points": points.prefix(500).map { entry -> View in
                    [
                        "code": entry.code, "text": entry.name,
                        "isChosen": entry.code
                            == (typed ? exchange.form["point"] : placed.attendee.point),
                    ]
                },
            ], status: trouble == nil ? .ok : .unprocessableContent)
    }
}

extension Exchange {
    /// Whom the address names.
    fileprivate func attendee() throws -> AttendeeReference {
        guard let id = Identifier<Attendee>(parameter("id")) else { throw HTTPError(.notFound) }
        return .identifier(id)
    }

    fileprivate func personAddress(_ id: Identifier<Attendee>) -> String {
        "/conferences/\(parameter("slug"))/people/\(id)"
    }

    /// Does something that may be refused; a refusal that can be mended is shown above what was typed, which
    /// stays.
    ///
    /// - Parameter isMendable: what else than what the form says wrongly can be mended in it.
    func trying(
        _ refused: (_ trouble: String) async throws -> Response,
        orWhere isMendable: (ActionError) -> Bool = { _ in false }, body: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await body()
        } catch let error as ActionError {
            let status = Trouble(error).status
            guard status == .unprocessableContent || status == .conflict || isMendable(error) else {
                throw error
            }
            return try await refused(phrases.pageErrors.action(error))
        }
    }
}
