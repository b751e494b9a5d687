package import Conferences
import Database

/// The words of names with the people who have them, of one part of a roster: what an import collects before
/// it is stored as a segment of the index.
package struct NamePostings: Sendable {
    private var people: [String: [Int64]] = [:]
    package private(set) var count = 0

    package init() {}

    /// - Parameter searchKey: the name as one searches it.
    package mutating func add(_ id: Identifier<Attendee>, _ searchKey: String) {
        count += 1
        for word in Set(searchKey.split(separator: " ").map(String.init)) {
            people[word, default: []].append(id.rawValue)
        }
    }

    fileprivate var rows: [(word: String, bytes: [UInt8])] {
        people.sorted { $0.key < $1.key }.map { ($0.key, Self.packed($0.value.sorted())) }
    }

    /// Each number as its distance from the one before, seven bits to a byte, the last byte's eighth bit set.
    private static func packed(_ numbers: [Int64]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.count * 3)
        var before: Int64 = 0
        for number in numbers {
            var rest = UInt64(bitPattern: number &- before)
            before = number
            while rest > 0x7F {
                bytes.append(UInt8(rest & 0x7F))
                rest >>= 7
            }
            bytes.append(UInt8(rest) | 0x80)
        }
        return bytes
    }

    fileprivate static func unpack(_ bytes: [UInt8], into numbers: inout [Int64]) {
        var number: Int64 = 0
        var part: UInt64 = 0
        var shift: UInt64 = 0
        for byte in bytes {
            part |= UInt64(byte & 0x7F) << shift
            shift += 7
            guard byte & 0x80 != 0 || shift > 63 else { continue }
            number &+= Int64(bitPattern: part)
            numbers.append(number)
            part = 0
            shift = 0
        }
    }
}

/// Somebody whom a search found.
package struct FoundAttendee: Sendable, Hashable {
    package var id: Identifier<Attendee>
    package var attendee: Attendee

    package init(id: Identifier<Attendee>, attendee: Attendee) {
        self.id = id
        self.attendee = attendee
    }
}

extension Records {
    /// Adds a segment to the index of names. People of a segment must be stored in the same transaction or
    /// before.
    package func insert(
        _ postings: NamePostings, segment: Int64, of conference: Identifier<Conference>
    ) throws {
        guard postings.count > 0 else { return }
        try session.insert(
            into: "name_posting", columns: ["conference_id", "segment", "word", "attendees"],
            rows: postings.rows.lazy.map { word, bytes in
                [conference.databaseValue, .integer(segment), .text(word), .blob(bytes)]
            })
    }

    /// People of a conference in whose names each of the words begins some word, in the order of names.
    ///
    /// The index has segments, one for each import or for each large part of one. Within a segment the people
    /// of all words are cut down to those whom all have, until there are enough of them.
    ///
    /// - Parameters:
    ///   - words: as one searches: without diacritics and letter case.
    ///   - isMeant: whether somebody counts; those who do not take none of the limit.
    package func attendees(
        named words: [String], of conference: Identifier<Conference>, limit: Int,
        where isMeant: (Attendee) -> Bool = { _ in true }
    ) throws -> [FoundAttendee] {
        try search(words, isExact: false, of: conference, limit: limit) { words, id in
            try self.named(words, id).flatMap { isMeant($0.attendee) ? $0 : nil }
        }
        .sorted { ($0.attendee.sortKey, $0.id) < ($1.attendee.sortKey, $1.id) }
    }

    /// The same, a part at a time in the order of their identifiers, so that one can go on after the last one
    /// whatever was added or withdrawn meanwhile. Of those who come later only the identifiers are read.
    package func attendees(
        named words: [String], of conference: Identifier<Conference>, after last: Identifier<Attendee>?,
        limit: Int, where isMeant: (Attendee) -> Bool
    ) throws -> [FoundAttendee] {
        var ids: Set<Int64> = []
        try forEachSegment(of: conference) { segment in
            ids.formUnion(try common(words, isExact: false, in: segment, of: conference))
            return true
        }
        var found: [FoundAttendee] = []
        for id in ids.sorted() where found.count < limit && id > last?.rawValue ?? .min {
            guard let person = try named(words, Identifier(rawValue: id)), isMeant(person.attendee)
            else { continue }
            found.append(person)
        }
        return found
    }

    /// People of a conference whose name has exactly this search key.
    package func attendees(
        exactly searchKey: String, of conference: Identifier<Conference>, limit: Int
    ) throws -> [Identifier<Attendee>] {
        let words = searchKey.split(separator: " ").map(String.init)
        return try search(words, isExact: true, of: conference, limit: limit) { _, id in
            guard let attendee = try attendee(id), attendee.searchKey == searchKey else { return nil }
            return FoundAttendee(id: id, attendee: attendee)
        }.map(\.id).sorted()
    }

    /// - Parameters:
    ///   - isExact: whether the words are whole, not beginnings.
    ///   - isMeant: looks at the row itself, because names change and people leave.
    private func search(
        _ words: [String], isExact: Bool, of conference: Identifier<Conference>, limit: Int,
        _ isMeant: ([String], Identifier<Attendee>) throws -> FoundAttendee?
    ) throws -> [FoundAttendee] {
        var found: [FoundAttendee] = []
        var seen: Set<Int64> = []
        try forEachSegment(of: conference) { segment in
            let people = try common(words, isExact: isExact, in: segment, of: conference)
            for id in people.sorted() where seen.insert(id).inserted {
                if let attendee = try isMeant(words, Identifier(rawValue: id)) { found.append(attendee) }
                if found.count == limit { break }
            }
            return found.count < limit
        }
        return found
    }

    /// Goes through the segments of a conference's index, the newest first, for as long as `body` wants to go on.
    private func forEachSegment(
        of conference: Identifier<Conference>, _ body: (Int64) throws -> Bool
    ) throws {
        var (segment, goesOn) = (Int64.max, true)
        while goesOn,
            let next: Int64 = try session.row(
                """
                SELECT segment FROM name_posting WHERE conference_id = \(conference) AND segment < \(segment)
                ORDER BY segment DESC LIMIT 1
                """
            )?.get("segment")
        {
            segment = next
            goesOn = try body(segment)
        }
    }

    /// Who of a segment has all of the words.
    private func common(
        _ words: [String], isExact: Bool, in segment: Int64, of conference: Identifier<Conference>
    ) throws -> Set<Int64> {
        var common: Set<Int64>?
        // The longest word is most likely the rarest.
        for word in words.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            let people = try self.people(word, isExact: isExact, in: segment, of: conference)
            common = common.map { $0.intersection(people) } ?? Set(people)
            if common?.isEmpty != false { break }
        }
        return common ?? []
    }

    private func people(
        _ word: String, isExact: Bool, in segment: Int64, of conference: Identifier<Conference>
    ) throws -> [Int64] {
        let condition: SQL =
            isExact ? "word = \(word)" : "word >= \(word) AND word < \(word + "\u{10FFFF}")"
        var people: [Int64] = []
        try session.forEach(
            """
            SELECT attendees FROM name_posting
            WHERE conference_id = \(conference) AND segment = \(segment) AND \(condition)
            """
        ) { NamePostings.unpack(try $0.get("attendees"), into: &people) }
        return people
    }

    private func named(_ words: [String], _ id: Identifier<Attendee>) throws -> FoundAttendee? {
        guard let attendee = try attendee(id) else { return nil }
        let parts = attendee.searchKey.split(separator: " ")
        let isNamedSo = words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
        return isNamedSo ? FoundAttendee(id: id, attendee: attendee) : nil
    }
}
