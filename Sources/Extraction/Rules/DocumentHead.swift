import Conferences

/// What the head of a document says of itself: its day, its kind, its level, who signs.
struct DocumentHead: Sendable {
    /// "Hoa Lư, ngày 24 tháng 5 năm 2024", or the day a web page was published.
    var date: CalendarDate?
    /// The kind that stands alone on a line in capitals: THÔNG BÁO, QUYẾT ĐỊNH.
    var titleKind: DirectiveKind?
    /// tỉnh, thành phố, huyện, xã …: the level whose UBND speaks.
    var level: String?
    /// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" before "QUYẾT ĐỊNH:".
    var authority: String?
    /// "KẾT LUẬN / của Ban Thường vụ Tỉnh ủy về …".
    private(set) var titleIssuer: String?
    /// Who says "yêu cầu", "chỉ thị" in the text: "Chủ tịch UBND huyện".
    private(set) var speaker: String?
    let letterhead: Letterhead
    private static let most = 400

    init(_ source: SourceText, lines: [Block]) {
        let tokens = source.tokens
        let dates = DateReader(source)
        letterhead = Letterhead(source)
        var published: CalendarDate?
        for index in tokens.indices.prefix(Self.most) {
            if date == nil, index > 0, tokens[index - 1].isMark(",") || tokens[index - 1].isMark(";"),
                source.matches(DateReader.ngay, at: index, before: tokens.count) != nil,
                let (printed, end) = dates.date(at: index, limit: tokens.count), endsLine(end, tokens)
            {
                date = printed.date
            }
            if published == nil, tokens[index].isNumber,
                let (printed, end) = dates.date(at: index, limit: tokens.count),
                isStamp(index, end, source)
            {
                published = printed.date
            }
        }
        for block in lines.prefix(40) where block.kind != .noise { readTitle(block.content, source) }
        date = date ?? closingDate(source, dates) ?? published
        level = Self.level(in: source)
        speaker = Self.speaker(in: source)
    }

    /// "Cần Thơ, ngày 11/11/2024" under the signature.
    private func closingDate(_ source: SourceText, _ dates: DateReader) -> CalendarDate? {
        let tokens = source.tokens
        for index in tokens.indices.suffix(60)
        where index > 1 && tokens[index - 1].isMark(",")
            && source.matches(DateReader.ngay, at: index, before: tokens.count) != nil
        {
            guard let (printed, end) = dates.date(at: index, limit: tokens.count),
                end >= tokens.count || tokens[end].startsLine
            else { continue }
            var first = index - 1
            while first > 0, index - first < 6, !tokens[first].startsLine { first -= 1 }
            if tokens[first].startsLine, tokens[first].isCapitalised { return printed.date }
        }
        return nil
    }

    private static let asks = PhraseTable("yêu cầu|chỉ thị|quyết định|chỉ đạo|giao")

    private static func speaker(in source: SourceText) -> String? {
        for index in source.tokens.indices.prefix(2_000) {
            guard let found = office.match(source.tokens, at: index, limit: source.tokens.count),
                !source.tokens[index].isAllCaps,
                let area = levels.match(source.tokens, at: found.end, limit: source.tokens.count),
                (area.end...(area.end + 4)).contains(where: {
                    source.matches(asks, at: $0, before: source.tokens.count) != nil
                })
            else { continue }
            return found.value + " " + area.value
        }
        return nil
    }

    private func endsLine(_ end: Int, _ tokens: [Token]) -> Bool {
        end >= tokens.count || tokens[end].startsLine || tokens[end].kind == .mark
    }

    /// "23:53 - 13/08/2019", "Thứ năm - 12/01/2023 04:44", "13/09/2019" alone on a line.
    private func isStamp(_ start: Int, _ end: Int, _ source: SourceText) -> Bool {
        var first = start
        while first > 0, start - first < 8, !source.tokens[first].startsLine { first -= 1 }
        guard source.tokens[first].startsLine else { return false }
        let before = first..<start
        let isShort =
            !before.contains { source.tokens[$0].isWord }
            || source.matches(CitationWords.stamps, at: first, before: start) != nil
        return isShort
    }

    private mutating func readTitle(_ content: Range<Int>, _ source: SourceText) {
        let tokens = source.tokens
        var lineStart = content.lowerBound
        for index in content where index == content.lowerBound || tokens[index].startsLine {
            lineStart = index
            guard tokens[lineStart].isAllCaps else { continue }
            if titleKind == nil,
                let kind = DirectiveKinds.byName.match(tokens, at: lineStart, limit: content.upperBound),
                kind.end >= content.upperBound || tokens[kind.end].startsLine || tokens[kind.end].isMark(":")
            {
                titleKind = kind.value
                readTitleIssuer(kind.end, source)
            }
            if authority == nil,
                let office = Self.office.match(tokens, at: lineStart, limit: content.upperBound),
                let area = Self.levels.match(tokens, at: office.end, limit: content.upperBound)
            {
                authority = office.value + " " + area.value
            }
        }
    }

    private mutating func readTitleIssuer(_ at: Int, _ source: SourceText) {
        let limit = min(source.tokens.count, at + 24)
        guard source.isWord(at, Self.of, before: limit),
            let unit = UnitParser(source).unit(at: at + 1, limit: limit), !unit.isQuantified
        else { return }
        let isCapitals = unit.tokens.allSatisfy { source.tokens[$0].isAllCaps }
        let name = source.string(unit.tokens)
        titleIssuer =
            Issuers.aliasTable.match(source.tokens, at: at + 1, limit: unit.tokens.upperBound)?.value
            ?? (isCapitals ? name.prefix(1) + name.dropFirst().lowercased() : name)
    }

    private static let of = WordKey("của")

    private static let office = PhraseTable<String>([
        ("chủ tịch ủy ban nhân dân", "Chủ tịch UBND"), ("chủ tịch ubnd", "Chủ tịch UBND"),
        ("chủ tịch hội đồng nhân dân", "Chủ tịch HĐND"),
    ])
    private static let levels = PhraseTable<String>(
        ["tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "đặc khu"].map { ($0, $0) } + [
            ("TP", "thành phố")
        ])
    private static let bodies = PhraseTable("ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân")

    /// The level of the first UBND or HĐND that is named with one.
    private static func level(in source: SourceText) -> String? {
        for index in source.tokens.indices {
            guard let end = source.matches(bodies, at: index, before: source.tokens.count),
                let level = levels.match(source.tokens, at: end, limit: source.tokens.count)
            else { continue }
            return level.value
        }
        return nil
    }
}
