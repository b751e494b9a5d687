import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// Tasks out of tables and onto later agendas, by the API and on pages: seen first, stored then.
@Suite(.inTurns) struct TaskMovingWebTests {
    private static let slug = SamplePlan.slug

    private static func publishNext(_ fixture: WebFixture) async throws {
        let next = SamplePlan.make { plan in
            plan.slug = "hoi-nghi-sau"
            plan.schedule.end = TimeOfDay(hour: 12, minute: 0)
        }
        try await fixture.office.perform(PublishPlan(next))
    }

    @Test func `the API imports a table and carries what is unfinished, after a dry run of each`()
        async throws
    {
        try await UnknownNameTests.asking { fixture, ask in
            try await Self.publishNext(fixture)
            func count() async throws -> Int {
                try await fixture.office.store.read { try $0.countTasks(TaskFilter(states: [.assigned])) }
            }
            let table = "Nội dung,Chủ trì,Thời hạn\nViệc mới,Sở Y tế,31/12/2019\n"
            let before = try await count()
            let import_ = "/conferences/\(Self.slug)/task-imports"
            let (dry, shown) = try await ask("POST", import_ + "?dry_run=true", table)
            #expect(dry == 200 && shown.contains("Việc mới") && shown.contains("\"is_dry_run\":true"))
            #expect(try await count() == before)
            #expect(try await ask("POST", import_, table).0 == 200)
            #expect(try await count() == before + 1)
            let (bad, told) = try await ask("POST", import_, "Nội dung,Chủ trì,Thời hạn\nX,Sở A,13/2026\n")
            #expect(bad == 422 && told.contains("there is no month 13"), "\(told)")
            let carry = "/conferences/\(Self.slug)/carried-tasks"
            let rehearsed = try await ask("POST", carry, #"{"to":"hoi-nghi-sau","dry_run":true}"#)
            #expect(rehearsed.0 == 200 && rehearsed.1.contains("\"version\":2"), "\(rehearsed.1)")
            func version() async throws -> Int? {
                try await fixture.office.store.read { try $0.conference(slug: "hoi-nghi-sau")?.version }
            }
            #expect(try await version() == 1)
            #expect(try await ask("POST", carry, #"{"to":"hoi-nghi-sau","minutes":10}"#).0 == 200)
            #expect(try await version() == 2)
            let (full, why) = try await ask("POST", carry, #"{"to":"hoi-nghi-sau","minutes":600}"#)
            #expect(full == 422 && why.contains("no room"), "\(why)")
        }
    }

    @Test func `an organiser sees on pages what would be imported or carried before it is`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await Self.publishNext(fixture)
            try await fixture.join("lan", .organiser)
            let lan = try await fixture.visitor("lan")
            let front = try await lan.get("/conferences/\(Self.slug)")
            #expect(front.text.contains("/conferences/\(Self.slug)/move-tasks"))
            let page = try await lan.get("/conferences/\(Self.slug)/move-tasks")
            #expect(page.status == 200 && page.text.contains("hoi-nghi-sau"))
            let form = ["to": "hoi-nghi-sau", "item": "", "minutes": "15"]
            let preview = try await lan.post("/conferences/\(Self.slug)/carry-tasks", form)
            #expect(preview.status == 200 && preview.text.contains("chưa ghi gì"), "\(preview.text)")
            func version() async throws -> Int? {
                try await fixture.office.store.read { try $0.conference(slug: "hoi-nghi-sau")?.version }
            }
            #expect(try await version() == 1)
            let stored = try await lan.post("/conferences/\(Self.slug)/carry-tasks/commit", form)
            #expect(stored.status == 303)
            #expect(try await version() == 2)
            let refused = try await lan.post(
                "/conferences/\(Self.slug)/carry-tasks", form.merging(["minutes": "600"]) { $1 })
            #expect(refused.status == 422 && refused.text.contains("không còn chỗ"))
        }
    }
}
