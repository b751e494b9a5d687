import Conferences

/// Deadlines by what happens then: trước Tết Nguyên đán, trước mùa khô 2025, tại kỳ họp cuối năm (mốc sự kiện).
extension DeadlineReader {
    private enum Event { case lunarNewYear, newYear, kitchenGods, midAutumn, named }

    private static let events = PhraseTable<Event>(
        groups: (
            .lunarNewYear,
            """
            tết nguyên đán|tết âm lịch|tết cổ truyền|tết|dịp tết nguyên đán|tết nguyên đán năm|dịp tết|giao thừa
            thời khắc giao thừa|đêm giao thừa|ngày tết|kỳ nghỉ tết|thềm tết nguyên đán|tết cổ truyền của dân tộc
            """
        ), (.newYear, "tết dương lịch|dịp tết dương lịch|năm mới dương lịch"),
        (.kitchenGods, "ngày ông công, ông táo|ngày ông công ông táo"),
        (.midAutumn, "tết trung thu|dịp tết trung thu|trung thu"),
        (
            .named,
            """
            lễ|dịp lễ|ngày lễ|kỳ nghỉ lễ|mùa|mùa khô|mùa mưa|mùa mưa bão|mùa lũ|mùa bão|mùa cháy|mùa vụ|mùa cạn|vụ
            năm học|năm học mới|đầu năm học|thềm năm học|thềm năm học mới|ngày khai giảng|khai giảng|lễ khai giảng
            ngày bế giảng|ngày bầu cử|cuộc bầu cử|bầu cử|ngày hội|đại hội|kỳ đại hội|thềm đại hội|kỳ thi|ngày thi
            kỳ họp|phiên họp|hội nghị|cuộc họp|kỳ tuyển quân|ngày giao quân|lễ giao nhận quân|ngày khởi công
            ngày khánh thành|lễ khởi công|lễ khánh thành|ngày tổ chức lễ|kỳ nghỉ hè|dịp hè|mùa hè|kỳ nghỉ
            ngày thành lập|ngày truyền thống|giờ g|khi kết thúc năm học|khi kết thúc năm|khi khai giảng
            tháng hành động|tháng cao điểm|tuần lễ|tháng thanh niên|tháng an toàn|dịp 30/4|dịp 2/9|dịp 02/9
            khi vào mùa|khi bước vào mùa|khi vào năm học|khi diễn ra đại hội|khi khai mạc
            """
        ))
    private static let ordinals = PhraseTable("thứ|lần thứ|lần")
    private static let inside = PhraseTable("tại|trong|vào|ở")
    private static let kinds = WordKey("hội")
    private static let year = WordKey("năm")
    private static let month = WordKey("tháng")
    private static let quarter = WordKey("quý")
    private static let last = PhraseTable("chạp|giêng")

    /// Behind "trước", "xong trước", "hoàn thành trước": what comes then.
    func event(from start: Int, at index: Int, limit: Int) -> Found? {
        if let found = lunarDay(from: start, at: index, limit: limit) { return found }
        guard let match = Self.events.match(source.tokens, at: index, limit: limit) else {
            return enclosedDay(from: start, at: index, limit: limit)
        }
        if let found = enclosedDay(from: start, at: index, limit: limit) { return found }
        var end = match.end
        switch match.value {
        case .lunarNewYear:
            let year = yearOf(&end, limit: limit)
            return found(start..<end, year) { LunarCalendar.newYear($0) }
        case .newYear:
            let year = yearOf(&end, limit: limit)
            return found(start..<end, year) { CalendarDate(year: $0, month: 1, day: 1) }
        case .kitchenGods:
            return found(start..<end, nil) { LunarCalendar.date(day: 23, month: 12, of: $0 - 1) }
        case .midAutumn:
            let year = yearOf(&end, limit: limit)
            return found(start..<end, year) { LunarCalendar.date(day: 15, month: 8, of: $0) }
        case .named:
            // "trước hội nghị" tells where something was said; only a meeting that is named is a time.
            end = nameEnd(end, limit: limit)
            let needsName =
                source.matches(DeadlineWords.meetings, at: index, before: limit) == match.end
                || match.end == index + 1
            guard !needsName || end > match.end else { return nil }
            return Found(tokens: start..<end, basis: .words, rule: .event)
        }
    }

    /// "trước 23 tháng Chạp".
    private func lunarDay(from start: Int, at index: Int, limit: Int) -> Found? {
        let at = source.matches(DateReader.ngay, at: index, before: limit) ?? index
        guard let (day, after) = dates.number(at: at, limit: limit), (1...30).contains(day),
            source.isWord(after, Self.month, before: limit), after + 1 < limit,
            let end = source.matches(Self.last, at: after + 1, before: limit)
        else { return nil }
        let isLast = source.tokens[after + 1].key == WordKey("chạp")
        return found(start..<end, nil) {
            isLast
                ? LunarCalendar.date(day: day, month: 12, of: $0 - 1)
                : LunarCalendar.date(day: day, month: 1, of: $0)
        }
    }

    /// "trước ngày khai giảng (05/9/2023)": the day stands in parentheses behind its name.
    private func enclosedDay(from start: Int, at index: Int, limit: Int) -> Found? {
        for at in index..<max(index, min(limit, index + 9)) {
            if source.isMark(at, "(", before: limit) {
                guard at > index, let (printed, end) = dates.date(at: at + 1, limit: limit),
                    source.isMark(end, ")", before: limit)
                else { return nil }
                return dated(start..<(end + 1), printed, nil)
            }
            guard source.tokens[at].isWord else { return nil }
        }
        return nil
    }

