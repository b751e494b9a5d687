import Conferences
import Store
import TestSupport
import Testing
import Webhooks

@testable import Actions

@Suite(.inTurns) struct EndpointActionsTests {
    @Test(arguments: [
        "ftp://nhan.example.vn/", "nhan.example.vn", "", "http://", "javascript:alert(1)",
        "file:///etc/passwd",
    ])
    func `an address that is no web address is refused`(_ url: String) async throws {
        try await TestEngine.sqlite.withOffice { office in
            await #expect(throws: ActionError.badURL(url)) {
                try await office.perform(AddEndpoint(url: url, events: ["*"]))
            }
        }
    }

    @Test func `an unknown event is refused with the nearest one`() async throws {
        try await TestEngine.sqlite.withOffice { office in
            await #expect(throws: ActionError.unknownEvent("task.asigned", suggestion: "task.assigned")) {
                try await office.perform(
                    AddEndpoint(url: "https://nhan.example.vn/", events: ["task.asigned"]))
            }
            await #expect(throws: ActionError.noEvents) {
                try await office.perform(AddEndpoint(url: "https://nhan.example.vn/", events: []))
            }
        }
    }

    @Test(arguments: [
        (["roster.*"], ["roster.missing", "roster.changed", "roster.place_freed"]),
        (["task.done", "task.done"], ["task.done"]),
        (["task.done", "*"], ["*"]),
    ])
    func `a group of events is spelled out, and nothing is followed twice`(
        _ wished: [String], _ followed: [String]
    ) async throws {
        try await TestEngine.sqlite.withOffice { office in
            let endpoint = try await office.perform(
                AddEndpoint(url: "https://nhan.example.vn/", events: wished))
            #expect(endpoint.events == followed)
        }
    }

    @Test func `points need their conference, and must be points of it`() async throws {
        try await TestEngine.sqlite.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            await #expect(throws: ActionError.pointsWithoutConference) {
                try await office.perform(
                    AddEndpoint(url: "https://nhan.example.vn/", events: ["*"], points: ["TD"]))
            }
            await #expect(throws: ActionError.unknownPoint(code: "TDD", suggestion: "TD")) {
                try await office.perform(
                    AddEndpoint(
                        url: "https://nhan.example.vn/", events: ["*"], conference: SamplePlan.slug,
                        points: ["TDD"]))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `the secret signs, and stands in no audit record`(_ engine: TestEngine) async throws {
        try await engine.withOffice { office in
            let endpoint = try await office.perform(
                AddEndpoint(url: "https://nhan.example.vn/bi-mat-trong-duong-dan", events: ["*"]))
            _ = try WebhookSecret(parsing: endpoint.secret)
            try await office.store.read { records in
                let detail = try #require(try records.lastAuditRecord()).detail
                #expect(!detail.contains(endpoint.secret))
                #expect(!detail.contains("bi-mat"))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `removing an endpoint cancels what was not sent, and it is told nothing more`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice { office in
            let endpoint = try await office.perform(
                AddEndpoint(url: "https://nhan.example.vn/", events: ["*"]))
            try await office.perform(PublishPlan(SamplePlan.make()))
            try await office.perform(RemoveEndpoint(endpoint.id))
            try await office.perform(PublishPlan(SamplePlan.make { $0.title = "Tên khác" }))
            try await office.store.read { (records) throws -> Void in
                #expect(try records.endpoints().isEmpty)
                #expect(try records.deliveryLog(limit: 10).map(\.delivery.state) == [.cancelled])
            }
            await #expect(throws: ActionError.unknownEndpoint(endpoint.id.description)) {
                try await office.perform(RemoveEndpoint(endpoint.id))
            }
        }
    }
}
