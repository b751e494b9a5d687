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
            guard word.hasUnicodeLetter, let place = place(in: text[word.range]) else { continue }
            mended += text[copied..<place]
            mended.append(letter(before: text[place]))
            copied = place
            count += 1
        }
        if count > 0 { text = mended + text[copied...] }
        return count
    }

    /// Where the letter is missing: before which character it alone makes a syllable of the word.
    static func place(in word: ArraySlice<UInt32>) -> Int? {
        guard let place = word.firstIndex(where: isHornedO), !Syllable(word).isVietnamese else { return nil }
        let whole = word[..<place] + [letter(before: word[place])] + word[place...]
        return Syllable(whole).isVietnamese ? place : nil
    }

    private static func letter(before scalar: UInt32) -> UInt32 {
        LegacyCase.upper(scalar) == scalar ? 0x1AF : 0x1B0
    }

    private static func isHornedO(_ scalar: UInt32) -> Bool {
        scalar == 0x1A0 || scalar == 0x1A1 || (0x1EDA...0x1EE3).contains(scalar)
    }
}
