import Conferences

/// Days that the words take from the day on which they are said: hôm nay, tuần này, thứ sáu tuần sau.
extension DeadlineReader {
    private static let days = PhraseTable<Int>(
        groups: (0, "hôm nay|ngày hôm nay|trong ngày hôm nay|trong hôm nay|chiều nay|sáng nay|tối nay"),
        (1, "ngày mai|mai|sáng mai|chiều mai|ngày hôm sau|sáng ngày mai|chiều ngày mai"), (2, "ngày kia"))
    private static let sameDay = PhraseTable("cùng ngày|ngày hôm nay|hôm nay|nay|trong ngày")

    /// trong ngày hôm nay, trước ngày mai; 17 giờ cùng ngày.
    func relativeDay(from start: Int, at index: Int, limit: Int, afterTime: Bool = false) -> Found? {
        if afterTime, let end = source.matches(Self.sameDay, at: index, before: limit) {
            return said(start..<end, .relativeDay) { $0 }
        }
        guard let match = Self.days.match(source.tokens, at: index, limit: limit) else { return nil }
        return said(start..<match.end, .relativeDay) { $0.adding(days: match.value) }
    }

    private enum Unit { case week, month, quarter, year }

    private static let units = PhraseTable<Unit>([
        ("tuần", .week), ("tháng", .month), ("quý", .quarter), ("năm", .year),
    ])
    private static let which = PhraseTable<Int>(groups: (0, "này|nay"), (1, "tới|sau|tiếp theo|kế tiếp"))

    /// trong tuần này, đến cuối năm, hết tháng; `needsThis`: only where a word says which one it is.
    func currentPeriod(from start: Int, at index: Int, limit: Int, needsThis: Bool) -> Found? {
        var at = index
        var part = Part.whole
        if let match = Self.parts.match(source.tokens, at: at, limit: limit), match.end < limit {
            part = match.value
            at = match.end
        } else if at > start, Self.parts.match(source.tokens, at: at - 1, limit: at)?.value == .end {
            // "hết tháng": the word that says it is part of the marker.
            part = .end
        }
        guard let unit = Self.units.match(source.tokens, at: at, limit: limit) else { return nil }
        let which = Self.which.match(source.tokens, at: unit.end, limit: limit)
        // "đầu năm" without more mostly looks back, and "hết năm" may go on with a number.
        guard which != nil || !needsThis || part == .end else { return nil }
        let end = which?.end ?? unit.end
        guard which != nil || ends(end, limit: limit) else { return nil }
        return said(start..<end, .currentPeriod) {
            Self.day(part, of: unit.value, (which?.value ?? 0), from: $0)
        }
    }

    private func ends(_ index: Int, limit: Int) -> Bool {
        index >= limit || source.tokens[index].kind == .mark && !dates.isSeparator(index, limit)
            || source.tokens[index].isMark(".")
    }

    private static func day(_ part: Part, of unit: Unit, _ later: Int, from day: CalendarDate)
        -> CalendarDate?
    {
        switch unit {
        case .week:
            let sunday = day.adding(days: 7 - day.weekday + 7 * later)
            return part == .before
                ? sunday.adding(days: -7) : part == .beginning ? sunday.adding(days: -6) : sunday
        case .month:
            let month = day.adding(months: later)
            return Period(year: month.year, months: month.month...month.month).day(part)
        case .quarter:
            let month = day.adding(months: 3 * later)
            let first = (month.month - 1) / 3 * 3 + 1
            return Period(year: month.year, months: first...(first + 2)).day(part)
        case .year: return Period(year: day.year + later, months: 1...12).day(part)
        }
    }

    private static let ofWeek = PhraseTable<Int>(
        groups: (0, "tuần này"), (1, "tuần sau|tuần tới|tuần kế tiếp|của tuần sau|của tuần tới"))

    /// thứ sáu tuần này.
    func weekdayOfWeek(from start: Int, at index: Int, limit: Int) -> Found? {
        guard let weekday = Weekdays.table.match(source.tokens, at: index, limit: limit) else { return nil }
        var at = weekday.end
        if source.isMark(at, ",", before: limit) { at += 1 }
        guard let week = Self.ofWeek.match(source.tokens, at: at, limit: limit) else { return nil }
        return said(start..<week.end, .relativeDay) {
            $0.adding(days: weekday.value - $0.weekday + 7 * week.value)
        }
    }

    /// The place behind a weekday that only goes with a printed day: "thứ sáu, ngày 12/7/2024".
    func afterWeekday(_ index: Int, limit: Int) -> Int {
        guard let weekday = Weekdays.table.match(source.tokens, at: index, limit: limit) else { return index }
        var at = weekday.end
        if source.isMark(at, ",", before: limit) || source.isMark(at, "(", before: limit) { at += 1 }
        return dates.date(at: at, limit: limit) == nil ? index : at
    }

    private func said(_ tokens: Range<Int>, _ rule: DeadlineRule, _ day: (CalendarDate) -> CalendarDate?)
        -> Found
    {
        guard let today = anchors.today else { return Found(tokens: tokens, basis: .words, rule: rule) }
        return Found(tokens: tokens, date: day(today), basis: .counted(from: today), rule: rule)
    }
}

/// The days of the week (thứ): 1 for Monday to 7 for Sunday.
enum Weekdays {
    static let table: PhraseTable<Int> = {
        let names = [
            ["hai", "2"], ["ba", "3"], ["tư", "4"], ["năm", "5"], ["sáu", "6"], ["bảy", "7"],
        ]
        var days = names.enumerated().flatMap { index, names in names.map { ("thứ \($0)", index + 1) } }
        days += [("chủ nhật", 7)]
        let times = ["", "ngày ", "sáng ", "chiều ", "tối ", "sáng ngày ", "chiều ngày "]
        return PhraseTable(times.flatMap { time in days.map { (time + $0.0, $0.1) } })
    }()

    /// As RFC 5545 writes them.
    static let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}
