/// What each word of a name can be.
extension UnitNameScan {
    func word(at index: Int, start: Int, before: Word?) -> (Word, Int) {
        guard index < limit else { return (.stop, index) }
        let token = tokens[index]
        if style == .group, token.isMark(","), let end = count(at: index + 1) { return (.number, end) }
        if token.kind == .mark { return mark(at: index, start: start) }
        if style == .group, let end = count(at: index) { return (.number, end) }
        if token.isNumber {
            let isAmount = source.isMark(index + 1, "%", before: limit)
            // "giao Sở Y tế 125 nhiệm vụ": what is counted is no part of the name.
            if style != .group, source.matches(UnitPurposes.things, at: index + 1, before: limit) != nil {
                return (.stop, index + 1)
            }
            return (.number, index + (isAmount ? 2 : 1))
        }
        let noun = source.matches(NameWords.nouns, at: index, before: limit) ?? index
        let verb = source.matches(Verbs.predicates, at: index, before: limit) ?? index
        let ambiguous = source.matches(NameWords.ambiguous, at: index, before: limit) ?? index
        if token.isCapitalised {
            return capital(at: index, start: start, compound: max(noun, verb, ambiguous))
        }
        if source.matches(Self.and, at: index, before: limit) != nil {
            return (isJoint(index, start: start) ? .joint : .stop, index + 1)
        }
        if let duty = source.matches(NameWords.duties, at: index, before: limit), duty >= max(noun, verb) {
            return (.duty, duty)
        }
        if style == .group {
            if let end = source.matches(NameWords.occupations, at: index, before: limit), end >= noun,
                end >= verb,
                index == start
            {
                return (.occupation, end)
            }
            if let end = source.matches(NameWords.relatives, at: index, before: limit), end >= noun,
                end >= verb,
                index == start
            {
                return (.relative, end)
            }
        }
        if let end = level(at: index), end >= noun, noun == index || end > noun { return (.level, end) }
        if noun > index, noun >= verb { return (.noun, noun) }
        if ambiguous > index, ambiguous >= verb { return (.ambiguous, ambiguous) }
        if verb > index {
            // "tỷ lệ giải ngân": a thing.
            if style == .group, index > start,
                source.matches(NameWords.nominalisers, at: index - 1, before: index) == index
                    || source.matches(NameWords.nominalisers, at: max(start, index - 2), before: index)
                        == index
            {
                return (.noun, verb)
            }
            return (.verb, verb)
        }
        if noun > index { return (.noun, noun) }
        if source.matches(Verbs.stops, at: index, before: limit) != nil
            || source.matches(UnitTails.table, at: index, before: limit) != nil
            || source.matches(UnitList.separators, at: index, before: limit) != nil
            || source.matches(UnitWords.quantifiers, at: index, before: limit) != nil
            || source.matches(Self.of, at: index, before: limit) != nil
        {
            return (.stop, index + 1)
        }
        return (.syllable, index + 1)
    }

    /// "số 1" of "các xí nghiệp khai thác số 1, số 2".
    func count(at index: Int) -> Int? {
        guard index + 1 < limit, source.matches(Self.number, at: index, before: limit) != nil,
            tokens[index + 1].isNumber
        else { return nil }
        return index + 2
    }

    private static let number = PhraseTable("số")
    static let and = PhraseTable("và")
    private static let of = PhraseTable("của")

    func mark(at index: Int, start: Int) -> (Word, Int) {
        let token = tokens[index]
        if parser.isJoint(index, limit: limit), index > start { return (.joint, index + 1) }
        if token.isMark(","), index > start { return (isSeries(index) ? .comma : .stop, index + 1) }
        return (.stop, index + 1)
    }

    /// A capitalised word with the syllables that belong to it.
    func capital(at index: Int, start: Int, compound: Int) -> (Word, Int) {
        if index > start {
            if parser.beginsBody(index, limit: limit) { return (.body, index + 1) }
            if let head = UnitHeads.table.match(tokens, at: index, limit: limit), head.value != .area,
                head.value != .common, head.value != .levelled,
                parser.unit(at: index, limit: limit, depth: depth) != nil
            {
                return (.body, index + 1)
            }
            if source.matches(UnitWords.area, at: index, before: limit) != nil, tokens[index].length > 1,
                let end = level(at: index)
            {
                return (.level, end)
            }
        }
        let field = source.matches(UnitNames.fields, at: index, before: limit) ?? index
        // "Quản lý", but not "Nội chủ trì": what goes over a capital must not be taken for its second half.
        let end = max(compound, index == start ? field : min(field, index + 8), index + 1)
        return (end == index + 1 ? .initial : .capital, end)
    }

    /// "Văn phòng Sở", "Thanh tra Bộ": the body that a part belongs to stands for its name.
    func isUpperBody(_ index: Int, from start: Int) -> Bool {
        index == start && tokens[index].isCapitalised
            && source.matches(Self.upperBodies, at: index, before: index + 1) != nil
    }

    private static let upperBodies = PhraseTable(
        "bộ|sở|cục|hội|viện|đoàn|trường|ban|vụ|huyện|tỉnh|xã|thành phố")

    func level(at index: Int) -> Int? {
        guard let area = source.matches(UnitWords.area, at: index, before: limit),
            !(index > 0 && source.matches(UnitWords.compoundEnds, at: index - 1, before: limit) == index + 1)
        else { return nil }
        if let head = UnitHeads.table.match(tokens, at: index, limit: limit), head.value != .area {
            return nil
        }
        return parser.areas(at: index, limit: limit) ?? area
    }

    /// "Trung tâm Văn hóa - Thông tin và Truyền thanh huyện": one name; "Sở Tài chính và Sở Nội vụ", "các Sở Tài
    /// chính và Nội vụ" are two.
    func isJoint(_ index: Int, start: Int) -> Bool {
        guard style != .group, index > start, index + 1 < limit else { return false }
        let next = tokens[index + 1]
        if !next.isWord { return false }
        if UnitHeads.table.match(tokens, at: index + 1, limit: limit) != nil,
            parser.unit(at: index + 1, limit: limit, depth: depth) != nil
        {
            return false
        }
        guard next.isCapitalised else {
            return style == .purpose
                && source.matches(NameWords.ambiguous, at: index + 1, before: limit) != nil
        }
        return source.matches(UnitNames.fields, at: index + 1, before: limit) == nil
            || source.matches(UnitNames.fields, at: start, before: limit) != index
    }

    /// "Chi cục Biển, Hải đảo và Thủy sản": parts with commas and a last "và".
    func isSeries(_ index: Int) -> Bool {
        guard style == .name, index + 1 < limit, tokens[index + 1].isWord, tokens[index + 1].isCapitalised,
            UnitHeads.table.match(tokens, at: index + 1, limit: limit) == nil,
            source.matches(UnitNames.fields, at: index + 1, before: limit) == nil
        else { return false }
        for at in (index + 2)..<max(index + 2, min(limit, index + 9)) {
            if tokens[at].isMark(",") { continue }
            guard tokens[at].isWord else { return false }
            if source.matches(Self.and, at: at, before: limit) != nil {
                return at + 1 < limit && tokens[at + 1].isCapitalised
                    && UnitHeads.table.match(tokens, at: at + 1, limit: limit) == nil
            }
            if source.matches(Verbs.predicates, at: at, before: limit) != nil, !tokens[at].isCapitalised,
                tokens[at - 1].isMark(",")
            {
                return false
            }
        }
        return false
    }
}
