package import Conferences
import Database

/// What has been done about a directive.
package struct DirectiveView: Sendable {
    /// The documents that the question means: one, but where only a serial was given.
    package var directives: [Directive]
    /// The documents that implement them, whether directly or through others.
    package var implementing: [Directive]
    /// The conferences that study one of them, the newest first.
    package var conferences: [Conference]
    /// How many tasks carry them out, by state.
    package var tasks: [TaskState: Int]
    package var overdue: Int
    package var reports: Int
    /// The first tasks by due date.
    package var shown: [TrackedTask]
    /// What was reported last on those that are shown.
    package var latest: [Identifier<TrackedTask>: TaskReport]
}

extension DirectiveView {
    /// What is told to whoever knows of some tasks alone.
    package init(
        tasks: [TrackedTask], limit: Int, today: CalendarDate, reports: Int,
        latest: [Identifier<TrackedTask>: TaskReport]
    ) {
        self.init(
            directives: [], implementing: [], conferences: [],
            tasks: Dictionary(tasks.map { ($0.state, 1) }, uniquingKeysWith: +),
            overdue: tasks.count { $0.isOverdue(on: today) }, reports: reports,
            shown: Array(tasks.prefix(limit)), latest: latest)
    }
}

extension Records {
    /// The stored documents with a number, whole or only its serial, with their identities.
    package func directives(
        numbered number: String
    ) throws -> [(id: Identifier<Directive>, directive: Directive)] {
        let serial = likeEscaped(number)
        return try directives(
            where: """
                number = \(number) OR number LIKE \(serial + "-%") ESCAPE '\\'
                    OR number LIKE \(serial + "/%") ESCAPE '\\'
                """)
    }

    private func directives(
        where condition: SQL
    ) throws -> [(id: Identifier<Directive>, directive: Directive)] {
        try session.rows(
            """
            SELECT id, kind, number, issued_on, issuer, subject FROM directive
            WHERE \(condition) ORDER BY number, id
            """
        ).map { row in
            (
                try row.get("id"),
                Directive(
                    kind: try row.get("kind"), number: try row.get("number"), date: try row.get("issued_on"),
                    issuer: try row.get("issuer"), subject: try row.get("subject"))
            )
        }
    }

    /// The documents and those that implement them, through however many others.
    private func implementing(_ directives: [Identifier<Directive>]) throws -> [Identifier<Directive>] {
        try session.rows(
            """
            WITH RECURSIVE meant(id) AS (
                SELECT id FROM directive WHERE id IN \(list: directives)
                UNION SELECT directive_id FROM directive_link JOIN meant ON implements_id = meant.id)
            SELECT id FROM meant ORDER BY id
            """
        ).map { try $0.get("id") }
    }

    /// Says that a document implements another. Returns false where that was known.
    package func link(
        _ directive: Identifier<Directive>, implements: Identifier<Directive>
    ) throws -> Bool {
        try session.run(
            """
            INSERT INTO directive_link (directive_id, implements_id) VALUES (\(directive), \(implements))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Whether a document implements another, directly or through others.
    package func implements(
        _ directive: Identifier<Directive>, _ other: Identifier<Directive>
    ) throws -> Bool { try implementing([other]).contains(directive) }

    /// All that is known of what was done about the documents with a number.
    ///
    /// - Parameter countsProposals: whether tasks count that nobody has assigned yet.
    package func directiveView(
        _ number: String, today: CalendarDate, limit: Int, countsProposals: Bool = true
    ) throws -> DirectiveView {
        let meant = try directives(numbered: number)
        let ids = try implementing(meant.map(\.id))
        let own = Set(meant.map(\.id))
        let others = ids.filter { !own.contains($0) }
        let implementing = try others.isEmpty ? [] : directives(where: "id IN \(list: others)")
        let all = (meant + implementing).map(\.directive.number)
        // A task may cite a number of which the store knows no document.
        let numbers = try Set(all + [number]).union(directiveNumbers(meant: number)).sorted()
        var counts = TaskCounts()
        var reports = 0
        // A task under a document and under one that implements it is one task.
        try session.forEach(
            """
            SELECT state, count(*) AS number, CAST(sum(reports) AS BIGINT) AS reports FROM (
                SELECT DISTINCT task_id, state, reports FROM task_directive
                WHERE number IN \(list: Self.padded(numbers))) AS told
            GROUP BY state
            """
        ) { row in
            counts.states[try row.get("state")] = try row.get("number")
            reports += try row.get("reports")
        }
        let overdue = try session.row(
            """
            SELECT count(DISTINCT task_id) AS number FROM task_directive
            WHERE number IN \(list: numbers) AND state IN \(list: Self.awaiting) AND due_on < \(today)
                AND span IS NOT NULL
            """)
        let hidden: Set<TaskState> = countsProposals ? [.cancelled] : [.cancelled, .proposed]
        if !countsProposals { counts.states[.proposed] = nil }
        var filter = TaskFilter(states: Set(TaskState.allCases).subtracting(hidden))
        filter.directives = numbers
        filter.order = .due
        filter.limit = limit
        let shown = try self.tasks(filter)
        return DirectiveView(
            directives: meant.map(\.directive), implementing: implementing.map(\.directive),
            conferences: try conferences(studying: ids), tasks: counts.states,
            overdue: try overdue?.get("number") ?? 0,
            reports: reports, shown: shown,
            latest: try latestReports(on: shown.map(\.id)))
    }

    private func conferences(studying directives: [Identifier<Directive>]) throws -> [Conference] {
        let ids: [Identifier<Conference>] = try session.rows(
            """
            SELECT DISTINCT conference_id FROM conference_directive
            WHERE directive_id IN \(list: Self.padded(directives))
            """
        ).map { try $0.get("conference_id") }
        return try conferences(ids)
    }
}
