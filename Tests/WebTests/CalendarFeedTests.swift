import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// A unit's calendar is read by whoever has its link, and by nobody else.
@Suite(.inTurns) struct CalendarFeedTests {
    @Test func `a link opens one unit's due dates, until it is ended`() async throws {
        try await WebFixture.whileServing { fixture in
            let office = fixture.office
            try await office.perform(PublishPlan(SamplePlan.make()))
            try await withTemporaryFolder { folder in
                let path = folder + "/tasks.csv"
                try """
                Nội dung,Đơn vị chủ trì,Thời hạn
                "Rà soát, báo cáo",Sở Nội vụ,31/12/2019
                Bố trí kinh phí,Sở Tài chính,30/11/2019
                """.write(toFile: path, atomically: true, encoding: .utf8)
                try await office.perform(ImportTasks(conference: SamplePlan.slug, path: path))
            }
            try await office.perform(AddUnit("Sở Nội vụ"))
            let made = try await office.perform(AddCalendarFeed(of: "so-noi-vu"))
            let other = try await office.perform(AddCalendarFeed(of: "so-noi-vu"))
            #expect(made.secret != other.secret)
            let visitor = Visitor(fixture.address)
            let address = "/calendars/\(made.secret.text)"
            for path in [address, address + ".ics"] {
                let answer = try await visitor.get(path)
                #expect(answer.status == 200)
                #expect(answer.headers["content-type"]?.hasPrefix("text/calendar") == true)
                #expect(answer.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
                #expect(answer.text.contains("DTSTART;VALUE=DATE:20191231\r\n"))
                #expect(!answer.text.contains("20191130"))
            }
            // Neither a guess nor what the database holds opens it.
            for guess in ["x", made.secret.hash, made.feed.id.description, "a"] {
                #expect(try await visitor.get("/calendars/\(guess)").status == 404)
            }
            try await office.perform(EndCalendarFeed(made.feed.id))
            #expect(try await visitor.get(address).status == 404)
            #expect(try await visitor.get("/calendars/\(other.secret.text)").status == 200)
            await #expect(throws: ActionError.unit(.unknownFeed(made.feed.id.description))) {
                try await office.perform(EndCalendarFeed(made.feed.id))
            }
        }
    }
}
