import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

/// Whatever is done in whatever order, the rules hold.
@Suite(.inTurns) struct TaskPropertyTests {
    /// What must hold of a task, from the actions that were let through.
    private struct Known {
        var state = TaskState.proposed
        var firstDue: CalendarDate?
        var reports = 0
        var revision = 1
    }

    @Test(arguments: TestEngine.allCases, [UInt64(1), 2, 3])
    func `no sequence of actions breaks a rule, loses a report or forgets a first due date`(
        _ engine: TestEngine, _ seed: UInt64
    ) async throws {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            var chance = SeededRandom(seed: seed)
            var known: [TaskReference: Known] = [:]
            for task in proposals { known[task.reference] = Known() }
            var sealed: AuditChain.Seal?
            for _ in 0..<150 {
                office.clock.advance(seconds: Int64.random(in: 0...200_000, using: &chance))
                guard
                    let reference = known.keys.sorted(by: { $0.number < $1.number }).randomElement(
                        using: &chance)
                else { return }
                let parts = try await Self.act(office, reference, using: &chance)
                for part in parts { known[part.reference] = Known(state: .assigned, firstDue: part.firstDue) }
                try await Self.check(office, &known)
                // The log is whole after each step, and goes on where it was.
                let since = sealed
                let (broken, last) = try await office.store.read {
                    (try AuditChain.firstBreak(in: $0, since: since), try $0.lastAuditRecord())
                }
                #expect(broken == nil)
                sealed = last.map(AuditChain.Seal.init)
            }
            // Otherwise nothing was tried.
            #expect(known.count > 2)
            let changes = try await office.store.read { records in
                try records.tasks(TaskFilter()).flatMap { try records.changes(of: $0.id) }
            }
            #expect(Set(changes.map(\.to)).count >= 6)
            let events = try await office.store.read { try $0.events() }
            for event in events { #expect(try SchemaCheck.faults(inMessage: event.body) == []) }
            // Whatever is told of the tasks was told by the catalogue: a word for each change but those of
            // proposals, which nobody was told of.
            let told = events.count { $0.type.hasPrefix("task.") }
            let silent: Set = ["conclusion.record", EditTask.name]
            #expect(told >= changes.count { !silent.contains($0.action) && $0.from != .proposed })
        }
    }

    /// Does something by chance; what the rules refuse must leave everything as it is. Returns new parts.
    private static func act(
        _ office: TestOffice, _ task: TaskReference, using chance: inout SeededRandom
    ) async throws -> [TrackedTask] {
        let days = Int.random(in: 1...60, using: &chance)
        let due = CalendarDate(of: office.clock.now, in: nil).adding(days: days)
        do {
            switch Int.random(in: 0..<16, using: &chance) {
            case 0: try await office.perform(AcceptTask(task))
            case 1: try await office.perform(AcknowledgeTask(task))
            case 2: try await office.perform(ReportProgress(task, text: "đang làm", percent: 40))
            case 3: try await office.perform(ReportProgress(task, text: "xong", percent: 100))
            case 4: try await office.perform(ReturnTask(task, reason: "thiếu"))
            case 5: try await office.perform(CompleteTask(task, text: "đạt"))
            case 6: try await office.perform(DropTask(task, reason: "trùng"))
            case 7: try await office.perform(ReopenTask(task, reason: "lại"))
            case 8: try await office.perform(ReassignTask(task, lead: ["Sở \(days)"], reason: "đổi"))
            case 9: try await office.perform(AskExtension(task, to: due, reason: "bận"))
            case 10: try await office.perform(ExtendDeadline(task, to: due, reason: "đồng ý"))
            case 11: try await office.perform(RefuseExtension(task, reason: "không"))
            case 12: try await office.perform(EditTask(task, changes: .init(text: "sửa \(days)")))
            case 13:
                try await office.perform(
                    CorrectTask(task, text: "đính chính \(days)", reason: "nhầm"))
            case 14: try await office.perform(CorrectTask(task, due: due, reason: "nhầm"))
            default:
                guard days < 40 else { return [] }
                return try await office.perform(SplitTask(task, parts: [SplitTask.Part(unit: "Xã \(days)")]))
            }
        } catch is ActionError {}
        return []
    }

    private static func check(_ office: TestOffice, _ known: inout [TaskReference: Known]) async throws {
        let now = try await office.store.read { records in
            try records.tasks(TaskFilter()).map { task in
                (
                    task: task, reports: try records.reports(on: task.id),
                    changes: try records.changes(of: task.id),
                    asked: try records.extensions(of: task.id).count { $0.state == .asked }
                )
            }
        }
        #expect(now.count == known.count)
        for (task, reports, changes, asked) in now {
            guard var before = known[task.reference] else {
                Issue.record("\(task.reference) came from nowhere")
                continue
            }
            #expect(task.state == before.state || before.state.allows(task.state))
            #expect(reports.count >= before.reports, "a report was lost")
            if let first = before.firstDue {
                #expect(task.firstDue == first, "a first due date was forgotten")
            }
            #expect(task.revision >= before.revision)
            #expect(asked <= (task.state.isOpen ? 1 : 0), "a request waits that nobody can decide on")
            // The history is whole: a line for each revision, each going on where the last one ended.
            #expect(changes.map(\.revision) == Array(1...task.revision))
            for (last, next) in zip(changes, changes.dropFirst()) { #expect(next.from == last.to) }
            #expect(changes.last?.to == task.state)
            #expect((task.closedOn != nil) == (task.state == .done || task.state == .cancelled))
            if task.state == .done { #expect(task.finishedOn != nil && task.percent == 100) }
            before.state = task.state
            before.reports = reports.count
            before.firstDue = task.firstDue
            before.revision = task.revision
            known[task.reference] = before
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `the database itself refuses a step that the rules forbid`(_ engine: TestEngine) async throws {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            for from in TaskState.allCases {
                for to in TaskState.allCases where from != to {
                    let change = TaskChange(
                        revision: 100, at: office.clock.now, by: "x", action: "x", from: from, to: to)
                    let isAllowed: Bool
                    do {
                        try await office.store.write { records in
                            try records.insert(change, of: proposals[0].id)
                            throw TakenBack()
                        }
                        isAllowed = true
                    } catch is TakenBack {
                        isAllowed = true
                    } catch {
                        isAllowed = false
                    }
                    #expect(isAllowed == from.allows(to), "\(from) → \(to)")
                }
            }
        }
    }

    private struct TakenBack: Error {}
}
