/// Items and sentences → assignments.
///
/// Goes through the text once, from the top, and keeps what headings and numbered items leave to those below:
/// their units, and whether the text assigns or tells at this place.
struct AssignmentReader {
    let source: SourceText
    let clauses: ClauseReader
    let units: UnitParser
    let sentences: SentenceReader
    let narration: Narration
    var tokens: [Token] { source.tokens }
    var drafts: [Draft] = []
    /// The first frame is the text itself.
    var frames = [Frame()]
    /// Whether the block at hand already has an assignment that its further sentences belong to.
    var hasDraft = false
    var table = TableReader()
    /// Drafts that may only be the reason of what is assigned below: another office's letter.
    var grounds: [Int] = []
    /// The last item, for labels below it that name its units.
    var item: Draft?

    init(_ source: SourceText) {
        self.source = source
        clauses = ClauseReader(source)
        units = UnitParser(source)
        sentences = SentenceReader(source)
        narration = Narration(source)
    }

    static func drafts(in blocks: [Block], of source: SourceText) -> [Draft] {
        var reader = AssignmentReader(source)
        for block in blocks { reader.read(block) }
        return reader.drafts
    }

    mutating func read(_ block: Block) {
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
            if readInlineLabels(sentence, of: block) || readLabel(sentence) {
                isFirst = false
                continue
            }
            if block.style == nil, isFirst, isDue(sentence) {
                hasDraft = true
                extend(to: sentence.upperBound)
                isFirst = false
                continue
            }
            read(sentence, of: block, isFirst: isFirst)
            isFirst = false
        }
    }

    /// "Hoàn thành trước ngày 15/12/2025.": a paragraph that only says by when goes with the task above it.
    private func isDue(_ sentence: Range<Int>) -> Bool {
        guard let last = drafts.last?.tokens.upperBound, sentence.count <= 16,
            sentence.lowerBound - last <= 2, sentence.contains(where: { tokens[$0].isNumber })
        else { return false }
        return source.matches(HeadingWords.completing, at: sentence.lowerBound, before: sentence.upperBound)
            != nil
    }

    var mode: Frame.Mode { frames.last { $0.mode != .unknown }?.mode ?? .unknown }
    var inherited: Frame? { frames.last { !$0.lead.isEmpty } }
    var ordinal: Range<Int> { frames.last { !$0.ordinal.isEmpty }?.ordinal ?? 0..<0 }

    mutating func enter(_ block: Block) {
        guard let style = block.style else {
            // A paragraph below bullets goes on with the item above them.
            while let style = frames.last?.style, [.dash, .plus, .bullet, .star, .enclosed].contains(style) {
                frames.removeLast()
            }
            return
        }
        if style == .part || style == .letterPart {
            frames.removeLast(frames.count - 1)
            // What a paragraph above announced as results ends with its part.
            if frames[0].mode == .telling { frames[0].mode = .unknown }
        } else if let index = frames.firstIndex(where: { $0.style == style }) {
            frames.removeLast(frames.count - index)
        }
        frames.append(Frame(style: style, ordinal: block.ordinal))
    }

    mutating func leave(
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

    mutating func set(_ mode: Frame.Mode, isReport: Bool = false) {
        frames[frames.count - 1].mode = mode
        frames[frames.count - 1].isReport = isReport
    }

    /// Whether what stands here is said by others than who concludes.
    var isReport: Bool { frames.last { $0.mode != .unknown }?.isReport ?? false }

    /// Headings: what is assigned under them, or told.
    mutating func isTitle(_ block: Block) -> Bool {
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
        var start = content.lowerBound
        // "Về kết quả 9 tháng".
        if source.isWord(start, Self.about, before: content.upperBound) { start += 1 }
        let assigns =
            source.matches(Markers.aims, at: start, before: content.upperBound) == nil
            && content.contains {
                source.matches(Markers.assigningTitles, at: $0, before: content.upperBound) != nil
            }
        let looksBack =
            source.matches(Markers.lookingBackTitles, at: start, before: content.upperBound) != nil
        if block.style != nil
            || source.matches(HeadingWords.concerning, at: start, before: content.upperBound) != nil,
            let list = headedUnits(content), list.end >= content.upperBound
        {
            leave(list, asItem: block.style != nil)
            return true
        }
        // "UBND tỉnh chỉ đạo …" is a headline; "KẾT LUẬN HỘI NGHỊ (bản gõ nhanh)" is a title.
        if isCapitals || content.prefix(2).allSatisfy({ tokens[$0].isAllCaps || tokens[$0].isNumber }) {
            if (looksBack || reports(content)) && !assigns {
                set(.telling)
            } else if assigns {
                set(.assigning)
            }
            return isCapitals
        }
        if looksBack || reports(content), isShort {
            set(.telling, isReport: reports(content))
            return true
        }
        return false
    }

    private static let about = WordKey("về")
    private static let reporting = PhraseTable(
        "báo cáo|phát biểu|thảo luận|tham luận|trả lời|ý kiến|chất vấn")

    /// "I. Các khoa báo cáo", "Chất vấn và trả lời chất vấn": below it others speak.
    private func reports(_ content: Range<Int>) -> Bool {
        content.suffix(2).contains {
            source.matches(Self.reporting, at: $0, before: content.upperBound) == content.upperBound
        } && !content.contains { source.matches(Self.deciding, at: $0, before: content.upperBound) != nil }
    }

    private static let deciding = PhraseTable("kết luận|chỉ đạo|chủ trì|giao|yêu cầu|chế độ|gửi|thực hiện")

    func headedUnits(_ content: Range<Int>) -> UnitList? {
        let start =
            source.matches(HeadingWords.concerning, at: content.lowerBound, before: content.upperBound)
            ?? content.lowerBound
        return units.list(
            at: start, limit: content.upperBound, enumerated: true, bare: start > content.lowerBound)
    }
}

extension UnitList {
    var range: Range<Int> { (units.first?.tokens.lowerBound ?? end)..<end }
}
