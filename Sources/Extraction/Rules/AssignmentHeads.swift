/// What stands before a colon: a topic, an announcement, or units for what comes below.
extension AssignmentReader {
    /// "đề nghị các sở, ngành. Các hội quần chúng …": a point where a comma was meant.
    func isBrokenOff(_ sentence: Range<Int>) -> Bool {
        guard let last = sentence.last, tokens[last].isMark("."), last + 1 < tokens.count else {
            return false
        }
        return clauses.assigningWords(in: sentence).last?.list.end == last
            && units.unit(at: last + 1, limit: min(tokens.count, last + 30)) != nil
    }

    mutating func read(_ sentence: Range<Int>, of block: Block, isFirst: Bool) {
        if isReport { return }
        if let last = sentence.last, !tokens[last].isMark(":"),
            narration.tells(sentence, isItem: block.style != nil && mode == .assigning)
        {
            return
        }
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
    func colon(in range: Range<Int>) -> Int? {
        // "Sở X; Sở Y: …": units, whatever parts them.
        if let list = headedUnits(range), source.isMark(list.end, ":", before: range.upperBound) {
            return list.end
        }
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

    enum Head {
        /// The colon belongs to the assignment.
        case whole
        /// Nothing is left to read.
        case done
        /// Go on behind the colon; `asked` where the head asks for what follows.
        case rest(asked: Bool)
    }

    mutating func readHead(_ head: Range<Int>, rest: Range<Int>, of block: Block, isFirst: Bool)
        -> Head
    {
        let isHeading = rest.isEmpty
        guard !head.isEmpty else { return .rest(asked: false) }
        if narration.isReply(head) {
            if block.style != nil { set(.telling, isReport: true) }
            return .done
        }
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
            guard isHeading else {
                guard mode == .assigning || block.style != nil && mode != .telling, list.units.count > 1,
                    head.contains(where: { tokens[$0].isMark(";") })
                else { return .whole }
                let found = ClauseReader.Found(
                    at: head.lowerBound, from: head.lowerBound, list: list, rule: .unitAndAction,
                    isStrong: false)
                add(found, text: head.lowerBound..<rest.upperBound, of: block)
                return .done
            }
            leave(list, asItem: block.style != nil)
            return .done
        }
        let tells = head.contains { source.matches(Markers.telling, at: $0, before: head.upperBound) != nil }
        let announces = isAnnouncing(head)
        let results = head.suffix(5).contains {
            source.matches(Self.results, at: $0, before: head.upperBound) != nil
        }
        if announces, !results, isHeading || mode != .telling,
            !tells || endsBelow(head)
                || head.count > 2 && isAnnouncing((head.upperBound - 2)..<head.upperBound)
        {
            announce(.assigning, isHeading: isHeading, block)
            return isHeading ? .done : .rest(asked: true)
        }
        if tells, !isHeading, endsSpeaking(head), isUrged(rest) { return .rest(asked: true) }
        if tells {
            if isHeading { announce(.telling, isHeading: true, block) }
            return isHeading ? .done : .whole
        }
        let isTopic = head.count <= 18 && isFirst
        return isHeading ? .done : isTopic ? .rest(asked: false) : .whole
    }

    /// "… nhấn mạnh: thời gian tới, các cấp ủy cần …": what is said asks.
    private func isUrged(_ rest: Range<Int>) -> Bool {
        let start = afterConnectives(rest, keep: false)
        guard let list = units.list(at: start, limit: rest.upperBound) else { return false }
        return source.matches(Markers.duty, at: list.end, before: rest.upperBound) != nil
    }

    private static let results = PhraseTable(
        "kết quả|thành tích|tồn tại|hạn chế|nguyên nhân|khó khăn|ưu điểm")

    func isAnnouncing(_ range: Range<Int>) -> Bool {
        range.contains { source.matches(Markers.announcing, at: $0, before: range.upperBound) != nil }
    }

    /// "… kết luận như sau", "… có ý kiến chỉ đạo".
    func endsSpeaking(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        for start in range.suffix(3) where source.matches(Markers.below, at: start, before: end) == end {
            end = start
            break
        }
        return (range.lowerBound..<end).suffix(5).contains {
            source.matches(Markers.speaking, at: $0, before: end) == end
                // "tập trung chỉ đạo:" directs a body, "có ý kiến chỉ đạo:" speaks.
                && source.matches(Self.directing, at: max($0 - 2, range.lowerBound), before: $0) != $0
        }
    }

    private static let directing = PhraseTable("tập trung|trực tiếp|quan tâm|tăng cường|tiếp tục|lãnh đạo")

    /// "… thực hiện các nội dung sau", "… một số nhiệm vụ trọng tâm".
    func endsBelow(_ range: Range<Int>) -> Bool {
        range.suffix(9).contains { source.matches(Markers.listed, at: $0, before: range.upperBound) != nil }
            || range.suffix(3).contains {
                source.matches(Markers.below, at: $0, before: range.upperBound) == range.upperBound
            }
    }

    /// "… yêu cầu các chi bộ tập trung thực hiện:" says nothing of what is to be done.
    private func endsDoing(_ body: Range<Int>) -> Bool {
        body.count <= 10
            && body.suffix(5).contains {
                source.matches(Markers.doing, at: $0, before: body.upperBound) == body.upperBound
            }
    }

    mutating func announce(_ mode: Frame.Mode, isHeading: Bool, _ block: Block) {
        if mode == .assigning, isHeading {
            // "Bộ X có Công văn số … đề nghị các địa phương góp ý. Về việc này, UBND tỉnh chỉ đạo như sau:"
            for index in grounds.reversed() { drafts.remove(at: index) }
            grounds = []
        }
        if block.style == nil, isHeading {
            frames.removeLast(frames.count - 1)
            frames[0].lead = []
            frames[0].coordinating = []
        }
        set(mode)
    }

    /// Units in front of a colon: a heading that leaves them to what follows, or an assignment with its parts.
    mutating func readUnits(
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
        let isHeadingOnly =
            body.isEmpty || endsBelow(head)
            || source.matches(Markers.bareDuties, at: body.lowerBound, before: body.upperBound)
                == body.upperBound
            || block.style == nil && found.rule == .assigningWord && endsDoing(body)
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
}
