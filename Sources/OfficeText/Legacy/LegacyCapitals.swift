/// Gives TCVN3 text its capitals back where they can be told: "CéNG HßA X· HéI" becomes "CộNG HòA Xã HộI" by
/// the table alone, since the fonts of capitals draw small letters as capitals.
enum LegacyCapitals {
    private enum Kind {
        /// At least two letters without marks, all of them capitals.
        case capital
        /// One capital and accented small letters: "Xã" at a sentence's beginning or in a heading.
        case either
        /// Only accented small letters: "ở", or "Ở" in a heading.
        case marked
        case small
    }

    /// Restores words in place: those whose unaccented letters are all capitals, and single capitals between
    /// such.
    static func restore(_ text: inout [UInt32]) {
        var words: [(range: Range<Int>, kind: Kind)] = []
        var start = 0
        while let word = LegacyWord.next(in: text[...], from: start) {
            words.append((word.range, kind(of: text[word.range])))
            start = word.range.upperBound
        }
        guard words.contains(where: { $0.kind == .capital }) else { return }
        for (index, word) in words.enumerated() {
            switch word.kind {
            case .small: continue
            case .capital: break
            case .either, .marked:
                let before = index > 0 ? words[index - 1].kind : .either
                let after = index + 1 < words.count ? words[index + 1].kind : .either
                let isHeading =
                    word.kind == .marked
                    ? before == .capital && after == .capital
                    : before != .small && after != .small && (before == .capital || after == .capital)
                guard isHeading else { continue }
            }
            for place in word.range { text[place] = LegacyCase.upper(text[place]) }
        }
    }

    private static func kind(of word: ArraySlice<UInt32>) -> Kind {
        var capitals = 0
        for scalar in word {
            if LegacyCase.isLowerASCII(scalar) { return .small }
            // Đ, Ă, Â, Ê, Ô, Ơ and Ư do have capitals of their own.
            if scalar < 0x80 || LegacyCase.upper(scalar) == scalar { capitals += 1 }
        }
        return capitals >= 2 ? .capital : capitals == 1 ? .either : .marked
    }
}
