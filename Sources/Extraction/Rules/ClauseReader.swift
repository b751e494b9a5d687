/// Finds who must act in a sentence or clause.
struct ClauseReader {
    let source: SourceText
    let units: UnitParser
    var tokens: [Token] { source.tokens }

    init(_ source: SourceText) {
        self.source = source
        units = UnitParser(source)
    }

    struct Found {
        /// The word that assigns, or the first unit.
        var at: Int
        /// Where the one who assigns is named, else `at`.
        var from: Int
        var list: UnitList
        var rule: AssignmentRule
        var isStrong: Bool
    }

    /// "Chủ tịch UBND tỉnh chỉ đạo Sở Y tế kiểm tra …": who leads speaks, and whom he directs shall act.
    ///
    /// Only where the text reports what was said; among assignments the one who directs has the task.
    func directed(in clause: Range<Int>) -> Found? {
        guard let speaker = units.unit(at: clause.lowerBound, limit: clause.upperBound),
            speaker.isPerson || speaker.form == .office || speaker.form == .governing,
            let end = source.matches(Self.directs, at: speaker.tokens.upperBound, before: clause.upperBound),
            let list = units.list(at: end, limit: clause.upperBound, enumerated: true),
            units.predicate(at: list.end, limit: clause.upperBound) != nil
        else { return nil }
        return Found(
            at: end, from: clause.lowerBound, list: list, rule: .assigningWord, isStrong: false)
    }

    private static let directs = PhraseTable(
        "chỉ đạo|trực tiếp chỉ đạo|cũng chỉ đạo|lưu ý|nhắc nhở|chỉ đạo cụ thể")

    /// Units at the beginning of a clause, with an action behind them.
    func subject(of clause: Range<Int>, mode: Frame.Mode, isItem: Bool) -> Found? {
        let limit = clause.upperBound
        var start = clause.lowerBound
        var rule = AssignmentRule.unitAndAction
        var hops = 0
        while start < limit {
            var at = start
            if let end = source.matches(Self.concerning, at: at, before: limit) {
                at = end
                rule = .concerning
            }
            if let list = units.list(at: at, limit: limit) ?? bareList(at: at, limit: limit)
                ?? (rule == .concerning ? bareUnit(at: at, limit: limit) : nil)
            {
                guard let isStrong = acts(list, limit, mode, isItem, rule) else {
                    // Someone who does something else: "đồng chí …, … nhấn mạnh …". No introduction.
                    if rule == .unitAndAction { return nil }
                    rule = .unitAndAction
                    guard let comma = comma(in: list.end..<limit), hops < 3 else { return nil }
                    start = comma + 1
                    hops += 1
                    continue
                }
                if rule == .concerning, list.units.count > 1,
                    let behind = actors(of: list, from: at, limit: limit)
                {
                    return Found(
                        at: start, from: start, list: behind, rule: .unitAndAction, isStrong: isStrong)
                }
                return Found(at: start, from: start, list: list, rule: rule, isStrong: isStrong)
            }
            rule = .unitAndAction
            // "Để …, Sở X …": an introduction, at most three of them.
            guard hops < 3,
                source.matches(Markers.introductions, at: start, before: limit) != nil || hops > 0,
                let comma = comma(in: start..<limit)
            else { return nil }
            start = comma + 1
            hops += 1
        }
        return nil
    }

    /// "tư vấn giám sát chịu trách nhiệm …": nouns without a quantifier, where the duty leaves no doubt.
    func bareList(at index: Int, limit: Int) -> UnitList? {
        let found =
            units.unit(at: index, limit: limit, bare: true) ?? units.unknownUnit(at: index, limit: limit)
        guard let unit = found,
            source.matches(Markers.strong, at: unit.tokens.upperBound, before: limit) != nil
        else { return nil }
        return UnitList(units: [unit], end: unit.tokens.upperBound)
    }

    /// "Giao lực lượng Quản lý thị trường …": a noun without a quantifier, and an action behind it.
    func bareUnit(at index: Int, limit: Int) -> UnitList? {
        guard index < limit, !tokens[index].isCapitalised,
            source.matches(ClauseWords.staff, at: index, before: limit) == nil,
            let unit = units.unit(at: index, limit: limit, bare: true), unit.form != .area,
            units.isBoundary(unit.tokens.upperBound, limit: limit)
        else { return nil }
        return UnitList(units: [unit], end: unit.tokens.upperBound)
    }

    /// "Đối với các địa phương, Chủ tịch UBND các tỉnh khẩn trương …": those behind the comma act.
    func actors(of list: UnitList, from: Int, limit: Int) -> UnitList? {
        guard let first = list.units.first, first.isQuantified, first.form == .common || first.form == .area,
            list.units[1].form == .office || list.units[1].form == .governing,
            !source.isMark(list.end, ":", before: limit), !source.isMark(list.end, ",", before: limit)
        else { return nil }
        return UnitList(units: Array(list.units.dropFirst()), end: list.end)
    }

    private static let concerning = PhraseTable("đối với|riêng|riêng đối với|về phía")

