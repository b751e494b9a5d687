/// Assignments put together: chains of command, partners, labels.
extension AssignmentReader {
    mutating func add(
        _ found: ClauseReader.Found, text: Range<Int>, of block: Block, body: Int? = nil,
        after start: Int? = nil
    ) {
        var list = found.list
        let partners = partnersByRemark(&list)
        extendChain(&list, limit: text.upperBound)
        drafts.append(
            Draft(
                ordinal: ordinal, tokens: text, body: body ?? list.end,
                lead: list.units.map { units.name($0) },
                coordinating: partners
                    + Cooperation(source).units(
                        in: (body ?? list.end)..<max(body ?? list.end, text.upperBound), lead: list),
                rule: found.rule, isStrong: found.isStrong,
                group: list.units.first { $0.isQuantified && $0.form == .common }.map { units.name($0) }))
        if let start, start < text.lowerBound {
            drafts[drafts.count - 1].introduction = start..<text.lowerBound
        }
        hasDraft = true
        if mode == .unknown { frames[0].mode = .assigning }
    }

    private static let partners = PhraseTable("(phối hợp|(cơ quan phối hợp|(đơn vị phối hợp")
    private static let leads = PhraseTable("(chủ trì|(cơ quan chủ trì|(đơn vị chủ trì")

    /// "giao Sở X (chủ trì), Sở Y, Sở Z (phối hợp)": the units behind the remark act with those before it.
    private func partnersByRemark(_ list: inout UnitList) -> [String] {
        guard let last = list.units.last,
            source.matches(Self.partners, at: last.tokens.upperBound, before: list.end) != nil
        else { return [] }
        for (index, unit) in list.units.enumerated().dropLast()
        where source.matches(Self.leads, at: unit.tokens.upperBound, before: list.end) != nil {
            let partners = list.units[(index + 1)...].map { units.name($0) }
            list.units.removeLast(partners.count)
            return partners
        }
        return []
    }

    /// "X lãnh đạo Y chỉ đạo …": both are named for it.
    func extendChain(_ list: inout UnitList, limit: Int) {
        guard source.isWord(list.end, Self.lead, before: limit),
            let next = units.list(at: list.end + 2, limit: limit)
        else { return }
        for index in next.end..<min(limit, next.end + 4)
        where source.matches(Self.directs, at: index, before: limit) != nil {
            list.units += next.units
            list.end = next.end
            return
        }
    }

    private static let lead = WordKey("lãnh")
    private static let directs = PhraseTable("chỉ đạo")

    mutating func extend(to end: Int, partners: UnitList? = nil) {
        guard hasDraft, let last = drafts.indices.last, end > drafts[last].tokens.upperBound else { return }
        let added = drafts[last].tokens.upperBound..<end
        drafts[last].tokens = drafts[last].tokens.lowerBound..<end
        let named = partners.map { $0.units.map { units.name($0) } } ?? []
        for unit in named + Cooperation(source).units(in: added, lead: nil)
        where !drafts[last].coordinating.contains(unit) && !drafts[last].lead.contains(unit) {
            drafts[last].coordinating.append(unit)
        }
    }

    /// "Đơn vị chủ trì: Sở X" behind or below an item: what it says belongs to that item.
    mutating func readLabel(_ sentence: Range<Int>) -> Bool {
        guard let found = LabelReader(source: source).label(of: sentence), let last = openLabelled() else {
            return false
        }
        apply(found, to: last)
        hasDraft = true
        return true
    }

    /// The item that a label below or behind it belongs to.
    mutating func openLabelled() -> Int? {
        if let item = item, drafts.last?.tokens.lowerBound != item.tokens.lowerBound { drafts.append(item) }
        return item != nil || hasDraft ? drafts.indices.last : nil
    }

    mutating func apply(_ found: LabelReader.Found, to last: Int) {
        let list = units.list(at: found.value.lowerBound, limit: found.value.upperBound, enumerated: true)
        let names = list.map { $0.units.map { units.name($0) } } ?? [source.string(found.value)]
        switch found.label {
        case .lead:
            drafts[last].lead = names
            drafts[last].inheritedFrom = nil
            drafts[last].rule = .labelled
        case .coordinating: drafts[last].coordinating = names
        case .deadline: drafts[last].deadlineTokens = found.value
        }
    }
}
