import Actions
import Conferences
import Foundation
import Hummingbird
import Phrases
import Store

/// Marks that a device kept while it had no connection, and sends now: by person, or by the ticket that was scanned.
enum SentMarks {
    private struct Sent: Decodable {
        let attendee: String?
        let ticket: String?
        let status: AttendanceStatus
        let reason: String?
        let nonce: String
        let at: Instant
        let replaces: Bool?
        let seen: Instant?
    }

    private struct Answer: Encodable {
        struct Earlier: Encodable {
            let status: String
            let label: String
            let at: Int64
        }

        struct Result: Encodable {
            let nonce: String
            /// `taken`, `same` or `refused`.
            let result: String
            let message: String
            let attendee: String?
            /// What somebody else said before, where that is why it was refused.
            let earlier: Earlier?
        }

        let results: [Result]
        /// Of the point that was asked for with those below it, and by itself.
        let turnout: String?
        let own: String?
    }

    /// Who each mark is about; names only of those whom the visitor answers for.
    private struct Meant {
        let mark: Sent
        let attendee: Identifier<Attendee>?
        let place: AttendeePlace?
    }

    /// Takes the marks: those that are refused are told with the reason, and stay visible.
    static func take(_ exchange: Exchange) async throws -> Response {
        guard
            let sent = try? JSONDecoder().decode([Sent].self, from: Data(exchange.form.raw("marks").utf8)),
            sent.count <= 2000
        else { throw BadBody(field: "marks") }
        let meant = try await meant(by: sent, exchange)
        let outcome = try await exchange.perform(
            ReplayMarks(
                conference: exchange.parameter("slug"), number: Int(exchange.parameter("number")),
                marks: meant.compactMap { meant in
                    meant.attendee.map {
                        OfflineMark(
                            attendee: $0, status: meant.mark.status, reason: meant.mark.reason,
                            nonce: meant.mark.nonce, at: meant.mark.at,
                            replaces: meant.mark.replaces ?? false,
                            seen: meant.mark.seen)
                    }
                }, point: exchange.form.optional("point")))
        var taken = outcome.results.makeIterator()
        let names = try await exchange.names(
            of: Set(
                outcome.results.compactMap { result in
                    if case .refused(let refusal) = result { refusal.earlier?.by } else { nil }
                }))
        let phrases = exchange.phrases
        return try exchange.json(
            Answer(
                results: meant.map { meant in
                    guard meant.attendee != nil, let result = taken.next() else {
                        return .init(
                            nonce: meant.mark.nonce, result: "refused",
                            message: phrases.pageErrors.action(.point(.badTicket)), attendee: nil,
                            earlier: nil)
                    }
                    return answer(result, meant, names, phrases)
                }, turnout: outcome.turnout.map(phrases.rollCalls.turnout),
                own: outcome.own.map(phrases.rollCalls.turnout)))
    }

    private static func meant(by sent: [Sent], _ exchange: Exchange) async throws -> [Meant] {
        let (slug, actor) = (exchange.parameter("slug"), exchange.actor)
        return try await exchange.look(.takeRollCall) { records in
            let conference = try records.conference(slug, for: actor)
            let covered = try records.pointsCovered(by: actor.remit, of: conference)
            return try sent.map { mark in
                let attendee =
                    try mark.ticket.map {
                        try ScanTicket.attendee(
                            of: $0.trimmingCharacters(in: .whitespacesAndNewlines), of: conference,
                            in: records)
                    } ?? mark.attendee.flatMap { Identifier<Attendee>($0) }
                // A name is looked up only where the device cannot know it.
                let place =
                    mark.ticket == nil
                    ? nil : try attendee.flatMap { try records.attendeePlace($0, of: conference.id) }
                let isCovered = place.map { covered?.contains($0.pointCode) ?? true } ?? false
                return Meant(mark: mark, attendee: attendee, place: isCovered ? place : nil)
            }
        }
    }

    private static func answer(
        _ outcome: MarkOutcome, _ meant: Meant, _ names: [String: String], _ phrases: Phrases
    ) -> Answer.Result {
        let name = meant.place.map { "\($0.name) (\($0.pointCode)): " } ?? ""
        let (result, message, earlier): (String, String, AttendanceMark?) =
            switch outcome {
            case .taken: ("taken", name + phrases.rollCalls.status(meant.mark.status), nil)
            case .same(let mark): ("same", name + phrases.rollCalls.status(mark.status), nil)
            case .refused(let refusal):
                ("refused", name + phrases.rollCalls.refusal(refusal.naming(names)), refusal.earlier)
            }
        return .init(
            nonce: meant.mark.nonce, result: result, message: message,
            attendee: meant.attendee?.description,
            earlier: earlier.map {
                .init(
                    status: $0.status.rawValue, label: phrases.web.thumb.label($0.status),
                    at: $0.at.milliseconds)
            })
    }
}
