import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

/// Requests for more time are found by what came of them, and end with their task.
@Suite(.inTurns) struct PendingExtensionTests {
    private static let wanted = SamplePlan.day(2020, 1, 31)

    @Test(arguments: TestEngine.allCases)
    func `tasks are found by whether more time is asked for, granted or refused`(_ engine: TestEngine)
        async throws
    {
        try await engine.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            let text = (1...4).map { "Giao Sở Nội vụ việc số \($0) trước ngày 15/12/2019." }
                .joined(separator: "\n")
            let tasks = try await TaskActionsTests.conclude(office, text).proposals.map(\.reference)
            try #require(tasks.count == 4)
            try await office.perform(AcceptTasks(tasks))
            for task in tasks.prefix(3) {
                try await office.perform(AskExtension(task, to: Self.wanted, reason: "bận"))
            }
            try await office.perform(ExtendDeadline(tasks[1]))
            try await office.perform(RefuseExtension(tasks[2], reason: "không"))
            let today = CalendarDate(of: office.clock.now, in: nil)
            for (extended, numbers) in [
                (TaskQuery.Extended.asked, [1]), (.granted, [2]), (.refused, [3]), (.decided, [2, 3]),
            ] {
                for order in TaskFilter.Order.allCases {
                    var query = TaskQuery()
                    query.extended = extended
                    query.order = order
                    let asked = query
                    let (found, count) = try await office.store.read { records in
                        let filter = try asked.filter(today: today, in: records)
                        return (try records.tasks(filter), try records.countTasks(filter))
                    }
                    #expect(Set(found.map(\.number)) == Set(numbers))
                    #expect(count == numbers.count)
                    // A view keeps it.
                    let kept = TaskView(
                        name: "x", filter: try asked.text, savedBy: "", savedAt: office.clock.now)
                    #expect(try TaskQuery(of: kept) == asked)
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a request that nobody decided on lapses with its task`(_ engine: TestEngine) async throws {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            let task = proposals[0].reference
            try await office.perform(AcceptTask(task))
            try await office.perform(AskExtension(task, to: Self.wanted, reason: "bận"))
            try await office.perform(CompleteTask(task, text: "xong"))
            let story = try #require(try await office.store.read { try TaskStory(task, in: $0) })
            #expect(story.extensions.map(\.state) == [.lapsed])
            #expect(story.extensions[0].decidedBy == "tester")
            let entry = TaskEntry(story, today: Self.wanted).extensions?.first
            #expect(entry?.state == "lapsed" && entry?.askedBy == "tester" && entry?.decidedBy == "tester")
            #expect(entry?.askedAt == entry?.decidedAt && entry?.askedAt.isEmpty == false)
            // Opened again, it can be asked for anew.
            try await office.perform(ReopenTask(task, reason: "thiếu"))
            await #expect(throws: ActionError.task(.noExtensionPending(task))) {
                try await office.perform(ExtendDeadline(task))
            }
            try await office.perform(AskExtension(task, to: Self.wanted, reason: "lại"))
            try await office.perform(DropTask(task, reason: "thôi"))
            let states = try await office.store.read { try $0.extensions(of: story.task.id).map(\.state) }
            #expect(states == [.lapsed, .lapsed])
        }
    }
}
