package import Conferences
import Database

/// Two entries of a conference's rosters that may be one person.
package struct LikelyPair: Sendable, Hashable {
    /// The older one.
    package var first: Identifier<Attendee>
    package var second: Identifier<Attendee>
    package var grounds: PersonLikeness.Grounds

    /// Where a pair stands among the others.
    package struct Place: Sendable, Hashable {
        package var first: Identifier<Attendee>
        package var second: Identifier<Attendee>

        package init(_ first: Identifier<Attendee>, _ second: Identifier<Attendee>) {
            self.first = first
            self.second = second
        }
    }

    package init(
        _ one: Identifier<Attendee>, _ other: Identifier<Attendee>, _ grounds: PersonLikeness.Grounds
    ) {
        first = min(one, other)
        second = max(one, other)
        self.grounds = grounds
    }
}

extension PersonLikeness.Grounds: StoredState {}

extension Records {
    /// Keeps pairs that somebody has to look at. Returns how many were not kept before.
    package func insert(
        likely pairs: [LikelyPair], of conference: Identifier<Conference>, at now: Instant
    ) throws -> Int {
        var count = 0
        for pair in Set(pairs) where pair.first != pair.second {
            count += try session.run(
                """
                INSERT INTO likely_duplicate (conference_id, first_id, second_id, grounds, found_at)
                VALUES (\(conference), \(pair.first), \(pair.second), \(pair.grounds), \(now))
                ON CONFLICT (conference_id, first_id, second_id) DO NOTHING
                """)
        }
        return count
    }

    /// Pairs among those of the same name and unit.
    package func likelyPairs(hashes: [Int64], of conference: Identifier<Conference>) throws -> [LikelyPair] {
        try hashes.flatMap { hash in
            try pairs(among: "person_hash = \(hash)", of: conference)
        }
    }

    /// Pairs among those of the same staff number.
    package func likelyPairs(
        staffNumbers: [String], of conference: Identifier<Conference>
    ) throws -> [LikelyPair] {
        try staffNumbers.flatMap { number in
            try pairs(among: "staff_number = \(number)", of: conference)
        }
    }

    /// Pairs of people who have the same mobile number.
    ///
    /// - Parameter sharedPhones: the number of each whose identity is not that number, by their identity.
    package func likelyPairs(
        sharedPhones: [String: String], of conference: Identifier<Conference>
    ) throws -> [LikelyPair] {
        try sharedPhones.sorted { $0.key < $1.key }.flatMap { identity, phone in
            try pairs(
                among: """
                    conference_id = \(conference) AND identity IN \(list: [identity, "p\u{1F}\(phone)"])
                    """, of: conference)
        }
    }

    private func pairs(
        among condition: SQL, of conference: Identifier<Conference>
    ) throws -> [LikelyPair] {
        let people = try session.rows(
            """
            SELECT id, name, unit, birth_year, staff_number, phone FROM attendee
            WHERE \(condition) AND +conference_id = \(conference) AND state <> 'withdrawn'
            ORDER BY id LIMIT 20
            """
        ).map { (id: try $0.get("id", as: Identifier<Attendee>.self), traits: try PersonTraits($0)) }
        var pairs: [LikelyPair] = []
        for (index, one) in people.enumerated() {
            for other in people[(index + 1)...] {
                switch PersonLikeness.between(one.traits, other.traits) {
                case .same(let grounds), .likely(let grounds):
                    pairs.append(LikelyPair(one.id, other.id, grounds))
                case .different: break
                }
            }
        }
        return pairs
    }

    /// The pairs of a conference about which nobody has decided yet, those of people who were taken off left out.
    /// The first `limit` of them, and how many there are.
    ///
    /// - Parameter covered: the codes of the points that both must be at; `nil` for all.
    package func openLikelyPairs(
        of conference: Identifier<Conference>, limit: Int, after last: LikelyPair.Place? = nil,
        covered: Set<String>? = nil
    ) throws -> (pairs: [LikelyPair], count: Int) {
        var scope: SQL = ""
        if let covered {
            let points: SQL =
                "SELECT id FROM point WHERE conference_id = \(conference) AND code IN \(list: covered.sorted())"
            scope = "AND one.point_id IN (\(points)) AND other.point_id IN (\(points))"
        }
        let open: SQL =
            """
            FROM likely_duplicate
                JOIN roster_entry AS one ON one.id = first_id JOIN roster_entry AS other ON other.id = second_id
            WHERE likely_duplicate.conference_id = \(conference) AND one.state <> 'withdrawn'
                AND other.state <> 'withdrawn'
                AND NOT EXISTS (SELECT 1 FROM person_decision
                    WHERE person_decision.first_id = likely_duplicate.first_id
                        AND person_decision.second_id = likely_duplicate.second_id AND undone_at IS NULL)
                \(scope)
            """
        let rest: SQL =
            last.map {
                "AND (likely_duplicate.first_id, likely_duplicate.second_id) > (\($0.first), \($0.second))"
            }
            ?? ""
        let pairs = try session.rows(
            "SELECT first_id, second_id, grounds \(open) \(rest) ORDER BY first_id, second_id LIMIT \(limit)"
        ).map { row in
            LikelyPair(try row.get("first_id"), try row.get("second_id"), try row.get("grounds"))
        }
        return (pairs, try session.row("SELECT count(*) AS number \(open)")?.get("number") ?? 0)
    }
}

extension PersonTraits {
    /// Out of a row with the columns `name`, `unit`, `birth_year`, `staff_number` and `phone`.
    init(_ row: Row) throws {
        self.init(
            name: try row.get("name"), unit: try row.get("unit"), birthYear: try row.get("birth_year"),
            staffNumber: try row.get("staff_number"), phone: try row.get("phone"))
    }
}
