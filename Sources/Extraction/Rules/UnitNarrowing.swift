extension UnitParser {
    /// What narrows a unit: a level, an area, a higher body, "liên quan".
    func tails(at start: Int, limit: Int, governs: Bool, depth: Int) -> Int {
        var at = start
        for _ in 0..<8 {
            guard at < limit, let end = tail(at: at, limit: limit, governs: governs, depth: depth), end > at
            else {
                break
            }
            at = end
        }
        return at
    }

    func tail(at: Int, limit: Int, governs: Bool, depth: Int) -> Int? {
        source.work.count += 1
        if let end = source.matches(UnitTails.table, at: at, before: limit), !isPassive(at, end, limit),
            !cutsHead(end, limit: limit)
        {
            return end
        }
        if let end = source.matches(UnitTails.bodies, at: at, before: limit), !tokens[at].isCapitalised,
            !(end < limit && tokens[end].isCapitalised)
        {
            return end
        }
        if let end = source.matches(UnitTails.chargedWith, at: at, before: limit) {
            return wordsUntilAction(at: end, limit: limit)
        }
        if let end = source.matches(UnitTails.charges, at: at, before: limit) {
            // "Phó Chủ tịch phụ trách kinh tế rà soát …"; without an action behind it, it is the action.
            let words = wordsUntilAction(at: end, limit: limit)
            return words > end && words < limit && predicate(at: words, limit: limit) != nil ? words : nil
        }
        if let end = source.matches(UnitTails.belonging, at: at, before: limit) {
            if let nested = unit(at: end, limit: limit, depth: depth + 1) { return nested.tokens.upperBound }
            return areas(at: end, limit: limit) ?? properName(at: end, limit: limit)
        }
        if let end = areas(at: at, limit: limit) { return end }
        if let end = numbered(at: at, limit: limit) { return end }
        if let end = stretch(at: at, limit: limit) { return end }
        if let end = quantifier(at: at, limit: limit) {
            if let areas = areas(at: end, limit: limit) { return names(after: areas, limit: limit) }
            guard let nested = unit(at: at, limit: limit, depth: depth + 1) else { return nil }
            let isBody = nested.form == .whole || nested.form == .governing
            guard governs || isBody else { return nil }
            return isBody ? bodies(after: nested.tokens.upperBound, limit: limit) : nested.tokens.upperBound
        }
        if let nested = unit(at: at, limit: limit, depth: depth + 1), isNestable(nested, at: at) {
            return nested.tokens.upperBound
        }
        guard tokens[at].isWord, tokens[at].isCapitalised else { return nil }
        return properName(at: at, limit: limit)
    }

    /// The token behind "các", or behind a count where one may stand: giao `05` sở, UBND `hai` xã.
    func quantifier(at start: Int, limit: Int) -> Int? {
        if let end = source.matches(UnitWords.quantifiers, at: start, before: limit) { return end }
        guard start > 0, start + 1 < limit,
            tokens[start].isNumber && tokens[start].length <= 3
                || source.matches(Self.counts, at: start, before: limit) == start + 1,
            tokens[start + 1].isWord, !tokens[start + 1].isCapitalised,
            source.matches(Self.levels, at: start + 1, before: limit) == nil,
            let head = UnitHeads.table.match(tokens, at: start + 1, limit: limit),
            head.value == .common || head.value == .area || head.value == .named,
            (1...3).contains(where: {
                start >= $0 && source.matches(UnitWords.counted, at: start - $0, before: start) == start
            })
        else { return nil }
        return start + 1
    }

    private static let counts = PhraseTable("hai|ba|bốn|sáu|bảy|tám|chín|mười|cả")
    private static let levels = PhraseTable("cấp|tổ chức|cán bộ|thành viên|đảng viên")

    /// "các ban của Tỉnh ủy": "của tỉnh" ends inside a longer word.
    private func cutsHead(_ end: Int, limit: Int) -> Bool {
        guard let head = UnitHeads.table.match(tokens, at: end - 1, limit: limit) else { return false }
        return head.end > end && (head.value == .whole || head.value == .governing)
    }

    /// Bí thư các huyện ủy`, thành ủy, đảng ủy trực thuộc`: further bodies of the same kind.
    func bodies(after start: Int, limit: Int) -> Int {
        var end = start
        for _ in 0..<8 {
            var at = end
            if source.isMark(at, ",", before: limit) { at += 1 }
            if at < limit, tokens[at].key == Self.and { at += 1 }
            guard at > end, at < limit, !tokens[at].isCapitalised,
                let next = unit(at: at, limit: limit, depth: 3),
                !next.isQuantified, next.form == .whole || next.form == .governing
            else { break }
            end = next.tokens.upperBound
        }
        return end
    }

    func isNestable(_ unit: Unit, at: Int) -> Bool {
        switch unit.form {
        case .whole, .governing: true
        case .named, .office, .levelled: tokens[at].isCapitalised
        case .common, .area: false
        }
    }

    /// huyện, thị xã, thành phố Hoa Lư: one or several areas, the last with its name.
    func areas(at start: Int, limit: Int) -> Int? {
        // "kịch bản", "văn bản": no village.
        if start > 0, source.matches(UnitWords.compoundEnds, at: start - 1, before: limit) == start + 1 {
            return nil
        }
        guard let first = source.matches(UnitWords.area, at: start, before: limit) else { return nil }
        // "Tỉnh ủy" is no area, "thành phố Hoa Lư" is one.
        if let head = UnitHeads.table.match(tokens, at: start, limit: limit), head.value != .area {
            return nil
        }
        var at = first
        for _ in 0..<8 {
            if source.isMark(at, ".", before: limit), at + 1 < limit, tokens[at + 1].isCapitalised,
                source.matches(Self.shortened, at: at - 1, before: at) == at
            {
                at += 1
            }
            if let end = areaName(at: at, limit: limit) {
                at = end
            } else if let end = properName(at: at, limit: limit), tokens[at].isCapitalised,
                UnitHeads.table.match(tokens, at: at, limit: limit) == nil
            {
                at = end
            }
            var next = at
            if source.isMark(next, ",", before: limit) || source.isMark(next, "-", before: limit) {
                next += 1
            }
            if next < limit, tokens[next].key == Self.and { next += 1 }
            guard next > at, let head = UnitHeads.table.match(tokens, at: next, limit: limit),
                head.value == .area, !tokens[next].isCapitalised || tokens[start].isCapitalised
            else { break }
            at = head.end
        }
        return at
    }

    /// UBND các huyện Hòa An`, Thạch Sơn`; UBND các xã`: Long Thạnh, Phú Đông`: several areas by name.
    private func names(after start: Int, limit: Int) -> Int {
        let isCounted = source.isMark(start, ":", before: limit)
        guard isCounted || tokens[start - 1].isCapitalised else { return start }
        var end = start
        for _ in 0..<40 {
            var at = end
            if source.isMark(at, ",", before: limit) || at == start && isCounted { at += 1 }
            if at < limit, tokens[at].key == Self.and { at += 1 }
            guard at > end, at < limit, tokens[at].isWord, tokens[at].isCapitalised,
                UnitHeads.table.match(tokens, at: at, limit: limit) == nil,
                predicate(at: at, limit: limit) == nil,
                let name = properName(at: at, limit: limit), name - at <= 4, isBoundary(name, limit: limit)
            else { break }
            end = name
        }
        return end
    }

    /// Phường `5`, Tổ dân phố `số 3`.
    func areaName(at start: Int, limit: Int) -> Int? {
        let at = source.isWord(start, Self.number, before: limit) ? start + 1 : start
        guard at < limit, tokens[at].isNumber, tokens[at].length <= 3, tokens[at].hasSpaceBefore,
            !(at + 1 < limit && tokens[at + 1].kind == .mark && !tokens[at + 1].hasSpaceBefore
                && at + 2 < limit && tokens[at + 2].isNumber)
        else { return nil }
        return at + 1
    }

    private static let number = WordKey("số")
    private static let shortened = PhraseTable("tp|tx|tt|h|q|p|x|t")
    private static let fromPlace = WordKey("từ")
    private static let toPlace = PhraseTable("đến|tới")

    /// Quân khu `4`, Đội Quản lý thị trường `số 4`, các xí nghiệp `số 1, số 2`: what counts units of one name.
    private func numbered(at start: Int, limit: Int) -> Int? {
        guard let first = areaName(at: start, limit: limit) else { return nil }
        var end = first
        for _ in 0..<10 {
            var at = end
            if source.isMark(at, ",", before: limit) { at += 1 }
            if at < limit, tokens[at].key == Self.and { at += 1 }
            guard at > end, source.isWord(at, Self.number, before: limit),
                let next = areaName(at: at, limit: limit)
            else { break }
            end = next
        }
        // "giao Sở Y tế 125 nhiệm vụ": an amount.
        if source.matches(UnitPurposes.things, at: end, before: limit) != nil { return nil }
        return isBoundary(end, limit: limit) || tail(at: end, limit: limit, governs: false, depth: 3) != nil
            ? end : nil
    }

    /// các tỉnh ven biển `từ Quảng Ninh đến Nghệ An`.
    private func stretch(at start: Int, limit: Int) -> Int? {
        guard source.isWord(start, Self.fromPlace, before: limit), start + 1 < limit,
            tokens[start + 1].isCapitalised,
            let from = personName(at: start + 1, limit: limit),
            let to = source.matches(Self.toPlace, at: from, before: limit), to < limit,
            tokens[to].isCapitalised
        else { return nil }
        return personName(at: to, limit: limit)
    }
    private static let given = PhraseTable("được phân công|được giao nhiệm vụ|được giao")

    /// "Sở Y tế được phân công theo dõi …": an assignment, no narrowing.
    private func isPassive(_ at: Int, _ end: Int, _ limit: Int) -> Bool {
        source.matches(Self.given, at: at, before: limit) == end
            && source.matches(Verbs.predicates, at: end, before: limit) != nil
    }

    /// "các Bộ: Quốc phòng, Công an" behind an office: the fields that its head counts out.
    func countedFields(at start: Int, limit: Int) -> Int? {
        guard let quantified = source.matches(UnitWords.quantifiers, at: start, before: limit),
            let head = UnitHeads.table.match(tokens, at: quantified, limit: limit), head.value == .named
        else { return nil }
        var end = source.isMark(head.end, ":", before: limit) ? head.end + 1 : head.end
        guard let first = source.matches(UnitNames.fields, at: end, before: limit), tokens[end].isCapitalised
        else { return nil }
        end = first
        for _ in 0..<30 {
            var at = end
            if source.isMark(at, ",", before: limit) || source.isMark(at, ";", before: limit) { at += 1 }
            if at < limit, tokens[at].key == Self.and { at += 1 }
            // "Công an" is a field here, "Công an tỉnh" another unit.
            guard at > end, at < limit, tokens[at].isCapitalised,
                let next = source.matches(UnitNames.fields, at: at, before: limit),
                areas(at: next, limit: limit) == nil
            else { break }
            end = next
        }
        return end
    }

    func wordsUntilAction(at start: Int, limit: Int) -> Int {
        var at = start
        while at < limit, at - start < 8, tokens[at].isWord, predicate(at: at, limit: limit) == nil,
            source.matches(UnitList.separators, at: at, before: limit) == nil
        {
            at = max(at + 1, source.matches(NameWords.nouns, at: at, before: limit) ?? 0)
        }
        return at
    }
}
