import Conferences
import Database
import TestSupport
import Testing

@testable import Store

/// Tasks and accounts that were stored before lists had indexes of their own are taken over.
@Suite(.inTurns) struct TaskListMigrationTests {
    @Test(arguments: TestEngine.allCases)
    func `older tasks are found by words, units and periods, and officers by their units`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withDatabase { database in
            try await database.migrate(Array(Schema.migrations.prefix { $0.name != "lists of tasks" }))
            try await database.write { try Self.fillOld($0) }
            try await database.migrate(Schema.migrations)
            let store = try await Store(opening: database)
            var search = TaskFilter()
            search.search = "số 25 ra soat"
            search.limit = 10
            var unit = TaskFilter(unitKey: "so noi vu")
            (unit.order, unit.limit, unit.few) = (.due, 10, 0)
            var directive = TaskFilter(directive: "25")
            (directive.limit, directive.few) = (10, 0)
            for filter in [search, unit, directive] {
                #expect(try await store.read { try $0.tasks(filter).map(\.number) } == [1])
            }
            let from = try #require(CalendarDate(iso: "2020-01-01"))
            let figures = try await store.read {
                try $0.figuresByUnit(from: from, through: from, today: from)
            }
            #expect(figures.map(\.name) == ["Sở Nội vụ"])
            #expect(figures.map(\.figures.overdue) == [1])
            let accounts = try await store.read { try $0.accounts() }
            // By its words; by what the unit said of it; of two units of one spelling neither.
            #expect(accounts.map(\.login) == ["bon", "hai", "mot"])
            #expect(accounts.map(\.unitID?.rawValue) == [nil, 2, 1])
        }
    }

    private static func fillOld(_ session: any Session) throws {
        try OldRows.insertConference(session)
        let text = "Rà soát, theo Chỉ thị số 25-CT/TW"
        try session.run(
            """
            INSERT INTO task (id, conference_id, number, state, revision, priority, text, search_key, deadline,
                due_on, first_due_on, range_start, range_end, rule, assigned_on, created_at, updated_at)
            VALUES (10, 1, 1, 'assigned', 2, 'normal', \(text), 'ra soat, theo chi thi so 25-ct/tw', 'x',
                '2019-12-15', '2019-12-15', 0, 7, 'table', '2019-09-14', 0, 0)
            """)
        try session.run(
            """
            INSERT INTO task_unit (task_id, role, position, name, search_key)
            VALUES (10, 'lead', 0, 'Sở Nội vụ', 'so noi vu')
            """)
        try session.run(
            "INSERT INTO task_directive (task_id, position, number) VALUES (10, 0, '25-CT/TW')")
        let units = [
            (1, "so-noi-vu", "so noi vu", String?.none), (2, "so-y-te", "so y te", "hai"),
            (3, "ban-an", "ban an", nil), (4, "ban-an-2", "ban an", nil),
        ]
        for (id, code, key, account) in units {
            try session.run(
                """
                INSERT INTO unit (id, code, name, sort_key, is_group, account, state)
                VALUES (\(id), \(code), \(code), \(code), 0, \(account), 'active')
                """)
            try session.run(
                """
                INSERT INTO unit_name (unit_id, position, kind, name, match_key, search_key)
                VALUES (\(id), 0, 'name', \(code), \(key), \(key))
                """)
        }
        let accounts = [(1, "mot", "so noi vu"), (2, "hai", "nganh y te"), (3, "bon", "ban an")]
        for (id, login, key) in accounts {
            try session.run(
                """
                INSERT INTO account (id, login, name, role, unit, unit_key, one_time_step, is_active, created_at)
                VALUES (\(id), \(login), 'x', 'unit-officer', \(key), \(key), 0, 1, 0)
                """)
        }
    }
}
