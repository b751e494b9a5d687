package import Conferences
import Store

/// Schedules a test of the lines of points (lịch thử kết nối). Those who follow are told an hour before.
package struct ScheduleTests: Action {
    package static let permission = Permission.preparePoints
    package static let name = "point.schedule-test"

    let conference: String
    let points: [String]
    let at: Instant

    /// - Parameters:
    ///   - points: their codes; all open points, where it is empty.
    ///   - at: when the test begins.
    package init(conference: String, points: [String] = [], at: Instant) {
        self.conference = conference
        self.points = points
        self.at = at
    }

    /// How long before the test word goes out, in milliseconds.
    private static let ahead: Int64 = 60 * 60_000

    /// Returns how many points have the test now. A test that was scheduled before is replaced.
    ///
    /// - Throws: ``PointError/testInThePast``.
    package func perform(in work: Work) throws -> Int {
        let conference = try work.conference(self.conference)
        guard at > work.now else { throw ActionError.point(.testInThePast) }
        let open = try work.records.points(of: conference.id).filter(\.isOpen)
        let meant = points.isEmpty ? open : try points.map { try work.point($0, of: conference) }
        let codes = Set(meant.map(\.code))
        try work.requireRemit(overPoints: codes, of: conference)
        let details = Details(conference: conference.slug, points: codes.count, starts: at.description)
        let event = try work.announce(
            .connectionTestDue, of: conference,
            points: try work.records.withAncestors(codes, of: conference.id), details
        ).event
        try work.records.delay(event, until: max(work.now, at.advanced(byMilliseconds: -Self.ahead)))
        for point in meant {
            let test = ConnectionTest(id: work.newIdentifier(), scheduledAt: at)
            try work.records.schedule(test, at: point.id, event: event)
        }
        try work.record(conference.slug, details)
        return codes.count
    }

    private struct Details: Encodable {
        let conference: String
        let points: Int
        let starts: String
    }
}
