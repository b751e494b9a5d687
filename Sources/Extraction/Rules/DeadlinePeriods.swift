import Conferences

extension DeadlineReader {
    private static let month = WordKey("tháng")
    private static let quarter = WordKey("quý")
    private static let year = WordKey("năm")
    private static let until = WordKey("đến")
    private static let before = WordKey("trước")

    /// Which part of a period is meant.
    enum Part: Sendable {
        case whole, beginning, middle, end, firstWeek
        /// "trước tháng 10": the day before it begins.
        case before
    }

    static let parts = PhraseTable<Part>(
        groups: (.end, "cuối|hết|hạ tuần|tuần cuối|nửa cuối|những ngày cuối|ngày cuối"),
        (.end, "ngày cuối cùng|ngày cuối cùng của|ngày cuối của"),
        (.beginning, "đầu|thượng tuần|những ngày đầu"), (.middle, "giữa|trung tuần|nửa đầu"),
        (.firstWeek, "tuần đầu|tuần đầu tiên|tuần đầu tiên của|tuần đầu của|tuần thứ nhất"))

    /// tháng 10/2024, cuối quý IV năm 2024, năm 2025, 6 tháng đầu năm: due on its last day.
    func period(from start: Int, at index: Int, limit: Int) -> Found? {
        source.work.count += 1
        var at = index
        var part = Part.whole
        if let match = Self.parts.match(source.tokens, at: at, limit: limit), match.end < limit {
            part = match.value
            at = match.end
        } else if at > start, source.tokens[at - 1].key == Self.before {
            part = .before
        }
        guard at < limit else { return nil }
        if let found = monthsOfYear(from: start, at: at, limit: limit) { return found }
        let token = source.tokens[at]
        if token.key == Self.month { return month(from: start, at: at + 1, limit: limit, part) }
        if token.key == Self.quarter { return quarter(from: start, at: at + 1, limit: limit, part) }
        if token.key == Self.year, let (year, end) = dates.year(at: at + 1, limit: limit),
            source.tokens[at + 1].length == 4 || !source.tokens[at + 1].isNumber
        {
            // "đến năm 2030" is a horizon, "trong năm 2025" a deadline.
            guard index > start + 1 || part != .whole || source.tokens[start].key != Self.until else {
                return nil
            }
            return found(start..<end, Period(year: year, months: 1...12), part, .year)
        }
        return nil
    }

    /// What is due within a part of a period, on a day that the text does not print.
    func found(_ tokens: Range<Int>, _ period: Period, _ part: Part, _ rule: DeadlineRule) -> Found {
        let isRough = [.beginning, .middle, .firstWeek].contains(part)
        return Found(
            tokens: tokens, date: period.day(part), basis: isRough ? .partOfPeriod : .printed, rule: rule)
    }

    private func month(from start: Int, at index: Int, limit: Int, _ part: Part) -> Found? {
        guard let (month, afterMonth) = dates.number(at: index, limit: limit) else { return nil }
        guard (1...12).contains(month) else {
            // "tháng 13/2026" is a slip that somebody must look at, not a sentence without a deadline.
            guard (13...99).contains(month), let (year, end) = yearAfter(afterMonth, limit: limit),
                (1900...2200).contains(year)
            else { return nil }
            return Found(tokens: start..<end, basis: .impossible, rule: .month)
        }
        let last = listed(at: afterMonth, limit: limit, Self.month) { index in
            dates.number(at: index, limit: limit).flatMap { (1...12).contains($0.value) ? $0.value : nil }
        }
        if let last, last.number >= month, let (year, end) = yearAfter(last.end, limit: limit) {
            return found(start..<end, Period(year: year, months: month...last.number), part, .month)
        }
        if let (year, end) = yearAfter(afterMonth, limit: limit) {
            return found(start..<end, Period(year: year, months: month...month), part, .month)
        }
        return assumed(start..<afterMonth, months: month...month, part, .month)
    }

    /// The year behind "/", "-" or "năm".
    private func yearAfter(_ index: Int, limit: Int) -> (year: Int, end: Int)? {
        var at = index
        if source.isMark(at, ",", before: limit) { at += 1 }
        guard dates.isSeparator(at, limit) || source.isWord(at, Self.year, before: limit) else { return nil }
        return dates.year(at: at + 1, limit: limit)
    }

    private static let and = PhraseTable("và|,|-|, và")

    /// The last of several months or quarters that share their year: "tháng 8, 9/2024", "quý III và IV/2024".
    private func listed(at index: Int, limit: Int, _ word: WordKey, _ number: (Int) -> Int?)
        -> (number: Int, end: Int)?
    {
        var last: (number: Int, end: Int)?
        var at = index
        for _ in 0..<12 {
            guard var next = source.matches(Self.and, at: at, before: limit) else { break }
            if source.isWord(next, word, before: limit) { next += 1 }
            guard next < limit, let value = number(next) else { break }
            at = next + 1
            last = (value, at)
        }
        return last
    }

