package import Conferences
import Database

/// What a file's row means beside what is stored already.
package enum RosterMatch: Sendable, Hashable {
    case new
    /// Somebody who is known, with the point where they stand until now.
    case changed(Identifier<Attendee>, from: Identifier<ConnectionPoint>)
    /// Somebody whom the row identifies by something else than what they were stored under: by their staff number,
    /// or by name, unit and year of birth, now that they have a phone or another one.
    case again(Identifier<Attendee>, from: Identifier<ConnectionPoint>)
    case same
}

/// What the rows of a slice mean beside what is stored.
package struct RosterMatches: Sendable {
    /// For each row.
    package var matches: [RosterMatch]
    /// The category and the state until now of those who are known, by the row's index.
    package var standing: [Int: (category: String, state: AttendeeState)]
    /// Those who may be somebody who is stored, by the row's index; somebody has to look.
    package var likely: [(index: Int, known: Identifier<Attendee>, grounds: PersonLikeness.Grounds)]
}

extension Records {
    /// What each line means beside what the conference has, an import's own rows included.
    package func match(
        _ lines: [RosterLine], of conference: Identifier<Conference>
    ) throws -> [RosterMatch] {
        try matchInDetail(lines, of: conference).matches
    }

    /// What each line means, with where the known people stand and who may be whom.
    package func matchInDetail(
        _ lines: [RosterLine], of conference: Identifier<Conference>
    ) throws -> RosterMatches {
        var known: [String: Known] = [:]
        known.reserveCapacity(lines.count)
        for piece in lines.map(\.attendee.identity).pieces(of: Self.lookUps) {
            try session.forEach(
                """
                SELECT \(Known.columns) FROM attendee
                WHERE conference_id = \(conference) AND identity IN \(list: piece)
                """
            ) { row in known[try row.get("identity")] = try Known(row) }
        }
        var found = RosterMatches(matches: [], standing: [:], likely: [])
        found.matches.reserveCapacity(lines.count)
        var fresh: [Int] = []
        for (index, line) in lines.enumerated() {
            guard let person = known[line.attendee.identity] else {
                fresh.append(index)
                found.matches.append(.new)
                continue
            }
            found.standing[index] = (person.category, person.state)
            // Whoever was merged into somebody else is that other one; the file need not know.
            let isSame = person.isMerged || person.content == line.content && person.state != .withdrawn
            found.matches.append(isSame ? .same : .changed(person.id, from: person.point))
        }
        if !fresh.isEmpty {
            try findAgain(lines, fresh, of: conference, taken: Set(known.values.map(\.id)), &found)
        }
        return found
    }

    /// Looks for those whose identity nobody has: by staff number, and by name and unit.
    private func findAgain(
        _ lines: [RosterLine], _ fresh: [Int], of conference: Identifier<Conference>,
        taken: Set<Identifier<Attendee>>, _ found: inout RosterMatches
    ) throws {
        // The sign keeps SQLite from going through the whole conference by the index of its identities.
        let here: SQL = "+conference_id = \(conference) AND merged_into IS NULL"
        var byStaff: [String: [Known]] = [:]
        for piece in fresh.compactMap({ lines[$0].attendee.staffNumber }).pieces(of: Self.lookUps) {
            try session.forEach(
                """
                SELECT \(Known.columns) FROM attendee
                WHERE staff_number IN \(list: piece) AND \(here)
                """
            ) { row in
                let person = try Known(row)
                byStaff[person.traits.staffNumber ?? "", default: []].append(person)
            }
        }
        var byHash: [Int64: [Known]] = [:]
        for piece in fresh.compactMap({ lines[$0].personHash }).pieces(of: Self.lookUps) {
            try session.forEach(
                """
                SELECT \(Known.columns) FROM attendee
                WHERE person_hash IN \(list: piece) AND \(here)
                """
            ) { row in
                byHash[try row.get("person_hash"), default: []].append(try Known(row))
            }
        }
        guard !byStaff.isEmpty || !byHash.isEmpty else { return }
        var claimed = taken
        for index in fresh {
            let line = lines[index]
            let traits = PersonTraits(line.attendee)
            let candidates =
                (line.attendee.staffNumber.flatMap { byStaff[$0] } ?? [])
                + (line.personHash.flatMap { byHash[$0] } ?? [])
            for candidate in candidates {
                switch PersonLikeness.between(traits, candidate.traits) {
                case .same(let grounds):
                    if case .new = found.matches[index], claimed.insert(candidate.id).inserted {
                        found.matches[index] = .again(candidate.id, from: candidate.point)
                        found.standing[index] = (candidate.category, candidate.state)
                    } else {
                        found.likely.append((index, candidate.id, grounds))
                    }
                case .likely(let grounds): found.likely.append((index, candidate.id, grounds))
                case .different: break
                }
            }
        }
    }

    /// How many keys one statement looks for.
    private static let lookUps = 500

    /// Whether a conference has anybody on its roster, be it of a running import.
    package func hasAttendees(_ conference: Identifier<Conference>) throws -> Bool {
        try session.row("SELECT 1 AS found FROM attendee WHERE conference_id = \(conference) LIMIT 1") != nil
    }
}

/// Somebody who is stored, as far as a file's row is compared with them.
private struct Known {
    let id: Identifier<Attendee>
    let point: Identifier<ConnectionPoint>
    let content: Int64?
    let category: String
    let state: AttendeeState
    let isMerged: Bool
    let traits: PersonTraits

    static let columns: SQL =
        """
        id, identity, point_id, content, coalesce(category, '') AS category, state, merged_into, person_hash,
            name, unit, birth_year, staff_number, phone
        """

    init(_ row: Row) throws {
        id = try row.get("id")
        point = try row.get("point_id")
        content = try row.get("content")
        category = try row.get("category")
        state = try row.get("state")
        isMerged = try row.get("merged_into", as: Int64?.self) != nil
        traits = PersonTraits(
            name: try row.get("name"), unit: try row.get("unit"), birthYear: try row.get("birth_year"),
            staffNumber: try row.get("staff_number"), phone: try row.get("phone"))
    }
}
