/// Mends TCVN3 text that has lost its `ư`: the byte is a soft hyphen to everybody else, and web pages and mail
/// programs drop those. "được" is then left as "đợc" and "chương" as "chơng".
enum LegacyHornedU {
    /// Puts the letter back where only that makes a syllable, and says how often. "mượn" that became "mợn" is
    /// not found, as both are syllables; nor is a lone `ư`.
    static func mend(_ text: inout [UInt32]) -> Int {
        var mended: [UInt32] = []
        var count = 0
        var copied = 0
        var start = 0
        while let word = LegacyWord.next(in: text[...], from: start) {
            start = word.range.upperBound
            guard word.hasUnicodeLetter, !Syllable(text[word.range]).isVietnamese,
                let place = word.range.first(where: { isHornedO(text[$0]) })
            else { continue }
            let isCapital = LegacyCase.upper(text[place]) == text[place]
            let letter: UInt32 = isCapital ? 0x1AF : 0x1B0
            let whole = text[word.range.lowerBound..<place] + [letter] + text[place..<word.range.upperBound]
            guard Syllable(whole).isVietnamese else { continue }
            mended += text[copied..<place]
            mended.append(letter)
            copied = place
            count += 1
        }
        if count > 0 { text = mended + text[copied...] }
        return count
    }

    static func isHornedU(_ scalar: UInt32) -> Bool {
        scalar == 0x1AF || scalar == 0x1B0 || (0x1EE8...0x1EF1).contains(scalar)
    }

    private static func isHornedO(_ scalar: UInt32) -> Bool {
        scalar == 0x1A0 || scalar == 0x1A1 || (0x1EDA...0x1EE3).contains(scalar)
    }
}
