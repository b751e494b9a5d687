/// Puts `Đ` and `đ` where other alphabets' letters stand that look the same: the Icelandic Ð and ð, which old
/// keyboards gave, and the African Ɖ and ɖ.
enum LookAlikes {
    /// Mends words in place that begin with such a letter and are Vietnamese only with the right one; says how
    /// many.
    static func mend(_ text: inout [UInt32]) -> Int {
        guard text.contains(where: { letter(for: $0) != nil }) else { return 0 }
        var count = 0
        var start = 0
        while let word = LegacyWord.next(in: text[...], from: start) {
            start = word.range.upperBound
            guard let letter = letter(for: text[word.range.lowerBound]) else { continue }
            let mended = [letter] + text[word.range].dropFirst()
            guard Syllable(mended).isVietnamese else { continue }
            text[word.range.lowerBound] = letter
            count += 1
        }
        return count
    }

    private static func letter(for scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0xD0, 0x189: 0x110
        case 0xF0, 0x256: 0x111
        default: nil
        }
    }
}
