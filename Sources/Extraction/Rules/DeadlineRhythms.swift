import Conferences

extension DeadlineReader {
    private static let periodic = PhraseTable("định kỳ|theo định kỳ")
    static let each = PhraseTable("hằng|hàng|mỗi|từng")
    static let rhythms = PhraseTable<Recurrence>([
        ("ngày", .daily), ("tuần", .weekly), ("tháng", .monthly), ("quý", .quarterly), ("năm", .yearly),
        ("6 tháng", .halfYearly), ("sáu tháng", .halfYearly), ("06 tháng", .halfYearly),
        ("3 tháng", .quarterly),
        ("03 tháng", .quarterly), ("1 tháng", .monthly), ("01 tháng", .monthly), ("một tháng", .monthly),
        ("một quý", .quarterly), ("một tuần", .weekly), ("một năm", .yearly), ("nửa năm", .halfYearly),
    ])
    private static let endOfQuarter = [3, 6, 9, 12]
    private static let startOfQuarter = [1, 4, 7, 10]
    /// Behind a day: the rhythm, and the months that are meant where they are not all.
    static let ofPeriod = PhraseTable<(Recurrence, [Int])>(
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
    private static let time = WordKey("lần")
    private static let oneEach = WordKey("mỗi")

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
        if let end = source.matches(DeadlineWords.times, at: start, before: limit),
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
            if at < limit, source.tokens[at].key == UnitParser.and { at += 1 }
        }
        guard !found.isEmpty else { return nil }
        end = counted(at: end, limit: limit) ?? end
        var result = Found(
            tokens: start..<end, recurring: found, rrule: RecurrenceRule(found), rule: .recurring)
        if found.count == 1 { extend(&result, with: found[0], limit: limit) }
        return result
    }

    /// hằng tuần vào thứ năm, 15h; hằng tháng (trước ngày 25).
    func extend(_ found: inout Found, with rhythm: Recurrence, limit: Int) {
        var at = found.tokens.upperBound
        let isEnclosed = source.isMark(at, "(", before: limit)
        if isEnclosed || source.isMark(at, ",", before: limit) { at += 1 }
        at = source.matches(DeadlineWords.lead, at: at, before: limit) ?? at
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

    /// A rhythm by itself is a deadline only beside what is to be reported or held: "báo cáo hằng tháng", not
    /// "kế hoạch hằng năm".
    func reports(around found: Found, limit: Int, from: Int) -> Bool {
        let start = found.tokens.lowerBound
        let end = found.tokens.upperBound
        // At the beginning of its clause: "Hằng quý, …", "; hằng tháng báo cáo …".
        if start == from || start > 0 && source.tokens[start - 1].kind == .mark {
            if source.isMark(end, ",", before: limit), !found.recurring.contains(.daily) { return true }
            for index in end..<min(limit, end + 4)
            where source.matches(DeadlineWords.reporting, at: index, before: limit) != nil { return true }
        }
        if start >= from + 2, source.matches(DeadlineWords.reporting, at: start - 2, before: start) == start {
            return true
        }
        if start >= from + 4, source.matches(Self.results, at: start - 2, before: start) == start {
            return true
        }
        if source.matches(DeadlineWords.reporting, at: end, before: limit) != nil { return true }
        // "… diệt bọ gậy hằng tuần.": what closes the clause says how often; a year more often only describes.
        let closes = end >= limit || source.tokens[end].isMark(".") || source.tokens[end].isMark(";")
        return closes && !found.recurring.contains(.yearly)
    }

    private static let results = PhraseTable("kết quả|tiến độ|tình hình")
    private static let money = PhraseTable("đồng|người|%|suất|tấn|ha|con|hộ")
}
