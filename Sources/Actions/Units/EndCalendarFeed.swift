package import Conferences
package import Store

/// Ends a calendar's link: whoever has it sees nothing more (thu hồi liên kết lịch).
package struct EndCalendarFeed: Action {
    package static let permission = Permission.manageUnits
    package static let name = "calendar.end"

    let id: Identifier<CalendarFeed>

    package init(_ id: Identifier<CalendarFeed>) { self.id = id }

    package func perform(in work: Work) throws {
        guard try work.records.endCalendarFeed(id, at: work.now, by: work.actor.name) else {
            throw ActionError.unit(.unknownFeed(id.description))
        }
        try work.record(id.description, ["feed": id.description])
    }
}
