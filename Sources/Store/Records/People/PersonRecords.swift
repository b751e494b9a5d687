package import Conferences
import Database

/// An entry of a roster with the conference it belongs to.
package struct PersonEntry: Sendable, Hashable {
    package var id: Identifier<Attendee>
    package var attendee: Attendee
    package var conference: String
    package var title: String
    package var firstDay: CalendarDate
    package var pointName: String
    package var state: AttendeeState
    /// Into whom this entry was merged.
    package var mergedInto: Identifier<Attendee>?
}

/// What a roll call said of somebody.
package struct PersonMark: Sendable, Hashable {
    package var rollCall: RollCallReference
    package var name: String
    package var status: AttendanceStatus
    package var reason: String?
}

/// What somebody decided about two entries.
package struct PersonDecision: Sendable, Hashable {
    package enum Verdict: String, Sendable, Hashable, CaseIterable {
        case same, different
    }

    package var id: Identifier<PersonDecision>
    package var first: Identifier<Attendee>
    package var second: Identifier<Attendee>
    package var verdict: Verdict
    package var reason: String?
    package var at: Instant
    package var by: String
    /// What must be put back where it is undone, as the action wrote it.
    package var saved: String?

    package init(
        id: Identifier<PersonDecision>, first: Identifier<Attendee>, second: Identifier<Attendee>,
        verdict: Verdict, reason: String?, at: Instant, by: String, saved: String?
    ) {
        self.id = id
        self.first = first
        self.second = second
        self.verdict = verdict
        self.reason = reason
        self.at = at
        self.by = by
        self.saved = saved
    }
}

extension PersonDecision.Verdict: StoredState {}

extension Records {
    package func personEntry(_ id: Identifier<Attendee>) throws -> PersonEntry? {
        try entries(where: "attendee.id = \(id)").first
    }

    /// The entries with these identifiers, in no certain order; at most 200.
    package func personEntries(_ ids: [Identifier<Attendee>]) throws -> [PersonEntry] {
        ids.isEmpty ? [] : try entries(where: "attendee.id IN \(list: ids.map(\.rawValue))")
    }

    /// The entries of all conferences that have a phone, a staff number, or a name and unit in common with one. Each
    /// is found by an index: of the phones by the identity in each conference.
    package func entries(akin entry: PersonEntry) throws -> [PersonEntry] {
        var found: [PersonEntry] = []
        if let mobile = PersonTraits(entry.attendee).mobile {
            let identity = "p\u{1F}\(mobile)"
            // A conference at a time, by the index of its identities: there are few conferences and many people.
            let conferences = try session.rows("SELECT id FROM conference").map {
                try $0.get("id", as: Int64.self)
            }
            found += try entries(
                where: "attendee.conference_id IN \(list: conferences) AND attendee.identity = \(identity)")
        }
        if let number = entry.attendee.staffNumber {
            found += try entries(where: "attendee.staff_number = \(number)")
        }
        if let hash = PersonHashing.hash(of: entry.attendee) {
            found += try entries(where: "attendee.person_hash = \(hash)")
        }
        return found
    }

    private func entries(where condition: SQL) throws -> [PersonEntry] {
        try session.rows(
            """
            SELECT attendee.id AS id, identity, attendee.name AS name, search_key, sort_key, point.code AS code,
                attendee.title AS title, attendee.unit AS unit, phone, staff_number, birth_year, category, note,
                attendee.state AS state, merged_into, slug, conference.title AS conference_title, first_day,
                point.name AS point_name
            FROM conference
                JOIN roster_entry AS attendee ON attendee.conference_id = conference.id
                JOIN point ON point.id = attendee.point_id
            WHERE \(condition) ORDER BY first_day DESC, attendee.id LIMIT 200
            """
        ).map { row in
            PersonEntry(
                id: try row.get("id"), attendee: try Attendee(row), conference: try row.get("slug"),
                title: try row.get("conference_title"), firstDay: try row.get("first_day"),
                pointName: try row.get("point_name"), state: try row.get("state"),
                mergedInto: try row.get("merged_into"))
        }
    }

