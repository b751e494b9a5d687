import Conferences

/// Finds every mention of a numbered document: kind, number, then date and issuer in any order.
struct MentionReader {
    let source: SourceText
    let numbers: DirectiveNumberReader
    let dates: DateReader
    let units: UnitParser
    private var tokens: [Token] { source.tokens }
    private var mentions: [Mention] = []
    private var lists = 0

    init(_ source: SourceText) {
        self.source = source
        numbers = DirectiveNumberReader(source)
        dates = DateReader(source)
        units = UnitParser(source)
    }

    static func mentions(in source: SourceText, stretches: [Range<Int>]) -> [Mention] {
        var reader = MentionReader(source)
        for stretch in stretches { reader.read(stretch) }
        return reader.mentions
    }

    private static let so = WordKey("số")
    private static let of = WordKey("của")
    private static let and = WordKey("và")
    private static let chi = WordKey(folded: "chỉ")
    private static let thi = WordKey(folded: "thị")

    private mutating func read(_ stretch: Range<Int>) {
        var index = stretch.lowerBound
        while index < stretch.upperBound {
            source.work.count += 1
            if let end = mention(at: index, limit: stretch.upperBound) {
                index = end
            } else {
                index += 1
            }
        }
    }

    /// Reads the mention at a token and those that share its kind; the token after them.
    private mutating func mention(at start: Int, limit: Int) -> Int? {
        guard let found = kind(at: start, limit: limit) else { return bare(at: start, limit: limit) }
        var at = found.end
        var issuer: String?
        // "Chỉ thị của Ban Bí thư số 12-CT/TW".
        if at < limit, tokens[at].key == Self.of, let (name, end) = self.issuer(at: at + 1, limit: limit),
            source.isWord(end, Self.so, before: limit)
        {
            (issuer, at) = (name, end)
        }
        // "Luật Tài nguyên nước số 28/2023/QH15": an act has its name before its number.
        if Self.acts.contains(found.kind.name), let named = actName(at: at, limit: limit) { at = named }
        var hasSo = false
        if at < limit, tokens[at].key == Self.so {
            hasSo = true
            at += 1
            if source.isMark(at, ":", before: limit) { at += 1 }
        }
        let allowsSerial = hasSo || isShortForm(kind: found.kind.name, from: start, at: at, limit: limit)
        guard let number = numbers.number(at: at, limit: limit, allowsSerial: allowsSerial),
            !number.isPartial || endsSerial(number.tokens.upperBound, limit: limit)
        else { return nil }
        var mention = Mention(
            tokens: start..<number.tokens.upperBound, kind: kindName(found.kind, number), number: number,
            issuer: issuer)
        var end = details(of: &mention, at: number.tokens.upperBound, limit: limit)
        mentions.append(mention)
        end = list(after: mention, kind: found.kind, at: end, limit: limit) ?? end
        return end
    }

    /// A kind by its words; "Chỉ thi số" with a lost tone still is one.
    private func kind(at start: Int, limit: Int) -> (kind: DirectiveKind, end: Int)? {
        if let match = DirectiveKinds.byName.match(tokens, at: start, limit: limit) {
            return (match.value, match.end)
        }
        guard start + 2 < limit, tokens[start].fold == Self.chi, tokens[start + 1].fold == Self.thi,
            tokens[start].isCapitalised, tokens[start + 2].key == Self.so || tokens[start + 2].isNumber,
            let kind = DirectiveKinds.byCode["CT"]
        else { return nil }
        return (kind, start + 2)
    }

    private func kindName(_ kind: DirectiveKind, _ number: PrintedNumber) -> String {
        // "Văn bản số 45/KH-UBND" is the plan that its code says.
        // "Kết luận số 45-TB/TU" is a notice of what was concluded.
        if kind.code == "KL", number.kindCode?.uppercased() == "TB" { return "Thông báo" }
        guard kind.code == "CV", number.kindCode?.uppercased() != "CT", let code = number.kindCode,
            let other = DirectiveKinds.byCode[code.uppercased()]
        else {
            return kind.name
        }
        return other.name
    }

    private static let acts: Set<String> = [
        "Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Thông tư", "Nghị quyết",
    ]

    private func actName(at start: Int, limit: Int) -> Int? {
        for index in start..<max(start, min(limit, start + 16)) {
            if tokens[index].key == Self.so {
                return index > start
                    && numbers.number(at: index + 1, limit: limit, allowsSerial: false) != nil ? index : nil
            }
            guard tokens[index].isWord || tokens[index].isMark(",") else { return nil }
            if tokens[index].key == Self.of { return nil }
            // "Hội Luật gia huyện … thực hiện Quy chế số …"
            if index > start, tokens[index].isCapitalised,
                DirectiveKinds.byName.match(tokens, at: index, limit: limit) != nil
            {
                return nil
            }
        }
        return nil
    }

