extension UnitParser {
    /// Where a name that begins at a token ends, as ``UnitNameScan`` weighs it.
    ///
    /// - Parameter depth: how many names this one lies in; a scan looks for other units in the name, which are
    ///   scanned again, and so on to a bound.
    func nameEnd(
        limit: Int, style: UnitNameScan.Style = .name, at start: Int, known: Int? = nil, depth: Int = 0
    ) -> Int? {
        guard depth < 4 else { return known }
        var scan = UnitNameScan(self, limit: limit, style: style, depth: depth)
        return scan.end(at: start, known: known)
    }
}

/// Weighs where the name of a unit ends.
///
/// Vietnamese marks neither the end of a name nor the beginning of a verb, and many words are both: "Phòng Kế hoạch
/// tổng hợp làm đầu mối", "Phòng Kế hoạch tổng hợp số liệu". So the words behind the head are gone through once,
/// within a bound; each place between two of them gets a weight, made of what begins there and of what the name
/// would have to take in before it, and the heaviest place wins, the first of equals.
struct UnitNameScan {
    let parser: UnitParser
    let limit: Int
    var style = Style.name
    var isRelative = false
    var isKnown = false
    var tokens: [Token] { parser.source.tokens }
    var source: SourceText { parser.source }

    enum Style {
        /// Capitalised, as of a department: Trung tâm `Kiểm soát bệnh tật`.
        case name
        /// Of a body that is named after what it shall do: Ban Quản lý `dự án đầu tư xây dựng`.
        case purpose
        /// Of nobody by name: các hộ `nuôi tôm`, các huyện `có dự án đi qua`.
        case group
    }

    init(_ parser: UnitParser, limit: Int, style: Style = .name, depth: Int = 0) {
        self.depth = max(depth, 2) + 1
        longest = depth > 2 ? 8 : 24
        self.parser = parser
        self.limit = limit
        self.style = style
    }

    /// For the units inside the name.
    let depth: Int
    private let longest: Int

    /// What a word can be in a name.
    enum Word {
        case initial, capital, noun, ambiguous, verb, syllable, duty, occupation, relative
        case joint, comma, level, number, stop, body
    }

    /// The token behind the name that begins at `start`; `known` is where a name of the register ends.
    mutating func end(at start: Int, known: Int? = nil) -> Int? {
        isKnown = known != nil
        isRelative = source.matches(NameWords.relatives, at: start, before: limit) != nil
        var best: (end: Int, weight: Double)?
        var cost = 0.0
        var at = start
        var before: Word?
        var isProper = false
        var hasComma = false
        while at <= limit, at - start <= longest {
            source.work.count += 1
            let (word, next) = word(at: at, start: start, before: before)
            if at > start || style != .name && !tokens[min(at, tokens.count - 1)].isCapitalised {
                var weight = gain(word, at: at, before: before) - cost
                if at == known { weight = max(weight, word == .syllable ? 1 : weight) + 0.5 }
                if at > start, isUpperBody(at - 1, from: start) { weight += 1 }
                if before == .joint || before == .comma || before == .relative { weight -= 9 }
                if best.map({ weight > $0.weight }) ?? true { best = (at, weight) }
            }
            guard at < limit,
                let more = toll(word, at: at, start: start, before: isProper ? .capital : before, hasComma)
            else {
                break
            }
            cost += more
            hasComma = hasComma || word == .comma
            // Two capitals in a row are a place's or a person's name, of which no verb is the second half.
            isProper = before == .initial && word == .initial
            before = word == .syllable && before == .initial ? .capital : word
            at = next
            if word == .level, style != .group {
                let weight =
                    gain(self.word(at: at, start: start, before: .level).0, at: at, before: .level) - cost
                let atLeast = max(weight, 0.5 - cost)
                if best.map({ atLeast > $0.weight }) ?? true { best = (at, atLeast) }
                break
            }
        }
        guard let best, best.weight > -4 else { return nil }
        return best.end
    }

    /// How well a name ends before a word.
    private func gain(_ word: Word, at index: Int, before: Word?) -> Double {
        guard index < limit else { return style == .group ? 0.6 : 2 }
        switch word {
        case .duty: return isFirm(index) ? 3 : 2
        case .verb: return tokens[index].isWord && isSingle(index) ? 1.5 : 2
        case .ambiguous:
            // "các huyện có dự án đi qua": inside a clause that narrows, it narrows.
            if style == .group, isRelative { return before == .noun || before == .syllable ? 0.7 : 1.2 }
            // "Phòng Điều độ khai thác thông báo …": of two actions in a row the first is the name's.
            if style == .name, !isKnown, isVerbPair(index) { return 1.2 }
            return style == .purpose && (before == nil || before == .noun || before == .ambiguous) ? 0.2 : 1.5
        case .occupation: return 0.7
        case .relative: return 0.5
        case .stop: return style == .group ? (isFollowedByUnit(index) ? 1.5 : 0.6) : 1.5
        case .comma: return style == .group ? 0.6 : 2
        case .joint: return tokens[index].isWord ? 0.6 : -0.5
        case .body: return 0.5
        case .level: return 1.5
        case .syllable: return -0.5
        case .noun: return -1
        case .capital, .initial: return -3
        case .number: return -2
        }
    }

    /// What it costs a name to go over a word; `nil` where it cannot.
    private func toll(_ word: Word, at index: Int, start: Int, before: Word?, _ hasComma: Bool) -> Double? {
        let isGroup = style == .group
        switch word {
        case .capital, .initial: return 0
        case .noun: return 0.05
        case .number: return isGroup ? 0.05 : 0.2
        case .ambiguous:
            if before == .relative { return 0.1 }
            return isRelative && before == .ambiguous ? 1.2 : 0.6
        case .occupation, .relative: return 0.3
        case .verb:
            if before == .initial, isSingle(index) { return 0.4 }
            return isGroup ? nil : 1.5
        case .syllable:
            return before == .initial || before == .capital ? 0 : 0.3
        case .level: return isGroup ? 0.05 : -1
        case .joint: return hasComma ? -0.7 : 0.3
        case .comma: return 0.6
        case .stop:
            return isGroup && before != nil && source.matches(Self.passed, at: index, before: limit) != nil
                ? 0.4 : nil
        case .duty, .body: return nil
        }
    }

    /// Prepositions inside what narrows a plural: có tỷ lệ giải ngân `dưới` 30%.
    private static let passed = PhraseTable(
        "dưới|trên|từ|đến|tới|tại|ở|với|về|qua|trong|ngoài|không|theo|bằng|năm")

    private func isVerbPair(_ index: Int) -> Bool {
        guard let end = source.matches(NameWords.ambiguous, at: index, before: limit), end < limit else {
            return false
        }
        return !tokens[end].isCapitalised
            && parser.predicate(at: end, limit: limit).map { $0 > end + 1 } == true
            && source.matches(NameWords.products, at: end, before: limit) == nil
    }

    /// A comma or "và" with another unit behind it.
    private func isFollowedByUnit(_ index: Int) -> Bool {
        let isSeparator =
            tokens[index].isMark(",") || source.matches(Self.and, at: index, before: limit) != nil
        return isSeparator && parser.unit(at: index + 1, limit: limit, depth: depth) != nil
    }

    /// Words that only ever ask.
    private func isFirm(_ index: Int) -> Bool {
        source.matches(NameWords.firmDuties, at: index, before: limit) != nil
    }

    private func isSingle(_ index: Int) -> Bool {
        parser.source.matches(Verbs.predicates, at: index, before: limit) == index + 1
    }

}
