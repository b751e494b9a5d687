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

/// The first pairs that may be one person, and how many there are.
struct LikelyPeopleJSON: Encodable {
    let count: Int
    let pairs: [PersonPairEntry]

    init(count: Int, pairs: [LikelyPeople]) {
        self.count = count
        self.pairs = pairs.map(PersonPairEntry.init)
    }
}
