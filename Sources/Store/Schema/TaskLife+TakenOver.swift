import Database

extension Schema {
    /// Moves what the tables held before into the new ones.
    static func takenOver(_ dialect: Dialect) -> [String] {
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
            """
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
}