    func comma(in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound, index - range.lowerBound < 60 {
            if let skipped = skipEnclosed(at: index, limit: range.upperBound) {
                index = skipped
                continue
            }
            if tokens[index].isMark(",") { return index }
            index += 1
        }
        return nil
    }

    /// Whether what follows the units is something they shall do; `nil` where it is not, else whether a
    /// word leaves no doubt.
    func acts(
        _ list: UnitList, _ limit: Int, _ mode: Frame.Mode, _ isItem: Bool, _ rule: AssignmentRule
    )
        -> Bool?
    {
        var at = list.end
        guard at < limit else { return nil }
        if source.matches(Markers.chairing, at: at, before: limit) != nil { return nil }
        if !isItem, source.matches(Markers.closings, at: at, before: limit) != nil { return nil }
        if isDuty(at: at, limit: limit) {
            // "… chủ trì, phối hợp với … tổ chức 06 cuộc đối thoại" among results; a duty is one anywhere.
            if mode == .telling, source.matches(Self.lasting, at: at, before: limit) == nil { return nil }
            // "Đồng chí X chủ trì.": the meeting.
            if !isItem,
                source.matches(Self.chairs, at: at, before: limit).map({
                    $0 >= limit || tokens[$0].isMark(".")
                }) == true
            {
                return nil
            }
            return true
        }
        if source.matches(Self.passive, at: at, before: limit).map({
            source.matches(Verbs.predicates, at: $0, before: limit) != nil
        }) == true {
            return true
        }
        if rule == .concerning, isAsked(at: at, limit: limit) { return true }
        guard mode == .assigning || mode == .unknown && isItem else { return nil }
        // "là" tells, "là cơ quan đầu mối" assigns: the longer words count.
        if let never = source.matches(Verbs.never, at: at, before: limit),
            never >= source.matches(Verbs.predicates, at: at, before: limit) ?? 0
        {
            return nil
        }
        if mode == .unknown, source.matches(Verbs.doubtful, at: at, before: limit) != nil { return nil }
        if source.isMark(at, ":", before: limit), at + 1 < limit {
            let isThing =
                tokens[at + 1].isNumber
                || source.matches(Self.telling, at: at + 1, before: limit).map {
                    $0 >= source.matches(Verbs.predicates, at: at + 1, before: limit) ?? 0
                } == true
                || source.matches(NameWords.nouns, at: at + 1, before: limit) != nil
                    && units.predicate(at: at + 1, limit: limit) == nil
            return isThing || units.unit(at: at + 1, limit: limit) != nil ? nil : false
        }
        var afterComma = false
        if source.isMark(at, ",", before: limit) {
            at += 1
            afterComma = true
        }
        if source.matches(Verbs.predicates, at: at, before: limit) != nil { return false }
        if source.matches(ClauseWords.continuing, at: at, before: limit) != nil {
            return rule == .concerning && !afterComma ? nil : false
        }
        guard !afterComma, at < limit, tokens[at].isWord, !tokens[at].isCapitalised else { return nil }
        return source.matches(Verbs.stops, at: at, before: limit) == nil ? false : nil
    }

    /// "có trách nhiệm", "chủ trì, phối hợp", also behind "theo chức năng, nhiệm vụ, …".
    func isDuty(at start: Int, limit: Int) -> Bool {
        // "phải chịu trách nhiệm"
        let at = source.matches(Markers.modal, at: start, before: limit) ?? start
        if source.matches(Markers.strong, at: at, before: limit) != nil { return true }
        guard source.matches(ClauseWords.manner, at: start, before: limit) != nil else { return false }
        for index in start..<min(limit, start + 16)
        where source.matches(ClauseWords.duties, at: index, before: limit) != nil { return true }
        return false
    }

    private static let lasting = PhraseTable("có trách nhiệm|chịu trách nhiệm|là cơ quan|là đơn vị")
    private static let chairs = PhraseTable("chủ trì|đồng chủ trì")
    /// Behind "X:" these tell how things are.
    private static let telling = PhraseTable(
        "đã|còn|chưa|tồn|xin|không còn|có|được|đang|hiện|hiện có|hiện còn")
    private static let passive = PhraseTable("được giao|được phân công|được giao nhiệm vụ|được ủy quyền")

    /// "Đối với Sở X, đồng chí đề nghị …": the word that assigns names nobody, the units stand before it.
    func isAsked(at start: Int, limit: Int) -> Bool {
        guard source.isMark(start, ",", before: limit) else { return false }
        var at = start + 1
        if let speaker = units.unit(at: at, limit: limit) { at = speaker.tokens.upperBound }
        if let end = source.matches(Self.comrade, at: at, before: limit) { at = end }
        return source.matches(Markers.requesting, at: at, before: limit) != nil
    }

    /// The token after "(…)" or a quotation that opens here.
    func skipEnclosed(at index: Int, limit: Int) -> Int? {
        let token = tokens[index]
        let close: Unicode.Scalar
        if token.isMark("(") {
            close = ")"
        } else if token.isMark("\"") {
            close = "\""
        } else {
            return nil
        }
        for end in (index + 1)..<max(index + 1, min(limit, index + 80)) where tokens[end].isMark(close) {
            return end + 1
        }
        return nil
    }
}
