/// Tells the text from what only surrounds it: footers of web pages, recipients, signatures, ruled lines.
struct NoiseReader {
    private let source: SourceText
    /// Everything from here on is frame, until an annex begins.
    private var isAfterEnd = false
    /// The line before was a table's row with tabs, so that one tab makes this line a row as well.
    private var isInTable = false

    init(_ source: SourceText) { self.source = source }

    private static let annexes = PhraseTable("phụ lục|danh mục|biểu|bảng phân công")

    mutating func kind(of line: Range<Int>) -> Block.Kind {
        guard let first = line.first, let last = line.last else { return .noise }
        let tokens = source.tokens
        if isAfterEnd {
            if tokens[first].isAllCaps,
                source.matches(Self.annexes, at: first, before: line.upperBound) != nil
            {
                isAfterEnd = false
            } else {
                return .noise
            }
        }
        if let end = source.matches(FrameWords.footers, at: first, before: line.upperBound),
            tokens[first].isCapitalised,
            line.count <= 8, end == line.upperBound || tokens[end].kind == .mark || end - first >= 3
        {
            isAfterEnd = true
            return .noise
        }
        if !line.contains(where: { tokens[$0].kind != .mark }) { return .noise }
        let isRow = isTableRow(line)
        isInTable = isRow && line.contains { tokens[$0].isMark("\t") }
        if isRow { return .tableRow }
        // A headline of another page: "… (26/02/2024 6:48 SA)".
        if tokens[last].isMark(")"), line.count > 8, isTimeStamp(endingAt: last) { return .noise }
        if let end = source.matches(FrameWords.captions, at: first, before: line.upperBound),
            end < line.upperBound,
            tokens[end].isMark(":") || tokens[end].isMark(".") && tokens[first].isAllCaps
        {
            return .noise
        }
        // "Quang cảnh hội nghị. Ảnh: CTV": the caption of a picture.
        if line.count <= 40, hasCredit(line) { return .noise }
        if line.count <= 16,
            source.matches(FrameWords.ratings, at: first, before: line.upperBound) != nil
                || source.matches(FrameWords.ratings, at: last - 3, before: last + 1) != nil
                || source.matches(FrameWords.ratings, at: last - 1, before: last + 1) == last + 1
        {
            return .noise
        }
        if source.matches(FrameWords.mottos, at: first, before: line.upperBound) != nil { return .noise }
        return .text
    }

    private static let credits = PhraseTable("ảnh|ảnh minh họa|nguồn ảnh")

    private func hasCredit(_ line: Range<Int>) -> Bool {
        line.suffix(8).dropFirst().contains { index in
            guard source.tokens[index].isCapitalised,
                [".", "(", ",", "-"].contains(where: { source.tokens[index - 1].isMark($0) }),
                let end = source.matches(Self.credits, at: index, before: line.upperBound)
            else { return false }
            return end == line.upperBound || [":", ".", ")"].contains { source.tokens[end].isMark($0) }
        }
    }

    /// At least two cell borders, or one border that parts the heads of a document.
    private func isTableRow(_ line: Range<Int>) -> Bool {
        line.contains { source.tokens[$0].isMark("|") }
            || line.filter { source.tokens[$0].isMark("\t") }.count >= (isInTable ? 1 : 2)
    }

    private func isTimeStamp(endingAt last: Int) -> Bool {
        var numbers = 0
        for index in stride(from: last - 1, through: max(0, last - 12), by: -1) {
            if source.tokens[index].isMark("(") { return numbers >= 5 }
            if source.tokens[index].isNumber { numbers += 1 }
        }
        return false
    }
}
