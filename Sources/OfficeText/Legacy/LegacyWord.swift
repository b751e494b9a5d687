/// A run of characters that are letters in Unicode or in a legacy encoding.
struct LegacyWord {
    var range: Range<Int>
    /// It has a character that stands for a byte which legacy encodings use for letters.
    var isTouched = false
    /// It has a Vietnamese letter that no legacy encoding shows (ă, đ, ơ, ư, ạ …).
    var hasUnicodeLetter = false

    static func next(in text: ArraySlice<UInt32>, from start: Int) -> LegacyWord? {
        var index = start
        let end = text.endIndex
        while index < end, !isPart(text[index]) { index += 1 }
        guard index < end else { return nil }
        var word = LegacyWord(range: index..<index)
        while index < end, isPart(text[index]) {
            let scalar = text[index]
            if scalar >= 0x80 {
                if isByte(scalar) {
                    word.isTouched = true
                } else {
                    word.hasUnicodeLetter = true
                }
            }
            index += 1
        }
        word.range = word.range.lowerBound..<index
        return word
    }

    private static func isByte(_ scalar: UInt32) -> Bool {
        scalar >= 0xA1 && scalar <= 0xFF || scalar == 0x3BC
    }

    private static func isPart(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xA1...0x24F, 0x300...0x36F, 0x3BC, 0x1E00...0x1EFF: true
        default: false
        }
    }

    /// Whether the word is Vietnamese as it stands, quotation marks and the like at its ends put aside.
    static func isSound(_ scalars: ArraySlice<UInt32>) -> Bool {
        var word = scalars
        while let first = word.first, isMark(first) { word.removeFirst() }
        while let last = word.last, isMark(last) { word.removeLast() }
        return word.isEmpty || Syllable(word).isVietnamese
    }

    /// « » · ° and their like. Not ©, ® and §, which TCVN3 uses for its commonest letters and which hardly
    /// ever touch a word in a Unicode text.
    private static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA1, 0xAB, 0xB0, 0xB2, 0xB3, 0xB4, 0xB7, 0xBB, 0xBF, 0xAD: true
        default: false
        }
    }

    /// QĐ, HĐND, TƯ: no syllables, and no witnesses against an encoding either.
    static func isAbbreviation(_ scalars: some Collection<UInt32>) -> Bool {
        scalars.count <= 6 && scalars.allSatisfy { $0 > 0x40 && LegacyCase.upper($0) == $0 }
    }
}
