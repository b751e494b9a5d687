import Conferences
import Extraction
import Foundation
import Store
import TestSupport
import Testing
import Webhooks

@testable import Actions

@Suite(.inTurns) struct EventCatalogueTests {
    @Test(arguments: EventType.allCases)
    func `an example is what its schema describes`(_ type: EventType) throws {
        let body = String(decoding: try JSONEncoder().encode(type.schema.example), as: UTF8.self)
        #expect(try SchemaCheck.faults(inMessage: body) == [])
    }

    @Test(arguments: EventType.allCases)
    func `a message that lacks a field, or has one of another shape or one more, is told from a right one`(
        _ type: EventType
    ) throws {
        guard case .object(let whole) = type.schema.example, case .object(let data)? = whole["data"] else {
            Issue.record("no object")
            return
        }
        let schema = type.schema.document(summary: "") { _ in "" }
        for field in type.schema.required {
            var (lacking, wrong) = (data, data)
            lacking[field.rawValue] = nil
            wrong[field.rawValue] = .null
            for bad in [lacking, wrong] {
                var message = whole
                message["data"] = .object(bad)
                #expect(!SchemaCheck.faults(in: .object(message), against: schema).isEmpty)
            }
        }
        var more = data
        more["phone"] = "0912345678"
        var message = whole
        message["data"] = .object(more)
        #expect(
            SchemaCheck.faults(in: .object(message), against: schema) == ["$.data: phone is not documented"])
    }

    @Test func `every event that actions put into the outbox is what the catalogue says`() async throws {
        try await TestEngine.sqlite.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            try await office.perform(PublishPlan(SamplePlan.make { $0.title += " (sửa)" }))
            try await Self.importRoster(office)
            try await Self.runTasks(office)
            try await office.perform(
                PublishPlan(SamplePlan.make { $0.cancellation = "bão" }))
            let events = try await office.store.read { try $0.events() }
            #expect(
                Set(events.map(\.type)).isSuperset(of: [
                    "conference.published", "conference.changed", "conference.cancelled", "roster.changed",
                    "conclusion.recorded", "task.assigned", "task.reported", "task.done", "task.cancelled",
                    "task.returned", "task.extended", "task.reopened", "task.overdue", "task.digest",
                ]))
            for event in events { #expect(try SchemaCheck.faults(inMessage: event.body) == []) }
        }
    }

    @Test func `an attendance's events are what the catalogue says, too`() async throws {
        try await RollCallFixture.withRoster(.sqlite) { fixture in
            _ = try await fixture.open()
            try await fixture.mark("Nguyễn An", .inPerson)
            let bodies = try await fixture.events(.turnoutChanged)
            #expect(!bodies.isEmpty)
            for body in bodies { #expect(try SchemaCheck.faults(inMessage: body) == []) }
        }
    }

    private static func importRoster(_ office: TestOffice) async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "roster-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("Họ và tên,Điện thoại,Mã điểm cầu\nNguyễn Văn A,0912345678,TD\n".utf8).write(to: file)
        try await office.perform(ImportRoster(conference: SamplePlan.slug, path: file.path))
    }

    private static func runTasks(_ office: TestOffice) async throws {
        let text = """
            1. Giao Sở Nội vụ hoàn thành việc rà soát trước ngày 30/11/2019.
            2. Giao Sở Tài chính bố trí kinh phí theo Chỉ thị số 32-CT/TW.
            """
        let conference = try await office.store.read { try $0.conference(slug: SamplePlan.slug) }
        let reading = RecordConclusion.read(text, of: try #require(conference))
        let tasks = try await office.perform(
            RecordConclusion(
                conference: SamplePlan.slug, text: text, source: "conclusion.txt", reading: reading)
        ).proposals.map(\.reference)
        #expect(tasks.count == 2)
        for task in tasks { try await office.perform(AcceptTask(task)) }
        try await office.perform(ReportProgress(tasks[0], text: "Đã rà soát một nửa.", percent: 50))
        try await office.perform(ReportProgress(tasks[0], text: "Xong.", percent: 100))
        try await office.perform(ReturnTask(tasks[0], reason: "thiếu số liệu"))
        let later = try #require(CalendarDate(year: 2019, month: 12, day: 10))
        try await office.perform(ExtendDeadline(tasks[0], to: later, reason: "bổ sung"))
        for day in [5, 20] {
            office.clock.move(to: try #require(CalendarDate(year: 2019, month: 12, day: day)))
            try await office.perform(RemindTasks())
        }
        try await office.perform(ReportProgress(tasks[0], text: "Xong.", percent: 100))
        try await office.perform(CompleteTask(tasks[0], text: "Đạt."))
        try await office.perform(ReopenTask(tasks[0], reason: "sai"))
        try await office.perform(DropTask(tasks[1], reason: "trùng"))
    }
}