    /// "vào cuối năm 2024", "vào tháng 8": due then, unless it lies in the past and is told.
    func coming(from start: Int, at index: Int, limit: Int) -> Found? {
        if let (printed, end) = dates.date(at: index, limit: limit),
            source.matches(DeadlineWords.happening, at: start - 2, before: start) != start,
            source.matches(DeadlineWords.happening, at: start - 1, before: start) != start
        {
            let found = dated(start..<end, printed, nil)
            guard let date = found.date, let reference = anchors.year, date >= reference else { return nil }
            return found
        }
        guard let found = period(from: start, at: index, limit: limit), let date = found.date,
            let reference = anchors.year, date >= reference
        else { return nil }
        return found
    }

    private func assumed(_ range: Range<Int>, months: ClosedRange<Int>, _ part: Part, _ rule: DeadlineRule)
        -> Found
    {
        guard let reference = anchors.year else { return Found(tokens: range, rule: rule) }
        let this = Period(year: reference.year, months: months)
        let isPast = (this.day(part) ?? reference) < reference
        let period = isPast ? Period(year: reference.year + 1, months: months) : this
        var found = found(range, period, part, rule)
        found.isYearAssumed = true
        return found
    }

    private func quarter(from start: Int, at index: Int, limit: Int, _ part: Part) -> Found? {
        guard index < limit, let number = quarterNumber(index) else { return nil }
        let last = listed(at: index + 1, limit: limit, Self.quarter) { quarterNumber($0) }
        if let last, last.number >= number, let (year, end) = yearAfter(last.end, limit: limit) {
            let months = (number * 3 - 2)...(last.number * 3)
            return found(start..<end, Period(year: year, months: months), part, .quarter)
        }
        let months = (number * 3 - 2)...(number * 3)
        if let (year, end) = yearAfter(index + 1, limit: limit) {
            return found(start..<end, Period(year: year, months: months), part, .quarter)
        }
        return assumed(start..<(index + 1), months: months, part, .quarter)
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
            let found = quarter(from: index, at: index + 1, limit: limit, .whole), found.date != nil,
            !found.isYearAssumed
        else { return nil }
        return found
    }

    private static let halfYears = PhraseTable<Bool>([("nửa đầu năm", true), ("nửa cuối năm", false)])
    private static let thisYear = PhraseTable("nay|này")

    /// 6 tháng đầu năm 2025, 3 tháng cuối năm, nửa đầu năm.
    private func monthsOfYear(from start: Int, at index: Int, limit: Int) -> Found? {
        var last = 6
        var half = Self.halfYears.match(source.tokens, at: index, limit: limit)
        if half == nil, let (number, after) = dates.number(at: index, limit: limit),
            (1...11).contains(number),
            source.isWord(after, Self.month, before: limit)
        {
            last = number
            half = DeadlineWords.halves.match(source.tokens, at: after + 1, limit: limit)
        }
        guard let half else { return nil }
        let months = half.value ? 1...last : (13 - last)...12
        var end = half.end
        var at = end
        if dates.isSeparator(at, limit) || source.isWord(at, Self.year, before: limit) { at += 1 }
        if at < limit, source.tokens[at].length == 4, let (year, after) = dates.year(at: at, limit: limit) {
            // What was done in months that are over is told, not asked for.
            let period = Period(year: year, months: months)
            if let day = period.day(.whole), let reference = anchors.year, day < reference { return nil }
            return found(start..<after, period, .whole, .halfYear)
        }
        if let after = source.matches(Self.thisYear, at: end, before: limit) { end = after }
        guard let reference = anchors.year else { return Found(tokens: start..<end, rule: .halfYear) }
        let period = Period(year: reference.year, months: months)
        if let day = period.day(.whole), day < reference { return nil }
        var found = found(start..<end, period, .whole, .halfYear)
        found.isYearAssumed = true
        return found
    }
}

/// Months of a year that belong together.
struct Period: Sendable {
    var year: Int
    var months: ClosedRange<Int>

    /// The last day of a part. Where words leave it open: the beginning of a month is its first ten days, the
    /// middle its first half; of a longer period the beginning is its first third or quarter, the middle
    /// its second third or half, in whole months.
    func day(_ part: DeadlineReader.Part) -> CalendarDate? {
        let isMonth = months.count == 1
        switch part {
        case .whole, .end: return lastDay(of: months.upperBound)
        case .before: return first?.adding(days: -1)
        case .firstWeek: return first?.adding(days: 6)
        case .beginning:
            return isMonth ? first?.adding(days: 9) : lastDay(of: months.lowerBound + (months.count - 1) / 4)
        case .middle:
            return isMonth ? first?.adding(days: 14) : lastDay(of: months.lowerBound + (months.count - 1) / 2)
        }
    }

    private var first: CalendarDate? { CalendarDate(year: year, month: months.lowerBound, day: 1) }

    private func lastDay(of month: Int) -> CalendarDate? {
        CalendarDate(year: year, month: month, day: 1)?.lastOfMonth
    }
}
