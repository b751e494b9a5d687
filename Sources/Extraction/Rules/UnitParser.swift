/// Reads one unit's name: quantifier, first words, name of the field or proper name, then what narrows it.
///
/// Where a name ends is the hard part. A field of the registry stays whole; any other name goes on until
/// punctuation, a word that begins an action, or a preposition.
struct UnitParser {
    let source: SourceText
    var tokens: [Token] { source.tokens }

    init(_ source: SourceText) { self.source = source }

    static let persons = PhraseTable(
        "đồng chí|đ/c|đ.c|đc|ông|bà|các đồng chí|ông, bà|ông (bà)|ông/bà|ông bà|anh|chị|thầy|cô|các anh|các chị"
    )
    private static let passive = PhraseTable(
        "được giao|được phân công|được giao nhiệm vụ|được yêu cầu|được đề nghị|được ủy quyền")
    static let compounds = UnitCompounds.table

    /// The unit that begins at a token. `bare` allows a common noun without a quantifier, as inside a list.
    func unit(at start: Int, limit: Int, bare: Bool = false, depth: Int = 0) -> Unit? {
        let unit = unitOfGrammar(at: start, limit: limit, bare: bare, depth: depth)
        // The registry's name counts where it says more than the grammar finds.
        guard let end = source.known.end(in: tokens, at: start, limit: limit),
            end > unit?.tokens.upperBound ?? 0
        else {
            return unit
        }
        return Unit(tokens: start..<end, form: .whole, head: start..<end)
    }

    private func unitOfGrammar(at start: Int, limit: Int, bare: Bool, depth: Int) -> Unit? {
        source.work.count += 1
        guard depth < 4, start < limit else { return nil }
        let quantified = quantifier(at: start, limit: limit)
        guard quantified != nil || tokens[start].isWord else { return nil }
        var at = start
        var unit = Unit(tokens: start..<start, form: .whole, head: start..<start)
        if let end = quantified {
            // "các cơ quan báo chí, truyền thông" stands in the table with its quantifier.
            at = end
            unit.isQuantified = true
        }
        if let end = source.matches(Self.persons, at: at, before: limit) {
            at = end
            unit.isPerson = true
        }
        guard at < limit, source.matches(Self.compounds, at: at, before: limit) == nil else { return nil }
        guard let head = UnitHeads.table.match(tokens, at: at, limit: limit) else {
            guard unit.isPerson,
                let end = titled(at: at, limit: limit, depth: depth) ?? personName(at: at, limit: limit)
                    ?? charged(at: at, limit: limit)
                    ?? source.matches(UnitTails.table, at: at, before: limit)
            else { return nil }
            unit.tokens = start..<end
            unit.head = start..<end
            return unit
        }
        unit.form = head.value
        unit.head = start..<head.end
        guard var end = body(of: unit, at: at, headEnd: head.end, limit: limit, bare: bare, depth: depth)
        else {
            return nil
        }
        if unit.isQuantified, unit.form == .whole {
            while let next = schools(after: end, limit: limit) { end = next }
        }
        unit.tokens = start..<(depth == 0 ? narrowed(end, of: unit, from: start, limit: limit) : end)
        return unit
    }

    /// các huyện`  có dự án đi qua`, các hộ` nuôi tôm`: what narrows a plural, to where an action begins.
    private func narrowed(_ end: Int, of unit: Unit, from start: Int, limit: Int) -> Int {
        guard end < limit, tokens[end].isWord, !tokens[end].isCapitalised, !unit.isPerson else { return end }
        let isGroup =
            unit.isQuantified && (unit.form == .common || unit.form == .named || unit.form == .area)
            || unit.form == .common && !tokens[start].isCapitalised
        let isPlural =
            isGroup
            || (start..<end).contains { source.matches(UnitWords.quantifiers, at: $0, before: end) != nil }
        let isNarrow = (1...5).contains {
            end - $0 >= unit.head.upperBound
                && source.matches(UnitTails.table, at: end - $0, before: end) == end
        }
        // "Đoàn xã được phân công hỗ trợ …": an assignment, no narrowing.
        if let given = source.matches(Self.passive, at: end, before: limit),
            predicate(at: given, limit: limit) != nil
        {
            return end
        }
        if isNarrow { return end }
        guard isGroup || isPlural && source.matches(NameWords.relatives, at: end, before: limit) != nil else {
            return end
        }
        return nameEnd(limit: limit, style: .group, at: end) ?? end
    }

}
