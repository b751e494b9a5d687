import Conferences
import Foundation
import Store

/// Word that waits for a quiet minute: whatever changes meanwhile goes into the same message, so that ten
/// changes make one.
enum Settling {
    /// How long nothing may change before word goes out, in milliseconds.
    static let quiet: Int64 = 60_000
    /// After how long it goes out although things still change.
    static let longest: Int64 = 5 * 60_000
}

extension Work {
    /// Puts word into the outbox that waits for a quiet minute, or goes on waiting with what is new.
    ///
    /// - Parameters:
    ///   - subject: what it is about; only one message waits about it.
    ///   - details: the message's content, made from that of the one that still waits, where there is one.
    func announceSettled<Details: Codable>(
        _ type: EventType, about subject: String, of conference: Conference, points: Set<String>,
        _ details: (_ waiting: Details?) throws -> Details
    ) throws {
        let key = "\(type.rawValue) \(subject)"
        let since = now.advanced(byMilliseconds: -Settling.longest)
        let due = now.advanced(byMilliseconds: Settling.quiet)
        if let waiting = try records.settlingEvent(about: key, since: since) {
            let earlier = try? JSONDecoder().decode(
                SettledBody<Details>.self, from: Data(waiting.body.utf8)
            ).data
            let body = try body(of: type, try details(earlier))
            if try records.resettle(waiting.id, body: body, points: points, until: due) { return }
        }
        let event = try announce(type, of: conference, points: points, try details(nil)).event
        try records.settle(event, about: key, begunAt: now, until: due)
    }
}

private struct SettledBody<Details: Decodable>: Decodable {
    let data: Details
}
