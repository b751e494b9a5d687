import Conferences

/// A day as a text gives it, perhaps without its year.
struct PrintedDate: Sendable, Equatable {
    var day: Int
    var month: Int
    var year: Int?

    var date: CalendarDate? { year.flatMap { CalendarDate(year: $0, month: month, day: day) } }

    /// Whether the calendar has the day, in its year or, where it has none, in any.
    var canExist: Bool { CalendarDate(year: year ?? 2000, month: month, day: day) != nil }
}

/// Reads days and times: 18/02/2019, 5-1-2022, ngày 30 tháng 9 năm 2022, 15-12, and the same in words.
struct DateReader {
    let source: SourceText
    private var tokens: [Token] { source.tokens }

    init(_ source: SourceText) { self.source = source }

    static let ngay = PhraseTable("ngày|mùng|mồng|ngày mùng|ngày mồng")
    static let thang = WordKey("tháng")
    static let nam = WordKey("năm")
    private static let separators: [Unicode.Scalar] = ["/", "-", "."]

    /// Numbers in words up to the days of a month and the years people write out.
    private static let words: PhraseTable<Int> = {
        let ones = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
        let last = ["mốt", "hai", "ba", "tư", "lăm", "sáu", "bảy", "tám", "chín"]
        var entries = ones.enumerated().map { ($1, $0 + 1) } + [("tư", 4), ("mười", 10)]
        for tens in 1...9 {
            let head = tens == 1 ? "mười" : "\(ones[tens - 1]) mươi"
            if tens > 1 { entries.append((head, tens * 10)) }
            for (index, one) in last.enumerated() {
                let word = tens == 1 && index == 0 ? "một" : tens == 1 && index == 3 ? "bốn" : one
                entries.append(("\(head) \(word)", tens * 10 + index + 1))
            }
        }
        let below = entries
        for zero in ["không trăm", "không trăm linh", "không trăm lẻ", "linh", "lẻ"] {
            entries += below.filter { zero.hasSuffix("trăm") == ($0.1 > 9) }
                .map { ("hai nghìn \(zero) \($0.0)", 2000 + $0.1) }
        }
        return PhraseTable(entries)
    }()

    /// A number in digits or words, and the token after it.
    func number(at index: Int, limit: Int) -> (value: Int, end: Int)? {
        guard index < limit else { return nil }
        if tokens[index].isNumber { return (Int(tokens[index].value), index + 1) }
        return Self.words.match(tokens, at: index, limit: limit).map { ($0.value, $0.end) }
    }

    /// A day, with or without "ngày" before it.
    func date(at start: Int, limit: Int) -> (date: PrintedDate, end: Int)? {
        source.work.count += 1
        let index = source.matches(Self.ngay, at: start, before: limit) ?? start
        guard let (day, afterDay) = number(at: index, limit: limit), (1...31).contains(day) else {
            return nil
        }
        if source.isWord(afterDay, Self.thang, before: limit) {
            guard let (month, afterMonth) = number(at: afterDay + 1, limit: limit), (1...12).contains(month)
            else {
                return nil
            }
            // "tháng 9 năm 2022" and the mixed "tháng 9/2022".
            let yearAt = isSeparator(afterMonth, limit) || source.isWord(afterMonth, Self.nam, before: limit)
            if yearAt, let (year, end) = year(at: afterMonth + 1, limit: limit) {
                return (PrintedDate(day: day, month: month, year: year), end)
            }
            return (PrintedDate(day: day, month: month), afterMonth)
        }
        guard tokens[index].isNumber, tokens[index].length <= 2, isSeparator(afterDay, limit),
            afterDay + 1 < limit,
            tokens[afterDay + 1].isNumber, tokens[afterDay + 1].length <= 2
        else { return nil }
        let month = Int(tokens[afterDay + 1].value)
        guard (1...12).contains(month) else { return nil }
        let afterMonth = afterDay + 2
        if isSeparator(afterMonth, limit), afterMonth + 1 < limit, tokens[afterMonth + 1].isNumber,
            let (year, end) = year(at: afterMonth + 1, limit: limit)
        {
            return (PrintedDate(day: day, month: month, year: year), end)
        }
        // "5.1" is no day without a year, nor is a percentage or a ratio with more numbers behind it.
        guard !tokens[afterDay].isMark(".") else { return nil }
        return (PrintedDate(day: day, month: month), afterMonth)
    }

    /// Four digits, two digits of this century, or words.
    func year(at index: Int, limit: Int) -> (year: Int, end: Int)? {
        guard let (value, end) = number(at: index, limit: limit) else { return nil }
        if (1900...2199).contains(value) { return (value, end) }
        guard tokens[index].isNumber, tokens[index].length == 2 else { return nil }
        return (2000 + value, end)
    }

    func isSeparator(_ index: Int, _ limit: Int) -> Bool {
        index < limit && Self.separators.contains { tokens[index].isMark($0) }
    }

    private static let hour = PhraseTable("giờ|h|g")
    private static let minute = PhraseTable("phút|p")

    /// 14 giờ, 14 giờ 30 phút, 17h00, 14:00, and the token after it.
    func time(at index: Int, limit: Int) -> (time: TimeOfDay, end: Int)? {
        guard let (hour, afterHour) = number(at: index, limit: limit), (0...24).contains(hour),
            afterHour < limit
        else { return nil }
        if tokens[afterHour].isMark(":"), tokens[index].isNumber, afterHour + 1 < limit,
            tokens[afterHour + 1].isNumber, tokens[afterHour + 1].length == 2
        {
            let minute = Int(tokens[afterHour + 1].value)
            return TimeOfDay(hour: hour, minute: minute).map { ($0, afterHour + 2) }
        }
        guard var end = source.matches(Self.hour, at: afterHour, before: limit) else { return nil }
        var minute = 0
        if end < limit, tokens[end].isNumber, tokens[end].length == 2, tokens[end].value < 60,
            !(end + 1 < limit && isSeparator(end + 1, limit))
        {
            minute = Int(tokens[end].value)
            end += 1
            end = source.matches(Self.minute, at: end, before: limit) ?? end
        }
        return TimeOfDay(hour: hour, minute: minute).map { ($0, end) }
    }
}
