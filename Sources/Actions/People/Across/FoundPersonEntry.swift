import Conferences
package import Store

/// An entry of a roster with its conference, as programs read it, from the API and from the commands.
package struct FoundPersonEntry: Encodable, Sendable {
    package struct Mark: Encodable, Sendable {
        package let rollCall: String
        package let name: String
        package let status: String
        package let reason: String?

        private enum CodingKeys: String, CodingKey {
            case name, status, reason
            case rollCall = "roll_call"
        }
    }

    package let id: String
    package let conference: String
    package let date: String
    package let state: String
    package let point: String
    package let name: String
    package let title: String?
    package let unit: String?
    package let phone: String?
    package let staffNumber: String?
    package let birthYear: Int?
    package let category: String?
    package let note: String?
    package let mergedInto: String?
    /// By what it is taken for the same person; absent for the one that was asked for.
    package let foundBy: String?
    package let marks: [Mark]?

    package init(
        _ entry: PersonEntry, by link: PersonHistory.Link? = nil, marks: [PersonMark]? = nil
    ) {
        let person = entry.attendee
        id = entry.id.description
        conference = entry.conference
        date = entry.firstDay.description
        state = entry.state.rawValue
        point = person.point
        name = person.name
        title = person.title
        unit = person.unit
        phone = person.phone
        staffNumber = person.staffNumber
        birthYear = person.birthYear
        category = person.category
        note = person.note
        mergedInto = entry.mergedInto?.description
        foundBy =
            switch link {
            case .grounds(let grounds): grounds.rawValue
            case .merged: "merged"
            case nil: nil
            }
        self.marks = marks?.map {
            Mark(
                rollCall: $0.rollCall.description, name: $0.name, status: $0.status.rawValue,
                reason: $0.reason)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case id, conference, date, state, point, name, title, unit, phone, category, note, marks
        case staffNumber = "staff_number"
        case birthYear = "birth_year"
        case mergedInto = "merged_into"
        case foundBy = "found_by"
    }
}

/// Two entries, with by what they may be one person, or with what was decided.
package struct PersonPairEntry: Encodable, Sendable {
    package let first: FoundPersonEntry
    package let second: FoundPersonEntry
    package private(set) var grounds: String?
    package private(set) var verdict: String?
    package private(set) var reason: String?
    package private(set) var at: String?
    package private(set) var by: String?

    package init(_ pair: LikelyPeople) {
        first = FoundPersonEntry(pair.first)
        second = FoundPersonEntry(pair.second)
        grounds = pair.grounds.rawValue
    }

    package init(_ decided: DecidedPeople) {
        first = FoundPersonEntry(decided.first)
        second = FoundPersonEntry(decided.second)
        verdict = decided.decision.verdict.rawValue
        reason = decided.decision.reason
        at = decided.decision.at.description
        by = decided.decision.by
    }
}

/// Somebody's entries in all conferences, as programs read them.
package struct PersonHistoryEntry: Encodable, Sendable {
    package let entries: [FoundPersonEntry]
    package let likely: [FoundPersonEntry]
    package let decisions: [PersonPairEntry]

    package init(_ history: PersonHistory) {
        entries = history.parts.map { FoundPersonEntry($0.entry, by: $0.by, marks: $0.marks) }
        likely = history.likely.map { FoundPersonEntry($0.entry, by: .grounds($0.grounds)) }
        decisions = history.decisions.map(PersonPairEntry.init)
    }
}
