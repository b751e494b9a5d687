package import Conferences
package import Store

/// Makes a link by which other calendars follow a unit's due dates (tạo liên kết lịch). Its secret is shown once.
package struct AddCalendarFeed: Action {
    package static let permission = Permission.manageUnits
    package static let name = "calendar.add"

    package struct Outcome: Sendable {
        package var feed: CalendarFeed
        package var unit: OfficeUnit
        package var secret: SecretToken
    }

    let unit: String

    /// - Parameter unit: its code, or one of its names.
    package init(of unit: String) { self.unit = unit }

    package func perform(in work: Work) throws -> Outcome {
        let unit = try work.unit(unit)
        let secret = SecretToken(bytes: work.secretBytes(32))
        let feed = CalendarFeed(
            id: work.newIdentifier(), unit: unit.id, tokenHash: secret.hash, madeAt: work.now,
            madeBy: work.actor.name)
        try work.records.insert(feed)
        try work.record(unit.code, ["feed": feed.id.description])
        return Outcome(feed: feed, unit: unit, secret: secret)
    }
}
