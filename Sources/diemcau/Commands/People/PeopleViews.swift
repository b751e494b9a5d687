import Actions
import Conferences
import Phrases
import Store

extension Console {
    func history(_ history: PersonHistory) {
        let (words, phrases) = (self.phrases.words, self.phrases.people)
        var table = Table([
            words.identifier, words.conference, words.point, words.name, words.position, words.unit,
            words.state,
            phrases.attendance, phrases.foundBy,
        ])
        for part in history.parts {
            let entry = part.entry
            let marks = part.marks.map { "\($0.name): \(self.phrases.rollCalls.status($0.status))" }
            table.add([
                entry.id.description, entry.conference, entry.attendee.point, entry.attendee.name,
                entry.attendee.title ?? Table.nothing, entry.attendee.unit ?? Table.nothing,
                entry.mergedInto == nil ? phrases.attendeeState(entry.state) : phrases.isMerged,
                marks.isEmpty ? Table.nothing : marks.joined(separator: "; "), link(part.by),
            ])
        }
        self.table(table)
        guard !history.likely.isEmpty else { return }
        line()
        line(styled(phrases.maybeSame, .yellow))
        var maybe = Table([
            words.identifier, words.conference, words.point, words.name, words.unit, words.phone,
            phrases.foundBy,
        ])
        for (entry, grounds) in history.likely {
            maybe.add([
                entry.id.description, entry.conference, entry.attendee.point, entry.attendee.name,
                entry.attendee.unit ?? Table.nothing, entry.attendee.phone ?? Table.nothing,
                phrases.grounds(grounds),
            ])
        }
        self.table(maybe)
    }

    private func link(_ link: PersonHistory.Link?) -> String {
        switch link {
        case .grounds(let grounds): phrases.people.grounds(grounds)
        case .merged(let by): phrases.people.mergedBy(by)
        case nil: Table.nothing
        }
    }

    func likely(_ pairs: [LikelyPeople], of count: Int) {
        let phrases = self.phrases.people
        guard !pairs.isEmpty else { return line(styled(phrases.noDuplicates, .green)) }
        var table = Table([phrases.first, phrases.second, phrases.foundBy])
        for pair in pairs {
            table.add([told(pair.first), told(pair.second), phrases.grounds(pair.grounds)])
        }
        self.table(table)
        if count > pairs.count { line(phrases.moreDuplicates(count - pairs.count)) }
    }

    private func told(_ entry: PersonEntry) -> String {
        let person = entry.attendee
        let parts = [
            person.name, person.birthYear.map(String.init), person.title, person.unit, person.phone,
            person.point,
        ]
        return "\(entry.id) " + parts.compactMap { $0 }.joined(separator: ", ")
    }
}

/// An entry of a roster as JSON gives it to programs.
struct PersonEntryJSON: Encodable {
    struct Mark: Encodable {
        let rollCall: String
        let name: String
        let status: String
        let reason: String?

        private enum CodingKeys: String, CodingKey {
            case name, status, reason
            case rollCall = "roll_call"
        }
    }

    let id: String
    let conference: String
    let date: String
    let state: String
    let person: AttendeeJSON
    let mergedInto: String?
    /// By what it is taken for the same person; `null` for the one that was asked for.
    let foundBy: String?
    let marks: [Mark]?

    init(_ entry: PersonEntry, foundBy: String? = nil, marks: [PersonMark]? = nil) {
        id = entry.id.description
        conference = entry.conference
        date = entry.firstDay.description
        state = entry.state.rawValue
        person = AttendeeJSON(entry.attendee)
        mergedInto = entry.mergedInto?.description
        self.foundBy = foundBy
        self.marks = marks?.map {
            Mark(
                rollCall: $0.rollCall.description, name: $0.name, status: $0.status.rawValue,
                reason: $0.reason)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case id, conference, date, state, person, marks
        case mergedInto = "merged_into"
        case foundBy = "found_by"
    }
}

struct PersonHistoryJSON: Encodable {
    let entries: [PersonEntryJSON]
    let likely: [PersonEntryJSON]

    init(_ history: PersonHistory) {
        entries = history.parts.map { part in
            let by: String? =
                switch part.by {
                case .grounds(let grounds): grounds.rawValue
                case .merged: "merged"
                case nil: nil
                }
            return PersonEntryJSON(part.entry, foundBy: by, marks: part.marks)
        }
        likely = history.likely.map { PersonEntryJSON($0.entry, foundBy: $0.grounds.rawValue) }
    }
}

struct LikelyPeopleJSON: Encodable {
    struct Pair: Encodable {
        let first: PersonEntryJSON
        let second: PersonEntryJSON
        let grounds: String
    }

    let count: Int
    let pairs: [Pair]

    init(count: Int, pairs: [LikelyPeople]) {
        self.count = count
        self.pairs = pairs.map {
            Pair(
                first: PersonEntryJSON($0.first), second: PersonEntryJSON($0.second),
                grounds: $0.grounds.rawValue)
        }
    }
}
