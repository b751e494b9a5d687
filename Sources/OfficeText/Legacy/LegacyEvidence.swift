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
    /// Which syllables those were, one bit each by their hash: one foreign word that is a syllable by chance
    /// proves nothing however often it stands there ("în" in Romanian, "où" in French).
    private var syllables: [UInt64] = [0, 0, 0]
    /// Words with letters that neither Vietnamese nor a legacy encoding has.
    private var foreign = 0
    /// All words, those without any mark too.
    private var words = 0
    /// Words that a legacy encoding would change although they are Vietnamese as they stand.
    private(set) var sound = 0
    /// Vietnamese words with letters that no legacy encoding can show, so that they are Unicode for certain.
    private(set) var unicode = 0

    private var suspicious = 0
    /// Suspicious words that some encoding makes a Vietnamese syllable.
    private var explained = 0

    init() {}

    func valid(in encoding: LegacyEncoding) -> Int {
        LegacyEncoding.allCases.firstIndex(of: encoding).map { valid[$0] } ?? 0
    }

    init(_ text: ArraySlice<UInt32>) {
        var start = text.startIndex
        var converted: [UInt32] = []
        while let word = LegacyWord.next(in: text, from: start) {
            words += 1
            add(text[word.range], word, &converted)
            start = word.range.upperBound
        }
    }

    static func + (left: LegacyEvidence, right: LegacyEvidence) -> LegacyEvidence {
        var sum = left
        for index in 0..<3 {
            sum.counted[index] += right.counted[index]
            sum.valid[index] += right.valid[index]
            sum.syllables[index] |= right.syllables[index]
        }
        sum.sound += right.sound
        sum.unicode += right.unicode
        sum.foreign += right.foreign
        sum.words += right.words
        sum.suspicious += right.suspicious
        sum.explained += right.explained
        return sum
    }

    /// `converted` is room to work in, so that a text's words need no memory each.
    private mutating func add(
        _ scalars: ArraySlice<UInt32>, _ word: LegacyWord, _ converted: inout [UInt32]
    ) {
        guard word.isTouched || word.hasUnicodeLetter else { return }
        let isSound = LegacyWord.isSound(scalars)
        if word.hasUnicodeLetter, isSound { unicode += 1 }
        if word.hasUnicodeLetter, !isSound, !LegacyWord.isAbbreviation(scalars) { foreign += 1 }
        guard word.isTouched else { return }
        if isSound {
            sound += 1
            return
        }
        let before = counted
        var isExplained = false
        for (index, encoding) in LegacyEncoding.allCases.enumerated() {
            converted.removeAll(keepingCapacity: true)
            LegacyConversion.append(scalars, from: encoding, to: &converted)
            guard !converted.elementsEqual(scalars) else { continue }
            if Syllable(converted).isVietnamese
                || encoding == .tcvn3 && LegacyHornedU.place(in: converted[...]) != nil
            {
                counted[index] += 1
                valid[index] += 1
                isExplained = true
                let hash = converted.reduce(0) { $0 &* 31 &+ UInt64($1) } &* 0x9E37_79B9_7F4A_7C15
                syllables[index] |= 1 << (hash >> 58)
            } else if !LegacyWord.isAbbreviation(converted) {
                counted[index] += 1
            }
        }
        suspicious += counted == before ? 0 : 1
        explained += isExplained ? 1 : 0
    }

    /// The place of the encoding that explains most.
    private var best: Int {
        (0..<3).max { valid[$0] * 2 - counted[$0] < valid[$1] * 2 - counted[$1] } ?? 0
    }

    /// The encoding that the words prove by themselves: at least three different ones, 85 of 100, and no more
    /// words that were sound before or are of other alphabets.
    var proven: LegacyEncoding? {
        supported(different: 3, percent: 85) && sound + foreign <= valid[best]
            ? LegacyEncoding.allCases[best] : nil
    }

    /// The encoding of bytes that are no UTF-8, where something other than Unicode is certain. Of Vietnamese
    /// words at least every tenth has to be changed; an English text with one French name has fewer.
    var likely: LegacyEncoding? {
        supported(different: min(2, counted[best]), percent: 60) && sound <= valid[best] * 2
            && valid[best] * 10 >= words
            ? LegacyEncoding.allCases[best] : nil
    }

    private func supported(different: Int, percent: Int) -> Bool {
        valid[best] >= max(1, different) && syllables[best].nonzeroBitCount >= different
            && valid[best] * 100 >= counted[best] * percent
    }

    /// Whether most suspicious words become Vietnamese in one encoding or another, so that lines that prove
    /// theirs may be believed. In a text of another language a line of chance syllables is an exception.
    var isExplained: Bool { explained * 100 >= suspicious * 60 && foreign <= explained }

    /// Whether the words fit an encoding that other paragraphs have proven.
    func fits(_ encoding: LegacyEncoding) -> Bool {
        guard let index = LegacyEncoding.allCases.firstIndex(of: encoding) else { return false }
        return valid[index] >= 1 && valid[index] * 2 >= counted[index] && sound <= valid[index]
    }
}
