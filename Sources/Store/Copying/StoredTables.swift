import Database

/// The tables that hold what is stored, each after those it refers to.
enum StoredTables {
    struct Table {
        let name: String
        /// The order in which rows are copied; a row that refers to another of its own table comes after it.
        let order: SQL
    }

    static let all: [Table] = [
        Table(name: "conference", order: "id"),
        Table(name: "plan_version", order: "conference_id, version"),
        Table(name: "point", order: "depth, id"),
        Table(name: "point_category", order: "point_id, position"),
        Table(name: "directive", order: "id"),
        Table(name: "conference_directive", order: "conference_id, position"),
        // Whoever stands in for somebody was added after them.
        Table(name: "attendee", order: "id"),
        Table(name: "roster_import", order: "id"),
        Table(name: "roster_change", order: "import_id, attendee_id"),
        Table(name: "name_posting", order: "conference_id, segment, word"),
        Table(name: "conclusion", order: "id"),
        Table(name: "unit", order: "id"),
        Table(name: "unit_name", order: "unit_id, position"),
        Table(name: "unit_member", order: "group_id, position"),
        Table(name: "directive_link", order: "directive_id, implements_id"),
        Table(name: "task", order: "id"),
        Table(name: "task_unit", order: "task_id, role, position"),
        Table(name: "task_directive", order: "task_id, position"),
        Table(name: "task_report", order: "id"),
        Table(name: "task_figure", order: "report_id, position"),
        Table(name: "task_deadline", order: "task_id, position"),
        Table(name: "task_doubt", order: "task_id, position"),
        Table(name: "task_tag", order: "task_id, tag"),
        Table(name: "task_link", order: "task_id, position"),
        Table(name: "task_extension", order: "id"),
        Table(name: "task_change", order: "task_id, revision"),
        Table(name: "task_correction", order: "task_id, conclusion_id"),
        Table(name: "task_view", order: "name"),
        Table(name: "urging", order: "id"),
        Table(name: "task_reminder", order: "task_id, due_on, kind, point"),
        Table(name: "digest", order: "id"),
        Table(name: "digest_task", order: "digest_id, task_id"),
        Table(name: "endpoint", order: "id"),
        Table(name: "endpoint_event", order: "type, endpoint_id"),
        Table(name: "endpoint_point", order: "code, endpoint_id"),
        Table(name: "event", order: "id"),
        Table(name: "event_point", order: "event_id, code"),
        Table(name: "delivery", order: "id"),
        Table(name: "attempt", order: "delivery_id, number"),
        Table(name: "connection_test", order: "id"),
        Table(name: "agenda_time", order: "conference_id, item"),
        Table(name: "ticket_key", order: "conference_id"),
        Table(name: "settling_event", order: "subject"),
        Table(name: "roll_call", order: "id"),
        Table(name: "roll_call_top", order: "roll_call_id, point_id"),
        Table(name: "mark", order: "roll_call_id, attendee_id"),
        Table(name: "mark_nonce", order: "roll_call_id, nonce"),
        Table(name: "refused_mark", order: "id"),
        Table(name: "point_numbers", order: "roll_call_id, point_id, category"),
        Table(name: "own_turnout", order: "roll_call_id, point_id, category"),
        Table(name: "turnout", order: "roll_call_id, point_id, category"),
        Table(name: "turnout_minute", order: "roll_call_id, point_id, minute"),
        Table(name: "audit", order: "sequence"),
        Table(name: "account", order: "id"),
        Table(name: "account_point", order: "account_id, conference_id, code"),
        Table(name: "invitation", order: "id"),
        Table(name: "login_session", order: "id"),
        Table(name: "api_token", order: "id"),
        Table(name: "login_failure", order: "subject"),
        Table(name: "kept_answer", order: "account_id, idempotency_key"),
    ]
}
