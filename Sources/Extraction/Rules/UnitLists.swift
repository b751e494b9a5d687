extension UnitList {
    static let separators = PhraseTable("và|cùng|cùng với|hoặc|với|&")
    /// "nhất là …": names examples among the units before it, no further units.
    static let emphases = PhraseTable("nhất là|đặc biệt là|trước hết là|trong đó có|mà trước hết là")
}

extension UnitParser {
    /// A longer list than any document holds is cut, so that no input makes reading slow.
    private static let longest = 100
    private static let or = WordKey("hoặc")

    /// Units one after the other with commas or "và" between them.
    ///
    /// `together` also reads over "cùng (với)", as where partners are named.
    /// `enumerated` also reads over semicolons, as where units fill a table's cell.
    /// `bare` also begins with a common noun without a quantifier: phối hợp với `nhà trường`.
    func list(at start: Int, limit: Int, together: Bool = false, enumerated: Bool = false, bare: Bool = false)
        -> UnitList?
    {
        guard let first = listOfFields(at: start, limit: limit) ?? unit(at: start, limit: limit, bare: bare)
        else {
            return nil
        }
        // "các đơn vị: Sở Tài chính, Sở Nội vụ": the names count.
        if first.isQuantified, first.form == .common,
            source.isMark(first.tokens.upperBound, ":", before: limit),
            let named = unit(at: first.tokens.upperBound + 1, limit: limit), named.form != .common,
            let list = list(
                at: named.tokens.lowerBound, limit: limit, together: together, enumerated: enumerated)
        {
            return list
        }
        var list = UnitList(units: [first], end: first.tokens.upperBound)
        if first.isPerson || first.form == .office { list.skipApposition(self, limit: limit) }
        list.end = afterRemark(at: list.end, limit: limit)
        while list.units.count < Self.longest {
            let resume = skipParenthesis(at: list.end, limit: limit)
            var at = resume
            if source.isMark(at, ",", before: limit)
                || source.isMark(at, ";", before: limit) && (enumerated || isListed(at, limit))
            {
                at += 1
            }
            if at < limit,
                source.tokens[at].key == Self.and || source.tokens[at].key == Self.or
                    || source.tokens[at].isMark("+") || source.tokens[at].isMark("&")
            {
                at += 1
            } else if together, let end = source.matches(Self.togetherWords, at: at, before: limit) {
                at = end
            }
            guard at > resume, at < limit, let last = list.units.last else { break }
            // A shared head: "các Bộ Y tế, Tài chính".
            if last.form == .named, let end = sharedName(at: at, after: last, limit: limit) {
                list.share(last, name: at..<end, source: source)
                continue
            }
            guard
                let next = unit(
                    at: at, limit: limit,
                    bare: bare || last.isQuantified || last.form == .whole || isRelated(at, limit)),
                !next.isPerson || source.tokens[at].isWord
            else { break }
            list.units.append(next)
            list.end = next.tokens.upperBound
            if next.isPerson { list.skipApposition(self, limit: limit) }
        }
        list.end = skipParenthesis(at: list.end, limit: limit)
        return list
    }

    /// "Bộ Y tế và cơ quan liên quan": a noun that its tail makes a group.
    private func isRelated(_ at: Int, _ limit: Int) -> Bool {
        guard let head = UnitHeads.table.match(source.tokens, at: at, limit: limit), head.value == .common
        else {
            return false
        }
        return source.matches(UnitTails.table, at: head.end, before: limit) != nil
            || source.isMark(head.end, ",", before: limit)
            || Self.nouns.match(source.tokens, at: at, limit: limit) != nil
    }

    private static let nouns = PhraseTable(
        "lực lượng|đơn vị thi công|chủ đầu tư|nhà thầu|bộ phận|nhà trường|cấp ủy")

    /// One unit whose first words are unknown, with the units beside it.
    func unknownList(at start: Int, limit: Int) -> UnitList? {
        guard let first = unknownUnit(at: start, limit: limit) else { return nil }
        var found = UnitList(units: [first], end: first.tokens.upperBound)
        if source.isMark(found.end, ",", before: limit) || source.isWord(found.end, Self.and, before: limit),
            let more = list(at: found.end + 1, limit: limit)
        {
            found = UnitList(units: found.units + more.units, end: more.end)
        }
        guard !source.isMark(found.end, ",", before: limit) else { return nil }
        return found
    }

    private static let togetherWords = PhraseTable("cùng|cùng với|với")

    /// "các sở: Nội vụ, Tài chính": the head stands before a colon.
    private func listOfFields(at start: Int, limit: Int) -> Unit? {
        guard let quantified = source.matches(UnitWords.quantifiers, at: start, before: limit),
            let head = UnitHeads.table.match(source.tokens, at: quantified, limit: limit),
            head.value == .named,
            source.isMark(head.end, ":", before: limit),
            let end = source.matches(UnitNames.fields, at: head.end + 1, before: limit)
        else { return nil }
        let name =
            capitalised(source.string(quantified..<head.end)) + " " + source.string((head.end + 1)..<end)
        return Unit(
            tokens: start..<end, name: name, form: .named, isQuantified: true, head: quantified..<head.end)
    }

