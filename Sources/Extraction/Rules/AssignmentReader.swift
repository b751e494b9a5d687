/// Items and sentences → assignments.
///
/// Goes through the text once, from the top, and keeps what headings and numbered items leave to those below:
/// their units, and whether the text assigns or tells at this place.
struct AssignmentReader {
    let source: SourceText
    let clauses: ClauseReader
    let units: UnitParser
    private let sentences: SentenceReader
    var tokens: [Token] { source.tokens }
    private(set) var drafts: [Draft] = []
    /// The first frame is the text itself.
    private var frames = [Frame()]
    /// Whether the block at hand already has an assignment that its further sentences belong to.
    private var hasDraft = false
    private var table = TableReader()
    /// The last item, for labels below it that name its units.
    private var item: Draft?

    init(_ source: SourceText) {
        self.source = source
        clauses = ClauseReader(source)
        units = UnitParser(source)
        sentences = SentenceReader(source)
    }

    static func drafts(in blocks: [Block], of source: SourceText) -> [Draft] {
        var reader = AssignmentReader(source)
        for block in blocks { reader.read(block) }
        return reader.drafts
    }

    private mutating func read(_ block: Block) {
        hasDraft = false
        switch block.kind {
        case .noise: return
        case .tableRow:
            if let draft = table.row(block.content, source: source) { drafts.append(draft) }
            return
        case .text: table = TableReader()
        }
        guard !block.content.isEmpty else { return }
        enter(block)
        if isTitle(block) { return }
        var rest = sentences.sentences(of: block.content)[...]
        var isFirst = true
        if let first = rest.first, LabelReader(source: source).label(of: first) == nil {
            item =
                block.style == nil
                ? nil
                : Draft(ordinal: ordinal, tokens: first, body: first.lowerBound, lead: [], rule: .labelled)
        }
        while var sentence = rest.popFirst() {
            while isBrokenOff(sentence), let next = rest.popFirst() {
                sentence = sentence.lowerBound..<next.upperBound
            }
            if readLabel(sentence) { continue }
            read(sentence, of: block, isFirst: isFirst)
            isFirst = false
        }
    }

    // MARK: Frames

    private var mode: Frame.Mode { frames.last { $0.mode != .unknown }?.mode ?? .unknown }
    private var inherited: Frame? { frames.last { !$0.lead.isEmpty } }
    private var ordinal: Range<Int> { frames.last { !$0.ordinal.isEmpty }?.ordinal ?? 0..<0 }

    private mutating func enter(_ block: Block) {
        guard let style = block.style else {
            // A paragraph below bullets goes on with the item above them.
            while let style = frames.last?.style, [.dash, .plus, .bullet, .star, .enclosed].contains(style) {
                frames.removeLast()
            }
            return
        }
        if style == .part || style == .letterPart {
            frames.removeLast(frames.count - 1)
        } else if let index = frames.firstIndex(where: { $0.style == style }) {
            frames.removeLast(frames.count - index)
        }
        frames.append(Frame(style: style, ordinal: block.ordinal))
    }

    private mutating func leave(
        _ list: UnitList, coordinating: [String] = [], asItem: Bool, mode: Frame.Mode = .assigning
    ) {
        if !asItem {
            if frames.count > 1, frames.last?.style == nil { frames.removeLast() }
            frames.append(Frame())
        }
        let last = frames.count - 1
        frames[last].lead = list.units.map { units.name($0) }
        frames[last].coordinating = coordinating
        frames[last].named = list.range
        frames[last].mode = mode
    }

    private mutating func set(_ mode: Frame.Mode) { frames[frames.count - 1].mode = mode }

