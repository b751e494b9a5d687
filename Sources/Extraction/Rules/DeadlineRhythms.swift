import Conferences

extension DeadlineReader {
    private static let periodic = PhraseTable("định kỳ|theo định kỳ")
    private static let each = PhraseTable("hằng|hàng|mỗi|từng")
    private static let rhythms = PhraseTable<Recurrence>([
        ("ngày", .daily), ("tuần", .weekly), ("tháng", .monthly), ("quý", .quarterly), ("năm", .yearly),
        ("6 tháng", .halfYearly), ("sáu tháng", .halfYearly), ("06 tháng", .halfYearly),
        ("3 tháng", .quarterly),
        ("03 tháng", .quarterly), ("1 tháng", .monthly), ("01 tháng", .monthly), ("một tháng", .monthly),
        ("một quý", .quarterly), ("một tuần", .weekly), ("một năm", .yearly), ("nửa năm", .halfYearly),
    ])
    private static let endOfQuarter = [3, 6, 9, 12]
    private static let startOfQuarter = [1, 4, 7, 10]
    /// Behind a day: the rhythm, and the months that are meant where they are not all.
    private static let ofPeriod = PhraseTable<(Recurrence, [Int])>(
        groups: (
            (.quarterly, endOfQuarter),
            """
            của tháng cuối quý|tháng cuối quý|tháng cuối của quý|của tháng cuối mỗi quý|tháng cuối mỗi quý
            của tháng cuối của quý|của tháng cuối hằng quý|tháng cuối hằng quý|tháng cuối cùng của quý
            của tháng cuối cùng của quý|tháng thứ ba của quý
            """
        ),
        (
            (.quarterly, startOfQuarter),
            """
            của tháng đầu quý|của tháng đầu quý sau|tháng đầu quý sau|của quý sau|tháng đầu quý
            của tháng đầu tiên của quý sau|tháng đầu tiên của quý sau|tháng đầu của quý sau
            """
        ),
        (
            (.monthly, []),
            "của tháng sau|tháng sau|của tháng|của tháng sau liền kề|tháng sau liền kề|của tháng tiếp theo"
        ), ((.weekly, []), "của tuần|trong tuần"))
    private static let times = PhraseTable(
        """
        một lần|1 lần|01 lần|hai lần|2 lần|02 lần|ít nhất một lần|ít nhất 1 lần
        """)
    private static let time = WordKey("lần")
    private static let atLeast = PhraseTable(
        "ít nhất|có ít nhất|tối thiểu|có tối thiểu|không dưới|không ít hơn|có|có từ|đăng ít nhất|phát ít nhất|đăng tối thiểu"
    )
    private static let counts = PhraseTable(
        "lần|đợt|kỳ|buổi|cuộc|phóng sự|tin|bài|số|chuyên mục|tin, bài|tin bài|bài viết|chuyên đề|giờ|ngày|phiên|lượt|mô hình"
    )
    private static let end = PhraseTable("cuối|vào cuối|đầu|vào đầu")
    private static let oneEach = WordKey("mỗi")
    private static let terms = PhraseTable("học kỳ|kỳ họp|năm học|vụ|đợt|phiên|kỳ")

    /// "ít nhất 02 lần", "có ít nhất 01 phóng sự": how much of it in each period.
    private func counted(at start: Int, limit: Int) -> Int? {
        if let end = source.matches(Self.times, at: start, before: limit) { return end }
        let at = source.matches(Self.atLeast, at: start, before: limit)
        guard let (_, number) = dates.number(at: at ?? start, limit: limit),
            let end = source.matches(Self.counts, at: number, before: limit)
        else { return nil }
        return end
    }

    /// "vào cuối mỗi tháng"; "mỗi học kỳ một lần", which no rule of a calendar says.
    private func partOrTerm(at start: Int, limit: Int) -> Found? {
        let part = Self.end.match(source.tokens, at: start, limit: limit)?.end
        if let part, let each = source.matches(Self.each, at: part, before: limit),
            let match = Self.rhythms.match(source.tokens, at: each, limit: limit)
        {
            let isEnd = (start..<part).contains { source.tokens[$0].key == Self.ending }
            return Found(
                tokens: start..<match.end, recurring: [match.value],
                rrule: isEnd && match.value == .monthly
                    ? RecurrenceRule(.monthly, .monthDay(-1)) : RecurrenceRule([match.value]),
                rule: .recurring)
        }
        guard let each = source.matches(Self.each, at: start, before: limit),
            let term = source.matches(Self.terms, at: each, before: limit),
            let end = counted(at: term, limit: limit)
        else { return nil }
        return Found(tokens: start..<end, basis: .words, rule: .recurring)
    }

