import Actions
import Conferences
import HTTPTypes
import Hummingbird
import Store

/// The links by which other calendars follow units' due dates, for programs.
enum CalendarFeedAPI {
    private static let feed = Schema.reference("CalendarFeed")

    static let routes: [Route] = [
        .api(
            .get, "/calendar-feeds", .see(AddCalendarFeed.self),
            Operation(
                id: "listCalendarFeeds", summary: "The calendars that can be read, the newest first",
                query: ConferenceAPI.page, answer: Schema.page("CalendarFeed"))
        ) { exchange in
            let feeds = try await exchange.look(AddCalendarFeed.permission) { records in
                let directory = UnitDirectory(try records.units())
                return try records.calendarFeeds().map {
                    ($0.id, CalendarFeedEntry($0, directory.unit($0.unit)))
                }
            }
            let part = try exchange.cut(feeds) { ListPlace(ListPlace.falling(Int($0.0.rawValue))) }
            return try exchange.json(part, \.1)
        },
        .api(
            .post, "/units/:code/calendar-feeds", .to(AddCalendarFeed.self),
            Operation(
                id: "addCalendarFeed", summary: "Make a link to a unit's due dates; it is shown this once",
                status: 201, answer: feed)
        ) { exchange in
            let base = exchange.baseURL
            return try await exchange.apply(
                AddCalendarFeed(of: exchange.parameter("code")), status: .created,
                again: { CalendarFeedEntry($0.feed, $0.unit) }
            ) {
                CalendarFeedEntry($0.feed, $0.unit, link: "\(base)/calendars/\($0.secret.text).ics")
            }
        },
        .api(
            .delete, "/calendar-feeds/:id", .to(EndCalendarFeed.self),
            Operation(
                id: "endCalendarFeed", summary: "End a link: whoever has it reads no more",
                answer: Schema.object(["ended": Schema.text]))
        ) { exchange in
            let text = exchange.parameter("id")
            guard let id = Identifier<CalendarFeed>(text) else { throw HTTPError(.notFound) }
            return try await exchange.apply(EndCalendarFeed(id)) { _ in ["ended": text] }
        },
    ]
}

extension CalendarFeedEntry {
    static let schema = Schema.object(
        [
            "feed": Schema.text, "unit": Schema.text, "name": Schema.text, "made_at": Schema.text,
            "made_by": Schema.text,
        ], optional: ["link": Schema.optional("string")])
}
