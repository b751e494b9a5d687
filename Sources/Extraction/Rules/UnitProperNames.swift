/// Names of capitalised words, and what no name goes over.
extension UnitParser {
    /// Capitalised words, each with the lower-case syllables that belong to it where `goesOn`.
    func properName(at start: Int, limit: Int, goesOn: Bool = false) -> Int? {
        var at = start
        var lowerCase = 0
        while at < limit, at - start < 14 {
            source.work.count += 1
            let token = tokens[at]
            if token.isWord, token.isCapitalised, at == start || !beginsBody(at, limit: limit) {
                lowerCase = 0
                // "Cửa khẩu", "Chi nhánh": both syllables are the name's.
                at = source.matches(NameWords.nouns, at: at, before: limit) ?? (at + 1)
            } else if at > start, token.isNumber, !token.hasSpaceBefore || goesOn && tokens[at - 1].isAllCaps
            {
                at += 1
            } else if at > start, isJoint(at, limit: limit) {
                lowerCase = 0
                at += 1
            } else if goesOn, at > start, let end = source.matches(UnitTails.nameWords, at: at, before: limit)
            {
                at = end
            } else if goesOn, at > start, token.isWord, lowerCase < 2, !endsName(at, limit: limit) {
                lowerCase += 1
                at += 1
            } else if goesOn, at > start, token.isWord, let end = nameToLevel(at: at, limit: limit) {
                return end
            } else {
                break
            }
        }
        return at > start ? at : nil
    }

    /// đồng chí `Chính ủy Bộ Chỉ huy Quân sự tỉnh`: an office that no list has, up to the body it is held in.
    func titled(at start: Int, limit: Int, depth: Int) -> Int? {
        guard tokens[start].isCapitalised, start + 2 < limit else { return nil }
        for at in (start + 1)..<min(limit, start + 5) {
            guard tokens[at].isWord else { return nil }
            if tokens[at].isCapitalised {
                guard
                    tokens[start].isAllCaps && tokens[start].length > 2
                        || at > start + 1 && !tokens[at - 1].isCapitalised,
                    let body = unit(at: at, limit: limit, depth: depth + 1), !body.isPerson
                else { continue }
                return body.tokens.upperBound
            }
            if endsName(at, limit: limit) { return nil }
        }
        return nil
    }

    /// các đồng chí `phụ trách địa bàn`: by what they are charged with.
    func charged(at start: Int, limit: Int) -> Int? {
        guard let end = source.matches(UnitTails.chargedWith, at: start, before: limit) else { return nil }
        return wordsUntilAction(at: end, limit: limit)
    }

    /// Capitalised words only.
    func personName(at start: Int, limit: Int) -> Int? {
        var at = start
        while at < limit, at - start < 6, tokens[at].isWord, tokens[at].isCapitalised { at += 1 }
        return at > start ? at : nil
    }

    /// "Tỉnh ủy", "UBND": another body's name, which no name before it goes over.
    func beginsBody(_ at: Int, limit: Int) -> Bool {
        guard let head = UnitHeads.table.match(tokens, at: at, limit: limit) else { return false }
        return (head.value == .whole || head.value == .governing)
            && (head.end > at + 1 || tokens[at].isAllCaps)
    }

    /// A dash, ampersand or "và" between two capitalised parts of one name.
    func isJoint(_ at: Int, limit: Int) -> Bool {
        guard at + 1 < limit, tokens[at + 1].isWord, tokens[at + 1].isCapitalised else { return false }
        if tokens[at].isMark("-") || tokens[at].isMark("&") || tokens[at].isMark("/") {
            return !tokens[at].hasSpaceBefore && !tokens[at + 1].hasSpaceBefore || !tokens[at].isMark("/")
        }
        return false
    }

    /// Whether a lower-case word cannot belong to the name before it.
    func endsName(_ at: Int, limit: Int) -> Bool {
        predicate(at: at, limit: limit) != nil
            || source.matches(Verbs.stops, at: at, before: limit) != nil
            || source.matches(UnitTails.table, at: at, before: limit) != nil
            || source.matches(UnitWords.area, at: at, before: limit) != nil
            || source.matches(UnitList.separators, at: at, before: limit) != nil
            || source.matches(UnitWords.quantifiers, at: at, before: limit) != nil
            || tokens[at].key == Self.of
    }

    /// The end of words that begin what a unit does; `nil` also where they are only the beginning of a noun, as
    /// "chi" of "chi nhánh".
    func predicate(at: Int, limit: Int) -> Int? {
        guard let end = source.matches(Verbs.predicates, at: at, before: limit) else { return nil }
        guard let noun = source.matches(NameWords.nouns, at: at, before: limit), noun > end else {
            return end
        }
        return nil
    }

    private static let of = WordKey("của")

}
