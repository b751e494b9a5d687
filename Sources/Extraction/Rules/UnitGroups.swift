/// Nouns under one quantifier: các sở, ban, ngành; các trường mầm non, tiểu học.
extension UnitParser {
    /// các `sở, ban, ngành` tỉnh: common nouns under one quantifier are one group.
    func group(at start: Int, headEnd: Int, limit: Int, depth: Int) -> Int {
        var end = tails(at: headEnd, limit: limit, governs: false, depth: depth)
        if let level = source.matches(UnitWords.levels, at: end, before: limit) { end = level }
        for _ in 0..<12 {
            let next = schools(after: end, limit: limit) ?? groupMember(after: end, limit: limit)
            guard let next else { break }
            end = tails(at: next, limit: limit, governs: false, depth: depth)
        }
        return end
    }

    func groupMember(after end: Int, limit: Int) -> Int? {
        var at = end
        if source.isMark(at, ",", before: limit) || source.isMark(at, "-", before: limit) { at += 1 }
        if at < limit, tokens[at].key == Self.and { at += 1 }
        guard at < limit, tokens[at].isWord, !tokens[at].isCapitalised || tokens[end - 1].isCapitalised,
            source.matches(Self.compounds, at: at, before: limit) == nil,
            let head = UnitHeads.table.match(tokens, at: at, limit: limit)
        else { return nil }
        if source.matches(UnitWords.agents, at: at, before: limit) == head.end, !endsAgent(end) { return nil }
        switch head.value {
        case .common, .area: return at == end && head.value == .common && !isGroupable(at) ? nil : head.end
        case .named:
            // "ban" in "các sở, ban, ngành", but not "Ban" of "Ban Tuyên giáo".
            return fieldName(at: head.end, limit: limit) == nil ? head.end : nil
        case .whole where isField(at..<head.end, after: end):
            return head.end
        case .whole:
            // "các huyện, thị, thành ủy" is one group of committees, "các huyện, Tỉnh ủy" are two units.
            return !tokens[at].isCapitalised && head.end == at + 2 && tokens[at + 1].key == Self.committee
                && source.matches(Self.shortAreas, at: end - 1, before: end) != nil ? head.end : nil
        default: return nil
        }
    }

    /// "các nhà thầu, đơn vị tư vấn": two nouns of one kind.
    func endsAgent(_ end: Int) -> Bool {
        (1...4).contains { end >= $0 && source.matches(UnitWords.agents, at: end - $0, before: end) == end }
    }

    /// "các doanh nghiệp viễn thông, điện lực": a field in small letters beside another.
    func isField(_ range: Range<Int>, after end: Int) -> Bool {
        range.lowerBound == end + 1 && !tokens[range.lowerBound].isCapitalised
            && source.matches(NameWords.nouns, at: range.lowerBound, before: range.upperBound)
                == range.upperBound
            && end > 2 && source.matches(NameWords.nouns, at: end - 2, before: end) == end
    }

    /// các trường mầm non`, tiểu học, trung học cơ sở`.
    func schools(after end: Int, limit: Int) -> Int? {
        guard source.isMark(end, ",", before: limit) || source.isWord(end, Self.and, before: limit),
            (1...4).contains(where: { source.matches(UnitWords.levels, at: end - $0, before: end) == end })
        else { return nil }
        let at =
            source.isMark(end, ",", before: limit) && source.isWord(end + 1, Self.and, before: limit)
            ? end + 2 : end + 1
        return source.matches(UnitWords.levels, at: at, before: limit)
    }

    /// "các sở ngành", "các ban ngành": two nouns without a comma.
    func isGroupable(_ at: Int) -> Bool { tokens[at].key == Self.branch }

    private static let committee = WordKey("ủy")
    private static let shortAreas = PhraseTable("tỉnh|thành|huyện|quận|thị|xã")
    static let and = WordKey("và")
    private static let branch = WordKey("ngành")
}
