import Conferences

/// Assignments → proposed tasks: text, deadlines, directives, what is uncertain.
struct TaskBuilder {
    let source: SourceText
    let register: DirectiveRegister
    let deadlines: DeadlineReader
    let implied: ImpliedDirectives

    init(_ source: SourceText, register: DirectiveRegister, anchors: Anchors) {
        self.source = source
        self.register = register
        deadlines = DeadlineReader(source, anchors: anchors)
        implied = ImpliedDirectives(source, register: register)
    }

    func tasks(_ drafts: [Draft]) -> [ProposedTask] {
        var mentions = register.mentions[...]
        return drafts.map { draft in
            while let first = mentions.first, first.tokens.upperBound <= draft.tokens.lowerBound {
                mentions.removeFirst()
            }
            return task(draft, mentions: mentions.prefix { $0.tokens.lowerBound < draft.tokens.upperBound })
        }
    }

    private func task(_ draft: Draft, mentions: ArraySlice<Mention>) -> ProposedTask {
        let range = trimmed(draft.tokens)
        let places = mentions.map(\.tokens)
        var found = deadlines.deadlines(in: range, skipping: places)
        // "Chậm nhất 03 ngày làm việc sau khi nhận được văn bản này, Sở Tư pháp …"
        if found.isEmpty {
            found = deadlines.deadlines(in: draft.introduction).prefix {
                $0.tokens.lowerBound - draft.introduction.lowerBound <= 1
            }.map { $0 }
        }
        if let cell = draft.deadlineTokens { found = cellDeadlines(cell) + found }
        let due = found.map(proposed)
        var numbers: [String] = []
        let named = mentions.compactMap { $0.isOwn ? nil : $0.entry }
        let meant = implied.entries(in: range).filter { !named.contains($0) }
        for entry in named + meant where !numbers.contains(register.entries[entry].directive.number) {
            numbers.append(register.entries[entry].directive.number)
        }
        let uncertainties = uncertainties(draft, deadline: due.first, named: named, meant: meant)
        return ProposedTask(
            ordinal: draft.ordinal.isEmpty ? nil : source.string(draft.ordinal), text: source.string(range),
            lead: draft.lead, coordinating: draft.coordinating.filter { !draft.lead.contains($0) },
            deadline: due.first,
            otherDeadlines: Array(due.dropFirst()), directives: numbers, range: source.range(range),
            rule: draft.rule,
            confidence: confidence(draft, uncertainties), uncertainties: uncertainties)
    }

    /// Without the marks that only end it.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound + 1, source.tokens[end - 1].kind == .mark,
            [".", ";", ",", "/", ":"].contains(where: { source.tokens[end - 1].isMark($0) })
        {
            end -= 1
        }
        return range.lowerBound..<end
    }

    /// A cell may hold only "30/6/2024" or "Tháng 6/2024".
    private func cellDeadlines(_ cell: Range<Int>) -> [DeadlineReader.Found] {
        let found = deadlines.deadlines(in: cell)
        guard found.isEmpty else { return found }
        return deadlines.alone(in: cell).map { [$0] } ?? []
    }

    private func proposed(_ found: DeadlineReader.Found) -> ProposedDeadline {
        ProposedDeadline(
            text: source.string(found.tokens), date: found.date, time: found.time, recurring: found.recurring,
            rrule: found.rrule?.text, isYearAssumed: found.isYearAssumed, basis: found.basis,
            rule: found.rule, range: source.range(found.tokens))
    }

    private func uncertainties(_ draft: Draft, deadline: ProposedDeadline?, named: [Int], meant: [Int])
        -> [Uncertainty]
    {
        var found: [Uncertainty] = []
        if let from = draft.inheritedFrom {
            found.append(.leadInherited(from: source.string(from.prefix(40))))
        }
        if !draft.isStrong, draft.inheritedFrom == nil { found.append(.noAssigningWord) }
        if let group = draft.group { found.append(.leadIsGroup(group)) }
        if let deadline {
            if deadline.isYearAssumed, let date = deadline.date {
                found.append(.yearAssumed(year: date.year))
            }
            switch (deadline.basis, deadline.date) {
            case (.counted(let day), _?): found.append(.deadlineCountedFrom(day))
            case (.partOfPeriod, let date?): found.append(.deadlineDayAssumed(date))
            case (.impossible, _): found.append(.impossibleDate(deadline.text))
            case (_, nil) where deadline.recurring.isEmpty: found.append(.deadlineNotADate(deadline.text))
            default: break
            }
        }
        for entry in named where register.entries[entry].directive.isPartial {
            let directive = register.entries[entry].directive
            let problem = Uncertainty.partialDirective("\(directive.kind) \(directive.number)")
            if !found.contains(problem) { found.append(problem) }
        }
        for entry in named where register.entries[entry].isFromStore {
            let problem = Uncertainty.directiveFromStore(register.entries[entry].directive.number)
            if !found.contains(problem) { found.append(problem) }
        }
        for entry in meant { found.append(.directiveImplied(register.entries[entry].directive.number)) }
        return found
    }

    private func confidence(_ draft: Draft, _ uncertainties: [Uncertainty]) -> Confidence {
        switch draft.rule {
        case .tableRow: draft.inheritedFrom == nil ? .high : .medium
        case .assigningWord, .performedBy, .labelled: .high
        case .unitAndAction, .concerning: draft.isStrong ? .high : .medium
        case .inheritedLead: .medium
        case .roleOfUnits: .low
        }
    }
}
