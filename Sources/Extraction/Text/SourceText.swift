import VietnameseText

/// A text as given, cut into tokens; every rule reads this.
struct SourceText {
    let scalars: [Unicode.Scalar]
    let tokens: [Token]
    /// The units of the registry, which every rule that reads a unit looks up.
    let known: KnownUnits
    let work = Work()

    init(_ text: String, known: KnownUnits = KnownUnits()) {
        self.known = known
        scalars = Array(text.unicodeScalars)
        tokens = Misprints.mended(Tokeniser.tokens(of: scalars))
        work.count += scalars.count
    }

    /// The scalars of some tokens.
    func range(_ tokenRange: Range<Int>) -> Range<Int> {
        guard let first = tokenRange.first, let last = tokenRange.last else {
            let at =
                tokenRange.lowerBound < tokens.count
                ? tokens[tokenRange.lowerBound].range.lowerBound : scalars.count
            return at..<at
        }
        return Int(tokens[first].start)..<Int(tokens[last].end)
    }

    /// The text of some tokens, composed (NFC) and with white space as single spaces.
    func string(_ tokenRange: Range<Int>) -> String {
        let range = range(tokenRange)
        var view = String.UnicodeScalarView()
        var afterSpace = false
        for scalar in scalars[range] {
            if scalar.properties.isWhitespace {
                afterSpace = true
                continue
            }
            if Tokeniser.isIgnorable(scalar.value) { continue }
            if afterSpace, !view.isEmpty { view.append(" ") }
            afterSpace = false
            view.append(scalar)
        }
        return VietnameseText.canonical(String(view))
    }

    func string(_ index: Int) -> String { string(index..<(index + 1)) }

    func isWord(_ index: Int, _ key: WordKey, before limit: Int) -> Bool {
        index < limit && tokens[index].key == key
    }

    func isMark(_ index: Int, _ scalar: Unicode.Scalar, before limit: Int) -> Bool {
        index >= 0 && index < limit && tokens[index].isMark(scalar)
    }

    func matches(_ table: PhraseTable<Bool>, at index: Int, before limit: Int) -> Int? {
        work.count += 1
        guard index >= 0 else { return nil }
        return table.match(tokens, at: index, limit: limit)?.end
    }

    /// Lines and columns, from 1, of places that are given in rising order: one pass over the text for all.
    func lines(of places: [Int]) -> [(line: Int, column: Int)] {
        var found: [(line: Int, column: Int)] = []
        var (at, line, column) = (0, 1, 1)
        for place in places {
            while at < min(place, scalars.count) {
                if scalars[at].value == 0x0A { (line, column) = (line + 1, 1) } else { column += 1 }
                at += 1
            }
            found.append((line, column))
        }
        return found
    }
}

/// Counts what the reader does, so that a test can hold it to a bound: steps, not seconds.
final class Work {
    var count = 0
}
