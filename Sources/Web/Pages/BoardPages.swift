import Actions
import Conferences
import Foundation
import Hummingbird
import Phrases
import Store

/// The live board for the hall's screen: turnout by point, the item now and the next, told as they change.
enum BoardPages {
    static let routes: [Route] = [
        .get("/conferences/:slug/board", .may(.viewConferences)) { exchange in
            let board = try await Board.of(exchange)
            return exchange.page(
                "board", title: "\(exchange.words.calling.board): \(board.title)",
                [
                    "slug": exchange.parameter("slug"), "title": board.title,
                    "turnout": board.turnout?.text ?? exchange.words.calling.noRollCall,
                    "rollCall": board.rollCall,
                    "data": String(decoding: try Exchange.encoder().encode(board), as: UTF8.self),
                    "points": board.points.map { point -> View in
                        ["name": point.name, "text": point.text, "level": point.level]
                    },
                ])
        },
        .get("/conferences/:slug/board/events", .may(.viewConferences)) { exchange in
            _ = try await Board.of(exchange)
            return exchange.stream { stamp in try await exchange.site.boards.event(exchange, stamp: stamp) }
        },
    ]
}

/// What a board shows.
struct Board: Encodable, Sendable {
    struct Item: Encodable, Sendable {
        let title: String
        let presenters: String
        /// Milliseconds since 1970, so that the screen knows by its own clock which one is now.
        let start: Int64?
        let end: Int64?
        let clock: String
    }

    struct Point: Encodable, Sendable {
        let name: String
        let text: String
        let present: Int
        let invited: Int

        /// In tenths, for the width of a bar that a style rule draws.
        var level: Int { invited == 0 ? 0 : min(10, present * 10 / invited) }
    }

    struct Whole: Encodable, Sendable {
        let text: String
        let present: Int
        let invited: Int
    }

    let title: String
    let rollCall: String?
    let turnout: Whole?
    let points: [Point]
    let items: [Item]

    static func of(_ exchange: Exchange) async throws -> Board {
        let (slug, actor, phrases) = (exchange.parameter("slug"), exchange.actor, exchange.phrases.rollCalls)
        return try await exchange.look(.viewConferences) { records in
            let conference = try records.conference(slug, for: actor)
            let plan = try records.planVersion(of: conference.id)?.plan
            let rollCall = try records.rollCalls(of: conference).last
            let covered = try records.pointsCovered(by: actor.remit, of: conference)
            var points: [Point] = []
            var whole: Whole?
            if let rollCall {
                var turnouts = try records.turnoutByPoint(of: rollCall)
                // One point above all others says no more than the whole: those below it are shown.
                if turnouts.count == 1, let top = turnouts.first {
                    let below = try records.turnoutByPoint(of: rollCall, below: top.id)
                    if !below.isEmpty { turnouts = below }
                }
                points = turnouts.filter { covered?.contains($0.code) ?? true }.prefix(80).map { point in
                    Point(
                        name: point.name, text: phrases.turnout(point.turnout),
                        present: point.turnout.present,
                        invited: point.turnout.invited)
                }
                let turnout = try records.turnout(of: rollCall)
                whole =
                    covered == nil
                    ? Whole(
                        text: phrases.turnout(turnout), present: turnout.present, invited: turnout.invited)
                    : nil
            }
            return Board(
                title: conference.title, rollCall: rollCall?.name, turnout: whole, points: points,
                items: plan.map(items) ?? [])
        }
    }

    private static func items(_ plan: Plan) -> [Item] {
        zip(plan.agenda, Timeline(of: plan).slots).map { item, slot in
            Item(
                title: item.title,
                presenters: item.presenters.compactMap(plan.person).map(\.introduced).joined(separator: "; "),
                start: slot.start.flatMap { plan.schedule.instant(atMinute: $0) }?.milliseconds,
                end: slot.end.flatMap { plan.schedule.instant(atMinute: $0) }?.milliseconds,
                clock: slot.clock)
        }
    }
}
