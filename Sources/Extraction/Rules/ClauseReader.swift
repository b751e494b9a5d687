/// Finds who must act in a sentence or clause.
struct ClauseReader {
    let source: SourceText
    let units: UnitParser
    private var tokens: [Token] { source.tokens }

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

    /// Words that assign, with units behind them: "Giao Sở X …", "đề nghị, các huyện ủy …".
    func assigningWords(in clause: Range<Int>) -> [Found] {
        var found: [Found] = []
        var index = clause.lowerBound
        while index < clause.upperBound, found.count < 40 {
            source.work.count += 1
            if let skipped = skipEnclosed(at: index, limit: clause.upperBound) {
                index = skipped
                continue
            }
            if let word = assigningWord(at: index, in: clause), isSeparate(index, after: found.last) {
                found.append(word)
                index = word.list.end
            } else {
                index += 1
            }
        }
        return found
    }

    private static let giao = WordKey("giao")
    private static let phan = WordKey("phân")
    private static let also = PhraseTable("và|đồng thời|,|;")

    /// A second word in one clause begins another task only where it assigns anew: ", giao Sở Y …". "đề nghị"
    /// there tells what the first unit shall do.
    private func isSeparate(_ index: Int, after last: Found?) -> Bool {
        guard last != nil else { return true }
        guard tokens[index].key == Self.giao || tokens[index].key == Self.phan else { return false }
        return source.matches(Self.also, at: index - 1, before: index) == index
            || source.matches(Self.also, at: max(index - 2, 0), before: index) == index
    }

    private func assigningWord(at index: Int, in clause: Range<Int>) -> Found? {
        guard let end = source.matches(Markers.assigning, at: index, before: clause.upperBound),
            !isNoun(index, from: clause.lowerBound),
            source.matches(Markers.notGiving, at: index, before: clause.upperBound) == nil
                || units.unit(at: end, limit: clause.upperBound) != nil
        else { return nil }
        var at = end
        if let after = source.matches(Markers.forWhom, at: at, before: clause.upperBound) {
            at = after
        }
        guard
            var list = units.list(at: at, limit: clause.upperBound, enumerated: true)
                ?? listAfterAside(at: at, limit: clause.upperBound)
                ?? bareUnit(at: at, limit: clause.upperBound)
                ?? units.unknownList(at: at, limit: clause.upperBound)
        else { return nil }
        // A point inside a sentence where a comma was meant.
        if source.isMark(list.end, ".", before: clause.upperBound),
            let more = units.list(at: list.end + 1, limit: clause.upperBound)
        {
            list = UnitList(units: list.units + more.units, end: more.end)
        }
        if countsWork(at: list.end, limit: clause.upperBound) { return nil }
        // "… giao nhiệm vụ cụ thể cho từng bộ, ngành.": that it was done, and not what.
        if source.matches(Self.givingWork, at: index, before: end) == end,
            source.isMark(list.end, ".", before: clause.upperBound), list.end + 1 == clause.upperBound
        {
            return nil
        }
        // "đề nghị UBND huyện tại Tờ trình …" is a noun again.
        if list.end < clause.upperBound, source.string(list.end) == "tại" { return nil }
        return Found(
            at: index, from: assigner(before: index, from: clause.lowerBound), list: list,
            rule: .assigningWord,
            isStrong: true)
    }

    /// "giao Sở Y tế 125 nhiệm vụ": how much was given, and no task.
    private func countsWork(at index: Int, limit: Int) -> Bool {
        guard index + 1 < limit, tokens[index].isNumber, !source.isMark(limit - 1, ":", before: limit) else {
            return false
        }
        return source.matches(Self.work, at: index + 1, before: limit) != nil
    }

    private static let givingWork = PhraseTable("giao nhiệm vụ|giao trách nhiệm|phân công nhiệm vụ|giao việc")
    private static let work = PhraseTable("nhiệm vụ|đầu việc|công việc|việc|chỉ tiêu|văn bản|lượt|nội dung")

    /// "đề nghị, trong thời gian tới, các cấp ủy …": a time or reason between the word and the units.
    private func listAfterAside(at index: Int, limit: Int) -> UnitList? {
        guard source.matches(Markers.introductions, at: index, before: limit) != nil,
            let comma = comma(in: index..<min(limit, index + 14))
        else { return nil }
        return units.list(at: comma + 1, limit: limit)
    }

    private static let kien = WordKey("kiến")
    private static let da = WordKey("đã")
    private static let documents = PhraseTable("văn bản|công văn|công điện|chỉ thị|kết luận|thông báo")
    private static let issuing = PhraseTable("có|ban hành|gửi|ký|ra|phát đi|có các|vừa có|đã có|đã ban hành")
    private static let comrade = PhraseTable("đồng chí|đ/c|ông|bà")

    private func isNoun(_ index: Int, from: Int) -> Bool {
        guard index > from else { return false }
        // "Kiến nghị Sở X …" begins a sentence; elsewhere it is a noun or told of.
        if tokens[index].key == Self.kien { return true }
        // "UBND tỉnh có văn bản yêu cầu các sở …"
        if let document = [index - 1, index - 2].first(where: {
            $0 > from && source.matches(Self.documents, at: $0, before: index) == index
        }),
            [document - 1, document - 2].contains(where: {
                $0 >= from && source.matches(Self.issuing, at: $0, before: document) == document
            })
        {
            return false
        }
        for start in [index - 1, index - 2] where start >= from {
            guard source.matches(Markers.notAssigning, at: start, before: index) == index else { continue }
            // "đồng chí Bí thư … đã đề nghị các cấp ủy": told of a speech, and an assignment all the same.
            if tokens[start].key == Self.da, tokens[index].key != Self.giao {
                return !(from..<start).contains { source.matches(Self.comrade, at: $0, before: start) != nil }
            }
            return true
        }
        return false
    }

