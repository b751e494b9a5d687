import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

/// However a list is reached, by whatever is asked of it, it holds the tasks that it should.
@Suite(.inTurns) struct TaskListTests {
    @Test(arguments: TestEngine.allCases, [UInt64(1), 2])
    func `lists hold what is asked for, in every combination, page by page, and are counted alike`(
        _ engine: TestEngine, _ seed: UInt64
    ) async throws {
        try await engine.withOffice { office in
            var chance = SeededRandom(seed: seed)
            try await TaskListGround.fill(office, &chance)
            let all = try await office.store.read { try $0.tasks(TaskFilter()) }
            #expect(Set(all.map(\.state)).count >= 6)
            var found = 0
            for _ in 0..<250 {
                let filter = TaskListGround.question(&chance)
                let expected = Set(all.filter { TaskListGround.matches(filter, $0) }.map(\.reference))
                found += expected.count
                try await Self.check(office, filter, expected)
            }
            // Otherwise nothing was tried.
            #expect(found > 500)
        }
    }

    private static func check(
        _ office: TestOffice, _ filter: TaskFilter, _ expected: Set<TaskReference>
    ) async throws {
        let today = try #require(CalendarDate(iso: "2026-03-20"))
        let (whole, pages, byCursor, count, counts) = try await office.store.read { records in
            let whole = try records.tasks(filter).map(\.reference)
            var (pages, byCursor): ([TaskReference], [TaskReference]) = ([], [])
            var page = filter
            page.limit = 7
            while true {
                let tasks = try records.tasks(page)
                pages += tasks.map(\.reference)
                page.offset += 7
                if tasks.count < 7 { break }
            }
            var next = filter
            next.limit = 5
            while true {
                let tasks = try records.tasks(next)
                byCursor += tasks.map(\.reference)
                guard tasks.count == 5, let last = tasks.last else { break }
                next.after = last.reference
            }
            return (
                whole, pages, byCursor, try records.countTasks(filter),
                try records.taskCounts(filter, today: today)
            )
        }
        #expect(Set(whole) == expected, "\(filter)")
        #expect(whole.count == expected.count, "\(filter)")
        #expect(pages == whole, "\(filter)")
        #expect(byCursor == whole, "\(filter)")
        #expect(count == expected.count, "\(filter)")
        #expect(counts.all == expected.count, "\(filter)")
    }

    @Test(arguments: TestEngine.allCases)
    func `the counts that the actions keep up are those of counting anew`(_ engine: TestEngine) async throws {
        try await engine.withOffice { (office: TestOffice) async throws -> Void in
            var chance = SeededRandom(seed: 7)
            try await TaskListGround.fill(office, &chance)
            let today = try #require(CalendarDate(iso: "2026-04-20"))
            func counted() async throws -> ([TaskCounts], [Int], [[TaskState: Int]]) {
                try await office.store.read { records in
                    let views = try TaskListGround.directives.map {
                        try records.directiveView($0, today: today, limit: 10)
                    }
                    return (
                        [
                            try records.taskCounts(TaskFilter(), today: today),
                            try records.taskCounts(TaskFilter(states: [.done, .assigned]), today: today),
                        ], views.map(\.reports), views.map(\.tasks)
                    )
                }
            }
            let kept = try await counted()
            #expect(kept.0[0].all == 90 && kept.0[0].overdue > 0)
            #expect(kept.1.reduce(0, +) > 10)
            try await office.store.write { try $0.rebuildTaskCounts() }
            let anew = try await counted()
            #expect(kept.0 == anew.0)
            #expect(kept.1 == anew.1)
            #expect(kept.2 == anew.2)
            let all = try await office.store.read { try $0.tasks(TaskFilter()) }
            let states = Dictionary(grouping: all, by: \.state).mapValues(\.count)
            #expect(kept.0[0].states == states)
        }
    }

