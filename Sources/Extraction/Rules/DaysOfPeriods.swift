import Conferences

/// Days that return: ngày 25 hằng tháng, thứ năm hằng tuần, 15/12 hằng năm.
extension DeadlineReader {
    /// trước ngày 25 hằng tháng; chậm nhất ngày 15 của tháng cuối quý; thứ năm hàng tuần.
    func dayOfPeriod(at start: Int, limit: Int) -> Found? {
        var at = source.matches(DeadlineWords.lead, at: start, before: limit) ?? start
        var time: TimeOfDay?
        if let found = dates.time(at: at, limit: limit) {
            time = found.time
            at = found.end
            if source.isMark(at, ",", before: limit) { at += 1 }
        }
        guard let day = day(at: at, limit: limit) else { return nil }
        at = day.end
        if let found = dates.time(at: at, limit: limit), time == nil {
            time = found.time
            at = found.end
        }
        if let position = Self.positions.match(source.tokens, at: at, limit: limit) {
            let rule = RecurrenceRule(.monthly, day.value, position: position.value)
            guard case .weekday = day.value else { return nil }
            return Found(
                tokens: start..<position.end, time: time, recurring: [.monthly], rrule: rule, rule: .recurring
            )
        }
        if let each = source.matches(Self.each, at: at, before: limit),
            let match = Self.rhythms.match(source.tokens, at: each, limit: limit)
        {
            return Found(
                tokens: start..<match.end, time: time, recurring: [match.value],
                rrule: RecurrenceRule(match.value, day.value), rule: .recurring)
        }
        if let match = Self.ofPeriod.match(source.tokens, at: at, limit: limit) {
            return Found(
                tokens: start..<match.end, time: time, recurring: [match.value.0],
                rrule: RecurrenceRule(match.value.0, day.value, months: match.value.1), rule: .recurring)
        }
        return nil
    }

    private static let positions = PhraseTable<Int>(
        groups: (
            1,
            """
            đầu tiên hằng tháng|đầu tiên của tháng|đầu tháng|tuần đầu hằng tháng|đầu tiên hàng tháng
            đầu tiên mỗi tháng|tuần đầu tiên hằng tháng|tuần đầu của tháng|tuần đầu mỗi tháng
            """
        ),
        (
            -1,
            """
            cuối cùng hằng tháng|cuối cùng của tháng|cuối tháng|tuần cuối hằng tháng|cuối cùng hàng tháng
            cuối cùng mỗi tháng|tuần cuối của tháng|tuần cuối mỗi tháng|tuần cuối tháng
            """
        ))
    private static let lastDay = PhraseTable("ngày cuối cùng|ngày cuối|ngày làm việc cuối cùng")

    /// A weekday or a day of the month.
    func day(at index: Int, limit: Int) -> (value: RecurrenceRule.Day, end: Int)? {
        if let match = Weekdays.table.match(source.tokens, at: index, limit: limit) {
            return (.weekday(match.value), match.end)
        }
        if let end = source.matches(Self.lastDay, at: index, before: limit) { return (.monthDay(-1), end) }
        guard let end = source.matches(DateReader.ngay, at: index, before: limit),
            let (day, after) = dates.number(at: end, limit: limit), (1...31).contains(day),
            !dates.isSeparator(after, limit) || source.isMark(after, ".", before: limit)
        else { return nil }
        return (.monthDay(day), after)
    }

    /// Days of the year that return: trước ngày 15/12 hằng năm; trước ngày 15/6 và 15/12 hằng năm.
    func yearly(_ range: Range<Int>, _ printed: PrintedDate, _ time: TimeOfDay?, limit: Int) -> Found? {
        guard printed.year == nil, printed.canExist else { return nil }
        var days = [printed]
        var end = range.upperBound
        while days.count < 12 {
            var at = end
            if source.isMark(at, ",", before: limit) { at += 1 }
            if at < limit, source.tokens[at].key == UnitParser.and { at += 1 }
            at = source.matches(DeadlineWords.lead, at: at, before: limit) ?? at
            guard at > end, let (next, after) = dates.date(at: at, limit: limit), next.year == nil else {
                break
            }
            days.append(next)
            end = after
        }
        guard let each = source.matches(Self.each, at: end, before: limit),
            let match = Self.rhythms.match(source.tokens, at: each, limit: limit), match.value == .yearly
        else { return nil }
        var found = dated(range, printed, time)
        found.tokens = range.lowerBound..<match.end
        found.isYearAssumed = false
        found.recurring = days.count == 2 && days[1].month - days[0].month == 6 ? [.halfYearly] : [.yearly]
        // One rule holds for several days only where they have the same number in their months.
        if days.allSatisfy({ $0.day == printed.day }) {
            found.rrule = RecurrenceRule(.yearly, .monthDay(printed.day), months: days.map(\.month))
        }
        found.rule = .recurring
        return found
    }

}
