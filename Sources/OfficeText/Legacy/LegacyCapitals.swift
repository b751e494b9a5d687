/// Gives TCVN3 text its capitals back where they can be told: "CéNG HßA X· HéI" becomes "CộNG HòA Xã HộI" by
/// the table alone, since the fonts of capitals draw small letters as capitals.
enum LegacyCapitals {
    private enum Kind {
        /// At least two letters without marks, all of them capitals, and accented small letters: "HéI".
        case capital
        /// Capitals only: "NAM", or an abbreviation that says nothing of its neighbours.
        case plain
        /// One capital and accented small letters: "Xã" at a sentence's beginning or in a heading.
        case either
        /// Only accented small letters: "ở", or "Ở" in a heading.
        case marked
        case small

        var isCapital: Bool { self == .capital || self == .plain }
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
        guard words.contains(where: { $0.kind.isCapital }) else { return }
        for (index, word) in words.enumerated() {
            let before = index > 0 ? words[index - 1].kind : nil
            let after = index + 1 < words.count ? words[index + 1].kind : nil
            guard isCapital(word.kind, before, after) else { continue }
            for place in word.range { text[place] = LegacyCase.upper(text[place]) }
        }
    }

    private static func isCapital(_ kind: Kind, _ before: Kind?, _ after: Kind?) -> Bool {
        let isBetween = before?.isCapital == true && after?.isCapital == true
        switch kind {
        case .capital: return true
        case .plain, .small: return false
        case .marked: return isBetween
        case .either:
            let isBeside = before == .capital || after == .capital
            return isBetween || isBeside && before != .small && after != .small
        }
    }

    private static func kind(of word: ArraySlice<UInt32>) -> Kind {
        var capitals = 0
        for scalar in word {
            if LegacyCase.isLowerASCII(scalar) { return .small }
            // Đ, Ă, Â, Ê, Ô, Ơ and Ư do have capitals of their own.
            if scalar < 0x80 || LegacyCase.upper(scalar) == scalar { capitals += 1 }
        }
        if capitals == word.count { return capitals >= 2 ? .plain : .either }
        return capitals >= 2 ? .capital : capitals == 1 ? .either : .marked
    }
}
