/// What a unit is by its first words, and so how its name goes on.
extension UnitParser {
    private static let villages = PhraseTable(
        "thôn|bản|ấp|khu phố|tổ dân phố|khối phố|khu dân cư|xóm|buôn|làng|khóm")

    func body(of unit: Unit, at: Int, headEnd: Int, limit: Int, bare: Bool, depth: Int) -> Int? {
        let isCapitalised = tokens[at].isCapitalised
        switch unit.form {
        case .whole:
            // "chính quyền" and the like are units in any case; a proper name wants its capital or a level.
            if let end = purpose(of: at, at: headEnd, limit: limit) { return end }
            // "Ban Tổ chức - Kiểm tra": the known name is only the first part.
            if isJoint(headEnd, limit: limit), !beginsBody(headEnd + 1, limit: limit),
                let end = properName(at: headEnd + 1, limit: limit, goesOn: true)
            {
                return tails(at: end, limit: limit, governs: true, depth: depth)
            }
            return tails(at: headEnd, limit: limit, governs: true, depth: depth)
        case .governing:
            // "Đảng ủy Quân sự", "Ban Chỉ đạo thi"; but "Đảng ủy xây dựng …" acts.
            let isNamed = headEnd < limit && (tokens[headEnd].isCapitalised || tokens[at].key == Self.board)
            if let end = purpose(of: at, at: headEnd, limit: limit) { return end }
            var name = isNamed ? source.matches(UnitNames.fields, at: headEnd, before: limit) : nil
            if source.matches(UnitPurposes.bodies, at: at, before: limit) == headEnd, headEnd < limit,
                tokens[headEnd].isWord, name == nil || tokens[headEnd].isCapitalised,
                source.matches(UnitWords.area, at: headEnd, before: limit) == nil,
                !beginsBody(headEnd, limit: limit)
            {
                name = nameEnd(limit: limit, style: .purpose, at: headEnd, known: name, depth: depth) ?? name
            }
            return tails(at: name ?? headEnd, limit: limit, governs: true, depth: depth)
        case .named:
            if let end = purpose(of: at, at: headEnd, limit: limit) { return end }
            if let end = fieldName(at: headEnd, limit: limit, depth: depth) {
                return tails(at: end, limit: limit, governs: false, depth: depth)
            }
            // "Lữ đoàn 596", "Đội 3".
            if let end = areaName(at: headEnd, limit: limit), isBoundary(end, limit: limit) { return end }
            guard unit.isQuantified || bare else { return nil }
            return group(at: at, headEnd: headEnd, limit: limit, depth: depth)
        case .common:
            // "Trường Cao đẳng Kỹ thuật …", "Hợp tác xã Nông nghiệp …": nouns that a name makes a unit.
            if !unit.isQuantified, isCapitalised, headEnd < limit, tokens[headEnd].isCapitalised,
                UnitHeads.table.match(tokens, at: headEnd, limit: limit) == nil,
                let end = fieldName(at: headEnd, limit: limit, depth: depth)
            {
                return tails(at: end, limit: limit, governs: false, depth: depth)
            }
            guard unit.isQuantified || unit.isPerson || bare || isCapitalised else { return nil }
            let end = group(at: at, headEnd: headEnd, limit: limit, depth: depth)
            if unit.isQuantified || bare { return end }
            if source.matches(UnitWords.agents, at: at, before: limit) == headEnd { return end }
            // "Ban Xây dựng Đảng": capitals inside make a name of it.
            if headEnd - at > 4 || (at + 1..<headEnd).contains(where: { tokens[$0].isCapitalised }) {
                return end
            }
            // "Cơ quan, đơn vị nào …" at the beginning of a sentence.
            return end > headEnd ? end : nil
        case .area:
            // "Thôn Đoài", "Tổ dân phố số 4": a village that is named acts by itself; of a province its offices do.
            if !unit.isQuantified, isCapitalised,
                source.matches(Self.villages, at: at, before: limit) == headEnd,
                let end = areaName(at: headEnd, limit: limit) ?? properName(at: headEnd, limit: limit)
            {
                return end
            }
            guard unit.isQuantified || bare else { return nil }
            return group(at: at, headEnd: headEnd, limit: limit, depth: depth)
        case .office:
            return office(unit, at: at, headEnd: headEnd, limit: limit, bare: bare, depth: depth)
        case .levelled:
            guard let end = levelled(at: headEnd, limit: limit) else {
                // "Phó Chủ nhiệm Ủy ban Kiểm tra": a name that no action is written like.
                return isCapitalised && tokens[headEnd - 1].isWord && headEnd - at > 2 ? headEnd : nil
            }
            return tails(at: end, limit: limit, governs: false, depth: depth)
        }
    }