    /// The year behind an event; "Giáp Thìn" and the like stand for one that the reference date gives.
    private func yearOf(_ end: inout Int, limit: Int) -> Int? {
        var at = end
        if source.isWord(at, Self.year, before: limit) { at += 1 }
        if let (year, after) = dates.year(at: at, limit: limit), source.tokens[at].length == 4 {
            end = after
            return year
        }
        let isNamed =
            at + 1 < limit && source.tokens[at].isWord && source.tokens[at].isCapitalised
            && source.tokens[at + 1].isWord && source.tokens[at + 1].isCapitalised
        if isNamed {
            end = at + 2
            if source.isWord(end, Self.year, before: limit) || dates.isSeparator(end, limit)
                || source.isMark(end, "(", before: limit) && dates.year(at: end + 1, limit: limit) == nil,
                let (year, after) = dates.year(at: end + 1, limit: limit), source.tokens[end + 1].length == 4
            {
                end = after
                return year
            }
        }
        return nil
    }

    private func found(_ tokens: Range<Int>, _ year: Int?, _ day: (Int) -> CalendarDate?) -> Found {
        var found = Found(tokens: tokens, basis: .words, rule: .event)
        if let year {
            found.date = day(year)
        } else if let reference = anchors.year {
            found.date = (0...1).compactMap { day(reference.year + $0) }.first { $0 >= reference }
            found.isYearAssumed = found.date != nil
        }
        if found.date != nil { found.basis = .printed }
        return found
    }

    private static let nameStops = PhraseTable("để|và|,|;|.|nhằm|theo|của|với|;|đảm bảo|bảo đảm|phục vụ|cho")

    /// What tells which one: mùa khô `2025`, Đại hội `Đảng bộ tỉnh`, kỳ họp `cuối năm 2024`.
    private func nameEnd(_ start: Int, limit: Int) -> Int {
        // "Tháng hành động vì trẻ em năm 2025": to its year, where one follows.
        for at in start..<max(start, min(limit, start + 8)) {
            guard source.tokens[at].isWord, source.matches(Self.nameStops, at: at, before: limit) == nil
            else { break }
            if source.tokens[at].key == Self.year, let (_, end) = dates.year(at: at + 1, limit: limit),
                source.tokens[at + 1].length == 4
            {
                return end
            }
        }
        var at = start
        while at < limit, at - start < 10 {
            let token = source.tokens[at]
            if let end = source.matches(DeadlineWords.which, at: at, before: limit) {
                at = end
            } else if token.key == Self.year || token.key == Self.month,
                let (_, end) = dates.number(at: at + 1, limit: limit)
            {
                at = end
                if dates.isSeparator(at, limit), let (_, after) = dates.year(at: at + 1, limit: limit) {
                    at = after
                }
            } else if token.key == Self.year, at + 1 < limit,
                source.matches(Self.newYears, at: at, before: limit) != nil
            {
                at += 2
            } else if token.key == Self.quarter, at + 1 < limit,
                source.tokens[at + 1].isAllCaps || source.tokens[at + 1].isNumber
            {
                at += 2
                if dates.isSeparator(at, limit), let (_, after) = dates.year(at: at + 1, limit: limit) {
                    at = after
                }
            } else if token.isNumber {
                at += 1
            } else if token.isMark("-"), at + 1 < limit, source.tokens[at + 1].isNumber {
                at += 2
            } else if let end = source.matches(Self.ordinals, at: at, before: limit), end < limit,
                dates.number(at: end, limit: limit) != nil || source.tokens[end].key == WordKey("nhất")
            {
                at = dates.number(at: end, limit: limit)?.end ?? (end + 1)
            } else if token.isWord, token.isCapitalised,
                source.matches(Self.nameStops, at: at, before: limit) == nil
            {
                at += 1
                // "Giáng sinh"
                if at < limit, source.tokens[at].isWord, !source.tokens[at].isCapitalised,
                    !UnitParser(source).endsName(at, limit: limit)
                {
                    at += 1
                }
                while at < limit, source.tokens[at].isWord, !source.tokens[at].isCapitalised, at < start + 12,
                    UnitParser(source).areas(at: at, limit: limit) != nil
                {
                    at = UnitParser(source).areas(at: at, limit: limit) ?? (at + 1)
                }
            } else {
                break
            }
        }
        return at
    }

    private static let newYears = PhraseTable("năm mới|năm nay|năm sau|năm tới")

    /// "báo cáo HĐND huyện tại kỳ họp giữa năm 2025", "trình trong kỳ họp tháng 9": handed in at a meeting to come.
    func meeting(at start: Int, limit: Int, from: Int) -> Found? {
        guard let inside = source.matches(Self.inside, at: start, before: limit),
            let meeting = source.matches(DeadlineWords.meetings, at: inside, before: limit)
        else { return nil }
        let end = nameEnd(meeting, limit: limit)
        guard end > meeting,
            (max(from, start - 14)..<start).contains(where: {
                source.matches(DeadlineWords.handing, at: $0, before: start) != nil
            })
        else { return nil }
        // The month, quarter or year in its name gives the last day on which it can be.
        for at in meeting..<end {
            guard let found = period(from: start, at: at, limit: end), let date = found.date else { continue }
            if let reference = anchors.year, date < reference { return nil }
            var result = found
            result.tokens = start..<end
            result.rule = .event
            if result.basis == .printed { result.basis = .partOfPeriod }
            return result
        }
        return Found(tokens: start..<end, basis: .words, rule: .event)
    }
}
