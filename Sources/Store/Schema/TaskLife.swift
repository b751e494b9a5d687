import Conferences
import Database

extension Schema {
    /// The life of tasks: units with their history, extensions, further deadlines, doubts, tags, links, each
    /// change, what a correction touches, reminders and digests.
    ///
    /// The tables of tasks are made anew, because SQLite adds no constraint to a table that is there.
    @Sendable static func taskLife(_ dialect: Dialect) -> [String] {
        aside + unitTables(dialect) + taskTables(dialect) + partTables(dialect) + reminderTables(dialect)
            + takenOver(dialect) + dropped + indexes
    }

    private static let rebuilt = ["task", "task_unit", "task_directive", "task_report"]

    private static let aside =
        [
            "task_state_due", "task_conclusion", "task_unit_name", "task_directive_number",
            "task_directive_directive", "task_report_task",
        ].map { "DROP INDEX \($0)" } + rebuilt.map { "ALTER TABLE \($0) RENAME TO \($0)_before" }

    private static let dropped = rebuilt.reversed().map { "DROP TABLE \($0)_before" }

    private static func unitTables(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE unit (
                id \(dialect.key) PRIMARY KEY,
                code \(dialect.text) NOT NULL UNIQUE,
                name \(dialect.text) NOT NULL,
                sort_key \(dialect.text) NOT NULL,
                is_group \(dialect.integer) NOT NULL CHECK (is_group IN (0, 1)),
                parent_id BIGINT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
                in_charge \(dialect.text),
                account \(dialect.text),
                state \(dialect.text) NOT NULL CHECK (state IN ('active', 'merged', 'dissolved')),
                ended_on \(dialect.text),
                successor_id BIGINT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
                CHECK (parent_id <> id),
                CHECK (successor_id <> id),
                CHECK ((state = 'active') = (ended_on IS NULL)),
                CHECK (state <> 'merged' OR successor_id IS NOT NULL),
                CHECK (state <> 'active' OR successor_id IS NULL)
            )
            """,
            """
            CREATE TABLE unit_name (
                unit_id BIGINT NOT NULL REFERENCES unit (id),
                position \(dialect.integer) NOT NULL,
                kind \(dialect.text) NOT NULL CHECK (kind IN ('name', 'alias', 'abbreviation', 'former')),
                name \(dialect.text) NOT NULL,
                match_key \(dialect.text) NOT NULL,
                search_key \(dialect.text) NOT NULL,
                until_on \(dialect.text),
                PRIMARY KEY (unit_id, position),
                CHECK ((kind = 'former') = (until_on IS NOT NULL))
            )
            """,
            """
            CREATE TABLE unit_member (
                group_id BIGINT NOT NULL REFERENCES unit (id),
                position \(dialect.integer) NOT NULL,
                member_id BIGINT NOT NULL REFERENCES unit (id),
                PRIMARY KEY (group_id, position),
                UNIQUE (group_id, member_id),
                CHECK (group_id <> member_id)
            )
            """,
        ]
    }

    private static func taskTables(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE task (
                id \(dialect.key) PRIMARY KEY,
                conference_id BIGINT NOT NULL REFERENCES conference (id),
                number \(dialect.integer) NOT NULL CHECK (number >= 1),
                conclusion_id BIGINT REFERENCES conclusion (id),
                parent_id BIGINT REFERENCES task (id),
                series_id BIGINT REFERENCES task (id),
                period \(dialect.text),
                state \(dialect.text) NOT NULL CHECK (state IN (
                    'proposed', 'assigned', 'acknowledged', 'in-progress', 'reported', 'returned', 'done',
                    'cancelled')),
                revision \(dialect.integer) NOT NULL CHECK (revision >= 1),
                priority \(dialect.text) NOT NULL CHECK (priority IN ('normal', 'high', 'urgent')),
                ordinal \(dialect.text),
                text \(dialect.text) NOT NULL,
                search_key \(dialect.text) NOT NULL,
                in_charge \(dialect.text),
                deadline \(dialect.text),
                due_on \(dialect.text),
                due_minute \(dialect.integer) CHECK (due_minute BETWEEN 0 AND 1440),
                recurrence \(dialect.text),
                rrule \(dialect.text),
                first_due_on \(dialect.text),
                percent \(dialect.integer) CHECK (percent BETWEEN 0 AND 100),
                range_start \(dialect.integer) NOT NULL CHECK (range_start >= 0),
                range_end \(dialect.integer) NOT NULL CHECK (range_end >= range_start),
                rule \(dialect.text) NOT NULL,
                reason \(dialect.text),
                reminder_rule \(dialect.text),
                assigned_on \(dialect.text),
                finished_on \(dialect.text),
                closed_on \(dialect.text),
                created_at BIGINT NOT NULL,
                updated_at BIGINT NOT NULL,
                UNIQUE (conference_id, number),
                UNIQUE (series_id, period),
                CHECK (parent_id <> id),
                CHECK (series_id <> id),
                CHECK ((series_id IS NULL) = (period IS NULL)),
                CHECK (state IN ('proposed', 'cancelled') OR assigned_on IS NOT NULL),
                CHECK (state IN ('proposed', 'cancelled') OR due_on IS NULL OR first_due_on IS NOT NULL),
                CHECK (state NOT IN ('returned', 'cancelled') OR reason IS NOT NULL),
                CHECK (state NOT IN ('reported', 'done') OR finished_on IS NOT NULL),
                CHECK ((state IN ('done', 'cancelled')) = (closed_on IS NOT NULL))
            )
            """,
            """
            CREATE TABLE task_unit (
                task_id BIGINT NOT NULL REFERENCES task (id),
                role \(dialect.text) NOT NULL CHECK (role IN ('lead', 'coordinating')),
                position \(dialect.integer) NOT NULL,
                name \(dialect.text) NOT NULL,
                search_key \(dialect.text) NOT NULL,
                unit_id BIGINT REFERENCES unit (id),
                PRIMARY KEY (task_id, role, position)
            )
            """,
            """
            CREATE TABLE task_directive (
                task_id BIGINT NOT NULL REFERENCES task (id),
                position \(dialect.integer) NOT NULL,
                number \(dialect.text) NOT NULL,
                directive_id BIGINT REFERENCES directive (id),
                PRIMARY KEY (task_id, position)
            )
            """,
            """
            CREATE TABLE directive_link (
                directive_id BIGINT NOT NULL REFERENCES directive (id),
                implements_id BIGINT NOT NULL REFERENCES directive (id),
                PRIMARY KEY (directive_id, implements_id),
                CHECK (directive_id <> implements_id)
            )
            """,
            """
            CREATE TABLE task_report (
                id \(dialect.key) PRIMARY KEY,
                task_id BIGINT NOT NULL REFERENCES task (id),
                reported_at BIGINT NOT NULL,
                reported_by \(dialect.text) NOT NULL,
                text \(dialect.text) NOT NULL,
                percent \(dialect.integer) CHECK (percent BETWEEN 0 AND 100),
                is_final \(dialect.integer) NOT NULL CHECK (is_final IN (0, 1)),
                link \(dialect.text)
            )
            """,
            """
            CREATE TABLE task_figure (
                report_id BIGINT NOT NULL REFERENCES task_report (id),
                position \(dialect.integer) NOT NULL,
                name \(dialect.text) NOT NULL,
                value \(dialect.text) NOT NULL,
                PRIMARY KEY (report_id, position)
            )
            """,
        ]
    }

    private static func partTables(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE task_deadline (
                task_id BIGINT NOT NULL REFERENCES task (id),
                position \(dialect.integer) NOT NULL,
                text \(dialect.text) NOT NULL,
                due_on \(dialect.text),
                due_minute \(dialect.integer) CHECK (due_minute BETWEEN 0 AND 1440),
                recurrence \(dialect.text),
                rrule \(dialect.text),
                PRIMARY KEY (task_id, position)
            )
            """,
            """
            CREATE TABLE task_doubt (
                task_id BIGINT NOT NULL REFERENCES task (id),
                position \(dialect.integer) NOT NULL,
                kind \(dialect.text) NOT NULL,
                detail \(dialect.text),
                PRIMARY KEY (task_id, position)
            )
            """,
            """
            CREATE TABLE task_tag (
                task_id BIGINT NOT NULL REFERENCES task (id),
                tag \(dialect.text) NOT NULL,
                search_key \(dialect.text) NOT NULL,
                PRIMARY KEY (task_id, tag)
            )
            """,
            """
            CREATE TABLE task_link (
                task_id BIGINT NOT NULL REFERENCES task (id),
                position \(dialect.integer) NOT NULL,
                url \(dialect.text) NOT NULL,
                title \(dialect.text),
                PRIMARY KEY (task_id, position)
            )
            """,
            """
            CREATE TABLE task_extension (
                id \(dialect.key) PRIMARY KEY,
                task_id BIGINT NOT NULL REFERENCES task (id),
                state \(dialect.text) NOT NULL CHECK (state IN ('asked', 'granted', 'refused')),
                from_on \(dialect.text) NOT NULL,
                wanted_on \(dialect.text) NOT NULL,
                granted_on \(dialect.text),
                reason \(dialect.text) NOT NULL,
                asked_at BIGINT NOT NULL,
                asked_by \(dialect.text) NOT NULL,
                decided_at BIGINT,
                decided_by \(dialect.text),
                answer \(dialect.text),
                CHECK (wanted_on > from_on),
                CHECK ((state = 'asked') = (decided_at IS NULL)),
                CHECK ((state = 'granted') = (granted_on IS NOT NULL)),
                CHECK (granted_on > from_on)
            )
            """,
            """
            CREATE TABLE task_change (
                task_id BIGINT NOT NULL REFERENCES task (id),
                revision \(dialect.integer) NOT NULL CHECK (revision >= 1),
                changed_at BIGINT NOT NULL,
                changed_by \(dialect.text) NOT NULL,
                action \(dialect.text) NOT NULL,
                from_state \(dialect.text),
                to_state \(dialect.text) NOT NULL,
                reason \(dialect.text),
                note \(dialect.text),
                PRIMARY KEY (task_id, revision),
                CHECK (from_state IS NULL OR from_state = to_state OR \(allowedSteps))
            )
            """,
            """
            CREATE TABLE task_correction (
                task_id BIGINT NOT NULL REFERENCES task (id),
                conclusion_id BIGINT NOT NULL REFERENCES conclusion (id),
                kind \(dialect.text) NOT NULL CHECK (kind IN ('changed', 'gone')),
                text \(dialect.text),
                seen_at BIGINT,
                PRIMARY KEY (task_id, conclusion_id),
                CHECK ((kind = 'changed') = (text IS NOT NULL))
            )
            """,
            """
            CREATE TABLE task_view (
                name \(dialect.text) PRIMARY KEY,
                filter \(dialect.text) NOT NULL,
                saved_by \(dialect.text) NOT NULL,
                saved_at BIGINT NOT NULL
            )
            """,
        ]
    }

    /// The transitions of ``TaskState``, as the database holds them: frozen with this migration, so that a
    /// change of the rules is a migration too.
    private static let allowedSteps =
        [
            ("proposed", "'assigned', 'cancelled'"),
            ("assigned", "'acknowledged', 'in-progress', 'reported', 'done', 'cancelled'"),
            ("acknowledged", "'assigned', 'in-progress', 'reported', 'done', 'cancelled'"),
            ("in-progress", "'assigned', 'reported', 'done', 'cancelled'"),
            ("reported", "'returned', 'done', 'cancelled'"),
            ("returned", "'assigned', 'in-progress', 'reported', 'cancelled'"),
            ("done", "'assigned'"),
            ("cancelled", "'assigned'"),
        ].map { "(from_state = '\($0.0)' AND to_state IN (\($0.1)))" }.joined(separator: " OR ")

    private static func reminderTables(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE urging (
                id \(dialect.key) PRIMARY KEY CHECK (id = 1),
                rule \(dialect.text) NOT NULL,
                quiet_from \(dialect.integer) NOT NULL CHECK (quiet_from BETWEEN 0 AND 1440),
                quiet_until \(dialect.integer) NOT NULL CHECK (quiet_until BETWEEN 0 AND 1440),
                escalate_after \(dialect.integer) CHECK (escalate_after >= 1)
            )
            """,
            """
            CREATE TABLE task_reminder (
                task_id BIGINT NOT NULL REFERENCES task (id),
                due_on \(dialect.text) NOT NULL,
                kind \(dialect.text) NOT NULL CHECK (kind IN ('unit', 'assigner')),
                point \(dialect.integer) NOT NULL,
                queued_at BIGINT NOT NULL,
                PRIMARY KEY (task_id, due_on, kind, point)
            )
            """,
            """
            CREATE TABLE digest (
                id \(dialect.key) PRIMARY KEY,
                kind \(dialect.text) NOT NULL CHECK (kind IN ('unit', 'assigner')),
                recipient_key \(dialect.text) NOT NULL,
                recipient \(dialect.text) NOT NULL,
                unit_id BIGINT REFERENCES unit (id),
                day \(dialect.text) NOT NULL,
                queued_at BIGINT NOT NULL,
                UNIQUE (kind, recipient_key, day)
            )
            """,
            """
            CREATE TABLE digest_task (
                digest_id BIGINT NOT NULL REFERENCES digest (id),
                task_id BIGINT NOT NULL REFERENCES task (id),
                point \(dialect.integer) NOT NULL,
                PRIMARY KEY (digest_id, task_id)
            )
            """,
        ]
    }

    private static func takenOver(_ dialect: Dialect) -> [String] {
        let day = dialect.day(ofMilliseconds: "updated_at + 25200000")
        let open = "state NOT IN ('proposed', 'cancelled')"
        return [
            """
            INSERT INTO task (id, conference_id, number, conclusion_id, state, revision, priority, ordinal, text,
                search_key, deadline, due_on, due_minute, recurrence, first_due_on, percent, range_start,
                range_end, rule, reason, assigned_on, finished_on, closed_on, created_at, updated_at)
            SELECT id, conference_id, number, conclusion_id, state, revision, 'normal', ordinal, text,
                lower(text), deadline, due_on, due_minute, recurrence,
                CASE WHEN \(open) THEN due_on END,
                (SELECT percent FROM task_report_before AS newest WHERE newest.id = (
                    SELECT max(id) FROM task_report_before
                    WHERE task_id = task_before.id AND percent IS NOT NULL)),
                range_start, range_end, rule,
                CASE WHEN state IN ('returned', 'cancelled') THEN coalesce(reason, '?') ELSE reason END,
                CASE WHEN \(open) THEN \(dialect.day(ofMilliseconds: "created_at + 25200000")) END,
                CASE WHEN state IN ('reported', 'done') THEN \(day) END,
                CASE WHEN state IN ('done', 'cancelled') THEN \(day) END, created_at, updated_at
            FROM task_before
            """,
        ] + folding("search_key", of: "task") + [
            """
            INSERT INTO task_unit (task_id, role, position, name, search_key)
            SELECT task_id, role, position, name, search_key FROM task_unit_before
            """,
            """
            INSERT INTO task_directive (task_id, position, number, directive_id)
            SELECT task_id, position, number, directive_id FROM task_directive_before
            """,
            """
            INSERT INTO task_report (id, task_id, reported_at, reported_by, text, percent, is_final)
            SELECT id, task_id, reported_at, reported_by, text, percent, is_final FROM task_report_before
            """,
            """
            INSERT INTO task_change (task_id, revision, changed_at, changed_by, action, to_state, reason)
            SELECT id, revision, updated_at, 'diemcau',
                CASE WHEN state = 'cancelled' AND reason LIKE 'replaced by revision %'
                    THEN 'conclusion.record' ELSE 'task.migrate' END, state, reason FROM task
            """,
        ]
    }

    /// Statements that fold a column of lower-case text as ``VietnameseText`` does: what is stored is composed, so
    /// that each letter is one character. A statement for each few letters, since SQLite's parser nests no deeper.
    private static func folding(_ column: String, of table: String) -> [String] {
        [
            ("a", "àáảãạăằắẳẵặâầấẩẫậÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ"), ("d", "đĐ"),
            ("e", "èéẻẽẹêềếểễệÈÉẺẼẸÊỀẾỂỄỆ"), ("i", "ìíỉĩịÌÍỈĨỊ"),
            ("o", "òóỏõọôồốổỗộơờớởỡợÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"), ("u", "ùúủũụưừứửữựÙÚỦŨỤƯỪỨỬỮỰ"),
            ("y", "ỳýỷỹỵỲÝỶỸỴ"),
        ].flatMap { plain, letters in
            let all = Array(letters)
            return stride(from: 0, to: all.count, by: 12).map { (plain, all[$0..<min($0 + 12, all.count)]) }
        }.map { plain, letters in
            let folded = letters.reduce(column) { "replace(\($0), '\($1)', '\(plain)')" }
            return "UPDATE \(table) SET \(column) = \(folded)"
        }
    }

    private static let indexes = [
        "CREATE INDEX task_due ON task ((coalesce(due_on, '9999')), id)",
        "CREATE INDEX task_state_due ON task (state, (coalesce(due_on, '9999')), id)",
        "CREATE INDEX task_conclusion ON task (conclusion_id)",
        "CREATE INDEX task_parent ON task (parent_id) WHERE parent_id IS NOT NULL",
        "CREATE INDEX task_series ON task (id) WHERE rrule IS NOT NULL AND series_id IS NULL",
        "CREATE INDEX task_closed ON task (closed_on, state)",
        "CREATE INDEX task_unit_key ON task_unit (search_key, task_id)",
        "CREATE INDEX task_unit_unit ON task_unit (unit_id, role, task_id)",
        "CREATE INDEX task_directive_number ON task_directive (number, task_id)",
        "CREATE INDEX task_directive_directive ON task_directive (directive_id)",
        "CREATE INDEX directive_link_implements ON directive_link (implements_id)",
        "CREATE INDEX task_report_task ON task_report (task_id)",
        "CREATE INDEX task_tag_key ON task_tag (search_key, task_id)",
        "CREATE INDEX task_extension_task ON task_extension (task_id)",
        "CREATE UNIQUE INDEX task_extension_asked ON task_extension (task_id) WHERE state = 'asked'",
        "CREATE INDEX task_correction_open ON task_correction (task_id) WHERE seen_at IS NULL",
        "CREATE INDEX unit_name_key ON unit_name (match_key)",
        "CREATE INDEX unit_parent ON unit (parent_id)",
        "CREATE INDEX unit_successor ON unit (successor_id) WHERE successor_id IS NOT NULL",
        "CREATE INDEX unit_member_member ON unit_member (member_id)",
        "CREATE INDEX digest_day ON digest (day)",
        "CREATE INDEX digest_task_task ON digest_task (task_id)",
    ]
}
