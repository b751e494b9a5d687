import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// What a hurried or a curious hand does to the pages of tasks.
@Suite(.inTurns) struct TaskFormTests {
    private static func withTasks(
        _ body: @escaping @Sendable (WebFixture, [TaskReference]) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            let office = fixture.office
            try await office.perform(PublishPlan(SamplePlan.make()))
            for unit in ["Sở Nội vụ", "Sở Tài chính"] { try await office.perform(AddUnit(unit)) }
            try await withTemporaryFolder { folder in
                let rows = (0..<120).map {
                    "Việc thứ \($0),\($0 % 3 == 0 ? "Sở Tài chính" : "Sở Nội vụ"),31/12/2019"
                }
                let path = folder + "/tasks.csv"
                try (["Nội dung,Đơn vị chủ trì,Thời hạn"] + rows).joined(separator: "\n")
                    .write(toFile: path, atomically: true, encoding: .utf8)
                let tasks = try await office.perform(ImportTasks(conference: SamplePlan.slug, path: path))
                    .tasks
                try await fixture.join("noivu", .unitOfficer, unit: "so-noi-vu")
                try await fixture.join("taichinh", .unitOfficer, unit: "Sở Tài chính")
                try await body(fixture, tasks.map(\.reference))
            }
        }
    }

    @Test func `a report that is sent twice is there once`() async throws {
        try await Self.withTasks { fixture, tasks in
            let officer = try await fixture.visitor("taichinh")
            let address = "/tasks/\(tasks[0])"
            let page = try await officer.get(address)
            let revision = try #require(page.text.firstMatch(of: /name="revision" value="(\d+)"/)?.1)
            let form = ["text": "Đã họp", "percent": "20", "revision": String(revision)]
            #expect(try await officer.post(address + "/report", form).status == 303)
            #expect(try await officer.post(address + "/report", form).status == 409)
            let reports = try await fixture.office.store.read { records in
                try records.task(tasks[0]).map { try records.reports(on: $0.id) }
            }
            #expect(reports?.map(\.by) == ["Sở Tài chính"])
        }
    }

    @Test func `of two who edit a proposal at once the second is told, and the first one's words stay`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            for login in ["lan", "minh"] { try await fixture.join(login, .organiser) }
            let (lan, minh) = (try await fixture.visitor("lan"), try await fixture.visitor("minh"))
            let address = "/tasks/\(SamplePlan.slug)/2"
            for visitor in [lan, minh] { #expect(try await visitor.get(address).status == 200) }
            let page = try await lan.get(address)
            let revision = try #require(page.text.firstMatch(of: /name="revision" value="(\d+)"/)?.1)
            func form(_ text: String) -> [String: String] {
                ["text": text, "lead": "Sở Nội vụ", "revision": String(revision)]
            }
            let first = try await lan.post(address + "/edit", form("Lời của người thứ nhất"))
            #expect(first.status == 303)
            let second = try await minh.post(address + "/edit", form("Lời của người thứ hai"))
            #expect(second.status == 409 && second.text.contains("vừa được người khác sửa"))
            let stored = try await fixture.office.store.read {
                try $0.task(TaskReference(conference: SamplePlan.slug, number: 2))
            }
            #expect(stored?.assignment.text == "Lời của người thứ nhất")
        }
    }

    @Test func `another unit's task is not there, for looking or for anything else`() async throws {
        try await Self.withTasks { fixture, tasks in
            let officer = try await fixture.visitor("noivu")
            let address = "/tasks/\(tasks[0])"
            _ = try await officer.get("/tasks")
            for step in ["", "/report", "/acknowledge", "/ask"] {
                let form = ["text": "x", "reason": "x", "date": "2020-01-31", "revision": "1"]
                let answer =
                    step.isEmpty
                    ? try await officer.get(address) : try await officer.post(address + step, form)
                #expect(answer.status == 404, "\(step)")
            }
            // A renamed unit's officer keeps its tasks.
            var renamed = EditUnit.Changes()
            renamed.name = "Sở Nội vụ và Lao động"
            try await fixture.office.perform(EditUnit("so-noi-vu", changes: renamed))
            #expect(try await officer.get("/tasks/\(tasks[1])").status == 200)
        }
    }

    @Test func `an officer's list has their unit's tasks, page by page, whatever is asked for`() async throws
    {
        try await Self.withTasks { fixture, _ in
            let officer = try await fixture.visitor("taichinh")
            func numbers(_ path: String) async throws -> Int {
                let page = try await officer.get(path)
                #expect(page.status == 200)
                return Set(page.text.matches(of: /\/tasks\/hoi-nghi-thu\/(\d+)/).map { String($0.1) }).count
            }
            #expect(try await numbers("/tasks") == 40)
            #expect(try await numbers("/tasks?unit=S%E1%BB%9F%20N%E1%BB%99i") == 0)
            #expect(try await numbers("/tasks?from=30") == 10)
            #expect(try await numbers("/tasks?from=-5") == 40)
            #expect(try await numbers("/tasks?from=1000000") == 0)
        }
    }
}