    /// định kỳ 2 tuần một lần, 10 ngày một lần, 3 tháng/lần.
    private func everySo(from start: Int, at index: Int, limit: Int) -> Found? {
        guard let (count, after) = dates.number(at: index, limit: limit), (1...60).contains(count),
            let match = Self.rhythms.match(source.tokens, at: after, limit: limit), match.end == after + 1
        else { return nil }
        var end = match.end
        if source.isMark(end, "/", before: limit) { end += 1 }
        if let once = source.matches(Self.once, at: end, before: limit) {
            end = once
        } else {
            return nil
        }
        if match.value == .daily, count < 3 { return nil }
        let names: [Recurrence: String] = [
            .daily: "DAILY", .weekly: "WEEKLY", .monthly: "MONTHLY", .quarterly: "MONTHLY", .yearly: "YEARLY",
        ]
        let steps = match.value == .quarterly ? 3 * count : count
        let rhythm: Recurrence =
            match.value == .monthly && count == 3
            ? .quarterly : match.value == .monthly && count == 6 ? .halfYearly : match.value
        var found = Found(tokens: start..<end, recurring: [rhythm], rule: .recurring)
        found.rrule = names[match.value].map {
            RecurrenceRule(text: "FREQ=\($0)" + (steps > 1 ? ";INTERVAL=\(steps)" : ""))
        }
        return found
    }

    /// "cứ 2 tuần báo cáo một lần": what is done stands between.
    private func everyOther(at start: Int, limit: Int) -> Found? {
        guard source.isWord(start, Self.ever, before: limit),
            let (count, after) = dates.number(at: start + 1, limit: limit),
            let match = Self.rhythms.match(source.tokens, at: after, limit: limit)
        else { return nil }
        for at in match.end..<max(match.end, min(limit, match.end + 6)) {
            guard let end = source.matches(Self.once, at: at, before: limit) else { continue }
            var found = Found(tokens: start..<end, recurring: [match.value], rule: .recurring)
            let frequency = ["DAILY", "WEEKLY", "MONTHLY", "MONTHLY", "MONTHLY", "YEARLY"]
            let index = Recurrence.allCases.firstIndex(of: match.value) ?? 0
            let steps = count * (match.value == .quarterly ? 3 : match.value == .halfYearly ? 6 : 1)
            found.rrule = RecurrenceRule(
                text: "FREQ=\(frequency[index])" + (steps > 1 ? ";INTERVAL=\(steps)" : ""))
            return found
        }
        return nil
    }

    private static let ever = WordKey("cứ")
    private static let once = PhraseTable("một lần|1 lần|01 lần|lần|/lần|/1 lần|/01 lần")
    private static let ending = WordKey("cuối")
    private static let lead = PhraseTable(
        """
        vào|trước|chậm nhất|chậm nhất là|chậm nhất vào|muộn nhất|đến|không muộn hơn
        """)

    /// định kỳ hằng quý; trước 15h, thứ năm hàng tuần; vào ngày 25 hằng tháng; mỗi quý một lần; 01 lần/quý.
    func recurring(at start: Int, limit: Int, from: Int) -> Found? {
        source.work.count += 1
        if let end = source.matches(Self.periodic, at: start, before: limit),
            var found = dayOfPeriod(at: end, limit: limit)
        {
            found.tokens = start..<found.tokens.upperBound
            return found
        }
        if let end = source.matches(Self.periodic, at: start, before: limit),
            let found = rhythms(from: start, at: end, limit: limit, bare: true)
        {
            return found
        }
        if let found = everySo(
            from: start, at: source.matches(Self.periodic, at: start, before: limit) ?? start, limit: limit)
        {
            return found
        }
        if let found = everyOther(at: start, limit: limit) { return found }
        if let end = source.matches(Self.times, at: start, before: limit),
            source.isMark(end, "/", before: limit)
                || source.matches(Self.each, at: end, before: limit) != nil,
            let found = rhythms(
                from: start, at: end + (source.isMark(end, "/", before: limit) ? 1 : 0), limit: limit,
                bare: true), found.recurring != [.daily]
        {
            return found
        }
        if let found = dayOfPeriod(at: start, limit: limit) { return found }
        if let found = partOrTerm(at: start, limit: limit) { return found }
        guard let end = source.matches(Self.each, at: start, before: limit) else { return nil }
        guard let found = rhythms(from: start, at: start, limit: limit, bare: false), end < limit else {
            return nil
        }
        if source.tokens[found.tokens.upperBound - 1].key == Self.time { return found }
        // "mỗi tuần có ít nhất 01 phóng sự"; "mỗi tháng dự sinh hoạt …": each of them, not an amount for each.
        let afterNumber =
            start > 0
            && (source.tokens[start - 1].isNumber
                || source.matches(Self.money, at: start - 1, before: start) != nil)
        let isAdverb =
            found.recurring.count == 1 && found.recurring != [.daily]
            && source.tokens[start].key == Self.oneEach && !afterNumber
        if isAdverb,
            counted(at: found.tokens.upperBound, limit: limit) != nil
                || (start..<found.tokens.upperBound).contains(where: { source.tokens[$0].isNumber })
                || UnitParser(source).predicate(at: found.tokens.upperBound, limit: limit) != nil
        {
            return found
        }
        return reports(around: found, limit: limit, from: from) ? found : nil
    }

