import Actions
import Conferences
import Foundation
import Hummingbird
import Phrases
import Store

/// Roll calls: opened and closed by organisers, taken at the points with a thumb.
enum RollCallPages {
    static let routes: [Route] = [
        .get("/conferences/:slug/roll-call", .may(.takeRollCall)) { try await overview($0) },
        .post("/conferences/:slug/roll-call", .to(OpenRollCall.self)) { exchange in
            let slug = exchange.parameter("slug")
            _ = try await exchange.perform(OpenRollCall(conference: slug, name: exchange.form["name"]))
            return exchange.redirect(to: "/conferences/\(slug)/roll-call", done: "done")
        },
        .post("/conferences/:slug/roll-call/:number/close", .to(CloseRollCall.self)) { exchange in
            let (slug, number) = (exchange.parameter("slug"), Int(exchange.parameter("number")))
            if exchange.form["again"] == "1" {
                _ = try await exchange.perform(ReopenRollCall(conference: slug, number: number))
            } else {
                _ = try await exchange.perform(CloseRollCall(conference: slug, number: number))
            }
            return exchange.redirect(to: "/conferences/\(slug)/roll-call", done: "done")
        },
        .get("/conferences/:slug/roll-call/:number/points/:point", .may(.takeRollCall)) { exchange in
            try await RollCallPointPage.show(exchange)
        },
        .post("/conferences/:slug/roll-call/:number/points/:point/mark", .to(MarkAttendance.self)) {
            try await RollCallPointPage.mark($0)
        },
        .post("/conferences/:slug/roll-call/:number/points/:point/rest", .to(MarkPoint.self)) {
            try await RestPages.mark($0)
        },
        .post("/conferences/:slug/roll-call/:number/points/:point/rest/undo", .to(UnmarkPoint.self)) {
            try await RestPages.unmark($0)
        },
        .post("/conferences/:slug/roll-call/:number/points/:point/numbers", .to(ReportNumbers.self)) {
            try await numbers($0)
        },
        .post("/conferences/:slug/roll-call/:number/marks", .to(ReplayMarks.self), bodyLimit: 2_000_000) {
            try await SentMarks.take($0)
        },
    ]

    private static func overview(_ exchange: Exchange) async throws -> Response {
        let (slug, actor) = (exchange.parameter("slug"), exchange.actor)
        let (conference, rollCalls, turnouts, points) = try await exchange.look(.takeRollCall) { records in
            let conference = try records.conference(slug, for: actor)
            let covered = try records.pointsCovered(by: actor.remit, of: conference)
            let rollCalls = try records.rollCalls(of: conference)
            let points = try records.points(of: conference.id)
                .filter { $0.isOpen && (covered?.contains($0.code) ?? true) }
            // What of others came is not a coordinator's to see.
            let turnouts = covered == nil ? try rollCalls.map { try records.turnout(of: $0) } : []
            return (conference, rollCalls, turnouts, points)
        }
        let (words, phrases) = (exchange.words.calling, exchange.phrases)
        return exchange.page(
            "roll-calls", title: words.title,
            [
                "slug": slug, "conference": conference.title, "isEmpty": rollCalls.isEmpty,
                "mayManage": actor.may(OpenRollCall.permission),
                "rollCalls": rollCalls.enumerated().reversed().map { index, rollCall -> View in
                    [
                        "number": rollCall.reference.number, "name": rollCall.name,
                        "isOpen": rollCall.isOpen,
                        "state": rollCall.isOpen ? words.openState : words.closedState,
                        "turnout": turnouts.isEmpty ? nil : phrases.rollCalls.turnout(turnouts[index]),
                        "points": points.prefix(1000).map { point -> View in
                            [
                                "code": point.code, "path": Exchange.encoded(point.code), "name": point.name,
                                "depth": min(point.depth, 6),
                            ]
                        },
                        "isUnfolded": index == rollCalls.count - 1,
                    ]
                },
            ])
    }

    private static func numbers(_ exchange: Exchange) async throws -> Response {
        let form = exchange.form
        var numbers = ReportedNumbers()
        numbers.invited = try form.count("invited")
        guard let present = try form.count("present") else { throw BadBody(field: "present") }
        numbers.inPerson = present
        numbers.excused = try form.count("excused") ?? 0
        numbers.unexcused = try form.count("unexcused") ?? 0
        _ = try await exchange.perform(
            ReportNumbers(
                conference: exchange.parameter("slug"), number: Int(exchange.parameter("number")),
                point: exchange.parameter("point"), numbers: [numbers]))
        return exchange.redirect(to: exchange.pointAddress, done: "done")
    }
}

extension Form {
    /// How many somebody filled in; `nil` where they left it empty. What is no number is not taken for none.
    fileprivate func count(_ name: String) throws -> Int? {
        guard optional(name) != nil else { return nil }
        guard let count = number(name), count >= 0 else { throw BadBody(field: name) }
        return count
    }
}

extension Exchange {
    /// The address of the page of the point whose roll is called.
    var pointAddress: String {
        "/conferences/\(parameter("slug"))/roll-call/\(parameter("number"))/points/"
            + Self.encoded(parameter("point"))
    }
}
