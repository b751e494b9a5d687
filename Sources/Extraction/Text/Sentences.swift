/// Items → sentences.
struct SentenceReader {
    let source: SourceText
    private var tokens: [Token] { source.tokens }

    init(_ source: SourceText) { self.source = source }

    /// Words that a point shortens (TP. Cần Thơ, đ/c., TS.).
    private static let abbreviations = PhraseTable(
        "tp|tx|tt|q|p|h|ths|ts|pgs|gs|bs|ks|cn|tr|st|nxb|ts|đ|ông|bà|th|khtc|no|vv")

    /// The sentences of a stretch of tokens, without the marks that end them.
    func sentences(of content: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = content.lowerBound
        for index in content {
            source.work.count += 1
            guard endsSentence(index, in: content) else { continue }
            if start < index + 1 { sentences.append(start..<(index + 1)) }
            start = index + 1
        }
        if start < content.upperBound { sentences.append(start..<content.upperBound) }
        return sentences
    }

    private func endsSentence(_ index: Int, in content: Range<Int>) -> Bool {
        let token = tokens[index]
        guard token.isMark(".") || token.isMark("!") || token.isMark("?") || token.isMark("…") else {
            return false
        }
        let next = index + 1
        guard next < content.upperBound else { return true }
        if tokens[next].kind == .mark, !tokens[next].isMark("\""), !tokens[next].isMark("(") { return false }
        let isCapital = tokens[next].isWord && tokens[next].isCapitalised
        guard
            isCapital || tokens[next].kind == .mark && tokens[next].hasSpaceBefore
                || tokens[next].isNumber
                    && tokens[next].hasSpaceBefore
        else { return false }
        guard token.isMark("."), index > content.lowerBound else { return true }
        // "TP. Cần Thơ", "Th.S", "đ/c."
        let before = tokens[index - 1]
        if before.isWord, before.length <= 3,
            source.matches(Self.abbreviations, at: index - 1, before: index) != nil
        {
            return before.length == 1 && before.isAllCaps && false
        }
        return tokens[next].hasSpaceBefore || isCapital
    }
}
