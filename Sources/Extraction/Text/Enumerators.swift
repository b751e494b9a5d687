/// Reads what numbers an item: Một là, Thứ nhất, I., 1., 1.1., 1-, a), (1), -, +.
struct EnumeratorReader {
    let source: SourceText
    private var tokens: [Token] { source.tokens }

    init(_ source: SourceText) { self.source = source }

    private static let numbers: [(String, Int)] = {
        let ones = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]
        var numbers = ones.enumerated().map { ($1, $0 + 1) }
        let after = ["một", "hai", "ba", "bốn", "lăm", "sáu", "bảy", "tám", "chín"]
        numbers += after.enumerated().map { ("mười \($1)", $0 + 11) }
        numbers.append(("hai mươi", 20))
        numbers += after.enumerated().map { ("hai mươi \($0 == 0 ? "mốt" : $1)", $0 + 21) }
        return numbers
    }()
    private static let counted = PhraseTable(numbers.map { ("\($0) là", $1) })
    private static let ordinal = PhraseTable(
        numbers + [("nhất", 1), ("nhì", 2), ("tư", 4), ("bẩy", 7)])
    private static let thu = WordKey(folded: "thứ")
    private static let la = WordKey("là")
    private static let article = WordKey("điều")
    private static let ngay = WordKey("ngày")
    private static let parts = PhraseTable("phần|mục|chương|phần thứ")

    func enumerator(at start: Int, limit: Int) -> Enumerator? {
        guard start < limit else { return nil }
        let token = tokens[start]
        switch token.kind {
        case .word: return word(at: start, limit: limit) ?? letterOrRoman(at: start, limit: limit)
        case .number: return number(at: start, limit: limit)
        case .mark: return mark(at: start, limit: limit)
        }
    }

    /// Một là, Thứ nhất: also in the middle of a paragraph, at the beginning of a sentence.
    func word(at start: Int, limit: Int) -> Enumerator? {
        if let match = Self.counted.match(tokens, at: start, limit: limit) {
            return Enumerator(
                style: .counted, ordinal: start..<match.end, contentStart: afterSeparator(match.end, limit),
                number: match.value)
        }
        // "Thứ" or a misprint of it ("Thú"), a number, and a mark that shows it is no weekday.
        if tokens[start].fold == Self.thu, start + 1 < limit {
            var end = start + 1
            var number = Int(tokens[end].value)
            if let match = Self.ordinal.match(tokens, at: end, limit: limit) {
                (end, number) = (match.end, match.value)
            } else if tokens[end].isNumber {
                end += 1
            } else {
                return nil
            }
            if end < limit, tokens[end].key == Self.la { end += 1 }
            let content = afterSeparator(end, limit)
            let isDate = content < limit && (tokens[content].isNumber || tokens[content].key == Self.ngay)
            guard content > end, !isDate else { return nil }
            return Enumerator(style: .ordinal, ordinal: start..<end, contentStart: content, number: number)
        }
        if tokens[start].key == Self.article, tokens[start].isCapitalised, start + 2 < limit,
            tokens[start + 1].isNumber, tokens[start + 2].isMark(".") || tokens[start + 2].isMark(":")
        {
            return Enumerator(
                style: .article, ordinal: start..<(start + 2), contentStart: start + 3,
                number: Int(tokens[start + 1].value))
        }
        return nil
    }

    private func afterSeparator(_ at: Int, _ limit: Int) -> Int {
        var at = at
        while at < limit,
            tokens[at].isMark(",") || tokens[at].isMark(":") || tokens[at].isMark(".")
                || tokens[at].isMark("-") || tokens[at].isMark(";")
        {
            at += 1
        }
        return at
    }

    private func letterOrRoman(at start: Int, limit: Int) -> Enumerator? {
        let token = tokens[start]
        if let end = source.matches(Self.parts, at: start, before: limit), token.isCapitalised, end < limit,
            tokens[end].isAllCaps && tokens[end].length < 5 || tokens[end].isNumber
                || Self.ordinal.match(tokens, at: end, limit: limit) != nil
        {
            return Enumerator(
                style: .part, ordinal: start..<(end + 1), contentStart: afterSeparator(end + 1, limit),
                number: 0)
        }
        guard start + 2 < limit, token.length <= 5, tokens[start + 1].kind == .mark,
            !tokens[start + 1].hasSpaceBefore || tokens[start + 1].isMark("-")
        else { return nil }
        let separator = tokens[start + 1]
        let isClosed =
            separator.isMark(".") || separator.isMark(")") || separator.isMark("/") || separator.isMark("-")
        guard isClosed, !tokens[start + 2].startsLine else { return nil }
        if token.isAllCaps, let value = roman(token) {
            return Enumerator(
                style: .part, ordinal: start..<(start + 1), contentStart: start + 2, number: value)
        }
        guard token.length == 1, !separator.isMark("-"),
            tokens[start + 2].hasSpaceBefore || separator.isMark(")")
                // "A.Nội dung", typed without the space; "P.KHTC" is a name.
                || token.isAllCaps && token.startsLine && tokens[start + 2].isWord
                    && tokens[start + 2].isCapitalised
                    && (!tokens[start + 2].isAllCaps || tokens[start + 2].length == 1)
        else { return nil }
        let end = separator.isMark(")") ? start + 2 : start + 1
        return Enumerator(
            style: token.isAllCaps ? .letterPart : .letter, ordinal: start..<end, contentStart: start + 2,
            number: 0)
    }

    private func roman(_ token: Token) -> Int? {
        var total = 0
        var last = 0
        for scalar in source.scalars[token.range].reversed() {
            let value: Int
            switch scalar {
            case "I": value = 1
            case "V": value = 5
            case "X": value = 10
            default: return nil
            }
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total
    }

    private func number(at start: Int, limit: Int) -> Enumerator? {
        guard tokens[start].length <= 2, start + 2 < limit,
            !tokens[start + 1].hasSpaceBefore || tokens[start + 1].isMark("-")
        else { return nil }
        var end = start + 1
        var depth = 0
        while end + 1 < limit, tokens[end].isMark("."), tokens[end + 1].isNumber,
            !tokens[end + 1].hasSpaceBefore,
            tokens[end + 1].length <= 2
        {
            end += 2
            depth += 1
        }
        let isDotted = end < limit && tokens[end].kind == .mark
        guard isDotted || depth > 0, end < limit else { return nil }
        var content = end
        if isDotted {
            guard
                tokens[end].isMark(".") || tokens[end].isMark(")") || tokens[end].isMark("/")
                    || tokens[end].isMark("-") || tokens[end].isMark(":")
                    // "1, Phòng Kế hoạch …", typed in a hurry; "12,5 tỷ" is an amount.
                    || tokens[end].isMark(",") && tokens[start].startsLine && end + 1 < limit
                        && tokens[end + 1].isWord
                        && tokens[end + 1].isCapitalised
            else { return nil }
            content += 1
        }
        // What follows is a word, so that no date or amount is taken for a number.
        guard content < limit, !tokens[content].startsLine,
            tokens[content].isWord || tokens[content].isMark("\"") || tokens[content].hasSpaceBefore,
            !(tokens[end].isMark("-") && tokens[content].isNumber),
            !(tokens[end].isMark("/") && tokens[content].isNumber)
        else { return nil }
        let style: EnumeratorStyle =
            depth == 1
            ? .numberDeep : depth > 1 ? .numberDeeper : tokens[end].isMark(")") ? .numberParenthesis : .number
        return Enumerator(
            style: style, ordinal: start..<end, contentStart: content, number: Int(tokens[start].value))
    }

    private func mark(at start: Int, limit: Int) -> Enumerator? {
        let token = tokens[start]
        if token.isMark("("), let enclosed = enclosed(at: start, limit: limit) { return enclosed }
        guard start + 1 < limit, !tokens[start + 1].startsLine,
            tokens[start + 1].kind != .mark || tokens[start + 1].isMark("\"")
        else { return nil }
        let style: EnumeratorStyle
        if token.isMark("-") {
            style = .dash
        } else if token.isMark("+") {
            style = .plus
        } else if token.isMark("*") {
            style = .star
        } else if token.isMark("•") {
            style = .bullet
        } else {
            return nil
        }
        return Enumerator(style: style, ordinal: start..<start, contentStart: start + 1, number: 0)
    }

    /// (1), (a)
    func enclosed(at start: Int, limit: Int) -> Enumerator? {
        guard start + 3 < limit, tokens[start].isMark("("), tokens[start + 2].isMark(")"),
            tokens[start + 1].isNumber && tokens[start + 1].length <= 2
                || tokens[start + 1].isWord && tokens[start + 1].length == 1
        else { return nil }
        return Enumerator(
            style: .enclosed, ordinal: start..<(start + 3), contentStart: start + 3,
            number: tokens[start + 1].isNumber ? Int(tokens[start + 1].value) : 0)
    }
}
