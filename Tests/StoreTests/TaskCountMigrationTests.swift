import Conferences
import Database
import TestSupport
import Testing

@testable import Store

/// Tasks and reports that were stored before they were counted are counted.
@Suite(.inTurns) struct TaskCountMigrationTests {
    @Test(arguments: TestEngine.allCases)
    func `older tasks and reports are in the counts`(_ engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await database.migrate(Array(Schema.migrations.prefix { $0.name != "counts of tasks" }))
            try await database.write { try Self.fillOld($0) }
            try await database.migrate(Schema.migrations)
            let store = try await Store(opening: database)
            let today = try #require(CalendarDate(iso: "2026-01-01"))
            let (counts, view) = try await store.read { records in
                (
                    try records.taskCounts(TaskFilter(), today: today),
                    try records.directiveView("25", today: today, limit: 10)
                )
            }
            #expect(counts.states == [.assigned: 1, .done: 2])
            #expect(view.tasks == [.done: 1])
            #expect(view.reports == 2)
        }
    }

    private static func fillOld(_ session: any Session) throws {
        try OldRows.insertConference(session)
        try OldRows.insertTasks([(10, "assigned"), (11, "done"), (12, "done")], session)
        try session.run(
            """
            INSERT INTO task_directive (task_id, position, number, state, due_on, conference_id, task_number)
            VALUES (11, 0, '25-CT/TW', 'done', '9999', 1, 11)
            """)
        for id in [1, 2] {
            try session.run(
                """
                INSERT INTO task_report (id, task_id, reported_at, reported_by, text, is_final)
                VALUES (\(id), 11, 0, 'Sở A', 'xong', 0)
                """)
        }
    }
}
