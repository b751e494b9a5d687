import Actions
import Conferences
import Phrases
import Store

extension Console {
    /// How many points changed, and the changes where they are few.
    func changedPoints(_ changed: PointsChanged, isRehearsal: Bool = false) {
        let phrases = self.phrases.pointTree
        let counts = PointHistoryEntry.Kind.allCases.filter { changed.count($0) > 0 }
            .map { (kind: $0, count: changed.count($0)) }
        if changed.changes.count <= 20, !changed.changes.isEmpty { table(changes(changed.changes)) }
        guard !counts.isEmpty else { return }
        line(styled(phrases.changed(counts, isRehearsal), isRehearsal ? .yellow : .green))
    }

    private func changes(_ entries: [PointHistoryEntry]) -> Table {
        let words = self.phrases.words
        var table = Table([words.point, phrases.pointTree.kindHeading, phrases.pointTree.what])
        for entry in entries { table.add([entry.code, phrases.pointTree.kind(entry.kind), fields(entry)]) }
        return table
    }

    private func fields(_ entry: PointHistoryEntry) -> String {
        let parts = entry.fields.map { change in
            let after = change.after ?? Table.nothing
            let name = phrases.pointTree.field(change.field)
            return entry.kind == .added
                ? "\(name): \(after)" : "\(name): \(change.before ?? Table.nothing) → \(after)"
        }
        return parts.isEmpty ? Table.nothing : parts.joined(separator: "; ")
    }

    func history(_ entries: [PointHistoryEntry]) {
        let (words, phrases) = (self.phrases.words, self.phrases.pointTree)
        guard !entries.isEmpty else { return line(phrases.noHistory) }
        var table = Table([
            words.time, words.point, phrases.kindHeading, phrases.what, words.actor, words.reason,
        ])
        for entry in entries {
            table.add([
                entry.at.local, entry.code, phrases.kind(entry.kind), fields(entry), entry.by,
                entry.reason ?? entry.version.map(phrases.byPlan) ?? Table.nothing,
            ])
        }
        self.table(table)
    }

    func point(_ view: PointView) {
        let (words, phrases) = (self.phrases.words, self.phrases.pointTree)
        let (point, details) = (view.point, view.point.details)
        line(styled("\(point.code)  \(details.name)", .bold))
        let state =
            view.preparation.map { self.phrases.points.readiness($0.facts.status) }
            ?? (point.isOpen ? phrases.openState : phrases.isClosed)
        line("  \(words.state): \(state)")
        line("  \(phrases.source): \(phrases.origin(point.origin))")
        for field in PointField.allCases where field != .name && field != .expected {
            guard let text = details[field] else { continue }
            line("  \(phrases.field(field)): \(text)")
        }
        if let facts = view.preparation?.facts, !facts.missing.isEmpty {
            let missing = facts.missing.map(self.phrases.points.missing).joined(separator: ", ")
            line(styled("  \(self.phrases.points.missingHeading): \(missing)", .yellow))
        }
        if !view.categories.isEmpty {
            line()
            var table = Table([words.category, words.expected, words.registered])
            for category in view.categories {
                table.add([
                    category.name.isEmpty ? Table.nothing : category.name, String(category.expected),
                    String(category.registered),
                ])
            }
            self.table(table)
        }
        if !view.tests.isEmpty {
            line()
            line(styled(phrases.tests, .bold))
            for test in view.tests {
                let parts = [
                    (test.doneAt ?? test.scheduledAt)?.local, test.result.map(self.phrases.points.result),
                    test.quality, test.testedBy, test.note,
                ]
                line("  " + parts.compactMap { $0 }.joined(separator: " · "))
            }
        }
        if !view.history.isEmpty {
            line()
            line(styled(phrases.history, .bold))
            history(view.history)
        }
    }
}

/// What became of points, with findings as the commands tell them.
typealias PointsChangedJSON = PointsChangedEntry<FindingJSON>

struct PointJSON: Encodable {
    struct Category: Encodable {
        let name: String
        let expected: Int
        let registered: Int
    }

    let code: String
    let name: String
    let isOpen: Bool
    let origin: String
    let parent: String?
    let unit: String?
    let address: String?
    let capacity: Int?
    let inCharge: String?
    let technician: String?
    let joinLink: String?
    let backupLine: String?
    let preparation: PreparationJSON?
    let categories: [Category]
    let tests: [PointTestJSON]
    let history: [PointChangeEntry]

    init(_ view: PointView) {
        let details = view.point.details
        code = view.point.code
        name = details.name
        isOpen = view.point.isOpen
        origin = view.point.origin.rawValue
        parent = details.parent
        unit = details.unit
        address = details.address
        capacity = details.capacity
        inCharge = details.inCharge
        technician = details.technician
        joinLink = details.joinLink
        backupLine = details.backupLine
        preparation = view.preparation.map(PreparationJSON.init)
        categories = view.categories.map {
            Category(name: $0.name, expected: $0.expected, registered: $0.registered)
        }
        tests = view.tests.map { PointTestJSON($0, at: view.point.code) }
        history = view.history.map(PointChangeEntry.init)
    }

    private enum CodingKeys: String, CodingKey {
        case code, name, origin, parent, unit, address, capacity, technician, preparation, categories, tests
        case history
        case isOpen = "is_open"
        case inCharge = "in_charge"
        case joinLink = "join_link"
        case backupLine = "backup_line"
    }
}