    @Test(arguments: TestEngine.allCases, [UInt64(3), 4])
    func `a period's figures are what counting task by task comes to`(
        _ engine: TestEngine, _ seed: UInt64
    ) async throws {
        try await engine.withOffice { office in
            var chance = SeededRandom(seed: seed)
            try await TaskListGround.fill(office, &chance)
            let all = try await office.store.read { try $0.tasks(TaskFilter()) }
            let start = try #require(CalendarDate(iso: "2025-12-20"))
            for _ in 0..<40 {
                let from = start.adding(days: Int.random(in: 0...120, using: &chance))
                let to = from.adding(days: Int.random(in: 0...90, using: &chance))
                let today = from.adding(days: Int.random(in: 0...100, using: &chance))
                let (figures, units, directives) = try await office.store.read { records in
                    (
                        try records.figures(from: from, through: to, today: today),
                        try records.figuresByUnit(from: from, through: to, today: today),
                        try records.figuresByDirective(from: from, through: to, today: today)
                    )
                }
                func counted(_ tasks: [TrackedTask]) -> TaskFigures {
                    Self.counted(tasks, from, to, today)
                }
                #expect(figures == counted(all))
                for group in units {
                    let name = try #require(group.name)
                    let own = all.filter { $0.assignment.lead.contains(name) }
                    #expect(group.figures == counted(own), "\(name)")
                }
                for group in directives {
                    let own = all.filter {
                        group.name.map($0.assignment.directives.contains) ?? $0.assignment.directives.isEmpty
                    }
                    #expect(group.figures == counted(own), "\(group.name ?? "-")")
                }
                let named = directives.reduce(0) { $0 + $1.figures.carriedOver + $1.figures.assigned }
                #expect(named == figures.carriedOver + figures.assigned)
            }
        }
    }

    /// The definition, task by task.
    private static func counted(
        _ tasks: [TrackedTask], _ from: CalendarDate, _ to: CalendarDate, _ today: CalendarDate
    ) -> TaskFigures {
        var figures = TaskFigures()
        for task in tasks {
            guard let assigned = task.assignedOn, assigned <= to, task.state != .proposed else { continue }
            if let closed = task.closedOn {
                guard closed >= from, task.state == .done || closed > to else { continue }
            }
            if assigned < from { figures.carriedOver += 1 } else { figures.assigned += 1 }
            let due = task.assignment.deadline?.date
            if task.state == .done, let closed = task.closedOn, closed <= to, let end = task.finishedOn {
                if due.map({ $0 >= end }) ?? true { figures.doneInTime += 1 } else { figures.doneLate += 1 }
            } else if let end = task.finishedOn, end <= to {
                figures.reported += 1
            } else if let due, due < min(to, today) {
                figures.overdue += 1
            } else {
                figures.notDue += 1
            }
        }
        return figures
    }

    @Test(arguments: TestEngine.allCases)
    func `an edited proposal is found by its new words and no longer by its old ones`(
        _ engine: TestEngine
    ) async throws {
        try await TaskActionsTests.withProposals(engine) { (office, proposals) async throws -> Void in
            func found(_ search: String) async throws -> [Int] {
                var filter = TaskFilter()
                filter.search = search
                filter.limit = 10
                let asked = filter
                return try await office.store.read { try $0.tasks(asked).map(\.number) }
            }
            #expect(try await found("ra soat danh") == [1])
            try await office.perform(
                EditTask(proposals[0].reference, changes: .init(text: "Thống kê thư viện")))
            #expect(try await found("ra soat danh") == [])
            #expect(try await found("thu THỐNG") == [1])
            #expect(try await found("hong ke") == [], "the middle of a word is none")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what lists are found by can be worked out anew and comes to the same`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice { office in
            var chance = SeededRandom(seed: 9)
            try await TaskListGround.fill(office, &chance, tasks: 30)
            let questions = (0..<40).map { _ in TaskListGround.question(&chance) }
            let before = try await office.store.read { records in
                try questions.map { try records.tasks($0).map(\.reference) }
            }
            try await office.store.write { try $0.rebuildTaskLists() }
            let after = try await office.store.read { records in
                try questions.map { try records.tasks($0).map(\.reference) }
            }
            #expect(after == before)
        }
    }
}