    /// Headings: what is assigned under them, or told.
    private mutating func isTitle(_ block: Block) -> Bool {
        let content = block.content
        guard let last = content.last, !tokens[last].isMark("."), !tokens[last].isMark(";") else {
            return false
        }
        let isCapitals =
            !content.contains {
                tokens[$0].isWord && !tokens[$0].isAllCaps && tokens[$0].isCapitalised == false
            }
            || content.prefix(4).allSatisfy { !tokens[$0].isWord || tokens[$0].isAllCaps }
                && content.count > 1
        let isShort =
            content.count <= 16 && block.style != nil && block.style != .dash && block.style != .plus
        guard isCapitals || isShort || content.lowerBound < 60 && content.count < 30 else { return false }
        let start = content.lowerBound
        let assigns = content.contains {
            source.matches(Markers.assigningTitles, at: $0, before: content.upperBound) != nil
        }
        let looksBack =
            source.matches(Markers.lookingBackTitles, at: start, before: content.upperBound) != nil
        if block.style != nil
            || source.matches(Self.concerning, at: start, before: content.upperBound) != nil,
            let list = headedUnits(content), list.end >= content.upperBound
        {
            leave(list, asItem: block.style != nil)
            return true
        }
        if isCapitals || tokens[start].isAllCaps {
            if looksBack && !assigns { set(.telling) } else if assigns { set(.assigning) }
            return isCapitals
        }
        if looksBack, isShort {
            set(.telling)
            return true
        }
        return false
    }

    private static let concerning = PhraseTable("đối với|về phía")

    private func headedUnits(_ content: Range<Int>) -> UnitList? {
        let start =
            source.matches(Self.concerning, at: content.lowerBound, before: content.upperBound)
            ?? content.lowerBound
        return units.list(at: start, limit: content.upperBound, enumerated: true)
    }

    // MARK: Sentences

    /// "đề nghị các cấp chính quyền, MTTQ. Các đoàn thể …": a point where a comma was meant.
    private func isBrokenOff(_ sentence: Range<Int>) -> Bool {
        guard let last = sentence.last, tokens[last].isMark("."), last + 1 < tokens.count else {
            return false
        }
        return clauses.assigningWords(in: sentence).last?.list.end == last
            && units.unit(at: last + 1, limit: min(tokens.count, last + 30)) != nil
    }

    private mutating func read(_ sentence: Range<Int>, of block: Block, isFirst: Bool) {
        var start = sentence.lowerBound
        var isAsked = false
        // Headings before a colon, one after the other: "Về kinh phí: Sở Tài chính: …".
        while let colon = colon(in: start..<sentence.upperBound) {
            let head = start..<colon
            let rest = (colon + 1)..<sentence.upperBound
            switch readHead(head, rest: rest, of: block, isFirst: isFirst) {
            case .whole: break
            case .done: return
            case .rest(let asked):
                start = rest.lowerBound
                isAsked = isAsked || asked
                continue
            }
            break
        }
        guard start < sentence.upperBound else { return }
        readClauses(start..<sentence.upperBound, of: block, isFirst: isFirst, isAsked: isAsked)
    }

    /// The first colon outside parentheses that is none of a time.
    private func colon(in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound, index - range.lowerBound < 120 {
            if let skipped = clauses.skipEnclosed(at: index, limit: range.upperBound) {
                index = skipped
                continue
            }
            if tokens[index].isMark(";") {
                // Behind reasons with semicolons between them only a colon at the very end is a heading's.
                let last = range.upperBound - 1
                return tokens[last].isMark(":") ? last : nil
            }
            if tokens[index].isMark(":"),
                !(index + 1 < range.upperBound && tokens[index + 1].isNumber
                    && !tokens[index + 1].hasSpaceBefore)
            {
                return index
            }
            index += 1
        }
        return nil
    }

    private enum Head {
        /// The colon belongs to the assignment.
        case whole
        /// Nothing is left to read.
        case done
        /// Go on behind the colon; `asked` where the head asks for what follows.
        case rest(asked: Bool)
    }

