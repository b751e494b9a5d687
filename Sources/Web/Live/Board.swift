import Actions
import Conferences
import Foundation
import Phrases
import Store

/// What the hall's screen shows: turnout by point, the lines, the item now and the next, how late it is.
///
/// It is said here what is now and next, not by the clock of whoever shows it: an item runs because somebody said
/// so, and until somebody says that it is over.
struct Board: Encodable, Sendable {
    struct Item: Encodable, Sendable {
        let title: String
        let presenters: String
        /// Milliseconds since 1970, as things stand.
        let start: Int64?
        let end: Int64?
        /// The same as a clock shows it, with the day where it is not today's.
        let clock: String
        /// `done`, `running` or `waiting`.
        let state: String

        /// In one line.
        var line: String { [clock, title].filter { !$0.isEmpty }.joined(separator: "  ") }
    }

    struct Whole: Encodable, Sendable {
        let text: String
        let present: Int
        let invited: Int
    }

    let title: String
    let rollCall: String?
    let turnout: Whole?
    let points: [BoardPoint]
    /// How the points that are not shown stand together; `nil` where all are.
    let others: String?
    /// How the lines are; `nil` where there are no points.
    let lines: String?
    /// The names of points whose line is lost, the first few.
    let lost: [String]
    let items: [Item]
    /// Those that run, in the order of the agenda.
    let now: [Item]
    /// The one that is to begin next.
    let next: Item?
    /// Where the conference stands: an ``AgendaProgress/Standing``, or `cancelled`.
    let standing: String
    /// The same in words.
    let standingText: String
    /// How late it is; `nil` where it is not.
    let late: String?

    static func of(_ exchange: Exchange) async throws -> Board {
        let (slug, actor, phrases) = (exchange.conferenceSlug, exchange.actor, exchange.phrases)
        let now = exchange.office.now()
        return try await exchange.look(.viewConferences) { records in
            let conference = try records.conference(slug, for: actor)
            let plan = try records.planVersion(of: conference.id)?.plan
            let covered = try records.pointsCovered(by: actor.remit, of: conference)
            let points = try BoardPoints(of: conference, covered: covered, records)
            let (shown, others) = points.chosen
            let words = phrases.web.hall
            let agenda = try plan.map { plan in
                BoardAgenda(
                    plan,
                    AgendaProgress(
                        of: plan, actual: try records.agendaTimes(of: conference.id), now: now),
                    today: plan.schedule.day(of: now))
            }
            let standing = agenda.map { $0.standing(words, now: now) }
            let isLate = !conference.isCancelled && (agenda?.isLate ?? false)
            return Board(
                title: conference.title, rollCall: points.rollCall?.name,
                turnout: points.whole.map {
                    Whole(text: phrases.rollCalls.turnout($0), present: $0.present, invited: $0.invited)
                },
                points: shown.map { BoardPoint($0, phrases, isCalled: points.rollCall != nil) },
                others: others.map { words.others(others: $0.count, phrases.rollCalls.turnout($0.turnout)) },
                lines: points.lines.isEmpty
                    ? nil
                    : words.lines(
                        connected: points.count(.connected), lost: points.count(.lost),
                        unknown: points.count(nil)),
                lost: points.lines.filter { $0.line == .lost }.prefix(12).map(\.name),
                items: agenda?.items ?? [],
                now: conference.isCancelled ? [] : agenda?.running ?? [],
                next: conference.isCancelled ? nil : agenda?.next,
                standing: conference.isCancelled
                    ? "cancelled" : agenda?.progress.standing.rawValue ?? "upcoming",
                standingText: conference.isCancelled ? words.cancelled : standing ?? "",
                late: isLate ? agenda.map { phrases.points.lateBy($0.progress.lateMinutes) } : nil)
        }
    }
}
