import Actions
import Conferences
import Foundation
import Hummingbird
import Phrases
import Store
import VietnameseText

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
            try await point(exchange)
        },
        .post("/conferences/:slug/roll-call/:number/points/:point/mark", .to(MarkAttendance.self)) {
            try await mark($0)
        },
        .post("/conferences/:slug/roll-call/:number/points/:point/rest", .to(MarkPoint.self)) { exchange in
            _ = try await exchange.perform(
                MarkPoint(
                    conference: exchange.parameter("slug"), number: Int(exchange.parameter("number")),
                    point: exchange.parameter("point")))
            return exchange.redirect(to: exchange.pointAddress, done: "done")
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

    private static func point(_ exchange: Exchange) async throws -> Response {
        let (slug, code, actor) = (exchange.parameter("slug"), exchange.parameter("point"), exchange.actor)
        let number = Int(exchange.parameter("number"))
        let (conference, rollCall, point, people, turnout, refused) = try await exchange.look(.takeRollCall) {
            records in
            let conference = try records.conference(slug, for: actor)
            let rollCall = try records.rollCall(number, of: conference)
            guard try records.pointsCovered(by: actor.remit, of: conference)?.contains(code) ?? true else {
                throw ActionError.beyondRemit(code)
            }
            guard let point = try records.point(code, of: conference.id) else {
                throw ActionError.unknownPoint(code: code, suggestion: nil)
            }
            var people: [(AttendeePlace, AttendanceMark?)] = []
            try records.forEachMark(in: rollCall, at: point.id) { people.append(($0, $1)) }
            return (
                conference, rollCall, point, people, try records.turnout(of: rollCall, under: point.id),
                try records.refusedMarks(in: rollCall, of: conference, for: actor).count
            )
        }
        let phrases = exchange.phrases
        return exchange.page(
            "roll-call", title: "\(exchange.words.calling.title): \(point.name)",
            [
                "slug": slug, "conference": conference.title, "number": number, "code": code,
                "address": exchange.pointAddress,
                "marks": "/conferences/\(slug)/roll-call/\(number ?? 0)/marks",
                "pointName": point.name, "rollCall": rollCall.name, "isOpen": rollCall.isOpen,
                "turnout": phrases.rollCalls.turnout(turnout), "isEmpty": people.isEmpty,
                "hasUncalled": people.contains { $0.1 == nil },
                "base": "/conferences/\(slug)/roll-call/\(number ?? 0)",
                "refusedCount": refused > 0 ? refused : nil,
                "people": people.map { place, mark -> View in
                    [
                        "id": place.id.description, "name": place.name,
                        "key": VietnameseText.fold(place.name), "category": place.category,
                        "status": mark.map { phrases.rollCalls.status($0.status) }
                            ?? exchange.words.calling.notCalled,
                        "statusName": mark?.status.rawValue ?? "none", "reason": mark?.reason,
                        "seen": mark?.at.milliseconds,
                        "isInPerson": mark?.status == .inPerson, "isOnline": mark?.status == .online,
                        "isLate": mark?.status == .late, "isExcused": mark?.status == .excused,
                        "isUnexcused": mark?.status == .unexcused,
                    ]
                },
            ])
    }

    private static func mark(_ exchange: Exchange) async throws -> Response {
        guard let status = AttendanceStatus(rawValue: exchange.form["status"]),
            let attendee = Identifier<Attendee>(exchange.form["attendee"])
        else { throw HTTPError(.badRequest) }
        _ = try await exchange.perform(
            MarkAttendance(
                conference: exchange.parameter("slug"), number: Int(exchange.parameter("number")),
                attendee: .identifier(attendee), status: status, reason: exchange.form.optional("reason"),
                // Whoever presses a button replaces the mark before their eyes, and none that they cannot know of.
                seen: Int64(exchange.form["seen"]).map(Instant.init(milliseconds:))))
        return exchange.redirect(to: exchange.pointAddress + "#p-\(attendee)")
    }

    private static func numbers(_ exchange: Exchange) async throws -> Response {
        let form = exchange.form
        var numbers = ReportedNumbers()
        numbers.invited = form.number("invited")
        numbers.inPerson = form.number("present") ?? 0
        numbers.excused = form.number("excused") ?? 0
        numbers.unexcused = form.number("unexcused") ?? 0
        _ = try await exchange.perform(
            ReportNumbers(
                conference: exchange.parameter("slug"), number: Int(exchange.parameter("number")),
                point: exchange.parameter("point"), numbers: [numbers]))
        return exchange.redirect(to: exchange.pointAddress, done: "done")
    }
}

extension Exchange {
    /// The page of the point whose roll is called.
    fileprivate var pointAddress: String {
        "/conferences/\(parameter("slug"))/roll-call/\(parameter("number"))/points/"
            + Self.encoded(parameter("point"))
    }
}
