import Conferences
import Database
import TestSupport
import Testing

@testable import Store

/// What was stored before tasks had a life of their own is taken over.
@Suite(.inTurns) struct TaskLifeMigrationTests {
    @Test(arguments: TestEngine.allCases)
    func `old tasks keep what they say, and get the days and the history that they must have`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withDatabase { database in
            try await database.migrate(Array(Schema.migrations.prefix { $0.name != "life of tasks" }))
            try await database.write { session in
                try Self.fillOld(session)
            }
            try await database.migrate(Schema.migrations)
            let store = try await Store(opening: database)
            let tasks = try await store.read { try $0.tasks(TaskFilter()) }
            #expect(tasks.map(\.number) == [1, 2, 3, 4])
            #expect(tasks.map(\.state) == [.inProgress, .done, .cancelled, .proposed])
            #expect(tasks[0].assignedOn?.description == "2019-09-14")
            #expect(tasks[0].firstDue?.description == "2019-12-15")
            #expect(tasks[0].percent == 60)
            #expect(tasks[0].assignment.lead == ["Sở Nội vụ"])
            #expect(tasks[0].assignment.directives == ["32-CT/TW"])
            #expect(tasks[1].finishedOn?.description == "2019-09-14")
            #expect(tasks[1].closedOn?.description == "2019-09-14")
            #expect(tasks[2].reason == "replaced by revision 2")
            #expect(tasks[3].firstDue == nil)
            var filter = TaskFilter()
            filter.search = "ra soat duong da tham dinh"
            let asked = filter
            #expect(try await store.read { try $0.tasks(asked).map(\.number) } == [1, 2, 3, 4])
            let reports = try await store.read { try $0.reports(on: tasks[0].id) }
            #expect(reports.map(\.percent) == [30, 60])
            let changes = try await store.read { try $0.changes(of: tasks[2].id) }
            #expect(changes.map(\.action) == ["conclusion.record"])
            let replaced = try await store.read { try $0.replacedTasks(of: Identifier(rawValue: 1)) }
            #expect(replaced == [tasks[2].id])
        }
    }

    private static func fillOld(_ session: any Session) throws {
        try OldRows.insertConference(session)
        try session.run(
            """
            INSERT INTO conclusion (id, conference_id, revision, text, source, recorded_at, recorded_by)
            VALUES (2, 1, 1, 'Rà soát', 'x', 0, 'x')
            """)
        // 14 September 2019, 00:30 in Viet Nam.
        let at: Int64 = 1_568_395_800_000
        let states: [(String, String?)] = [
            ("in-progress", nil), ("done", nil), ("cancelled", "replaced by revision 2"), ("proposed", nil),
        ]
        for (index, (state, reason)) in states.enumerated() {
            try session.run(
                """
                INSERT INTO task (id, conference_id, number, conclusion_id, state, revision, text, deadline,
                    due_on, range_start, range_end, rule, reason, created_at, updated_at)
                VALUES (\(10 + index), 1, \(index + 1), 2, \(state), 3, 'Rà soát ĐƯỜNG đã thẩm ĐỊNH', 'x',
                    '2019-12-15', 0, 7, 'performed-by', \(reason), \(at), \(at))
                """)
        }
        try session.run(
            """
            INSERT INTO task_unit (task_id, role, position, name, search_key)
            VALUES (10, 'lead', 0, 'Sở Nội vụ', 'so noi vu')
            """)
        try session.run(
            "INSERT INTO task_directive (task_id, position, number) VALUES (10, 0, '32-CT/TW')")
        for (id, percent) in [(20, 30), (21, 60)] {
            try session.run(
                """
                INSERT INTO task_report (id, task_id, reported_at, reported_by, text, percent, is_final)
                VALUES (\(id), 10, \(at), 'x', 'Đã làm', \(percent), 0)
                """)
        }
    }
}
