import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

/// Each change of a task or a unit is told of, by an event of the catalogue.
@Suite(.inTurns) struct TaskEventTests {
    private static func told(_ office: TestOffice, by step: () async throws -> Void) async throws -> [String]
    {
        let before = try await office.store.read { try $0.events().count }
        try await step()
        let events = try await office.store.read { try $0.events() }.dropFirst(before)
        for event in events { #expect(try SchemaCheck.faults(inMessage: event.body) == []) }
        return events.map(\.type)
    }

    @Test(arguments: TestEngine.allCases)
    func `every step of a task's life has its event`(_ engine: TestEngine) async throws {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            let task = proposals[0].reference
            let later = try #require(CalendarDate(iso: "2020-01-31"))
            var marks = MarkTask.Marks()
            marks.priority = .high
            let steps: [(any Action, [String])] = [
                (AcceptTask(task), ["task.assigned"]),
                (AcknowledgeTask(task), ["task.acknowledged"]),
                (MarkTask(task, marks: marks), ["task.changed"]),
                (MarkTask(task, marks: marks), []),
                (AskExtension(task, to: later, reason: "bận"), ["task.extension_asked"]),
                (RefuseExtension(task, reason: "không"), ["task.extension_refused"]),
                (ExtendDeadline(task, to: later, reason: "bão"), ["task.extended"]),
                (ReportProgress(task, text: "một nửa", percent: 50), ["task.reported"]),
                (ReportProgress(task, text: "xong", percent: 100), ["task.reported"]),
                (ReturnTask(task, reason: "thiếu"), ["task.returned"]),
                (ReassignTask(task, lead: ["Sở Y tế"], reason: "đổi"), ["task.assigned"]),
                (
                    SplitTask(task, parts: [.init(unit: "Xã A"), .init(unit: "Xã B")]),
                    ["task.assigned", "task.assigned", "task.split"]
                ),
                (
                    DropTask(TaskReference(conference: task.conference, number: 3), reason: "x"),
                    ["task.cancelled"]
                ),
                (
                    CompleteTask(TaskReference(conference: task.conference, number: 4), text: "x"),
                    ["task.done"]
                ),
                (CompleteTask(task, text: "đạt"), ["task.done"]),
                (ReopenTask(task, reason: "sai"), ["task.reopened"]),
                (EditTask(proposals[1].reference, changes: .init(text: "khác")), []),
                (DropTask(proposals[1].reference, reason: "trùng"), []),
            ]
            for (action, types) in steps {
                let told = try await Self.told(office) { try await Self.perform(action, office) }
                #expect(told == types, "\(type(of: action))")
            }
        }
    }

    private static func perform(_ action: some Action, _ office: TestOffice) async throws {
        try await office.perform(action)
    }

    @Test(arguments: TestEngine.allCases)
    func `every change of the registry has its event`(_ engine: TestEngine) async throws {
        try await engine.withOffice { office in
            var renamed = EditUnit.Changes()
            renamed.name = "Sở Nội vụ và Lao động"
            let day = try #require(CalendarDate(iso: "2019-09-13"))
            let steps: [(any Action, [String])] = [
                (AddUnit("Sở Nội vụ"), ["unit.added"]), (AddUnit("Sở Tài chính"), ["unit.added"]),
                (EditUnit("so-noi-vu", changes: renamed), ["unit.changed"]),
                (LinkUnitName("Ngành nội vụ", to: "so-noi-vu"), ["unit.changed"]),
                (
                    EndUnit("so-noi-vu", into: nil, on: day.adding(days: 30), isMerged: false),
                    ["unit.changed"]
                ), (KeepUnit("so-noi-vu"), ["unit.changed"]),
                (EndUnit("so-noi-vu", into: "so-tai-chinh", on: day, isMerged: true), ["unit.ended"]),
                (ImportAdministrativeUnits(province: "01", body: .committee), ["unit.imported"]),
                (ImportAdministrativeUnits(province: "01", body: .committee), []),
            ]
            for (action, types) in steps {
                let told = try await Self.told(office) { try await Self.perform(action, office) }
                #expect(told == types, "\(type(of: action))")
            }
        }
    }
}
