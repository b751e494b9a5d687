import Conferences
import Diagnostics
import Store
import TestSupport
import Testing

@testable import Actions

@Suite(.inTurns) struct PublishPlanTests {
    @Test(arguments: TestEngine.allCases)
    func `a first plan becomes version 1 with its points, directives and one notice`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice { office in
            try await office.perform(AddEndpoint(url: "https://nhan.example.vn/", events: ["*"]))
            let outcome = try await office.perform(PublishPlan(SamplePlan.make()))
            #expect(outcome.conference.version == 1)
            #expect(outcome.difference == nil)
            #expect(outcome.pointCount == 2)
            try await office.store.read { records in
                let points = try records.points(of: outcome.conference.id)
                #expect(points.map(\.code) == ["TU", "TD"])
                #expect(points[1].parent == points[0].id)
                #expect(
                    try records.directives(of: outcome.conference.id).map(\.directive.number) == ["32-CT/TW"])
                #expect(try records.planVersion(of: outcome.conference.id)?.plan == SamplePlan.make())
                let log = try records.deliveryLog(limit: 10)
                #expect(log.map(\.event) == ["conference.published"])
                #expect(log[0].delivery.state == .due)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `the same plan again changes nothing and notifies nobody`(_ engine: TestEngine) async throws {
        try await engine.withOffice { office in
            try await office.perform(AddEndpoint(url: "https://nhan.example.vn/", events: ["*"]))
            try await office.perform(PublishPlan(SamplePlan.make()))
            let before = try await office.store.read { try $0.lastAuditRecord()?.sequence }
            let again = try await office.perform(PublishPlan(SamplePlan.make()))
            #expect(again.isUnchanged)
            #expect(again.conference.version == 1)
            try await office.store.read { (records) throws -> Void in
                #expect(try records.deliveryLog(limit: 10).count == 1)
                #expect(try records.lastAuditRecord()?.sequence == before)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a changed plan becomes the next version and tells what changed`(_ engine: TestEngine) async throws {
        try await engine.withOffice { office in
            try await office.perform(AddEndpoint(url: "https://nhan.example.vn/", events: ["*"]))
            try await office.perform(PublishPlan(SamplePlan.make()))
            let changed = SamplePlan.make { $0.agenda[1].presenters = ["chu-tri"] }
            let outcome = try await office.perform(PublishPlan(changed))
            #expect(outcome.conference.version == 2)
            let codes = Set((outcome.difference?.changes ?? []).map(\.code))
            #expect(codes.isSuperset(of: ["item.presenter-added", "item.presenter-removed"]))
            try await office.store.read { (records) throws -> Void in
                #expect(
                    try records.deliveryLog(limit: 10).map(\.event)
                        == ["conference.changed", "conference.published"])
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a remark that matters to the organiser alone is published in silence`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice { office in
            try await office.perform(AddEndpoint(url: "https://nhan.example.vn/", events: ["*"]))
            try await office.perform(PublishPlan(SamplePlan.make()))
            let changed = SamplePlan.make {
                $0.reminders = [ReminderRule(minutesBefore: 60, recipients: [.technicians], about: "Thử máy")]
            }
            let outcome = try await office.perform(PublishPlan(changed))
            #expect(outcome.conference.version == 2)
            let count = try await office.store.read { try $0.deliveryLog(limit: 10).count }
            #expect(count == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `only those below the changed point are told`(_ engine: TestEngine) async throws {
        try await engine.withOffice { office in
            try await office.perform(
                PublishPlan(
                    SamplePlan.make { plan in
                        plan.points.append(
                            .point(
                                PlannedPoint(
                                    code: "LT", name: "Lập Thạch", inCharge: "phu-trach",
                                    technician: "ky-thuat")))
                        plan.accepted = [AcceptedFinding(code: "person.double-booked", reason: "thử")]
                    }))
            for (path, points) in [("td", ["TD"]), ("lt", ["LT"]), ("tu", ["TU"]), ("tat-ca", [])] {
                try await office.perform(
                    AddEndpoint(
                        url: "https://nhan.example.vn/\(path)", events: ["conference.changed"],
                        conference: SamplePlan.slug, points: points))
            }
            try await office.perform(
                PublishPlan(
                    SamplePlan.make { plan in
                        guard case .point(var main) = plan.points[0],
                            case .point(var child) = main.children[0]
                        else { return }
                        child.address = "Hội trường mới"
                        main.children = [.point(child)]
                        plan.points = [
                            .point(main),
                            .point(
                                PlannedPoint(
                                    code: "LT", name: "Lập Thạch", inCharge: "phu-trach",
                                    technician: "ky-thuat")),
                        ]
                        plan.accepted = [AcceptedFinding(code: "person.double-booked", reason: "thử")]
                    }))
            let told = try await office.store.read { try $0.deliveryLog(limit: 10).map(\.url) }
            // TU lies above TD and follows all below it.
            #expect(
                Set(told) == [
                    "https://nhan.example.vn/td", "https://nhan.example.vn/tu",
                    "https://nhan.example.vn/tat-ca",
                ])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `cancelling tells so once, and holding it after all is a change`(_ engine: TestEngine) async throws {
        try await engine.withOffice { office in
            try await office.perform(AddEndpoint(url: "https://nhan.example.vn/", events: ["*"]))
            try await office.perform(PublishPlan(SamplePlan.make()))
            let cancelled = try await office.perform(PublishPlan(SamplePlan.make { $0.cancellation = "Bão" }))
            #expect(cancelled.conference.isCancelled)
            try await office.perform(PublishPlan(SamplePlan.make()))
            let events = try await office.store.read { try $0.deliveryLog(limit: 10).map(\.event) }
            #expect(events == ["conference.changed", "conference.cancelled", "conference.published"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a plan with an error is refused and leaves nothing behind`(_ engine: TestEngine) async throws {
        try await engine.withOffice { office in
            let bad = SamplePlan.make { $0.agenda[2].duration = 600 }
            let error = await #expect(throws: ActionError.self) {
                try await office.perform(PublishPlan(bad))
            }
            guard case .planBreaksRules(let findings) = error else {
                Issue.record("refused for another reason: \(String(describing: error))")
                return
            }
            #expect(findings.map(\.finding.code) == ["agenda.past-end"])
            try await office.store.read { (records) throws -> Void in
                #expect(try records.conferences().isEmpty)
                #expect(try records.lastAuditRecord() == nil)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a rehearsal says who would be told and keeps nothing`(_ engine: TestEngine) async throws {
        try await engine.withOffice { office in
            let endpoint = try await office.perform(
                AddEndpoint(url: "https://nhan.example.vn/", events: ["conference.*"]))
            let rehearsal = try await office.office.rehearse(PublishPlan(SamplePlan.make()), as: .tester)
            #expect(rehearsal.outcome.conference.version == 1)
            #expect(rehearsal.notices.map(\.endpoints) == [[endpoint.id]])
            try await office.store.read { (records) throws -> Void in
                #expect(try records.conferences().isEmpty)
                #expect(try records.deliveryLog(limit: 10).isEmpty)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a point that the plan drops is closed and keeps its roster`(_ engine: TestEngine) async throws {
        try await engine.withOffice { office in
            let first = try await office.perform(PublishPlan(SamplePlan.make()))
            try await office.perform(
                PublishPlan(
                    SamplePlan.make { plan in
                        guard case .point(var main) = plan.points[0] else { return }
                        main.children = []
                        plan.points = [.point(main)]
                    }))
            let points = try await office.store.read { try $0.points(of: first.conference.id) }
            #expect(points.map(\.code) == ["TU", "TD"])
            #expect(points.map(\.isOpen) == [true, false])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what an event says names no person and no phone`(_ engine: TestEngine) async throws {
        try await engine.withOffice { office in
            try await office.perform(AddEndpoint(url: "https://nhan.example.vn/", events: ["*"]))
            let rehearsal = try await office.office.rehearse(PublishPlan(SamplePlan.make()), as: .tester)
            let body = try #require(rehearsal.notices.first?.body)
            for person in SamplePlan.make().people {
                #expect(!body.contains(person.name))
            }
            #expect(!body.contains("0912345678"))
            #expect(body.contains("\"type\":\"conference.published\""))
        }
    }
}
