import Actions
import Conferences
import Foundation
import Hummingbird
import Phrases
import Store

/// Tickets at the door: read by the camera where the browser can, or typed.
enum ScanPages {
    static let routes: [Route] = [
        .get("/conferences/:slug/roll-call/:number/scan", .to(ScanTicket.self)) { exchange in
            try await page(exchange)
        },
        .post("/conferences/:slug/roll-call/:number/scan", .to(ScanTicket.self), bodyLimit: 10_000) {
            exchange in
            let phrases = exchange.phrases
            do {
                let outcome = try await exchange.perform(
                    ScanTicket(
                        conference: exchange.parameter("slug"), number: Int(exchange.parameter("number")),
                        code: exchange.form["code"],
                        status: AttendanceStatus(rawValue: exchange.form["status"]) ?? .inPerson))
                let (name, words) = (outcome.attendee.name, phrases.rollCalls)
                switch outcome.result {
                case .taken(let earlier):
                    let said = words.marked(name, words.status(.init(exchange) ?? .inPerson), earlier)
                    return try await page(exchange, said: said)
                case .same(let mark): return try await page(exchange, said: words.same(name, mark))
                case .refused(let refusal):
                    return try await page(exchange, trouble: "\(name): \(words.refusal(refusal))")
                }
            } catch let error as ActionError {
                switch error {
                case .point(.badTicket), .rollCall(.markRefused), .rollCall(.unknownAttendee):
                    return try await page(exchange, trouble: phrases.pageErrors.action(error))
                default: throw error
                }
            }
        },
    ]

    private static func page(
        _ exchange: Exchange, said: String? = nil, trouble: String? = nil
    ) async throws -> Response {
        let (slug, actor) = (exchange.parameter("slug"), exchange.actor)
        let number = Int(exchange.parameter("number"))
        let (conference, rollCall) = try await exchange.look(.takeRollCall) { records in
            let conference = try records.conference(slug, for: actor)
            return (conference, try records.rollCall(number, of: conference))
        }
        let chosen = AttendanceStatus(exchange) ?? .inPerson
        return exchange.page(
            "scan", title: exchange.words.marking.scan,
            [
                "slug": slug, "conference": conference.title, "rollCall": rollCall.name,
                "isOpen": rollCall.isOpen,
                "address": "/conferences/\(slug)/roll-call/\(rollCall.reference.number)/scan",
                "marks": "/conferences/\(slug)/roll-call/\(rollCall.reference.number)/marks",
                "said": said, "trouble": trouble,
                "statuses": [AttendanceStatus.inPerson, .online, .late].map { status -> View in
                    [
                        "value": status.rawValue, "name": exchange.phrases.rollCalls.status(status),
                        "isChosen": status == chosen,
                    ]
                },
            ], status: trouble == nil ? .ok : .unprocessableContent)
    }
}

extension AttendanceStatus {
    /// The one that a form names.
    fileprivate init?(_ exchange: Exchange) { self.init(rawValue: exchange.form["status"]) }
}

extension Records {
    /// A conference's roll call with a number.
    ///
    /// - Throws: ``RollCallError/unknownRollCall(conference:number:)``.
    func rollCall(_ number: Int?, of conference: Conference) throws -> RollCall {
        guard
            let rollCall = try rollCalls(of: conference).first(where: { $0.reference.number == number })
        else {
            throw ActionError.rollCall(.unknownRollCall(conference: conference.slug, number: number))
        }
        return rollCall
    }
}