    func office(_ unit: Unit, at: Int, headEnd: Int, limit: Int, bare: Bool, depth: Int) -> Int? {
        let headEnd = officeEnd(at: at, headEnd: headEnd, limit: limit)
        // A sentence that begins "Lãnh đạo Ủy ban Kiểm tra …" says what is to be done more often than who.
        if tokens[at].key == Self.lead, tokens[at].isCapitalised, !unit.isQuantified, !unit.isPerson {
            return nil
        }
        if let end = countedFields(at: headEnd, limit: limit) { return end }
        if let nested = self.unit(at: headEnd, limit: limit, depth: depth + 1) {
            return tails(at: nested.tokens.upperBound, limit: limit, governs: false, depth: depth)
        }
        // "người đứng đầu cơ quan, đơn vị"
        if let nested = self.unit(at: headEnd, limit: limit, bare: true, depth: depth + 1),
            nested.form == .common
        {
            return nested.tokens.upperBound
        }
        // "Trưởng ban Đối ngoại Trung ương": the head has the unit's first word in it.
        var name = source.matches(UnitNames.fields, at: headEnd, before: limit) ?? headEnd
        if name == headEnd, source.matches(UnitPurposes.bodies, at: headEnd - 2, before: headEnd) == headEnd {
            name = nameEnd(limit: limit, style: .purpose, at: headEnd, depth: depth) ?? headEnd
        }
        let end = tails(at: name, limit: limit, governs: true, depth: depth)
        let isOffice = tokens[at].isCapitalised || unit.isPerson || unit.isQuantified
        // "lãnh đạo" begins an action unless something follows that can be led.
        if tokens[at].key == Self.lead, end == headEnd { return nil }
        return isOffice || bare || end > headEnd ? end : nil
    }

    /// "Chủ tịch Hội đồng quản lý …": the last word of the head "Chủ tịch Hội" begins a longer name.
    func officeEnd(at: Int, headEnd: Int, limit: Int) -> Int {
        guard headEnd > at + 1, let body = UnitHeads.table.match(tokens, at: headEnd - 1, limit: limit),
            body.end > headEnd, body.value != .office, body.value != .levelled
        else { return headEnd }
        return headEnd - 1
    }

    /// "Thanh tra Bộ", "Thanh tra Sở".
    private static let ministries = PhraseTable("bộ|sở")
    private static let lead = WordKey("lãnh")
    static let board = WordKey("ban")

    /// `Thanh tra` tỉnh, `Thuế` thành phố: a level, or a higher body's name.
    func levelled(at: Int, limit: Int) -> Int? {
        guard at < limit else { return nil }
        if tokens[at].isCapitalised,
            source.matches(Self.ministries, at: at, before: limit) == at + 1
        {
            return at + 1
        }
        if let nested = unit(at: at, limit: limit, depth: 2), isNestable(nested, at: at) {
            return nested.tokens.upperBound
        }
        guard let end = source.matches(UnitWords.area, at: at, before: limit) else { return nil }
        return areaName(at: end, limit: limit) ?? properName(at: end, limit: limit) ?? end
    }

    /// A field of the registry, or a proper name.
    func fieldName(at: Int, limit: Int, style: UnitNameScan.Style = .name, depth: Int = 2) -> Int? {
        let known = source.matches(UnitNames.fields, at: at, before: limit)
        guard at < limit, tokens[at].isWord else { return nil }
        guard tokens[at].isCapitalised else {
            // "Tổng công ty kiểm tra, …": a field in small letters that acts, unless something else acts behind it.
            // "Đài khí tượng thủy văn tỉnh": a name in small letters, behind a head with a capital.
            if known == nil, at > 0, source.matches(NameWords.nouns, at: at, before: limit) != nil,
                (1...3).contains(where: { at >= $0 && tokens[at - $0].isCapitalised }),
                predicate(at: at, limit: limit) == nil,
                let end = nameEnd(limit: limit, at: at, depth: depth), end > at,
                isBoundary(end, limit: limit) || level(at: end, limit: limit) != nil
            {
                return end
            }
            guard let known, let verb = predicate(at: at, limit: limit), verb >= known else { return known }
            return source.matches(NameWords.duties, at: known, before: limit) != nil ? known : nil
        }
        return nameEnd(limit: limit, style: style, at: at, known: known, depth: depth) ?? known
    }

    /// The words after `Ban Chỉ đạo`, `Tổ công tác` that say what the body is for.
    func purpose(of head: Int, at end: Int, limit: Int) -> Int? {
        guard source.matches(UnitPurposes.bodies, at: head, before: limit) == end else { return nil }
        return purpose(at: end, limit: limit)
    }

}
