import VietnameseText

/// A text as given, cut into tokens; every rule reads this.
struct SourceText {
    let scalars: [Unicode.Scalar]
    let tokens: [Token]
    let work = Work()

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        tokens = Tokeniser.tokens(of: scalars)
        work.count += scalars.count
    }

    /// The scalars of some tokens.
    func range(_ tokenRange: Range<Int>) -> Range<Int> {
        guard let first = tokenRange.first, let last = tokenRange.last else {
            let at = tokenRange.lowerBound < tokens.count ? tokens[tokenRange.lowerBound].range.lowerBound : scalars.count
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
            if scalar.value == 0xAD || scalar.value == 0xFEFF || scalar.value == 0x200B { continue }
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
        return table.match(tokens, at: index, limit: limit)?.end
    }

    /// The place of a token for a finding: its line and column.
    func line(of scalar: Int) -> (line: Int, column: Int) {
        var line = 1
        var column = 1
        for scalar in scalars.prefix(scalar) {
            if scalar.value == 0x0A {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return (line, column)
    }
}

/// Counts what the reader does, so that a test can hold it to a bound: steps, not seconds.
final class Work {
    var count = 0
}
