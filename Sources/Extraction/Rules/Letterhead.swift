/// The bodies that a document's head names in capitals above its number: who issued it (cơ quan ban hành).
struct Letterhead: Sendable {
    private struct Body: Sendable {
        /// Keys of its words, without the proper name of its area.
        var keys: [WordKey]
        var words: [String]
        var initials: String
    }

    private var bodies: [Body] = []
    private var text: [Token] = []
    private static let mostLines = 14
    private static let mostText = 3000

    private static let levels = PhraseTable("tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu")
    private static let mottos = PhraseTable("cộng hòa|đảng cộng sản|độc lập|số")
    private static let committees = PhraseTable("tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy")
    private static let branches = PhraseTable("đảng bộ")
    /// Parts of a body, whose name is not whole without it.
    private static let parts = PhraseTable(
        "văn phòng|ban|cục|phòng|thanh tra|vụ|thường trực|cơ quan|ủy ban kiểm tra")

    /// Those who sign for a body, which itself issues.
    private static let signing = PhraseTable("ban thường vụ|ban chấp hành|ban thường trực|thường trực")

    init(_ source: SourceText) {
        var lines: [Range<Int>] = []
        var start = 0
        for index in source.tokens.indices where index > start && isBreak(index, source) {
            lines.append(start..<index)
            start = source.tokens[index].startsLine ? index : index + 1
            if lines.count >= Self.mostLines { break }
        }
        for line in lines {
            guard let first = line.first else { continue }
            if DirectiveKinds.byName.match(source.tokens, at: first, limit: line.upperBound)?.end
                == line.upperBound
            {
                break
            }
            read(line, source)
        }
    }

    private func isBreak(_ index: Int, _ source: SourceText) -> Bool {
        source.tokens[index].startsLine || source.tokens[index].isMark("|")
            || source.tokens[index].isMark("\t")
    }

    private mutating func read(_ line: Range<Int>, _ source: SourceText) {
        let tokens = source.tokens
        let words = line.filter { tokens[$0].isWord }
        guard let first = words.first, words.count > 1 || !bodies.isEmpty,
            words.allSatisfy({ tokens[$0].isAllCaps }),
            source.matches(Self.mottos, at: first, before: line.upperBound) == nil,
            !line.contains(where: { tokens[$0].isMark("/") })
        else { return }
        // "ỦY BAN NHÂN DÂN" and "HUYỆN SƠN LỘC" on two lines are one body.
        if let level = source.matches(Self.levels, at: first, before: line.upperBound), !bodies.isEmpty,
            source.matches(Self.committees, at: first, before: line.upperBound) == nil
        {
            append(first..<level, source)
            return
        }
        guard
            UnitHeads.table.match(tokens, at: first, limit: line.upperBound) != nil
                || source.matches(Self.branches, at: first, before: line.upperBound) != nil
        else { return }
        bodies.append(Body(keys: [], words: [], initials: ""))
        append(first..<nameEnd(line, source), source)
    }

    /// Where the area's own name begins, which no citation repeats.
    private func nameEnd(_ line: Range<Int>, _ source: SourceText) -> Int {
        for index in line {
            if let committee = source.matches(Self.committees, at: index, before: line.upperBound) {
                return committee
            }
            if index > line.lowerBound,
                let level = source.matches(Self.levels, at: index, before: line.upperBound),
                source.matches(NameWords.nouns, at: index, before: line.upperBound) ?? 0 <= level
            {
                return level
            }
        }
        return line.upperBound
    }

    private mutating func append(_ range: Range<Int>, _ source: SourceText) {
        guard var body = bodies.popLast() else { return }
        for index in range {
            body.keys.append(source.tokens[index].key)
            body.words.append(source.string(index))
            if source.tokens[index].isWord, let initial = body.words.last?.first {
                body.initials.append(initial)
            }
        }
        bodies.append(body)
    }

    /// Who issued a document whose number has this code.
    func issuer(code: String, in source: SourceText) -> String? {
        guard let last = bodies.last else { return nil }
        if code.hasSuffix("U"), code.count <= 3 {
            let body = bodies.last { body in body.words.contains { ["ỦY", "UỶ"].contains($0) } }
            return body.map { name($0, in: source) }
        }
        let plain = name(last, in: source)
        guard bodies.count > 1, isPart(last, source) else {
            let other = bodies.first { $0.initials == code || $0.initials.hasPrefix(code) && code.count > 2 }
            return other.map { name($0, in: source) } ?? plain
        }
        if let whole = longer(last, in: source) { return whole }
        return plain + " " + short(bodies[bodies.count - 2], in: source)
    }

    private func isPart(_ body: Body, _ source: SourceText) -> Bool {
        let tokens = Tokeniser.tokens(of: Array(body.words.joined(separator: " ").unicodeScalars))
        return Self.parts.match(tokens, at: 0, limit: tokens.count) != nil
            && Self.signing.match(tokens, at: 0, limit: tokens.count) == nil
            && Self.levels.match(tokens, at: tokens.count - 1, limit: tokens.count) == nil
    }

    /// "Cục Chính trị Quân khu" in the text below for CỤC CHÍNH TRỊ.
    private func longer(_ body: Body, in source: SourceText) -> String? {
        let units = UnitParser(source)
        for index in source.tokens.indices.prefix(Self.mostText)
        where begins(body, at: index, source, capitals: false) {
            let end = index + body.keys.count
            guard let unit = units.unit(at: index, limit: min(source.tokens.count, index + 20)),
                unit.tokens.upperBound > end, source.tokens[end].isWord,
                UnitHeads.table.match(source.tokens, at: end, limit: unit.tokens.upperBound) != nil
            else { continue }
            return source.string(unit.tokens)
        }
        return nil
    }

    private func begins(_ body: Body, at index: Int, _ source: SourceText, capitals: Bool) -> Bool {
        guard index + body.keys.count <= source.tokens.count, source.tokens[index].key == body.keys.first
        else {
            return false
        }
        return zip(index..<(index + body.keys.count), body.keys).allSatisfy { source.tokens[$0].key == $1 }
            && (index..<(index + body.keys.count)).contains {
                source.tokens[$0].isWord && !source.tokens[$0].isAllCaps
            }
    }

    /// As the text below writes it, else with one capital.
    private func name(_ body: Body, in source: SourceText) -> String {
        for index in source.tokens.indices.prefix(Self.mostText)
        where begins(body, at: index, source, capitals: false) {
            return source.string(index..<(index + body.keys.count))
        }
        let text = body.words.joined(separator: " ").lowercased()
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private func short(_ body: Body, in source: SourceText) -> String {
        let text = name(body, in: source)
        for (long, short) in [
            ("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"), ("Bộ tư lệnh quân khu", "Quân khu"),
        ]
        where text.lowercased().hasPrefix(long.lowercased()) {
            return short + text.dropFirst(long.count)
        }
        return text
    }
}
