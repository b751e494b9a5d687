import Database

/// Rows as older versions stored them: the tests of a migration write them before it, and so cannot use what the
/// program writes today.
enum OldRows {
    /// Conference 1, of the first version.
    static func insertConference(_ session: any Session) throws {
        try session.run(
            """
            INSERT INTO conference (id, slug, title, form, host, first_day, last_day, time_zone, state, version)
            VALUES (1, 'hoi-nghi', 'Hội nghị', 'online', 'Tỉnh ủy', '2019-09-13', '2019-09-13',
                'Asia/Ho_Chi_Minh', 'planned', 1)
            """)
    }

    /// Tasks of conference 1, as version 9 and later have them, last changed at instant 77.
    static func insertTasks(_ tasks: [(id: Int, state: String)], _ session: any Session) throws {
        for (id, state) in tasks {
            let closed: String? = state == "done" ? "2019-10-01" : nil
            try session.run(
                """
                INSERT INTO task (id, conference_id, number, state, revision, priority, text, search_key,
                    range_start, range_end, rule, assigned_on, finished_on, closed_on, created_at, updated_at,
                    place)
                VALUES (\(id), 1, \(id), \(state), 2, 'normal', 'Rà soát', 'ra soat', 0, 7, 'table',
                    '2019-09-14', \(closed), \(closed), 0, 77, \(id))
                """)
        }
    }
}
