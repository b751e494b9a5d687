import Actions
import Conferences
import HTTPTypes
import Hummingbird
import Phrases
import Store

/// A unit's due dates for other calendars. Calendars cannot sign in: whoever has the link may read, until the link is
/// ended.
enum CalendarFeeds {
    static let routes: [Route] = [
        .get("/calendars/:token", .anyone, kind: .asset) { exchange in
            let token = exchange.parameter("token")
            let hash = SecretToken.hash(of: token.hasSuffix(".ics") ? String(token.dropLast(4)) : token)
            let today = exchange.today
            let found = try await exchange.office.store.read { records -> (OfficeUnit, [TrackedTask])? in
                guard let feed = try records.calendarFeed(tokenHash: hash),
                    let unit = try records.unit(feed.unit)
                else { return nil }
                return (unit, try records.tasks(filter(unit, today: today)))
            }
            guard let (unit, tasks) = found else { throw HTTPError(.notFound) }
            let text = exchange.phrases.tasks.calendar(of: tasks, owner: unit.name)
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/calendar; charset=utf-8", .cacheControl: "private, max-age=300",
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
    ]

    /// A year back, so that what was closed lately disappears from the subscribers' calendars as well.
    private static func filter(_ unit: OfficeUnit, today: CalendarDate) -> TaskFilter {
        var filter = TaskFilter(states: Set(TaskState.allCases).subtracting([.proposed]))
        filter.unit = unit.id
        filter.dueFrom = today.adding(days: -366)
        filter.order = .due
        filter.limit = 5000
        return filter
    }
}
