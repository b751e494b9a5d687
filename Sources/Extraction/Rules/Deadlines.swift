import Conferences

/// Reads by when something is due: trước ngày …, chậm nhất …, trong tháng …, quý IV/2024, định kỳ hằng quý.
///
/// Vague words (trong thời gian tới, kịp thời) are no deadline, nor is the day of a document, of an
/// anniversary, or up to which something was counted (tính đến ngày).
struct DeadlineReader {
    let source: SourceText
    let dates: DateReader
    /// The days from which what the text leaves out is taken.
    let anchors: Anchors
    private var tokens: [Token] { source.tokens }

    init(_ source: SourceText, anchors: Anchors) {
        self.source = source
        self.anchors = anchors
        dates = DateReader(source)
    }

    /// A deadline and the token after it.
    struct Found {
        var tokens: Range<Int>
        var date: CalendarDate?
        var time: TimeOfDay?
        var recurring: [Recurrence] = []
        var rrule: RecurrenceRule?
        var isYearAssumed = false
        var basis = DeadlineBasis.printed
        var rule = DeadlineRule.day
    }

    private enum Marker { case before, until, within, span, every, done }

    private static let markers = PhraseTable<Marker>(
        entries(
            .before,

            """
            trước|trc|chậm nhất|chậm nhất là|chậm nhất vào|chậm nhất trước|chậm nhất đến|muộn nhất
            muộn nhất là|muộn nhất vào|không muộn hơn|không chậm hơn|không quá|không để quá
            chậm nhất trong|thời hạn trước|chậm nhất là trước|chậm nhất là trong|chậm nhất là vào
            chậm nhất là đến|thời hạn|hạn|thời hạn chậm nhất|hạn cuối|thời gian|thời gian hoàn thành
            hạn hoàn thành|thời hạn hoàn thành|thời gian thực hiện|hoàn thành|xong|hoàn thành vào
            xong vào|thời hạn xong|hoàn thành xong|hoàn thành trước|xong trước|thời hạn báo cáo|vào
            quá ngày|đúng dịp|vào đúng dịp|đúng ngày|vào đúng ngày|kịp trước|trước dịp|trước thềm|kết thúc trước
            trước thời điểm|hạn chót|hạn chót là|hạn cuối là|hạn cuối cùng|chậm nhất là hết|trước hoặc trong
            """)
            + entries(
                .until,
                """
                đến|đến hết|hết|từ nay đến|từ nay đến hết|từ nay tới|trước khi hết|đến trước|tới hết
                """)
            + entries(
                .within,
                """
                trong|ngay trong|ngay từ|xong trong|hoàn thành trong|hoàn thành ngay trong|nội trong
                """)
            + entries(.span, "trong vòng|trong thời hạn|trong thời gian|không quá|chậm nhất sau|sau")
            + entries(.every, "định kỳ|hằng|hàng|mỗi|vào|ngày"))

    private static func entries(_ marker: Marker, _ phrases: String) -> [(String, Marker)] {
        phrases.phrases.map { ($0, marker) }
    }

    /// The deadline that fills a cell or the place behind "Thời hạn:", where nothing need introduce it.
    func alone(in cell: Range<Int>) -> Found? {
        due(from: cell.lowerBound, at: cell.lowerBound, limit: cell.upperBound)
            ?? rhythms(from: cell.lowerBound, at: cell.lowerBound, limit: cell.upperBound, bare: true)
    }

