package import Conferences
import Database
import VietnameseText

/// Where somebody stands on a roster, as far as a roll call must know.
package struct AttendeePlace: Sendable, Hashable {
    package var id: Identifier<Attendee>
    package var name: String
    /// What tells people of the same name apart (chức vụ, đơn vị).
    package var title: String?
    package var unit: String?
    package var point: Identifier<ConnectionPoint>
    package var pointCode: String
    /// Empty where the roster names none.
    package var category: String
    package var state: AttendeeState
}

/// A mark that does not count, as it is kept for somebody to look at.
package struct RefusedMark: Sendable, Hashable {
    package var id: Identifier<RefusedMark>
    package var attendee: Identifier<Attendee>?
    /// The attendee's name and the code of their point.
    package var name: String?
    package var point: String?
    package var mark: AttendanceMark
    package var refusal: MarkRefusal
    package var recordedAt: Instant
}

extension AttendanceStatus: StoredState {}
extension AttendeeState: StoredState {}

extension Records {
    package func attendeePlace(
        _ id: Identifier<Attendee>, of conference: Identifier<Conference>
    ) throws -> AttendeePlace? {
        try session.row(
            """
            SELECT attendee.id AS id, attendee.name AS name, attendee.title AS title, attendee.unit AS unit,
                point_id, code, category, state
            FROM roster_entry AS attendee JOIN point ON point.id = point_id
            WHERE attendee.id = \(id) AND attendee.conference_id = \(conference)
            """
        ).map(AttendeePlace.init)
    }

    /// Those of a conference whose name has this search key, at all points or at one: of a point by the order of its
    /// roster, else by the index of names.
    package func attendeePlaces(
        named searchKey: String, of conference: Identifier<Conference>, at code: String?
    ) throws -> [AttendeePlace] {
        guard let code else {
            return try attendees(exactly: searchKey, of: conference, limit: 20)
                .compactMap { try attendeePlace($0, of: conference) }
        }
        guard let point = try point(code, of: conference) else { return [] }
        return try session.rows(
            """
            SELECT attendee.id AS id, attendee.name AS name, attendee.title AS title, attendee.unit AS unit,
                point_id, code, category, state
            FROM roster_entry AS attendee JOIN point ON point.id = point_id
            WHERE point_id = \(point.id) AND search_key = \(searchKey) ORDER BY attendee.id LIMIT 20
            """
        ).map(AttendeePlace.init)
    }

    /// Somebody at a point who has the same name, its diacritics included.
    package func namesake(
        of attendee: Attendee, at point: Identifier<ConnectionPoint>
    ) throws -> Identifier<Attendee>? {
        let key = VietnameseText.comparisonKey(attendee.name)
        return try session.rows(
            """
            SELECT id, name FROM roster_entry
            WHERE point_id = \(point) AND search_key = \(attendee.searchKey) AND state <> 'withdrawn'
            ORDER BY id LIMIT 20
            """
        ).first { VietnameseText.comparisonKey(try $0.get("name")) == key }?.get("id")
    }

    package func mark(
        of attendee: Identifier<Attendee>, in rollCall: Identifier<RollCall>
    ) throws -> AttendanceMark? {
        try session.row(
            """
            SELECT status, reason, marked_at, marked_by FROM mark
            WHERE roll_call_id = \(rollCall) AND attendee_id = \(attendee)
            """
        ).map(AttendanceMark.init)
    }

    /// Hands out the people of a point in the order of their names, each with what the roll call says.
    package func forEachMark(
        in rollCall: RollCall, at point: Identifier<ConnectionPoint>,
        _ body: (AttendeePlace, AttendanceMark?) throws -> Void
    ) throws {
        try session.forEach(
            """
            SELECT attendee.id AS id, attendee.name AS name, attendee.title AS title, attendee.unit AS unit,
                attendee.point_id AS point_id, code, category, state, status, reason, marked_at, marked_by
            FROM roster_entry AS attendee JOIN point ON point.id = attendee.point_id
                LEFT JOIN mark ON mark.attendee_id = attendee.id AND roll_call_id = \(rollCall.id)
            WHERE attendee.point_id = \(point)
                AND (state IN ('registered', 'substituted') OR status IS NOT NULL)
            ORDER BY sort_key, attendee.id
            """
        ) { row in
            let status: AttendanceStatus? = try row.get("status")
            try body(AttendeePlace(row), status == nil ? nil : AttendanceMark(row))
        }
    }

    /// Stores a mark in place of what there was, and counts it. `existing` is what ``mark(of:in:)`` told.
    package func store(
        _ mark: AttendanceMark, of place: AttendeePlace, in rollCall: Identifier<RollCall>,
        existing: AttendanceMark?, recordedAt: Instant
    ) throws {
        try session.run(
            """
            INSERT INTO mark (roll_call_id, attendee_id, point_id, status, reason, marked_at, recorded_at,
                marked_by)
            VALUES (\(rollCall), \(place.id), \(place.point), \(mark.status), \(mark.reason), \(mark.at),
                \(recordedAt), \(mark.by))
            ON CONFLICT (roll_call_id, attendee_id) DO UPDATE SET point_id = excluded.point_id,
                status = excluded.status, reason = excluded.reason, marked_at = excluded.marked_at,
                recorded_at = excluded.recorded_at, marked_by = excluded.marked_by
            """)
        guard existing?.status != mark.status,
            try !hasNumbers(point: place.point, in: rollCall)
        else { return }
        var change = Turnout()
        change[mark.status] += 1
        if let existing { change[existing.status] -= 1 }
        try adjust(change, at: place.point, category: place.category, in: rollCall, minute: mark.at)
    }

