import Conferences

extension DeadlineReader {
    private enum Measure { case days, workingDays, weeks, months, years, hours }

    private static let measures = PhraseTable<Measure>([
        ("ngày", .days), ("ngày làm việc", .workingDays), ("tuần", .weeks), ("tuần lễ", .weeks),
        ("tháng", .months), ("giờ", .hours), ("năm", .years), ("giờ làm việc", .hours),
    ])
    private static let since = PhraseTable("kể từ|từ|tính từ|sau|kể từ sau|sau khi|kể từ khi|tính từ khi")

    private enum Anchor { case document, conference }

    private static let named = PhraseTable<Anchor>(
        groups: (
            .document,
            """
            ngày ký|ngày ban hành|ngày ký ban hành|ngày ra thông báo|ngày thông báo|ngày có thông báo|ban hành
            ký|ký ban hành|ngày ký văn bản|ngày ban hành văn bản|có thông báo|ngày ra văn bản|thời điểm ban hành
            """
        ),
        (
            .conference,
            """
            ngày hội nghị|ngày họp|ngày tổ chức hội nghị|ngày kết thúc hội nghị|ngày diễn ra hội nghị
            hội nghị|cuộc họp|kết thúc hội nghị|kết thúc cuộc họp|khi kết thúc hội nghị|ngày diễn ra cuộc họp
            ngày làm việc|buổi làm việc|hội nghị kết thúc|ngày hội nghị kết thúc|ngày có kết luận
            """
        ))

    /// trong vòng 10 ngày làm việc kể từ ngày ký.
    func span(from start: Int, at index: Int, limit: Int) -> Found? {
        var at = index
        guard let (count, afterNumber) = dates.number(at: at, limit: limit) else { return nil }
        at = afterNumber
        if source.isMark(at, "(", before: limit) {
            at = UnitParser(source).skipParenthesis(at: at, limit: limit)
        }
        guard let measure = Self.measures.match(source.tokens, at: at, limit: limit) else { return nil }
        let sinceAt = measure.end + (source.isMark(measure.end, ",", before: limit) ? 1 : 0)
        guard let afterSince = source.matches(Self.since, at: sinceAt, before: limit) else {
            // "trong 5 năm", "sau 2 tháng" without a beginning is a time that things take.
            let isFirm = source.matches(DeadlineWords.firm, at: start, before: index) != nil
            guard isFirm, measure.value != .years else { return nil }
            return counted(start..<measure.end, count, measure.value, from: anchors.document)
        }
        if let (day, end) = anchor(at: afterSince, limit: limit) {
            return counted(start..<end, count, measure.value, from: day)
        }
        var end = afterSince
        while end < limit, end - measure.end < 14,
            source.tokens[end].kind != .mark || source.tokens[end].isMark("/")
        {
            end += 1
        }
        return Found(tokens: start..<end, basis: .words, rule: .span)
    }

    /// The day from which a span counts, `nil` where it is named and not known; the token after it.
    private func anchor(at index: Int, limit: Int) -> (day: CalendarDate?, end: Int)? {
        if let (printed, end) = dates.date(at: index, limit: limit) {
            return (dated(index..<end, printed, nil).date, end)
        }
        guard let match = Self.named.match(source.tokens, at: index, limit: limit) else { return nil }
        let day = match.value == .document ? anchors.document : anchors.conference
        if let end = source.matches(DeadlineWords.this, at: match.end, before: limit) { return (day, end) }
        guard match.end < limit else { return (day, match.end) }
        if let (printed, end) = dates.date(at: match.end, limit: limit) {
            return (dated(index..<end, printed, nil).date, end)
        }
        // "kể từ ngày ban hành Nghị quyết của HĐND": another document's day, which nobody knows here.
        let next = source.tokens[match.end]
        guard next.kind != .mark, next.isCapitalised || isOf(match.end) else { return (day, match.end) }
        return nil
    }

    private func isOf(_ index: Int) -> Bool { source.tokens[index].key == Self.of }

    private static let of = WordKey("của")

    private func counted(_ tokens: Range<Int>, _ count: Int, _ measure: Measure, from day: CalendarDate?)
        -> Found
    {
        var found = Found(tokens: tokens, basis: .words, rule: .span)
        // Ten years: more is a slip of the pen, and no day of a task.
        guard let day, (1...3660).contains(count) else { return found }
        switch measure {
        case .days: found.date = day.adding(days: count)
        case .workingDays: found.date = anchors.holidays.adding(workingDays: count, to: day)
        case .weeks: found.date = day.adding(days: 7 * count)
        case .months: found.date = day.adding(months: count)
        case .years: found.date = day.adding(months: 12 * count)
        case .hours: return found
        }
        found.basis = .counted(from: day)
        return found
    }

}

extension CalendarDate {
    /// The same day so many months later, or the last of that month where it has no such day (Civil Code 2015,
    /// article 147(3)).
    func adding(months: Int) -> CalendarDate {
        let month = year * 12 + self.month - 1 + months
        guard let first = CalendarDate(year: month / 12, month: month % 12 + 1, day: 1) else { return self }
        return first.adding(days: min(day, first.lastOfMonth.day) - 1)
    }
}
