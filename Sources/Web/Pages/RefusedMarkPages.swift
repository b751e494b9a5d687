import Actions
import Conferences
import Hummingbird
import Phrases
import Store

/// Marks that do not count: kept with their reasons until an organiser has looked at them. Coordinators see those of
/// their points, and what they sent themselves.
enum RefusedMarkPages {
    static let routes: [Route] = [
        .get("/conferences/:slug/roll-call/:number/refused", .may(.takeRollCall)) { try await show($0) },
        .post("/conferences/:slug/roll-call/:number/refused/:id", .to(SettleRefusedMark.self)) { exchange in
            let (slug, number) = (exchange.parameter("slug"), exchange.parameter("number"))
            _ = try await exchange.perform(
                SettleRefusedMark(
                    conference: slug, number: Int(number), mark: exchange.parameter("id"),
                    accepts: exchange.form["accepts"] == "1"))
            return exchange.redirect(to: "/conferences/\(slug)/roll-call/\(number)/refused", done: "done")
        },
    ]

    private static func show(_ exchange: Exchange) async throws -> Response {
        let (slug, actor) = (exchange.parameter("slug"), exchange.actor)
        let number = Int(exchange.parameter("number"))
        let (conference, rollCall, marks) = try await exchange.look(.takeRollCall) { records in
            let conference = try records.conference(slug, for: actor)
            let rollCall = try records.rollCall(number, of: conference)
            return (conference, rollCall, try records.refusedMarks(in: rollCall, of: conference, for: actor))
        }
        let names = try await exchange.names(
            of: Set(marks.flatMap { [$0.mark.by, $0.refusal.earlier?.by].compactMap { $0 } }))
        let (words, phrases) = (exchange.words.marking, exchange.phrases.rollCalls)
        let address = "/conferences/\(slug)/roll-call/\(rollCall.reference.number)"
        return exchange.page(
            "refused-marks", title: words.refused,
            [
                "slug": slug, "conference": conference.title, "rollCall": rollCall.name,
                "isEmpty": marks.isEmpty, "maySettle": actor.may(SettleRefusedMark.permission),
                "marks": marks.map { refused -> View in
                    [
                        "address": "\(address)/refused/\(refused.id)",
                        "name": refused.name ?? words.nobodyKnown, "point": refused.point,
                        "status": phrases.status(refused.mark.status),
                        "statusName": refused.mark.status.rawValue,
                        "reason": refused.mark.reason, "why": phrases.refusal(refused.refusal.naming(names)),
                        "madeAt": refused.mark.at.shown, "by": names[refused.mark.by] ?? refused.mark.by,
                        "recordedAt": refused.recordedAt.shown, "isKnown": refused.attendee != nil,
                    ]
                },
            ])
    }
}

extension Records {
    /// The refused marks that nobody has looked at yet, as far as they are the actor's to see.
    func refusedMarks(
        in rollCall: RollCall, of conference: Conference, for actor: Actor
    ) throws -> [RefusedMark] {
        let covered = try pointsCovered(by: actor.remit, of: conference)
        return try refusedMarks(in: rollCall.id).compactMap { refused in
            guard let covered else { return refused }
            if let point = refused.point, covered.contains(point) { return refused }
            guard refused.mark.by == actor.name else { return nil }
            // What they sent about somebody elsewhere tells them nothing of that person.
            var refused = refused
            refused.attendee = nil
            refused.name = nil
            refused.point = nil
            return refused
        }
    }
}
