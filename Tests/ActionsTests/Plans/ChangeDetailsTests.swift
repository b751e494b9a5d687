import Conferences
import Store
import TestSupport
import Testing
import Webhooks

@testable import Actions

/// What a changed plan's event says of the difference.
@Suite(.inTurns) struct ChangeDetailsTests {
    private static func changes(
        _ change: @escaping @Sendable (inout Plan) -> Void
    ) async throws -> [JSONValue] {
        try await TestEngine.sqlite.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            try await office.perform(PublishPlan(SamplePlan.make(change)))
            let event = try #require(
                try await office.store.read { try $0.events() }.last { $0.type == "conference.changed" })
            #expect(try SchemaCheck.faults(inMessage: event.body) == [])
            let data = JSONValue(parsing: event.body.utf8)?["data"]
            guard case .array(let changes)? = data?["difference"] else { return [] }
            #expect(data?["change_count"]?.whole == changes.count)
            return changes
        }
    }

    @Test func `an item's time tells which item, from when and to when`() async throws {
        let changes = try await Self.changes { $0.agenda[1].duration = 60 }
        #expect(
            changes.contains([
                "change": "item.time", "item_title": "Báo cáo Chỉ thị 32",
                "before": "2019-09-13 08:10 – 09:30", "after": "2019-09-13 08:10 – 09:10",
            ]))
        #expect(
            changes.contains([
                "change": "item.time", "item_title": "Kết luận",
                "before": "2019-09-13 09:30 – 10:00", "after": "2019-09-13 09:10 – 09:40",
            ]))
    }

    @Test func `points are told by their codes, and documents by their numbers`() async throws {
        let changes = try await Self.changes { plan in
            plan.directives.append(Directive(kind: "Chỉ thị", number: "25-CT/TW"))
            guard case .point(var top) = plan.points[0] else { return }
            for code in ["YL", "VT"] {
                top.children.append(
                    .point(PlannedPoint(code: code, name: "Điểm cầu \(code)")))
            }
            plan.points[0] = .point(top)
        }
        #expect(changes.contains(["change": "directive.added", "directive": "25-CT/TW"]))
        #expect(changes.contains(["change": "point.added", "codes": ["YL", "VT"], "points": 2]))
    }

    @Test func `the conference's own day and hours are told, and of people only that they changed`()
        async throws
    {
        let changes = try await Self.changes { plan in
            plan.title = "Tên mới"
            plan.schedule.firstDay = SamplePlan.day(2019, 9, 14)
            plan.schedule.lastDay = SamplePlan.day(2019, 9, 14)
            plan.people[0].phone = "0987654321"
            plan.chairs = ["bao-cao"]
        }
        #expect(
            changes.contains([
                "change": "conference.days", "before": "2019-09-13", "after": "2019-09-14",
            ]))
        #expect(changes.contains { $0["change"] == "conference.title" && $0["after"] == "Tên mới" })
        #expect(changes.contains(["change": "chair.added"]))
    }

    @Test func `a difference without end is cut, and its size is told`() async throws {
        let many = ChangeDetails(
            .points((1...5000).map { PointReference(code: "P\($0)", name: "x") }, change: .added))
        #expect(many.codes?.count == ChangeDetails.codeLimit)
        #expect(many.points == 5000)
    }
}
