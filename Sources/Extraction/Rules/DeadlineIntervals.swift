import Conferences

/// Rhythms with a count: định kỳ 2 tuần một lần, mỗi quý ít nhất 02 lần.
extension DeadlineReader {
    private static let end = PhraseTable("cuối|vào cuối|đầu|vào đầu")
    private static let terms = PhraseTable("học kỳ|kỳ họp|năm học|vụ|đợt|phiên|kỳ")

    /// "ít nhất 02 lần", "có ít nhất 01 phóng sự": how much of it in each period.
    func counted(at start: Int, limit: Int) -> Int? {
        if let end = source.matches(DeadlineWords.times, at: start, before: limit) { return end }
        let at = source.matches(DeadlineWords.atLeast, at: start, before: limit)
        guard let (_, number) = dates.number(at: at ?? start, limit: limit),
            let end = source.matches(DeadlineWords.counts, at: number, before: limit)
        else { return nil }
        return end
    }

    /// "vào cuối mỗi tháng"; "mỗi học kỳ một lần", which no rule of a calendar says.
    func partOrTerm(at start: Int, limit: Int) -> Found? {
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
    func everySo(from start: Int, at index: Int, limit: Int) -> Found? {
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
    func everyOther(at start: Int, limit: Int) -> Found? {
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

}
