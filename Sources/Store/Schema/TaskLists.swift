import Database

extension Schema {
    /// What lists of tasks, reports over a period and searches are found by; which unit of the registry an account
    /// answers for; and the calendars that can be subscribed to.
    ///
    /// Beside each unit and each directive of a task stand the days and the state of the task itself: only so can an
    /// index hand out a unit's tasks in the order of their due dates, or those of a period, without looking at each.
    @Sendable static func taskLists(_ dialect: Dialect) -> [String] {
        let mirrored = ["task_unit", "task_directive"].flatMap { table in
            [
                "conference_id BIGINT", "task_number \(dialect.integer)", "state \(dialect.text)",
                "due_on \(dialect.text)", "assigned_on \(dialect.text)", "closed_on \(dialect.text)",
                "finished_on \(dialect.text)", "span \(dialect.integer)",
            ].map { "ALTER TABLE \(table) ADD COLUMN \($0)" }
        }
        return mirrored + [
            "ALTER TABLE task ADD COLUMN place BIGINT",
            "ALTER TABLE task ADD COLUMN span \(dialect.integer)",
            """
            CREATE TABLE task_word (
                word \(dialect.text) NOT NULL,
                block BIGINT NOT NULL,
                tasks \(dialect.blob) NOT NULL,
                PRIMARY KEY (word, block)
            )
            """,
            "ALTER TABLE account ADD COLUMN unit_id BIGINT REFERENCES unit (id)",
            "CREATE INDEX account_unit ON account (unit_id) WHERE unit_id IS NOT NULL",
            """
            UPDATE account SET unit_id = (SELECT min(unit_name.unit_id) FROM unit_name
                JOIN unit ON unit.id = unit_name.unit_id
                WHERE unit_name.search_key = account.unit_key AND unit.state = 'active')
            WHERE unit_key IS NOT NULL AND 1 = (SELECT count(DISTINCT unit_name.unit_id) FROM unit_name
                JOIN unit ON unit.id = unit_name.unit_id
                WHERE unit_name.search_key = account.unit_key AND unit.state = 'active')
            """,
            // Until now a unit named a login in words.
            """
            UPDATE account SET unit_id = (SELECT min(unit.id) FROM unit WHERE unit.account = account.login)
            WHERE role = 'unit-officer' AND unit_id IS NULL
            """,
            "ALTER TABLE unit DROP COLUMN account",
            """
            CREATE TABLE calendar_feed (
                id \(dialect.key) PRIMARY KEY,
                unit_id BIGINT NOT NULL REFERENCES unit (id),
                token_hash \(dialect.text) NOT NULL UNIQUE,
                made_at BIGINT NOT NULL,
                made_by \(dialect.text) NOT NULL,
                ended_at BIGINT,
                ended_by \(dialect.text),
                CHECK ((ended_at IS NULL) = (ended_by IS NULL))
            )
            """,
            "CREATE INDEX calendar_feed_unit ON calendar_feed (unit_id)",
        ]
    }

    /// The indexes, once the rows are filled.
    static let taskListIndexes = [
        "DROP INDEX task_unit_key",
        "DROP INDEX task_unit_unit",
        "DROP INDEX task_directive_number",
        "DROP INDEX task_closed",
        "CREATE UNIQUE INDEX task_place ON task (place)",
        "CREATE INDEX task_followed ON task (span, assigned_on, closed_on, state, due_on, finished_on)",
        "CREATE INDEX task_priority ON task (priority, id) WHERE priority <> 'normal'",
        "CREATE INDEX conference_newest ON conference (first_day DESC, slug)",
        "CREATE INDEX task_unit_key_due ON task_unit (search_key, state, due_on, task_id, role, span)",
        "CREATE INDEX task_unit_key_conference ON task_unit (search_key, conference_id, task_number, task_id, role)",
        "CREATE INDEX task_unit_due ON task_unit (unit_id, state, due_on, task_id, role, span)",
        "CREATE INDEX task_unit_conference ON task_unit (unit_id, conference_id, task_number, task_id, role)",
        """
        CREATE INDEX task_unit_followed ON task_unit (role, span, assigned_on, closed_on, state, due_on,
            finished_on, unit_id, search_key, task_id)
        """,
        "CREATE INDEX task_directive_due ON task_directive (number, state, due_on, task_id, span)",
        """
        CREATE INDEX task_directive_conference ON task_directive (number, conference_id, task_number, task_id)
        """,
        """
        CREATE INDEX task_directive_followed ON task_directive (span, assigned_on, closed_on, state, due_on,
            finished_on, number, position)
        """,
    ]

    /// Fills what the columns and the index of words hold, out of the tasks that are there.
    @Sendable static func fillTaskLists(_ session: any Session) throws {
        try Records(session: session).rebuildTaskLists()
        for statement in taskListIndexes { try session.run(SQL(stringLiteral: statement)) }
    }
}