    private static let shortKinds: Set<String> = [
        "Chỉ thị", "Nghị quyết", "Quyết định", "Quy định", "Kết luận", "Kế hoạch", "Đề án", "Công văn",
        "Hướng dẫn",
        "Nghị định", "Thông tư", "Công điện", "Chương trình", "Chương trình hành động", "Thông báo",
        "Báo cáo",
        "Tờ trình",
    ]

    /// "Chỉ thị 25", but not "Kế hoạch 5 năm" or "Kế hoạch 2021".
    private func isShortForm(kind: String, from start: Int, at: Int, limit: Int) -> Bool {
        guard tokens[start].isCapitalised, Self.shortKinds.contains(kind), at < limit, tokens[at].isNumber
        else {
            return false
        }
        return !(1945...2100).contains(tokens[at].value)
    }

    /// Whether a bare serial stands by itself, and is not an amount, a year or part of a date.
    private func endsSerial(_ index: Int, limit: Int) -> Bool {
        guard index < limit else { return true }
        let token = tokens[index]
        if token.isMark("%") || token.isMark("/") { return false }
        if (token.isMark("-") || token.isMark(".") || token.isMark(",")), index + 1 < limit,
            tokens[index + 1].isNumber,
            !tokens[index + 1].hasSpaceBefore
        {
            return false
        }
        return source.matches(CitationWords.counted, at: index, before: limit) == nil
            || source.matches(DateReader.ngay, at: index, before: limit) != nil
    }

    /// A number with its codes and no kind before it.
    private mutating func bare(at start: Int, limit: Int) -> Int? {
        var at = start
        let isNamed = tokens[start].key == Self.so
        if isNamed {
            at += 1
            if source.isMark(at, ":", before: limit) { at += 1 }
        }
        guard at < limit, tokens[at].isNumber,
            let number = numbers.number(at: at, limit: limit, allowsSerial: false), number.issuerCode != nil,
            isNamed || number.kindCode != nil && number.issuerCode != nil
        else { return nil }
        // Between a date and a code nothing but a number's form counts: "12-CT/TW".
        if !isNamed, start > 0, tokens[start - 1].isMark("/"), !tokens[start].hasSpaceBefore { return nil }
        let code = number.kindCode?.uppercased()
        guard let kind = code.map({ DirectiveKinds.byCode[$0]?.name }) ?? "Công văn" else { return nil }
        var mention = Mention(tokens: start..<number.tokens.upperBound, kind: kind, number: number)
        mention.isOwn = isNamed && tokens[start].isCapitalised && beginsCell(start)
        let end = details(of: &mention, at: number.tokens.upperBound, limit: limit)
        mentions.append(mention)
        return end
    }

    private func beginsCell(_ index: Int) -> Bool {
        if tokens[index].startsLine { return true }
        guard index > 0 else { return false }
        return tokens[index - 1].isMark("|") || tokens[index - 1].isMark("\t")
    }

    /// "… số 66-NQ/TW, 68-NQ/TW và 70-NQ/TW của Bộ Chính trị": further numbers under one kind.
    private mutating func list(after first: Mention, kind: DirectiveKind, at start: Int, limit: Int) -> Int? {
        let begin = mentions.count - 1
        var end = start
        while mentions.count - begin < 200 {
            var at = end
            if source.isMark(at, ",", before: limit) || source.isMark(at, ";", before: limit) { at += 1 }
            if at < limit, tokens[at].key == Self.and { at += 1 }
            guard at > end else { break }
            let from = at
            // "Nghị quyết số 66-NQ/TW, Nghị quyết số 68-NQ/TW của Bộ Chính trị": the kind may be said again.
            let again = self.kind(at: at, limit: limit).flatMap { $0.kind.name == kind.name ? $0.end : nil }
            if let again { at = again }
            if at < limit, tokens[at].key == Self.so { at += 1 }
            guard let number = numbers.number(at: at, limit: limit, allowsSerial: first.number.isPartial),
                number.isPartial == first.number.isPartial,
                !number.isPartial || endsSerial(number.tokens.upperBound, limit: limit),
                number.isPartial || number.kindCode == nil || number.kindCode == first.number.kindCode,
                again == nil
                    || !number.isPartial && number.issuerCode == first.number.issuerCode
                        && mentions.last?.issuer == nil && mentions.last?.date == nil
            else { break }
            var mention = Mention(
                tokens: from..<number.tokens.upperBound, kind: kindName(kind, number), number: number)
            end = details(of: &mention, at: number.tokens.upperBound, limit: limit)
            mentions.append(mention)
        }
        guard mentions.count - begin > 1, let last = mentions.last else { return nil }
        lists += 1
        for index in begin..<mentions.count {
            mentions[index].list = lists
            mentions[index].issuer = mentions[index].issuer ?? last.issuer
        }
        return end
    }
}
