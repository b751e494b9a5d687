package import Conferences
import Database

extension Records {
    /// Puts many events that concern all points into the outbox, in a few statements for all of them. Returns the
    /// endpoints that follow each.
    package func emit(
        _ events: [Event], newIdentifier: () -> Identifier<Delivery>
    ) throws -> [[Identifier<Endpoint>]] {
        try session.insert(
            into: "event",
            columns: ["id", "type", "conference_id", "occurred_at", "body", "all_points", "subject"],
            rows: events.lazy.map { event in
                [
                    event.id.databaseValue, .text(event.type), event.conference.databaseValue,
                    event.occurredAt.databaseValue, .text(event.body), .integer(1),
                    event.subject.databaseValue,
                ]
            })
        var known: [FollowedSubject: [Follower]] = [:]
        let followers = try events.map { event in
            let subject = FollowedSubject(type: event.type, conference: event.conference)
            let found = try known[subject] ?? self.followers(of: event, .everything)
            known[subject] = found
            return found
        }
        let rows = zip(events, followers).flatMap { event, followers in
            followers.map { deliveryRow(newIdentifier(), event, $0) }
        }
        guard !rows.isEmpty else { return followers.map { $0.map(\.id) } }
        try session.insert(into: "delivery", columns: Self.deliveryColumns, rows: rows)
        try session.notify(Store.outbox)
        return followers.map { $0.map(\.id) }
    }
}

/// What decides who follows an event that concerns all points.
private struct FollowedSubject: Hashable {
    let type: String
    let conference: Identifier<Conference>?
}

/// An endpoint that an event is delivered to.
struct Follower {
    let id: Identifier<Endpoint>
    let isOrdered: Bool
}
