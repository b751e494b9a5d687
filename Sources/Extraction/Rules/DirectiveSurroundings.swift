import Conferences

/// What the words around a mention say of its issuer and date, where nothing stands beside the number.
struct DirectiveSurroundings {
    let source: SourceText
    let units: UnitParser
    let dates: DateReader
    private var tokens: [Token] { source.tokens }

    init(_ source: SourceText) {
        self.source = source
        units = UnitParser(source)
        dates = DateReader(source)
    }

    private static let departments: Set<WordKey> = [WordKey("phòng"), WordKey("ban")]
    private static let of = WordKey("của")
    private static let at = WordKey("tại")
    private static let requests = PhraseTable("yêu cầu|đề nghị|giao|chỉ đạo|có ý kiến")
    private static let between = PhraseTable(
        "tại|văn bản|đó là|là|các|những|hai|ba|bốn|02|03|04|2|3|4|:|ở|trong|theo")

    func complete(_ mention: inout Mention, from: Int) {
        let start = mention.tokens.lowerBound
        guard start > from else { return }
        if mention.issuer == nil {
            mention.nearbyIssuer = issuerBefore(start, from: from, date: &mention.nearbyDate)
        }
    }

    private func issuerBefore(_ start: Int, from: Int, date: inout CalendarDate?) -> String? {
        // "X ban hành Công văn số …", with the day of the sentence: "Ngày D, X có Công văn số …".
        for verb in stride(from: start - 1, through: max(from + 1, start - 4), by: -1) {
            guard source.matches(CitationWords.issuing, at: verb, before: start) == start else { continue }
            guard let unit = unit(endingAt: verb, from: from) else { continue }
            date = dayBefore(unit.tokens.lowerBound, from: from)
            return issuerName(unit)
        }
        if let name = honouring(before: start, from: from) { return name }
        // "theo chỉ đạo của X tại Kế hoạch …", also with words such as "03 văn bản đó là" between.
        var place = start
        while place > from + 1, start - place < 8,
            source.matches(Self.between, at: place - 1, before: start) != nil
                || place > from + 2 && source.matches(Self.between, at: place - 2, before: place) == place
        {
            place -= 1
            if tokens[place].key == Self.at { break }
        }
        guard place < start, tokens[place].key == Self.at else { return nil }
        if let unit = unit(endingAt: place, from: from), unit.tokens.lowerBound > from,
            tokens[unit.tokens.lowerBound - 1].key == Self.of
        {
            return issuerName(unit)
        }
        // "chỉ đạo tại Công văn …" without "của": whoever speaks in the sentence.
        guard place > from,
            (1...3).contains(where: {
                place - $0 >= from
                    && source.matches(CitationWords.contents, at: place - $0, before: place) == place
            })
        else {
            return nil
        }
        return speaker(before: place, from: from)
    }

    private static let honours = PhraseTable(
        "tặng|khen thưởng|công nhận|phê duyệt|bổ nhiệm|thành lập|trao tặng")
    private static let by = PhraseTable("theo|tại|kèm theo")

    /// "được Cục trưởng Cục Thuế tặng Giấy khen theo Quyết định số …": who honours decides.
    private func honouring(before start: Int, from: Int) -> String? {
        guard start > from, source.matches(Self.by, at: start - 1, before: start) == start else { return nil }
        for index in stride(from: start - 2, through: max(from + 1, start - 9), by: -1)
        where source.matches(Self.honours, at: index, before: start) != nil {
            guard let unit = unit(endingAt: index, from: from) else { continue }
            return units.name(unit)
        }
        return nil
    }

    private func speaker(before place: Int, from: Int) -> String? {
        for index in stride(from: place - 3, through: max(from + 1, place - 60), by: -1) {
            if tokens[index].isMark("."), tokens[index + 1].hasSpaceBefore { return nil }
            guard source.matches(Self.requests, at: index, before: place) != nil,
                let unit = unit(endingAt: index, from: from)
            else { continue }
            return issuerName(unit)
        }
        return nil
    }

    /// The longest unit that ends right before a token.
    func unit(endingAt end: Int, from: Int) -> Unit? {
        var found: Unit?
        for start in stride(from: end - 1, through: max(from, end - 16), by: -1) {
            guard tokens[start].isWord else {
                if tokens[start].isMark(".") || tokens[start].isMark(";") || tokens[start].isMark(":") {
                    break
                }
                continue
            }
            if let unit = units.unit(at: start, limit: end), unit.tokens.upperBound == end { found = unit }
        }
        return found
    }

    /// A department's document is the department's, even where its director is named.
    private func issuerName(_ unit: Unit) -> String {
        if unit.form == .office,
            let nested = units.unit(at: unit.head.upperBound, limit: unit.tokens.upperBound),
            nested.form == .named
        {
            return units.name(nested)
        }
        if unit.form == .office, let last = unit.head.last, Self.departments.contains(tokens[last].key),
            last > unit.head.lowerBound
        {
            return units.capitalised(source.string(last..<unit.tokens.upperBound))
        }
        return Issuers.stored(units.name(unit))
    }

    /// "Ngày 04/12/2017, " right before the unit.
    private func dayBefore(_ index: Int, from: Int) -> CalendarDate? {
        for start in stride(from: index - 2, through: max(from, index - 12), by: -1) {
            guard source.matches(DateReader.ngay, at: start, before: index) != nil else { continue }
            guard let (printed, end) = dates.date(at: start, limit: index), end == index || end == index - 1
            else {
                return nil
            }
            return printed.date
        }
        return nil
    }
}