    private mutating func readHead(_ head: Range<Int>, rest: Range<Int>, of block: Block, isFirst: Bool)
        -> Head
    {
        let isHeading = rest.isEmpty
        guard !head.isEmpty else { return .rest(asked: false) }
        let words = clauses.assigningWords(in: head)
        if let word = words.last {
            return readUnits(word, head: head, rest: rest, of: block)
        }
        if let last = head.last,
            source.matches(Markers.requesting, at: last - 1, before: last + 1) != nil
                || source.matches(Markers.assigning, at: last, before: last + 1) != nil
        {
            announce(.assigning, isHeading: isHeading, block)
            return isHeading ? .done : .rest(asked: true)
        }
        if isFirst || isHeading,
            let found = clauses.subject(
                of: head.lowerBound..<(head.upperBound + 1),
                mode: isHeading || mode == .assigning || block.style != nil ? .assigning : mode,
                isItem: block.style != nil),
            !endsSpeaking(found.list.end..<head.upperBound)
        {
            return readUnits(found, head: head, rest: rest, of: block)
        }
        if let list = headedUnits(head), list.end >= head.upperBound {
            guard isHeading else { return .whole }
            leave(list, asItem: block.style != nil)
            return .done
        }
        let tells = head.contains { source.matches(Markers.telling, at: $0, before: head.upperBound) != nil }
        let announces = isAnnouncing(head)
        if announces,
            !tells || endsBelow(head)
                || head.count > 2 && isAnnouncing((head.upperBound - 2)..<head.upperBound)
        {
            announce(.assigning, isHeading: isHeading, block)
            return isHeading ? .done : .rest(asked: true)
        }
        if tells {
            if isHeading { announce(.telling, isHeading: true, block) }
            return isHeading ? .done : .whole
        }
        let isTopic = head.count <= 18 && isFirst
        return isHeading ? .done : isTopic ? .rest(asked: false) : .whole
    }

    private func isAnnouncing(_ range: Range<Int>) -> Bool {
        range.contains { source.matches(Markers.announcing, at: $0, before: range.upperBound) != nil }
    }

    /// "… kết luận như sau", "… có ý kiến chỉ đạo".
    private func endsSpeaking(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        for start in range.suffix(3) where source.matches(Markers.below, at: start, before: end) == end {
            end = start
            break
        }
        return (range.lowerBound..<end).suffix(5).contains {
            source.matches(Markers.speaking, at: $0, before: end) == end
        }
    }

    /// "… thực hiện các nội dung sau", "… một số nhiệm vụ trọng tâm".
    private func endsBelow(_ range: Range<Int>) -> Bool {
        range.suffix(9).contains { source.matches(Markers.listed, at: $0, before: range.upperBound) != nil }
            || range.suffix(3).contains {
                source.matches(Markers.below, at: $0, before: range.upperBound) == range.upperBound
            }
    }

    private mutating func announce(_ mode: Frame.Mode, isHeading: Bool, _ block: Block) {
        if block.style == nil, isHeading {
            frames.removeLast(frames.count - 1)
            frames[0].lead = []
            frames[0].coordinating = []
        }
        set(mode)
    }

    /// Units in front of a colon: a heading that leaves them to what follows, or an assignment with its parts.
    private mutating func readUnits(
        _ found: ClauseReader.Found, head: Range<Int>, rest: Range<Int>, of block: Block
    ) -> Head {
        guard rest.isEmpty else {
            let isBelow = endsBelow(head)
            if isBelow {
                leave(found.list, asItem: block.style != nil)
                return .rest(asked: true)
            }
            return .whole
        }
        let body = found.list.end..<head.upperBound
        let coordinating = Cooperation(source).units(in: body, lead: found.list)
        let isHeadingOnly = body.isEmpty || endsBelow(head)
        if !isHeadingOnly {
            add(found, text: head.lowerBound..<head.upperBound, of: block)
        }
        var list = found.list
        extendChain(&list, limit: head.upperBound)
        if block.style == nil, isHeadingOnly, found.rule == .assigningWord {
            frames.removeLast(frames.count - 1)
            frames[0].lead = []
            leave(list, coordinating: coordinating, asItem: true)
        } else {
            leave(list, coordinating: isHeadingOnly ? coordinating : [], asItem: block.style != nil)
        }
        return .done
    }

    // MARK: Clauses