    /// Marks everybody of a point who has no mark yet, and of the points below it where `isDeep`. Returns how
    /// many.
    package func markRest(
        _ mark: AttendanceMark, at point: Identifier<ConnectionPoint>, isDeep: Bool,
        in rollCall: Identifier<RollCall>, recordedAt: Instant
    ) throws -> Int {
        let points = isDeep ? Self.below(point) : "SELECT id FROM point WHERE id = \(point)"
        let unmarked: SQL =
            """
            FROM roster_entry AS attendee
            WHERE attendee.point_id IN (\(points)) AND attendee.state = 'registered'
                AND NOT EXISTS (SELECT 1 FROM mark AS earlier
                    WHERE earlier.roll_call_id = \(rollCall) AND earlier.attendee_id = attendee.id)
            """
        // Counted before they are marked: to count all of the points anew takes longer than the marks.
        var changes: [TurnoutKey: Turnout] = [:]
        try session.forEach(
            """
            SELECT point_id, coalesce(category, '') AS category, count(*) AS people \(unmarked)
                AND NOT EXISTS (SELECT 1 FROM point_numbers
                    WHERE point_numbers.roll_call_id = \(rollCall)
                        AND point_numbers.point_id = attendee.point_id)
            GROUP BY point_id, coalesce(category, '')
            """
        ) { row in
            let key = TurnoutKey(point: try row.get("point_id"), category: try row.get("category"))
            changes[key, default: Turnout()][mark.status] += try row.get("people")
        }
        let count = try session.run(
            """
            INSERT INTO mark (roll_call_id, attendee_id, point_id, status, reason, marked_at, recorded_at,
                marked_by)
            SELECT CAST(\(rollCall) AS BIGINT), attendee.id, attendee.point_id, CAST(\(mark.status) AS TEXT),
                CAST(\(mark.reason) AS TEXT), CAST(\(mark.at) AS BIGINT), CAST(\(recordedAt) AS BIGINT),
                CAST(\(mark.by) AS TEXT)
            \(unmarked)
            """)
        try adjust(changes, at: points, in: rollCall, minute: mark.at)
        return count
    }

    // MARK: Idempotency

    /// What was answered to a nonce before; `nil` for a new one.
    package func answer(
        toNonce nonce: String, in rollCall: Identifier<RollCall>
    ) throws -> String? {
        try session.row(
            "SELECT answer FROM mark_nonce WHERE roll_call_id = \(rollCall) AND nonce = \(nonce)"
        )?.get("answer")
    }

    package func remember(
        _ answer: String, toNonce nonce: String, in rollCall: Identifier<RollCall>
    ) throws {
        try session.run(
            """
            INSERT INTO mark_nonce (roll_call_id, nonce, answer)
            VALUES (\(rollCall), \(nonce), \(answer))
            """)
    }

    // MARK: What was refused

    package func insertRefused(
        _ mark: AttendanceMark, of attendee: Identifier<Attendee>?, _ refusal: MarkRefusal,
        in rollCall: Identifier<RollCall>, recordedAt: Instant, id: Identifier<RefusedMark>
    ) throws {
        try session.run(
            """
            INSERT INTO refused_mark (id, roll_call_id, attendee_id, mark, refusal, code, recorded_at)
            VALUES (\(id), \(rollCall), \(attendee), \(try json(mark)), \(try json(refusal)),
                \(refusal.code), \(recordedAt))
            """)
    }

    /// The refused marks that nobody has looked at yet, the oldest first.
    package func refusedMarks(in rollCall: Identifier<RollCall>) throws -> [RefusedMark] {
        try session.rows(
            """
            SELECT refused_mark.id AS id, attendee_id, attendee.name AS name, code_of.code AS point, mark,
                refusal, recorded_at
            FROM refused_mark LEFT JOIN attendee ON attendee.id = attendee_id
                LEFT JOIN point AS code_of ON code_of.id = attendee.point_id
            WHERE roll_call_id = \(rollCall) AND settled_at IS NULL ORDER BY refused_mark.id
            """
        ).map { row in
            RefusedMark(
                id: try row.get("id"), attendee: try row.get("attendee_id"), name: try row.get("name"),
                point: try row.get("point"),
                mark: try value(AttendanceMark.self, json: try row.get("mark")),
                refusal: try value(MarkRefusal.self, json: try row.get("refusal")),
                recordedAt: try row.get("recorded_at"))
        }
    }

    /// Puts a refused mark aside; false where there is none that still waits.
    package func settleRefused(
        _ id: Identifier<RefusedMark>, in rollCall: Identifier<RollCall>, at now: Instant, by: String
    ) throws -> Bool {
        try session.run(
            """
            UPDATE refused_mark SET settled_at = \(now), settled_by = \(by)
            WHERE id = \(id) AND roll_call_id = \(rollCall) AND settled_at IS NULL
            """) == 1
    }
}

extension AttendeePlace {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), name: try row.get("name"), title: try row.get("title"),
            unit: try row.get("unit"), point: try row.get("point_id"),
            pointCode: try row.get("code"), category: try row.get("category", as: String?.self) ?? "",
            state: try row.get("state"))
    }
}

extension AttendanceMark {
    fileprivate init(_ row: Row) throws {
        self.init(
            status: try row.get("status"), reason: try row.get("reason"), at: try row.get("marked_at"),
            by: try row.get("marked_by"))
    }
}