    private func sharedName(at: Int, after last: Unit, limit: Int) -> Int? {
        guard source.tokens[at].isCapitalised,
            UnitHeads.table.match(source.tokens, at: at, limit: limit) == nil
        else { return nil }
        // "Viện Nghiên cứu Chiến lược, Chính sách công thương": a field goes on as a name does.
        guard let end = source.matches(UnitNames.fields, at: at, before: limit),
            isBoundary(end, limit: limit) || endsName(end, limit: limit)
        else { return nil }
        return end
    }

    /// A semicolon only parts units, not actions, where another unit and then a separator or no action follows.
    private func isListed(_ at: Int, _ limit: Int) -> Bool {
        guard let next = unit(at: at + 1, limit: limit) else { return false }
        let end = next.tokens.upperBound
        return end < limit && source.tokens[end].isMark(";") || source.isWord(end, Self.and, before: limit)
            || source.matches(Markers.strong, at: end, before: limit) != nil
    }

    /// The token after a short remark in parentheses.
    func skipParenthesis(at: Int, limit: Int) -> Int {
        guard source.isMark(at, "(", before: limit) else { return at }
        for index in (at + 1)..<max(at + 1, min(limit, at + 24)) where source.tokens[index].isMark(")") {
            return index + 1
        }
        return at
    }

    /// "Ban Dân vận - cơ quan thường trực Ban Chỉ đạo - tham mưu …": what a unit is, between two dashes or commas.
    private func afterRemark(at: Int, limit: Int) -> Int {
        if let end = afterEmphasis(at: at, limit: limit) { return end }
        for mark: Unicode.Scalar in ["-", ","] where source.isMark(at, mark, before: limit) {
            guard let start = source.matches(UnitWords.remarks, at: at + 1, before: limit) else { continue }
            for end in start..<max(start, min(limit, start + 14)) {
                if source.isMark(end, mark, before: limit) { return end + 1 }
                guard tokens[end].isWord || tokens[end].isNumber else { break }
                if source.matches(Self.remarkEnds, at: end, before: limit) != nil { break }
            }
        }
        return at
    }

    /// "các đảng bộ trực thuộc, trước hết là đảng bộ các cơ quan nội chính, tổ chức …": examples of those before.
    private func afterEmphasis(at: Int, limit: Int) -> Int? {
        guard source.isMark(at, ",", before: limit),
            let start = source.matches(UnitList.emphases, at: at + 1, before: limit)
        else { return nil }
        for end in start..<max(start, min(limit, start + 30))
        where source.isMark(end, ",", before: limit) && predicate(at: end + 1, limit: limit) != nil {
            return end + 1
        }
        return nil
    }

    private static let remarkEnds = PhraseTable("và|phối hợp|rà soát|có trách nhiệm|theo dõi|tổng hợp")

    func name(_ unit: Unit) -> String { unit.name ?? source.string(unit.tokens) }

    func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension UnitList {
    /// The field takes the head of the unit before it, and that one loses its quantifier.
    fileprivate mutating func share(_ last: Unit, name: Range<Int>, source: SourceText) {
        let parser = UnitParser(source)
        var head = last.head
        if last.isQuantified, last.name == nil, head.count > 1 {
            head = (head.lowerBound + 1)..<head.upperBound
            units[units.count - 1].name = source.string(head.lowerBound..<last.tokens.upperBound)
        }
        var shared = last
        shared.tokens = name
        shared.head = head
        shared.isQuantified = false
        let headText = source.string(head)
        shared.name = (last.name == nil ? headText : parser.capitalised(headText)) + " " + source.string(name)
        units.append(shared)
        end = name.upperBound
    }

    /// One person may hold an office of the Party and one of the State: "đồng chí Bí thư Huyện ủy, Chủ tịch UBND
    /// huyện". Two offices of the State are two persons.
    private func isPartyOffice(_ unit: Unit, _ parser: UnitParser) -> Bool {
        !unit.isQuantified
            && unit.tokens.prefix(4).contains {
                parser.source.matches(Self.partyOffices, at: $0, before: unit.tokens.upperBound) != nil
            }
    }

    private static let partyOffices = PhraseTable("bí thư|phó bí thư|ủy viên")

    /// "đồng chí Trần Văn A, Phó Bí thư, Chủ tịch …": what a person is belongs to the person.
    fileprivate mutating func skipApposition(_ parser: UnitParser, limit: Int) {
        for _ in 0..<4 {
            guard let last = units.last, last.isPerson,
                parser.source.isMark(end, ",", before: limit)
                    || parser.source.isMark(end, "-", before: limit),
                let office = parser.unit(at: end + 1, limit: limit), office.form == .office,
                !office.isQuantified,
                !office.isPerson, last.form != .office || isPartyOffice(last, parser)
            else { return }
            end = office.tokens.upperBound
            units[units.count - 1].tokens = last.tokens.lowerBound..<end
        }
    }
}