    /// What the roll calls said of an entry, in their order.
    package func marks(of id: Identifier<Attendee>) throws -> [PersonMark] {
        try session.rows(
            """
            SELECT slug, number, roll_call.name AS name, status, reason
            FROM mark JOIN roll_call ON roll_call.id = roll_call_id
                JOIN conference ON conference.id = roll_call.conference_id
            WHERE attendee_id = \(id) ORDER BY number
            """
        ).map { row in
            PersonMark(
                rollCall: RollCallReference(conference: try row.get("slug"), number: try row.get("number")),
                name: try row.get("name"), status: try row.get("status"), reason: try row.get("reason"))
        }
    }

    // MARK: Decisions

    package func insert(_ decision: PersonDecision) throws {
        try session.run(
            """
            INSERT INTO person_decision (id, first_id, second_id, verdict, reason, decided_at, decided_by, saved)
            VALUES (\(decision.id), \(decision.first), \(decision.second), \(decision.verdict),
                \(decision.reason), \(decision.at), \(decision.by), \(decision.saved))
            """)
    }

    /// The decisions about an entry that hold, the newest first.
    package func decisions(about id: Identifier<Attendee>) throws -> [PersonDecision] {
        try [SQL("first_id = \(id)"), SQL("second_id = \(id)")].flatMap { condition in
            try session.rows(
                """
                SELECT id, first_id, second_id, verdict, reason, decided_at, decided_by, saved
                FROM person_decision WHERE \(condition) AND undone_at IS NULL ORDER BY id DESC
                """
            ).map(PersonDecision.init)
        }
    }

    /// The decisions about two people of one conference that hold, the newest first.
    package func decisions(
        within conference: Identifier<Conference>, limit: Int, offset: Int = 0
    ) throws -> [PersonDecision] {
        try session.rows(
            """
            SELECT person_decision.id AS id, first_id, second_id, verdict, reason, decided_at, decided_by, saved
            FROM person_decision
                JOIN attendee AS one ON one.id = first_id JOIN attendee AS other ON other.id = second_id
            WHERE one.conference_id = \(conference) AND other.conference_id = \(conference)
                AND undone_at IS NULL
            ORDER BY person_decision.id DESC LIMIT \(limit) OFFSET \(offset)
            """
        ).map(PersonDecision.init)
    }

    package func undo(_ decision: Identifier<PersonDecision>, at now: Instant, by: String) throws {
        try session.run(
            "UPDATE person_decision SET undone_at = \(now), undone_by = \(by) WHERE id = \(decision)")
    }

    // MARK: Merging two entries of one conference

    /// Says that an entry is another one's; `nil` that it is its own again.
    package func setMerged(
        _ id: Identifier<Attendee>, into other: Identifier<Attendee>?, state: AttendeeState
    ) throws {
        try session.run(
            "UPDATE attendee SET merged_into = \(other), state = \(state) WHERE id = \(id)")
    }

    /// Gives an entry what another one knew. The next import compares its row anew.
    package func setParticulars(
        of id: Identifier<Attendee>, title: String?, unit: String?, phone: String?, staffNumber: String?,
        birthYear: Int?, category: String?, note: String?, personHash: Int64?
    ) throws {
        try session.run(
            """
            UPDATE attendee SET title = \(title), unit = \(unit), phone = \(phone),
                staff_number = \(staffNumber), birth_year = \(birthYear), category = \(category),
                note = \(note), person_hash = \(personHash), content = NULL
            WHERE id = \(id)
            """)
    }

    /// Whether somebody stands in for an entry, or it for somebody.
    package func isInSubstitution(_ id: Identifier<Attendee>) throws -> Bool {
        try session.row(
            """
            SELECT 1 AS found FROM attendee
            WHERE (stands_for = \(id) AND state <> 'withdrawn') OR (id = \(id) AND stands_for IS NOT NULL) LIMIT 1
            """) != nil
    }
}

extension PersonDecision {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), first: try row.get("first_id"), second: try row.get("second_id"),
            verdict: try row.get("verdict"), reason: try row.get("reason"), at: try row.get("decided_at"),
            by: try row.get("decided_by"), saved: try row.get("saved"))
    }
}
