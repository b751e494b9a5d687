import Conferences

/// What the reader found, as marks in the text.
struct MarkBuilder {
    let source: SourceText
    let register: DirectiveRegister

    init(_ source: SourceText, register: DirectiveRegister) {
        self.source = source
        self.register = register
    }

    /// `drafts` and `tasks` are the same assignments, before and after.
    func marks(blocks: [Block], drafts: [Draft], tasks: [ProposedTask]) -> [Mark] {
        var marks = blocks.compactMap(ordinal) + register.mentions.compactMap(citation)
        let units = UnitPlaces(source)
        for (draft, task) in zip(drafts, tasks) {
            let rule = MarkRule.assignment(task.rule)
            if draft.inheritedFrom == nil { marks += assigningWord(of: draft, rule).map { [$0] } ?? [] }
            for (range, name) in units.places(of: draft.lead, in: draft) {
                marks.append(Mark(range: source.range(range), kind: .lead, rule: rule, value: name))
            }
            for (range, name) in units.places(of: draft.coordinating, in: draft) {
                marks.append(Mark(range: source.range(range), kind: .coordinating, rule: rule, value: name))
            }
            for deadline in (task.deadline.map { [$0] } ?? []) + task.otherDeadlines {
                marks.append(
                    Mark(
                        range: deadline.range, kind: .deadline, rule: .deadline(deadline.rule),
                        value: Self.value(of: deadline)))
            }
        }
        // Several assignments may share a heading's units or a sentence's words.
        var seen: Set<Place> = []
        marks = marks.filter { seen.insert(Place(range: $0.range, kind: $0.kind)).inserted }
        marks.sort {
            ($0.range.lowerBound, -$0.range.upperBound, $0.kind.rawValue)
                < ($1.range.lowerBound, -$1.range.upperBound, $1.kind.rawValue)
        }
        return marks
    }

    private struct Place: Hashable {
        var range: Range<Int>
        var kind: Mark.Kind
    }

    private func ordinal(_ block: Block) -> Mark? {
        guard block.kind == .text, !block.ordinal.isEmpty else { return nil }
        return Mark(
            range: source.range(block.ordinal), kind: .ordinal, rule: .numbering,
            value: source.string(block.ordinal))
    }

    private func citation(_ mention: Mention) -> Mark? {
        guard let entry = mention.entry.map({ register.entries[$0] }) else { return nil }
        let rule: CitationRule =
            if mention.isOwn {
                .ownNumber
            } else if entry.directive.isPartial {
                .serialOnly
            } else if mention.number.isPartial {
                entry.isFromStore ? .fromStore : .shortForm
            } else if mention.number.isRepaired {
                .repairedNumber
            } else if mention.list != nil, mention.tokens.lowerBound == mention.number.tokens.lowerBound {
                .sharedKind
            } else {
                .fullNumber
            }
        return Mark(
            range: source.range(mention.tokens), kind: .citation, rule: .citation(rule),
            value: entry.directive.number)
    }

    /// "Giao", "đề nghị" at the head of an assignment.
    private func assigningWord(of draft: Draft, _ rule: MarkRule) -> Mark? {
        let end = min(max(draft.body, draft.tokens.lowerBound + 1), draft.tokens.upperBound)
        for index in (draft.tokens.lowerBound..<end).prefix(40) {
            guard let after = source.matches(Markers.assigning, at: index, before: end) else { continue }
            let range = index..<after
            return Mark(
                range: source.range(range), kind: .assigningWord, rule: rule, value: source.string(range))
        }
        return nil
    }

    private static func value(of deadline: ProposedDeadline) -> String {
        if let rule = deadline.rrule { return rule }
        guard let date = deadline.date else { return deadline.text }
        return date.description + (deadline.time.map { "T\($0)" } ?? "")
    }
}

/// Finds where the units of an assignment stand.
///
/// An assignment keeps the names of its units, not their places. They stand in the order of the list, so that
/// each is looked for behind the one before, within a bound.
private struct UnitPlaces {
    private let source: SourceText
    private static let reach = 400
    private static let mostMisses = 6

    init(_ source: SourceText) { self.source = source }

    func places(of names: [String], in draft: Draft) -> [(range: Range<Int>, name: String)] {
        guard !names.isEmpty else { return [] }
        var found: [(range: Range<Int>, name: String)] = []
        // Cells of a table and lines such as "Đơn vị chủ trì:" lie outside the assignment's own words.
        let isOutside = draft.rule == .tableRow || draft.rule == .labelled
        let region = draft.inheritedFrom.flatMap { $0.isEmpty ? nil : $0 } ?? draft.tokens
        var regions = [region]
        if region != draft.tokens { regions.append(draft.tokens) }
        if isOutside {
            let end = min(draft.tokens.upperBound + 200, source.tokens.count)
            regions.append(draft.tokens.upperBound..<max(end, draft.tokens.upperBound))
            regions.append(max(0, draft.tokens.lowerBound - 60)..<draft.tokens.lowerBound)
        }
        var cursors = regions.map(\.lowerBound)
        var misses = 0
        for name in names where misses < Self.mostMisses {
            let keys = Tokeniser.tokens(of: Array(name.unicodeScalars)).map(\.key)
            var place: Range<Int>?
            for (index, region) in regions.enumerated() where place == nil {
                place = first(keys, from: cursors[index], to: region.upperBound)
                if let place { cursors[index] = place.upperBound }
            }
            guard let place else {
                misses += 1
                continue
            }
            found.append((place, name))
        }
        return found
    }

    /// The words of a name; where the list shares its head ("các Bộ Y tế, Tài chính"), those behind the head.
    private func first(_ keys: [WordKey], from start: Int, to end: Int) -> Range<Int>? {
        let limit = min(end, start + Self.reach)
        for dropped in 0..<min(3, max(keys.count - 1, 1)) {
            let wanted = keys[dropped...]
            guard let head = wanted.first, limit - start >= wanted.count else { continue }
            for at in start...(limit - wanted.count) {
                source.work.count += 1
                guard source.tokens[at].key == head else { continue }
                let end = at + wanted.count
                if zip(at..<end, wanted).allSatisfy({ source.tokens[$0].key == $1 }) { return at..<end }
            }
        }
        return nil
    }
}