    private mutating func readClauses(_ sentence: Range<Int>, of block: Block, isFirst: Bool, isAsked: Bool) {
        var hasAssigned = isAsked
        for (index, clause) in split(sentence).enumerated() {
            let isLeading = isFirst && index == 0
            let start = afterConnectives(clause, keep: isLeading)
            let words = clauses.assigningWords(in: clause)
            if !words.isEmpty {
                for (place, word) in words.enumerated() {
                    let end = place + 1 < words.count ? words[place + 1].at : clause.upperBound
                    let from = place == 0 ? textStart(clause.lowerBound, word) : word.at
                    add(word, text: from..<end, of: block)
                }
                hasAssigned = true
                continue
            }
            let mode: Frame.Mode = hasAssigned ? .assigning : self.mode
            let isItem = block.style != nil || hasAssigned
            if let found = clauses.subject(of: start..<clause.upperBound, mode: mode, isItem: isItem) {
                if joinsAsPartner(found) {
                    extend(to: clause.upperBound)
                } else {
                    add(found, text: textStart(start, found)..<clause.upperBound, of: block)
                }
                hasAssigned = true
                continue
            }
            if let found = performed(in: clause, mode: mode) {
                add(found, text: clause.lowerBound..<clause.upperBound, of: block)
                continue
            }
            if hasDraft {
                if !isTelling(clause) { extend(to: clause.upperBound) }
            } else if isLeading || isAsked && index == 0 {
                readWithoutUnits(start..<clause.upperBound, of: block)
            }
        }
    }

    /// "; Sở Y phối hợp thực hiện": the partner of the task before it.
    private func joinsAsPartner(_ found: ClauseReader.Found) -> Bool {
        hasDraft && found.rule == .unitAndAction
            && source.isWord(found.list.end, Cooperation.cooperate, before: tokens.count)
            && source.matches(Markers.together, at: found.list.end + 2, before: tokens.count) == nil
            && units.unit(at: found.list.end + 2, limit: tokens.count) == nil
    }

