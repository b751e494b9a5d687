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
        Table(name: "attendee", order: "id"),
        Table(name: "roster_import", order: "id"),
        Table(name: "roster_change", order: "import_id, attendee_id"),
        Table(name: "name_posting", order: "conference_id, segment, word"),
        Table(name: "conclusion", order: "id"),
        Table(name: "task", order: "id"),
        Table(name: "task_unit", order: "task_id, role, position"),
        Table(name: "task_directive", order: "task_id, position"),
        Table(name: "task_report", order: "id"),
        Table(name: "endpoint", order: "id"),
        Table(name: "endpoint_event", order: "type, endpoint_id"),
        Table(name: "endpoint_point", order: "code, endpoint_id"),
        Table(name: "event", order: "id"),
        Table(name: "event_point", order: "event_id, code"),
        Table(name: "delivery", order: "id"),
        Table(name: "attempt", order: "delivery_id, number"),
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
