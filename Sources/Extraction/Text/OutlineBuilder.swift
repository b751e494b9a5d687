/// Lines → items, paragraphs and table rows; what is only the frame of a page or document is marked as noise.
struct OutlineBuilder {
    let source: SourceText
    private let enumerators: EnumeratorReader
    private var tokens: [Token] { source.tokens }
    private var blocks: [Block] = []
    private var isHardWrapped = false
    /// From how many scalars on a line may have been broken.
    private var width = 60

    static func blocks(of source: SourceText) -> [Block] {
        var builder = OutlineBuilder(source)
        builder.run()
        return builder.blocks
    }

    private init(_ source: SourceText) {
        self.source = source
        enumerators = EnumeratorReader(source)
    }

    private mutating func run() {
        let lines = self.lines()
        isHardWrapped = looksHardWrapped(lines)
        var noise = NoiseReader(source)
        var previous: Range<Int>?
        for line in lines {
            let kind = noise.kind(of: line)
            if kind == .text, isContinuation(line, of: previous), let last = blocks.indices.last,
                blocks[last].kind == .text
            {
                blocks[last].content = blocks[last].content.lowerBound..<line.upperBound
            } else {
                open(line, kind: kind)
            }
            previous = line
        }
        blocks = blocks.flatMap { $0.kind == .text ? split($0) : [$0] }
    }

    private func lines() -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for index in tokens.indices where index > start && tokens[index].startsLine {
            lines.append(start..<index)
            start = index
        }
        if start < tokens.count { lines.append(start..<tokens.count) }
        return lines
    }

    private mutating func open(_ line: Range<Int>, kind: Block.Kind) {
        guard kind == .text else {
            blocks.append(Block(content: line, kind: kind))
            return
        }
        if let enumerator = enumerators.enumerator(at: line.lowerBound, limit: line.upperBound) {
            blocks.append(
                Block(
                    style: enumerator.style, ordinal: enumerator.ordinal,
                    content: enumerator.contentStart..<line.upperBound))
        } else {
            blocks.append(Block(content: line))
        }
    }

    /// A file whose lines are broken at a width: several long lines that end in the middle of a sentence.
    private mutating func looksHardWrapped(_ lines: [Range<Int>]) -> Bool {
        var long = 0
        var joined = 0
        var widest = 0
        for line in lines {
            let length = source.range(line).count
            if length > 140 { return false }
            widest = max(widest, length)
            if length >= 60, !endsSentence(line) { long += 1 }
        }
        // Narrower pages show it by lines that go on in small letters.
        for (line, next) in zip(lines, lines.dropFirst()) {
            guard let first = next.first, source.range(line).count * 4 >= widest * 3, !endsSentence(line)
            else { continue }
            if tokens[first].isWord, !tokens[first].isCapitalised, !tokens[first].afterBlankLine {
                joined += 1
            }
        }
        width = joined >= 3 && widest >= 40 ? min(60, widest * 3 / 4) : 60
        return long >= 3 || joined >= 3 && widest >= 40
    }

    private func endsSentence(_ line: Range<Int>) -> Bool {
        guard let last = line.last else { return true }
        let token = tokens[last]
        return [".", ";", ":", "!", "?", "…"].contains { token.isMark($0) }
    }

    /// Whether a line goes on with the sentence of the line before it.
    private func isContinuation(_ line: Range<Int>, of previous: Range<Int>?) -> Bool {
        guard let previous, let first = line.first, let last = previous.last, !tokens[first].afterBlankLine,
            !endsSentence(previous)
                || isHardWrapped && tokens[last].isMark(";") && tokens[first].isWord
                    && !tokens[first].isCapitalised,
            enumerators.enumerator(at: first, limit: line.upperBound) == nil
        else { return false }
        let token = tokens[first]
        if tokens[last].isMark(",") || source.matches(FrameWords.joints, at: last, before: last + 1) != nil {
            return true
        }
        if isUpperCase(previous) || isUpperCase(line) { return false }
        if isCutOff(previous), token.isWord { return true }
        if token.isWord, !token.isCapitalised { return true }
        if token.kind == .mark, !token.isMark("(") { return false }
        return isHardWrapped && source.range(previous).count >= width
    }

    private static let partners = PhraseTable("phối hợp|phối hợp với|cùng|cùng với|phối hợp cùng")

    /// "3/ Giao Trung tâm X phối hợp Ban Tuyên giáo": an assignment that stops with its partners says nothing yet.
    private func isCutOff(_ line: Range<Int>) -> Bool {
        for index in line.suffix(14) {
            guard let at = source.matches(Self.partners, at: index, before: line.upperBound) else { continue }
            return UnitParser(source).list(at: at, limit: line.upperBound, together: true)?.end
                == line.upperBound
        }
        return false
    }

    private func isUpperCase(_ line: Range<Int>) -> Bool {
        !line.contains { tokens[$0].isWord && !tokens[$0].isAllCaps }
    }

    /// Items that stand inside one paragraph: (1) … (2) …, Một là, … Hai là, …
    private func split(_ block: Block) -> [Block] {
        var inline: [Enumerator] = []
        let content = block.content
        for index in content {
            source.work.count += 1
            guard index > content.lowerBound else { continue }
            let before = tokens[index - 1]
            if tokens[index].isMark("("), before.kind == .mark,
                let found = enumerators.enclosed(at: index, limit: content.upperBound),
                found.number > 0,
                found.number == (inline.last?.style == .enclosed ? inline.last?.number ?? 0 : 0) + 1
            {
                inline.append(found)
            } else if before.isMark(".") || before.isMark(";") || before.isMark(":"),
                let found = enumerators.word(at: index, limit: content.upperBound), found.style != .article,
                isNext(found, after: inline.last, in: block)
            {
                inline.append(found)
            }
        }
        let isSeries = inline.count > 1 || inline.first.map { $0.number > 1 } == true
        guard isSeries, let first = inline.first else { return [block] }
        var parts = [block]
        parts[0].content = content.lowerBound..<first.ordinal.lowerBound
        for (index, item) in inline.enumerated() {
            let end = index + 1 < inline.count ? inline[index + 1].ordinal.lowerBound : content.upperBound
            guard item.contentStart <= end else { continue }
            parts.append(Block(style: item.style, ordinal: item.ordinal, content: item.contentStart..<end))
        }
        return parts
    }

    private func isNext(_ found: Enumerator, after last: Enumerator?, in block: Block) -> Bool {
        guard let last else { return found.number == 1 || block.style == found.style && found.number == 2 }
        return found.style == last.style && found.number == last.number + 1
    }
}
