/// What speaks for and against a stretch of text being in a legacy encoding.
///
/// Only suspicious words count: those with a character that a legacy encoding uses for a letter and that are no
/// Vietnamese syllables as they stand. Foreign words are suspicious too, but no conversion makes syllables of
/// most of them.
struct LegacyEvidence: Sendable {
    /// Suspicious words that the encoding would change, by encoding.
    private(set) var counted = [0, 0, 0]
    /// Those of `counted` that it makes Vietnamese syllables.
    private(set) var valid = [0, 0, 0]
    /// Words that a legacy encoding would change although they are Vietnamese as they stand.
    private(set) var sound = 0
    /// Vietnamese words with letters that no legacy encoding can show, so that they are Unicode for certain.
    private(set) var unicode = 0

    var isSuspicious: Bool { counted.contains { $0 > 0 } }

    init() {}

    func valid(in encoding: LegacyEncoding) -> Int {
        LegacyEncoding.allCases.firstIndex(of: encoding).map { valid[$0] } ?? 0
    }

    init(_ text: ArraySlice<UInt32>) {
        var start = text.startIndex
        var converted: [UInt32] = []
        while let word = LegacyWord.next(in: text, from: start) {
            add(text[word.range], word, &converted)
            start = word.range.upperBound
        }
    }

    static func + (left: LegacyEvidence, right: LegacyEvidence) -> LegacyEvidence {
        var sum = left
        for index in 0..<3 {
            sum.counted[index] += right.counted[index]
            sum.valid[index] += right.valid[index]
        }
        sum.sound += right.sound
        sum.unicode += right.unicode
        return sum
    }

    /// `converted` is room to work in, so that a text's words need no memory each.
    private mutating func add(
        _ scalars: ArraySlice<UInt32>, _ word: LegacyWord, _ converted: inout [UInt32]
    ) {
        guard word.isTouched || word.hasUnicodeLetter else { return }
        let isSound = LegacyWord.isSound(scalars)
        if word.hasUnicodeLetter { unicode += isSound ? 1 : 0 }
        guard word.isTouched else { return }
        if isSound {
            sound += 1
            return
        }
        for (index, encoding) in LegacyEncoding.allCases.enumerated() {
            converted.removeAll(keepingCapacity: true)
            LegacyConversion.append(scalars, from: encoding, to: &converted)
            guard !converted.elementsEqual(scalars) else { continue }
            if Syllable(converted).isVietnamese
                || encoding == .tcvn3 && LegacyHornedU.place(in: converted[...]) != nil
            {
                counted[index] += 1
                valid[index] += 1
            } else if !LegacyWord.isAbbreviation(converted) {
                counted[index] += 1
            }
        }
    }

    /// The encoding that explains most, with the words it was counted on.
    private var best: (encoding: LegacyEncoding, counted: Int, valid: Int)? {
        LegacyEncoding.allCases.enumerated().map { ($1, counted[$0], valid[$0]) }
            .max { $0.2 * 2 - $0.1 < $1.2 * 2 - $1.1 }
    }

    /// The encoding that the words prove by themselves: at least three, 85 of 100, and no more words that were
    /// sound before.
    var proven: LegacyEncoding? {
        guard let best, best.valid >= 3, best.valid * 100 >= best.counted * 85, sound <= best.valid else {
            return nil
        }
        return best.encoding
    }

    /// The encoding of bytes that are no UTF-8, where something other than Unicode is certain.
    var likely: LegacyEncoding? {
        guard let best, best.valid >= 1, best.valid * 100 >= best.counted * 60, sound <= best.valid * 2 else {
            return nil
        }
        return best.encoding
    }

    /// Whether the words fit an encoding that other paragraphs have proven.
    func fits(_ encoding: LegacyEncoding) -> Bool {
        guard let index = LegacyEncoding.allCases.firstIndex(of: encoding) else { return false }
        return valid[index] >= 1 && valid[index] * 2 >= counted[index] && sound <= valid[index]
    }
}