    private func split(_ sentence: Range<Int>) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = sentence.lowerBound
        var index = start
        while index < sentence.upperBound {
            source.work.count += 1
            if let skipped = self.clauses.skipEnclosed(at: index, limit: sentence.upperBound) {
                index = skipped
                continue
            }
            if tokens[index].isMark(";") {
                if start < index { clauses.append(start..<index) }
                start = index + 1
            }
            index += 1
        }
        if start < sentence.upperBound { clauses.append(start..<sentence.upperBound) }
        return clauses
    }

    private func afterConnectives(_ clause: Range<Int>, keep: Bool) -> Int {
        var at = clause.lowerBound
        for _ in 0..<4 {
            if let end = source.matches(Markers.connectives, at: at, before: clause.upperBound) {
                at = end
            } else if source.isMark(at, ",", before: clause.upperBound)
                || source.isMark(at, ":", before: clause.upperBound)
            {
                at += 1
            } else {
                break
            }
        }
        return at
    }

    /// An introduction that is longer than a reader wants before the task is left out.
    private func textStart(_ start: Int, _ found: ClauseReader.Found) -> Int {
        source.range(start..<found.from).count > 60 ? found.from : start
    }

    private func isTelling(_ clause: Range<Int>) -> Bool {
        source.matches(Markers.tellingStarts, at: clause.lowerBound, before: clause.upperBound) != nil
    }

    private static let by = WordKey("do")
    private static let does = PhraseTable(
        """
        chủ trì|thực hiện|đảm nhiệm|chịu trách nhiệm|làm đầu mối|phụ trách
        """)

    /// "… do Sở X chủ trì, phối hợp với Sở Y".
    private func performed(in clause: Range<Int>, mode: Frame.Mode) -> ClauseReader.Found? {
        guard mode != .telling, !hasDraft else { return nil }
        for index in clause where tokens[index].key == Self.by {
            guard let list = units.list(at: index + 1, limit: clause.upperBound),
                source.matches(Self.does, at: list.end, before: clause.upperBound) != nil
            else { continue }
            return ClauseReader.Found(
                at: index, from: clause.lowerBound, list: list, rule: .performedBy, isStrong: true)
        }
        return nil
    }

    private mutating func readWithoutUnits(_ clause: Range<Int>, of block: Block) {
        guard !isTelling(clause) else { return }
        if let (list, rule) = RoleReader(source).units(in: clause, hasHeading: inherited != nil) {
            let found = ClauseReader.Found(
                at: clause.lowerBound, from: clause.lowerBound, list: list, rule: rule, isStrong: false)
            add(found, text: clause, of: block, body: clause.lowerBound)
            return
        }
        let isRequest =
            source.matches(Markers.requesting, at: clause.lowerBound, before: clause.upperBound) != nil
        let isBelowHeading =
            frames.last.map { $0.style == nil && !$0.lead.isEmpty } == true && frames.count > 1
        guard block.style != nil || isRequest || isBelowHeading, mode != .telling else { return }
        if let frame = inherited {
            guard isRequest || mode == .assigning else { return }
            drafts.append(
                Draft(
                    ordinal: ordinal, tokens: clause, body: clause.lowerBound, lead: frame.lead,
                    coordinating: Cooperation(source).units(in: clause, lead: nil) + frame.coordinating,
                    rule: .inheritedLead, inheritedFrom: frame.named, isStrong: false))
            hasDraft = true
        } else if isRequest, block.style == nil, let last = drafts.last {
            // "Yêu cầu hoàn thiện, gửi …": for those of the assignment before it.
            drafts.append(
                Draft(
                    ordinal: ordinal, tokens: clause, body: clause.lowerBound, lead: last.lead,
                    rule: .inheritedLead,
                    inheritedFrom: last.tokens, isStrong: false))
            hasDraft = true
        }
    }

    // MARK: Results

    private mutating func add(
        _ found: ClauseReader.Found, text: Range<Int>, of block: Block, body: Int? = nil
    ) {
        var list = found.list
        extendChain(&list, limit: text.upperBound)
        drafts.append(
            Draft(
                ordinal: ordinal, tokens: text, body: body ?? list.end,
                lead: list.units.map { units.name($0) },
                coordinating: Cooperation(source).units(
                    in: (body ?? list.end)..<max(body ?? list.end, text.upperBound), lead: list),
                rule: found.rule, isStrong: found.isStrong))
        hasDraft = true
        if mode == .unknown { frames[0].mode = .assigning }
    }

    /// "X lãnh đạo Y chỉ đạo …": both are named for it.
    private func extendChain(_ list: inout UnitList, limit: Int) {
        guard source.isWord(list.end, Self.lead, before: limit),
            let next = units.list(at: list.end + 2, limit: limit)
        else { return }
        for index in next.end..<min(limit, next.end + 4)
        where source.matches(Self.directs, at: index, before: limit) != nil {
            list.units += next.units
            list.end = next.end
            return
        }
    }

    private static let lead = WordKey("lãnh")
    private static let directs = PhraseTable("chỉ đạo")

    private mutating func extend(to end: Int) {
        guard hasDraft, let last = drafts.indices.last, end > drafts[last].tokens.upperBound else { return }
        let added = drafts[last].tokens.upperBound..<end
        drafts[last].tokens = drafts[last].tokens.lowerBound..<end
        for unit in Cooperation(source).units(in: added, lead: nil)
        where !drafts[last].coordinating.contains(unit) && !drafts[last].lead.contains(unit) {
            drafts[last].coordinating.append(unit)
        }
    }

    /// "Đơn vị chủ trì: Sở X" behind or below an item: what it says belongs to that item.
    private mutating func readLabel(_ sentence: Range<Int>) -> Bool {
        guard let found = LabelReader(source: source).label(of: sentence) else { return false }
        if let item = item, drafts.last?.tokens.lowerBound != item.tokens.lowerBound { drafts.append(item) }
        guard item != nil || hasDraft, let last = drafts.indices.last else { return false }
        let list = units.list(at: found.value.lowerBound, limit: found.value.upperBound, enumerated: true)
        let names = list.map { $0.units.map { units.name($0) } } ?? [source.string(found.value)]
        switch found.label {
        case .lead:
            drafts[last].lead = names
            drafts[last].inheritedFrom = nil
            drafts[last].rule = .labelled
        case .coordinating: drafts[last].coordinating = names
        case .deadline: drafts[last].deadlineTokens = found.value
        }
        hasDraft = true
        return true
    }
}

extension UnitList {
    var range: Range<Int> { (units.first?.tokens.lowerBound ?? end)..<end }
}
