import Actions
import Conferences
import Foundation
import Phrases
import Store

/// What the hall's screen shows: turnout by point, the lines, the item now and the next, how late it is.
struct Board: Encodable, Sendable {
    struct Item: Encodable, Sendable {
        let title: String
        let presenters: String
        /// Milliseconds since 1970, as things stand, so that the screen knows by its own clock which one is now.
        let start: Int64?
        let end: Int64?
        let clock: String
        /// `done`, `running` or `waiting`, as it was told; `nil` for all while nothing was told of any.
        let state: String?
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

    /// How many points are shown: as many as can be read from the last row of a hall.
    static let most = 28

    let title: String
    let rollCall: String?
    let turnout: Whole?
    let points: [Point]
    /// How the points that are not shown stand together; `nil` where all are.
    let others: String?
    /// How the lines are; `nil` where nothing was told of any.
    let lines: String?
    /// The names of points whose line is lost, the first few.
    let lost: [String]
    let items: [Item]
    /// How late it is; `nil` where it is not.
    let late: String?

    static func of(_ exchange: Exchange) async throws -> Board {
        let (slug, actor, phrases) = (exchange.conferenceSlug, exchange.actor, exchange.phrases)
        let now = exchange.office.now()
        return try await exchange.look(.viewConferences) { records in
            let conference = try records.conference(slug, for: actor)
            let plan = try records.planVersion(of: conference.id)?.plan
            let covered = try records.pointsCovered(by: actor.remit, of: conference)
            let rollCall = try records.rollCalls(of: conference).last
            var turnouts: [PointTurnout] = []
            var whole: Turnout?
            if let rollCall {
                turnouts = try records.turnoutByPoint(of: rollCall)
                // One point above all others says no more than the whole: those below it are shown.
                if turnouts.count == 1, let top = turnouts.first {
                    let below = try records.turnoutByPoint(of: rollCall, below: top.id)
                    if !below.isEmpty { turnouts = below }
                }
                turnouts = turnouts.filter { covered?.contains($0.code) ?? true }
                whole = covered == nil ? try records.turnout(of: rollCall) : nil
            }
            let (shown, others) = chosen(turnouts)
            let told = try records.lines(of: conference.id).filter { covered?.contains($0.code) ?? true }
            let lost = told.filter { $0.line == .lost }
            let words = phrases.web.hall
            let progress = try plan.map {
                AgendaProgress(of: $0, actual: try records.agendaTimes(of: conference.id), now: now)
            }
            let hasBegun = progress?.items.contains { $0.state != .waiting } ?? false
            return Board(
                title: conference.title, rollCall: rollCall?.name,
                turnout: whole.map {
                    Whole(text: phrases.rollCalls.turnout($0), present: $0.present, invited: $0.invited)
                },
                points: shown.map { point in
                    Point(
                        name: point.name, text: phrases.rollCalls.turnout(point.turnout),
                        present: point.turnout.present, invited: point.turnout.invited)
                },
                others: others.map { words.others(others: $0.count, phrases.rollCalls.turnout($0.turnout)) },
                lines: told.isEmpty
                    ? nil : words.lines(connected: told.count - lost.count, lost: lost.count),
                lost: lost.prefix(12).map(\.name),
                items: plan.flatMap { plan in progress.map { items(plan, $0, hasBegun: hasBegun) } } ?? [],
                late: hasBegun
                    ? progress.flatMap { $0.lateMinutes == 0 ? nil : phrases.points.lateBy($0.lateMinutes) }
                    : nil)
        }
    }

    /// The points that are shown: all in the order of the plan, or, where they are too many, those of which the
    /// fewest are there, since it is these that somebody must call.
    private static func chosen(
        _ all: [PointTurnout]
    ) -> (shown: [PointTurnout], others: (count: Int, turnout: Turnout)?) {
        guard all.count > most else { return (all, nil) }
        func share(_ point: PointTurnout) -> Double {
            point.turnout.invited == 0 ? 2 : Double(point.turnout.present) / Double(point.turnout.invited)
        }
        let ranked = all.enumerated().sorted {
            (share($0.element), $0.offset) < (share($1.element), $1.offset)
        }
        let others = ranked.dropFirst(most).reduce(Turnout()) { $0 + $1.element.turnout }
        return (ranked.prefix(most).map(\.element), (all.count - most, others))
    }

    private static func items(_ plan: Plan, _ progress: AgendaProgress, hasBegun: Bool) -> [Item] {
        zip(zip(plan.agenda, Timeline(of: plan).slots), progress.items).map { planned, item in
            Item(
                title: planned.0.title,
                presenters: planned.0.presenters.compactMap(plan.person).map(\.introduced)
                    .joined(separator: "; "),
                start: (hasBegun ? item.start : item.plannedStart)?.milliseconds,
                end: (hasBegun ? item.end : item.plannedEnd)?.milliseconds,
                clock: planned.1.clock, state: hasBegun ? item.state.rawValue : nil)
        }
    }
}
