package import Conferences
import Database

extension Records {
    /// Whether a point reported in numbers only, which then count in place of its people's marks.
    package func hasNumbers(
        point: Identifier<ConnectionPoint>, in rollCall: Identifier<RollCall>
    ) throws -> Bool {
        try session.row(
            """
            SELECT 1 AS found FROM point_numbers
            WHERE roll_call_id = \(rollCall) AND point_id = \(point) LIMIT 1
            """) != nil
    }

    package func numbers(
        of point: Identifier<ConnectionPoint>, in rollCall: Identifier<RollCall>
    ) throws -> [ReportedNumbers] {
        try session.rows(
            """
            SELECT category, invited, in_person, online, late, excused, unexcused FROM point_numbers
            WHERE roll_call_id = \(rollCall) AND point_id = \(point) ORDER BY category
            """
        ).map { row in
            ReportedNumbers(
                category: try row.get("category"), invited: try row.get("invited"),
                inPerson: try row.get("in_person"), online: try row.get("online"),
                late: try row.get("late"), excused: try row.get("excused"),
                unexcused: try row.get("unexcused"))
        }
    }

    /// Makes these the numbers that a point reports; none, where it reports by name again.
    package func setNumbers(
        _ numbers: [ReportedNumbers], of point: Identifier<ConnectionPoint>,
        in rollCall: Identifier<RollCall>, at now: Instant, by: String
    ) throws {
        try session.run(
            "DELETE FROM point_numbers WHERE roll_call_id = \(rollCall) AND point_id = \(point)")
        try session.insert(
            into: "point_numbers",
            columns: [
                "roll_call_id", "point_id", "category", "invited", "in_person", "online", "late", "excused",
                "unexcused", "reported_at", "reported_by",
            ],
            rows: numbers.map { numbers in
                [
                    rollCall.databaseValue, point.databaseValue, numbers.category.databaseValue,
                    numbers.invited.databaseValue, numbers.inPerson.databaseValue,
                    numbers.online.databaseValue, numbers.late.databaseValue, numbers.excused.databaseValue,
                    numbers.unexcused.databaseValue, now.databaseValue, by.databaseValue,
                ]
            })
        try recount(rollCall, minute: now, points: "SELECT id FROM point WHERE id = \(point)")
    }
}
