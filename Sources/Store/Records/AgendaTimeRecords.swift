package import Conferences
import Database

extension Records {
    /// The agenda's real times, by the item's index.
    package func agendaTimes(of conference: Identifier<Conference>) throws -> [Int: ActualTimes] {
        var times: [Int: ActualTimes] = [:]
        try session.forEach(
            "SELECT item, started_at, ended_at FROM agenda_time WHERE conference_id = \(conference)"
        ) { row in
            let item: Int = try row.get("item")
            times[item - 1] = ActualTimes(started: try row.get("started_at"), ended: try row.get("ended_at"))
        }
        return times
    }

    /// - Parameter item: from 1.
    package func setAgendaTimes(
        _ times: ActualTimes, ofItem item: Int, of conference: Identifier<Conference>
    ) throws {
        try session.run(
            """
            INSERT INTO agenda_time (conference_id, item, started_at, ended_at)
            VALUES (\(conference), \(item), \(times.started), \(times.ended))
            ON CONFLICT (conference_id, item) DO UPDATE SET started_at = excluded.started_at,
                ended_at = excluded.ended_at
            """)
    }
}
