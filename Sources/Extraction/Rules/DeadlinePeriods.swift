import Conferences

extension DeadlineReader {
    private static let month = WordKey("tháng")
    private static let quarter = WordKey("quý")
    private static let year = WordKey("năm")
    private static let until = WordKey("đến")

    /// tháng 10/2024, quý IV năm 2024, năm 2025: due on its last day.
    func period(from start: Int, at index: Int, limit: Int, needsMarker: Bool = false) -> Found? {
        source.work.count += 1
        var at = index
        if source.matches(Self.ends, at: at, before: limit) != nil, at + 1 < limit { at += 1 }
        guard at < limit else { return nil }
        let token = source.tokens[at]
        if token.key == Self.month { return month(from: start, at: at + 1, limit: limit) }
        if token.key == Self.quarter { return quarter(from: start, at: at + 1, limit: limit) }
        if token.key == Self.year, let (year, end) = dates.year(at: at + 1, limit: limit),
            source.tokens[at + 1].length == 4 || !source.tokens[at + 1].isNumber
        {
            // "đến năm 2030" is a horizon, "trong năm 2025" a deadline.
            guard index > start + 1 || source.tokens[start].key != Self.until else { return nil }
            return Found(tokens: start..<end, date: CalendarDate(year: year, month: 12, day: 31))
        }
        return nil
    }

    private static let ends = PhraseTable("cuối|đầu|giữa|hết")

    private func month(from start: Int, at index: Int, limit: Int) -> Found? {
        guard let (month, afterMonth) = dates.number(at: index, limit: limit), (1...12).contains(month) else {
            return nil
        }
        if let (year, end) = yearAfter(afterMonth, limit: limit) {
            return Found(
                tokens: start..<end, date: CalendarDate(year: year, month: month, day: 1)?.lastOfMonth)
        }
        return assumed(start..<afterMonth, month: month)
    }

    /// The year behind "/", "-" or "năm".
    private func yearAfter(_ index: Int, limit: Int) -> (year: Int, end: Int)? {
        var at = index
        if source.isMark(at, ",", before: limit) { at += 1 }
        guard dates.isSeparator(at, limit) || source.isWord(at, Self.year, before: limit) else { return nil }
        return dates.year(at: at + 1, limit: limit)
    }

    private func assumed(_ range: Range<Int>, month: Int) -> Found {
        guard let reference, let day = CalendarDate(year: reference.year, month: month, day: 1)?.lastOfMonth
        else {
            return Found(tokens: range)
        }
        let next = CalendarDate(year: reference.year + 1, month: month, day: 1)?.lastOfMonth
        return Found(tokens: range, date: day < reference ? next : day, isYearAssumed: true)
    }

    private func quarter(from start: Int, at index: Int, limit: Int) -> Found? {
        guard index < limit, let number = quarterNumber(index) else { return nil }
        if let (year, end) = yearAfter(index + 1, limit: limit) {
            return Found(
                tokens: start..<end, date: CalendarDate(year: year, month: number * 3, day: 1)?.lastOfMonth)
        }
        return assumed(start..<(index + 1), month: number * 3)
    }

    private func quarterNumber(_ index: Int) -> Int? {
        let token = source.tokens[index]
        if token.isNumber { return (1...4).contains(token.value) ? Int(token.value) : nil }
        switch source.string(index).uppercased() {
        case "I": return 1
        case "II": return 2
        case "III": return 3
        case "IV": return 4
        default: return nil
        }
    }

    /// "quý IV/2024" with nothing before it.
    func bareQuarter(at index: Int, limit: Int) -> Found? {
        guard source.tokens[index].key == Self.quarter, index + 1 < limit,
            let found = quarter(
                from: index, at: index + 1, limit: limit), found.date != nil, !found.isYearAssumed
        else { return nil }
        return found
    }

    private static let days = PhraseTable("ngày|ngày làm việc|tuần|tháng|giờ")
    private static let since = PhraseTable("kể từ|từ|tính từ|sau|kể từ sau")

    /// trong vòng 10 ngày làm việc kể từ ngày …
    func span(from start: Int, at index: Int, limit: Int) -> Found? {
        var at = index
        guard let (_, afterNumber) = dates.number(at: at, limit: limit) else { return nil }
        at = afterNumber
        if source.isMark(at, "(", before: limit) {
            at = UnitParser(source).skipParenthesis(at: at, limit: limit)
        }
        guard let afterDays = source.matches(Self.days, at: at, before: limit) else { return nil }
        guard var end = source.matches(Self.since, at: afterDays, before: limit) else {
            // "trong 5 năm", "sau 2 tháng" without a beginning is a time that things take.
            let isFirm = source.matches(Self.firm, at: start, before: index) != nil
            return isFirm ? Found(tokens: start..<afterDays) : nil
        }
        while end < limit, end - afterDays < 14,
            source.tokens[end].kind != .mark || source.tokens[end].isMark("/")
        {
            end += 1
        }
        return Found(tokens: start..<end)
    }

    private static let firm = PhraseTable(
        """
        trong vòng|trong thời hạn|chậm nhất|không quá|chậm nhất sau|chậm nhất là
        """)
}
