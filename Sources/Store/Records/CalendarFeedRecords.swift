package import Conferences
import Database

/// A link by which other calendars follow a unit's due dates (liên kết lịch thời hạn). Only its hash is stored.
package struct CalendarFeed: Sendable, Hashable {
    package var id: Identifier<CalendarFeed>
    package var unit: Identifier<OfficeUnit>
    package var tokenHash: String
    package var madeAt: Instant
    package var madeBy: String
    package var endedAt: Instant?

    package init(
        id: Identifier<CalendarFeed>, unit: Identifier<OfficeUnit>, tokenHash: String, madeAt: Instant,
        madeBy: String, endedAt: Instant? = nil
    ) {
        self.id = id
        self.unit = unit
        self.tokenHash = tokenHash
        self.madeAt = madeAt
        self.madeBy = madeBy
        self.endedAt = endedAt
    }
}

extension Records {
    package func insert(_ feed: CalendarFeed) throws {
        try session.run(
            """
            INSERT INTO calendar_feed (id, unit_id, token_hash, made_at, made_by)
            VALUES (\(feed.id), \(feed.unit), \(feed.tokenHash), \(feed.madeAt), \(feed.madeBy))
            """)
    }

    /// The feeds that can be read, the newest first.
    package func calendarFeeds() throws -> [CalendarFeed] { try feeds(where: "ended_at IS NULL") }

    /// The feed that a link's secret opens; `nil` where there is none, or it was ended.
    package func calendarFeed(tokenHash: String) throws -> CalendarFeed? {
        try feeds(where: "token_hash = \(tokenHash) AND ended_at IS NULL").first
    }

    /// Ends a feed for good. Returns false where there is none to end.
    package func endCalendarFeed(_ id: Identifier<CalendarFeed>, at: Instant, by: String) throws -> Bool {
        try session.run(
            """
            UPDATE calendar_feed SET ended_at = \(at), ended_by = \(by) WHERE id = \(id) AND ended_at IS NULL
            """) == 1
    }

    private func feeds(where condition: SQL) throws -> [CalendarFeed] {
        try session.rows(
            """
            SELECT id, unit_id, token_hash, made_at, made_by, ended_at FROM calendar_feed
            WHERE \(condition) ORDER BY id DESC
            """
        ).map { row in
            CalendarFeed(
                id: try row.get("id"), unit: try row.get("unit_id"), tokenHash: try row.get("token_hash"),
                madeAt: try row.get("made_at"), madeBy: try row.get("made_by"),
                endedAt: try row.get("ended_at"))
        }
    }
}
