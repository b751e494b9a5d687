/// A unit or office holder found in the text (cơ quan, đơn vị, chức danh).
struct Unit: Sendable {
    var tokens: Range<Int>
    /// The name where it is not simply the text of the tokens: a list that shares its head.
    var name: String?
    var form: UnitForm
    var isPerson = false
    var isQuantified = false
    /// The tokens of the first words: `Sở`, `các Bộ`.
    var head: Range<Int>
}

/// Units that stand side by side, with what was read over between them.
struct UnitList: Sendable {
    var units: [Unit]
    /// The token after the list.
    var end: Int
}

/// Reads one unit's name: quantifier, first words, name of the field or proper name, then what narrows it.
///
/// Where a name ends is the hard part. A field of the registry stays whole; any other name goes on until
/// punctuation, a word that begins an action, or a preposition.
struct UnitParser {
    let source: SourceText
    var tokens: [Token] { source.tokens }

    init(_ source: SourceText) { self.source = source }

    static let quantifiers = PhraseTable(
        """
        các|những|mỗi|từng|toàn thể|toàn thể các|tất cả các|toàn bộ các|một số
        """)
    static let persons = PhraseTable("đồng chí|đ/c|đ.c|đc|ông|bà|các đồng chí|ông, bà|ông (bà)|ông/bà|ông bà")
    static let area = PhraseTable(

        """
        tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|tp|tỉnh, thành phố|trung ương
        quốc gia|khu vực|nhà nước|thị|cơ sở|thôn|bản|ấp|khu phố|tổ dân phố|khối phố|khu dân cư|xóm|khóm
        khu công nghiệp|khu kinh tế|cụm công nghiệp|khu chế xuất|khu kinh tế cửa khẩu|khu công nghệ cao|cửa khẩu
        cửa khẩu quốc tế|khu kinh tế ven biển|khu nông nghiệp công nghệ cao|khu du lịch
        """)
    private static let passive = PhraseTable(
        "được giao|được phân công|được giao nhiệm vụ|được yêu cầu|được đề nghị|được ủy quyền")
    private static let villages = PhraseTable(
        "thôn|bản|ấp|khu phố|tổ dân phố|khối phố|khu dân cư|xóm|buôn|làng|khóm")
    /// Nouns that mean one whom everybody in the room knows, without a quantifier.
    private static let agents = PhraseTable(
        """
        chủ đầu tư|nhà thầu|nhà thầu thi công|nhà trường|đơn vị thi công|đơn vị tư vấn|tư vấn giám sát|đơn vị quản lý
        chủ rừng|nhà thầu tư vấn|đơn vị chủ trì|cơ quan chủ trì
        """)
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
            isGroup || (start..<end).contains { source.matches(Self.quantifiers, at: $0, before: end) != nil }
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
                source.matches(Self.area, at: headEnd, before: limit) == nil,
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
            if source.matches(Self.agents, at: at, before: limit) == headEnd { return end }
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
    private func officeEnd(at: Int, headEnd: Int, limit: Int) -> Int {
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
        guard let end = source.matches(Self.area, at: at, before: limit) else { return nil }
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
                tokens[at - 1].isCapitalised, predicate(at: at, limit: limit) == nil,
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
    private func purpose(of head: Int, at end: Int, limit: Int) -> Int? {
        guard source.matches(UnitPurposes.bodies, at: head, before: limit) == end else { return nil }
        return purpose(at: end, limit: limit)
    }

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
    private func titled(at start: Int, limit: Int, depth: Int) -> Int? {
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
            || source.matches(Self.area, at: at, before: limit) != nil
            || source.matches(UnitList.separators, at: at, before: limit) != nil
            || source.matches(Self.quantifiers, at: at, before: limit) != nil
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

    /// các `sở, ban, ngành` tỉnh: common nouns under one quantifier are one group.
    func group(at start: Int, headEnd: Int, limit: Int, depth: Int) -> Int {
        var end = tails(at: headEnd, limit: limit, governs: false, depth: depth)
        if let level = source.matches(Self.levels, at: end, before: limit) { end = level }
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
        if source.matches(Self.agents, at: at, before: limit) == head.end, !endsAgent(end) { return nil }
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
    private func endsAgent(_ end: Int) -> Bool {
        (1...4).contains { end >= $0 && source.matches(Self.agents, at: end - $0, before: end) == end }
    }

    /// "các doanh nghiệp viễn thông, điện lực": a field in small letters beside another.
    private func isField(_ range: Range<Int>, after end: Int) -> Bool {
        range.lowerBound == end + 1 && !tokens[range.lowerBound].isCapitalised
            && source.matches(NameWords.nouns, at: range.lowerBound, before: range.upperBound)
                == range.upperBound
            && end > 2 && source.matches(NameWords.nouns, at: end - 2, before: end) == end
    }

    /// các trường mầm non`, tiểu học, trung học cơ sở`.
    private func schools(after end: Int, limit: Int) -> Int? {
        guard source.isMark(end, ",", before: limit) || source.isWord(end, Self.and, before: limit),
            (1...4).contains(where: { source.matches(Self.levels, at: end - $0, before: end) == end })
        else { return nil }
        let at =
            source.isMark(end, ",", before: limit) && source.isWord(end + 1, Self.and, before: limit)
            ? end + 2 : end + 1
        return source.matches(Self.levels, at: at, before: limit)
    }

    private static let levels = PhraseTable(
        """
        mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|phổ thông|thcs|thpt|trung cấp|cao đẳng|đại học
        nội trú|bán trú|dân tộc nội trú|công lập|tư thục|dân lập|liên cấp|giáo dục thường xuyên|dạy nghề
        """)

    /// "các sở ngành", "các ban ngành": two nouns without a comma.
    func isGroupable(_ at: Int) -> Bool { tokens[at].key == Self.branch }

    private static let committee = WordKey("ủy")
    private static let shortAreas = PhraseTable("tỉnh|thành|huyện|quận|thị|xã")
    static let and = WordKey("và")
    private static let branch = WordKey("ngành")
}