    /// hằng quý; 6 tháng, hằng năm; tháng, quý, năm.
    func rhythms(from start: Int, at index: Int, limit: Int, bare: Bool) -> Found? {
        var at = index
        var found: [Recurrence] = []
        var end = index
        while at < limit, found.count < 6 {
            let each = source.matches(Self.each, at: at, before: limit)
            guard each != nil || bare,
                let match = Self.rhythms.match(source.tokens, at: each ?? at, limit: limit)
            else { break }
            found.append(match.value)
            end = match.end
            at = end
            if source.isMark(at, ",", before: limit) { at += 1 }
            if at < limit, source.tokens[at].key == Self.and { at += 1 }
        }
        guard !found.isEmpty else { return nil }
        end = counted(at: end, limit: limit) ?? end
        var result = Found(
            tokens: start..<end, recurring: found, rrule: RecurrenceRule(found), rule: .recurring)
        if found.count == 1 { extend(&result, with: found[0], limit: limit) }
        return result
    }

    /// hằng tuần vào thứ năm, 15h; hằng tháng (trước ngày 25).
    private func extend(_ found: inout Found, with rhythm: Recurrence, limit: Int) {
        var at = found.tokens.upperBound
        let isEnclosed = source.isMark(at, "(", before: limit)
        if isEnclosed || source.isMark(at, ",", before: limit) { at += 1 }
        at = source.matches(Self.lead, at: at, before: limit) ?? at
        guard let day = day(at: at, limit: limit) else { return }
        var end = day.end
        if let time = dates.time(at: end, limit: limit) {
            found.time = time.time
            end = time.end
        }
        switch (rhythm, day.value) {
        case (.weekly, .weekday), (.monthly, .monthDay): found.rrule = RecurrenceRule(rhythm, day.value)
        case (.quarterly, .monthDay):
            guard let match = Self.ofPeriod.match(source.tokens, at: end, limit: limit) else { return }
            found.rrule = RecurrenceRule(match.value.0, day.value, months: match.value.1)
            end = match.end
        default: return
        }
        if isEnclosed, source.isMark(end, ")", before: limit) { end += 1 }
        found.tokens = found.tokens.lowerBound..<end
    }

    private static let and = WordKey("và")

    /// trước ngày 25 hằng tháng; chậm nhất ngày 15 của tháng cuối quý; thứ năm hàng tuần.
    private func dayOfPeriod(at start: Int, limit: Int) -> Found? {
        var at = source.matches(Self.lead, at: start, before: limit) ?? start
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
    private func day(at index: Int, limit: Int) -> (value: RecurrenceRule.Day, end: Int)? {
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
            if at < limit, source.tokens[at].key == Self.and { at += 1 }
            at = source.matches(Self.lead, at: at, before: limit) ?? at
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

    private static let reporting = PhraseTable(

        """
        báo cáo|gửi|tổng hợp|họp|giao ban|kiểm tra|đánh giá|rà soát|công bố|thống kê|sơ kết|tổng kết
        tổ chức|cập nhật|công khai
        """)

    /// A rhythm by itself is a deadline only beside what is to be reported or held: "báo cáo hằng tháng", not
    /// "kế hoạch hằng năm".
    private func reports(around found: Found, limit: Int, from: Int) -> Bool {
        let start = found.tokens.lowerBound
        let end = found.tokens.upperBound
        // At the beginning of its clause: "Hằng quý, …", "; hằng tháng báo cáo …".
        if start == from || start > 0 && source.tokens[start - 1].kind == .mark {
            for index in end..<min(limit, end + 4)
            where source.matches(Self.reporting, at: index, before: limit) != nil { return true }
        }
        if start >= from + 2, source.matches(Self.reporting, at: start - 2, before: start) == start {
            return true
        }
        if start >= from + 4, source.matches(Self.results, at: start - 2, before: start) == start {
            return true
        }
        if source.matches(Self.reporting, at: end, before: limit) != nil { return true }
        // "… diệt bọ gậy hằng tuần.": what closes the clause says how often; a year more often only describes.
        let closes = end >= limit || source.tokens[end].isMark(".") || source.tokens[end].isMark(";")
        return closes && !found.recurring.contains(.yearly)
    }

    private static let results = PhraseTable("kết quả|tiến độ|tình hình")
    private static let money = PhraseTable("đồng|người|%|suất|tấn|ha|con|hộ")
}