    /// All deadlines of a stretch of tokens, in order; `skipping` are the ranges of citations.
    func deadlines(in content: Range<Int>, skipping: [Range<Int>] = []) -> [Found] {
        var found: [Found] = []
        var index = content.lowerBound
        var skips = skipping[...]
        while index < content.upperBound {
            while let first = skips.first, first.upperBound <= index { skips.removeFirst() }
            if let first = skips.first, first.contains(index) {
                index = first.upperBound
                continue
            }
            if let deadline = deadline(at: index, limit: content.upperBound, from: content.lowerBound) {
                found.append(deadline)
                index = deadline.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func deadline(at start: Int, limit: Int, from: Int) -> Found? {
        source.work.count += 1
        if let found = recurring(at: start, limit: limit, from: from) { return found }
        if let end = misprintedBefore(at: start, limit: limit) {
            return due(from: start, at: end, limit: limit) ?? event(from: start, at: end, limit: limit)
        }
        if let found = handedIn(at: start, limit: limit, from: from) { return found }
        if let found = meeting(at: start, limit: limit, from: from) { return found }
        guard let match = Self.markers.match(tokens, at: start, limit: limit) else {
            if let found = closingPart(at: start, limit: limit) { return found }
            return bareQuarter(at: start, limit: limit)
        }
        switch match.value {
        case .span:
            return span(from: start, at: match.end, limit: limit)
                ?? due(from: start, at: match.end, limit: limit)
        case .before:
            return due(from: start, at: match.end, limit: limit)
                ?? span(from: start, at: match.end, limit: limit)
                ?? (comesFirst(start..<match.end) ? event(from: start, at: match.end, limit: limit) : nil)
        case .until:
            guard !isCounting(before: start, from: from) else { return nil }
            return due(from: start, at: match.end, limit: limit, needsDay: source.string(start) == "đến")
        case .within, .done:
            return dayWithin(from: start, at: match.end, limit: limit)
                ?? period(from: start, at: match.end, limit: limit)
                ?? currentPeriod(
                    from: start, at: match.end, limit: limit,
                    needsThis: source.matches(DeadlineWords.completing, at: start, before: match.end) == nil)
                ?? relativeDay(from: start, at: match.end, limit: limit)
                ?? span(from: start, at: match.end, limit: limit)
        case .every where tokens[start].key == Self.on:
            return coming(from: start, at: match.end, limit: limit)
        case .every:
            return nil
        }
    }

    private static let handing = PhraseTable("nộp|gửi|trình|báo cáo|hoàn thành|xong|bàn giao|chuyển")

    /// "nộp Hội đồng trường ngày 30/11/2021.": a bare day that closes the clause, behind what is handed in.
    private func handedIn(at start: Int, limit: Int, from: Int) -> Found? {
        guard tokens[start].key == Self.day, start > from, tokens[start - 1].key != Self.on,
            let (printed, end) = dates.date(at: start, limit: limit),
            end >= limit || tokens[end].kind == .mark && !dates.isSeparator(end, limit)
                || tokens[end].isMark("."),
            let before = (max(from, start - 10)..<start).last(where: {
                source.matches(Self.handing, at: $0, before: start) != nil
            }),
            !(before..<start).contains(where: {
                tokens[$0].kind == .mark || tokens[$0].key == Self.number || tokens[$0].key == Self.from
                    || DirectiveKinds.byName.match(tokens, at: $0, limit: start) != nil && $0 > before
            })
        else { return nil }
        let found = dated(start..<end, printed, nil)
        guard let date = found.date, let reference = anchors.year, date >= reference else { return nil }
        return found
    }

    private static let number = WordKey("số")

    private func comesFirst(_ marker: Range<Int>) -> Bool { marker.contains { tokens[$0].key == Self.first } }

    private static let first = WordKey("trước")

    /// "trong ngày 15/10/2025": the day itself.
    private func dayWithin(from start: Int, at index: Int, limit: Int) -> Found? {
        guard index < limit, tokens[index].key == Self.day,
            let (printed, end) = dates.date(at: index, limit: limit),
            let found = Optional(dated(start..<end, printed, nil)), let date = found.date,
            anchors.year.map({ date >= $0 }) ?? true
        else { return nil }
        return found
    }

    private static let closing = PhraseTable(
        "cuối tháng|cuối tuần|cuối quý|cuối mỗi tháng|cuối mỗi quý|cuối mỗi tuần")

    /// "tổng hợp điểm thi đua cuối tháng.": the part of a period that closes the sentence.
    private func closingPart(at start: Int, limit: Int) -> Found? {
        guard let end = source.matches(Self.closing, at: start, before: limit),
            end >= limit || tokens[end].isMark(".")
        else { return nil }
        return due(from: start, at: start, limit: limit)
    }

    /// "trươc 25/11/2022": the tone is lost, the date behind it leaves no doubt.
    private func misprintedBefore(at index: Int, limit: Int) -> Int? {
        guard tokens[index].fold == Self.before, tokens[index].key != Self.first,
            dates.date(at: index + 1, limit: limit) != nil
                || event(from: index, at: index + 1, limit: limit) != nil
        else {
            return nil
        }
        return index + 1
    }

    private static let before = WordKey(folded: "trước")
    private static let counting = PhraseTable("tính|kể|tính từ|từ ngày|số liệu|lũy kế")
    private static let fillers = PhraseTable(
        "là|vào|trước|trong|hết|đến|:|,|ngay trong|là trước|lúc|vào lúc|là vào|là ngày")

    /// "tính đến ngày 30-10" is the day of a count; "từ ngày … đến ngày …" is how long something lasts.
    private func isCounting(before index: Int, from: Int) -> Bool {
        if index > from, source.matches(Self.counting, at: index - 1, before: index) != nil { return true }
        for earlier in stride(from: index - 1, through: max(from, index - 9), by: -1) {
            if tokens[earlier].isMark(";") { return false }
            if tokens[earlier].key == Self.from, earlier + 1 < index, tokens[earlier + 1].key == Self.day {
                return true
            }
        }
        return false
    }

    private static let from = WordKey("từ")
    private static let day = WordKey("ngày")
    private static let on = WordKey("vào")

    /// A time, weekday or day; a month, quarter or year.
    func due(from start: Int, at index: Int, limit: Int, needsDay: Bool = false) -> Found? {
        var at = index
        var time: TimeOfDay?
        for _ in 0..<3 {
            if let end = source.matches(Self.fillers, at: at, before: limit) { at = end }
        }
        if let found = dates.time(at: at, limit: limit) {
            time = found.time
            at = found.end
            if source.isMark(at, ",", before: limit) { at += 1 }
        }
        at = afterWeekday(at, limit: limit)
        if let (printed, end) = dates.date(at: at, limit: limit) {
            // "đến 15/12" reads as an amount unless "ngày" says otherwise.
            if needsDay, tokens[at].isNumber, printed.year == nil { return nil }
            return yearly(start..<end, printed, time, limit: limit) ?? dated(start..<end, printed, time)
        }
        if var found = impossible(from: start, at: at, limit: limit)
            ?? weekdayOfWeek(from: start, at: at, limit: limit)
            ?? relativeDay(from: start, at: at, limit: limit, afterTime: time != nil)
            ?? period(from: start, at: at, limit: limit)
            ?? currentPeriod(from: start, at: at, limit: limit, needsThis: true)
        {
            found.time = time
            return found
        }
        return nil
    }

    func dated(_ range: Range<Int>, _ printed: PrintedDate, _ time: TimeOfDay?) -> Found {
        if let date = printed.date { return Found(tokens: range, date: date, time: time) }
        guard printed.canExist else {
            return Found(tokens: range, time: time, basis: .impossible)
        }
        guard printed.year == nil, let reference = anchors.year else {
            return Found(tokens: range, time: time)
        }
        // A day that has passed this year is next year's, unless it passed only days ago; 29 February is the
        // next that comes.
        let days = (0...8).lazy.compactMap {
            CalendarDate(year: reference.year + $0, month: printed.month, day: printed.day)
        }
        let date = days.first { $0.adding(days: 31) >= reference }
        return Found(tokens: range, date: date, time: time, isYearAssumed: date != nil)
    }
}
