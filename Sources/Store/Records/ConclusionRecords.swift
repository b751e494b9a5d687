package import Conferences
import Database

extension Records {
    package func insert(_ conclusion: Conclusion, of conference: Identifier<Conference>) throws {
        try session.run(
            """
            INSERT INTO conclusion (id, conference_id, revision, text, source, recorded_at, recorded_by)
            VALUES (\(conclusion.id), \(conference), \(conclusion.revision), \(conclusion.text),
                \(conclusion.source), \(conclusion.recordedAt), \(conclusion.recordedBy))
            """)
    }

    /// The newest revision of a conference's conclusion.
    package func conclusion(of conference: Identifier<Conference>) throws -> Conclusion? {
        try session.row(
            """
            SELECT id, revision, text, source, recorded_at, recorded_by FROM conclusion
            WHERE conference_id = \(conference) ORDER BY revision DESC LIMIT 1
            """
        ).map { row in
            Conclusion(
                id: try row.get("id"), revision: try row.get("revision"), text: try row.get("text"),
                source: try row.get("source"), recordedAt: try row.get("recorded_at"),
                recordedBy: try row.get("recorded_by"))
        }
    }
}