    /// The beginning of "UBND tỉnh", "đồng chí Bí thư Tỉnh ủy" right before the word that assigns.
    private func assigner(before index: Int, from: Int) -> Int {
        var found = index
        for start in stride(from: index - 1, through: max(from, index - 24), by: -1) {
            source.work.count += 1
            guard tokens[start].isWord else { continue }
            if let unit = units.unit(at: start, limit: index),
                unit.tokens.upperBound == index
                    || source.isMark(unit.tokens.upperBound, ",", before: index) && unit.isPerson
            {
                found = start
            }
        }
        return found
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
    private func bareList(at index: Int, limit: Int) -> UnitList? {
        let found =
            units.unit(at: index, limit: limit, bare: true) ?? units.unknownUnit(at: index, limit: limit)
        guard let unit = found,
            source.matches(Markers.strong, at: unit.tokens.upperBound, before: limit) != nil
        else { return nil }
        return UnitList(units: [unit], end: unit.tokens.upperBound)
    }

    /// "Giao lực lượng Quản lý thị trường …": a noun without a quantifier, and an action behind it.
    private func bareUnit(at index: Int, limit: Int) -> UnitList? {
        guard index < limit, !tokens[index].isCapitalised,
            source.matches(Self.staff, at: index, before: limit) == nil,
            let unit = units.unit(at: index, limit: limit, bare: true), unit.form != .area,
            units.isBoundary(unit.tokens.upperBound, limit: limit)
        else { return nil }
        return UnitList(units: [unit], end: unit.tokens.upperBound)
    }

    /// Those whom their own office sends: "UBND xã phân công cán bộ trực".
    private static let staff = PhraseTable(
        "tổ chức|thành viên|cán bộ|công chức|viên chức|giáo viên|đảng viên|nhân viên|người|học sinh|cấp ủy viên"
    )

    /// "Đối với các địa phương, Chủ tịch UBND các tỉnh khẩn trương …": those behind the comma act.
    private func actors(of list: UnitList, from: Int, limit: Int) -> UnitList? {
        guard let first = list.units.first, first.isQuantified, first.form == .common || first.form == .area,
            list.units[1].form == .office || list.units[1].form == .governing,
            !source.isMark(list.end, ":", before: limit), !source.isMark(list.end, ",", before: limit)
        else { return nil }
        return UnitList(units: Array(list.units.dropFirst()), end: list.end)
    }

    private static let concerning = PhraseTable("đối với|riêng|riêng đối với|về phía")

    private func comma(in range: Range<Int>) -> Int? {
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

    private static let continuing = PhraseTable(
        """
        với|theo|trong|căn cứ|trên cơ sở|tùy|ngoài|để|nhằm|nhất là|đặc biệt|qua|tại|bằng|thông qua|dưới
        """)

    /// Whether what follows the units is something they shall do; `nil` where it is not, else whether a
    /// word leaves no doubt.
    private func acts(
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
        if source.matches(Self.continuing, at: at, before: limit) != nil {
            return rule == .concerning && !afterComma ? nil : false
        }
        guard !afterComma, at < limit, tokens[at].isWord, !tokens[at].isCapitalised else { return nil }
        return source.matches(Verbs.stops, at: at, before: limit) == nil ? false : nil
    }

    /// "có trách nhiệm", "chủ trì, phối hợp", also behind "theo chức năng, nhiệm vụ, …".
    private func isDuty(at start: Int, limit: Int) -> Bool {
        // "phải chịu trách nhiệm"
        let at = source.matches(Markers.modal, at: start, before: limit) ?? start
        if source.matches(Markers.strong, at: at, before: limit) != nil { return true }
        guard source.matches(Self.manner, at: start, before: limit) != nil else { return false }
        for index in start..<min(limit, start + 16)
        where source.matches(Self.duties, at: index, before: limit) != nil { return true }
        return false
    }

    private static let lasting = PhraseTable("có trách nhiệm|chịu trách nhiệm|là cơ quan|là đơn vị")
    private static let chairs = PhraseTable("chủ trì|đồng chủ trì")
    /// Behind "X:" these tell how things are.
    private static let telling = PhraseTable(
        "đã|còn|chưa|tồn|xin|không còn|có|được|đang|hiện|hiện có|hiện còn")
    private static let passive = PhraseTable("được giao|được phân công|được giao nhiệm vụ|được ủy quyền")

    /// "Đối với Sở X, đồng chí đề nghị …": the word that assigns names nobody, the units stand before it.
    private func isAsked(at start: Int, limit: Int) -> Bool {
        guard source.isMark(start, ",", before: limit) else { return false }
        var at = start + 1
        if let speaker = units.unit(at: at, limit: limit) { at = speaker.tokens.upperBound }
        if let end = source.matches(Self.comrade, at: at, before: limit) { at = end }
        return source.matches(Markers.requesting, at: at, before: limit) != nil
    }

    private static let manner = PhraseTable(
        """
        theo|, theo|căn cứ|, căn cứ|tiếp tục|trong phạm vi|, trong phạm vi
        """)
    private static let duties = PhraseTable(
        """
        có trách nhiệm|chịu trách nhiệm|chủ trì, phối hợp|chủ trì phối hợp
        """)

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
