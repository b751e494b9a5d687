/// The letters of VNI for Windows, whose fonts are named `VNI-…`: a vowel is followed by a second character
/// that carries its shape and tone.
///
/// Source: the code page of VNI-Windows as published by its maker and kept by the free input methods.
enum VNITable {
    /// The second characters after a, e, o, u, y, ô (drawn as ơ) and ö (drawn as ư), with what they make.
    private static let pairs: [(base: String, marks: String, letters: String)] = [
        ("a", "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
        ("e", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
        ("o", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
        ("u", "ùøûõï", "úùủũụ"),
        ("y", "ùøûõ", "ýỳỷỹ"),
        ("ô", "ùøûõï", "ớờởỡợ"),
        ("ö", "ùøûõï", "ứừửữự"),
    ]

    /// The letters that stand alone.
    private static let alone: [(String, String)] = [
        ("í", "í"), ("ì", "ì"), ("æ", "ỉ"), ("ó", "ĩ"), ("ò", "ị"), ("î", "ỵ"), ("ñ", "đ"), ("ô", "ơ"),
        ("ö", "ư"),
    ]

    /// What a character and the mark after it make: by the base's place in `base`, then by the mark's lower
    /// byte from 0xE0 on; 0 where they make nothing. Small letters.
    private static let composed: [UInt32] = {
        var composed = [UInt32](repeating: 0, count: pairs.count * 0x20)
        for (index, pair) in pairs.enumerated() {
            for (mark, letter) in zip(pair.marks.unicodeScalars, pair.letters.unicodeScalars) {
                composed[index * 0x20 + Int(mark.value) - 0xE0] = letter.value
            }
        }
        return composed
    }()

    private static let base: [UInt8] = {
        var base = [UInt8](repeating: 0xFF, count: 0x100)
        for (index, pair) in pairs.enumerated() {
            for form in [pair.base, pair.base.uppercased()] {
                for scalar in form.unicodeScalars { base[Int(scalar.value)] = UInt8(index) }
            }
        }
        return base
    }()

    /// The letter of each single character from 0xC0 on; 0 where there is none.
    static let single: [UInt32] = {
        var single = [UInt32](repeating: 0, count: 0x40)
        for (from, to) in alone {
            for (from, to) in [(from, to), (from.uppercased(), to.uppercased())] {
                guard let from = from.unicodeScalars.first, let to = to.unicodeScalars.first else { continue }
                single[Int(from.value) - 0xC0] = to.value
            }
        }
        return single
    }()

    /// The letter that two characters make, or 0. The case is the first one's, since people also typed
    /// capitals with a small mark.
    static func letter(_ first: UInt32, _ mark: UInt32) -> UInt32 {
        guard mark >= 0xC0, mark <= 0xFF, first < 0x100 else { return 0 }
        let index = base[Int(first)]
        guard index != 0xFF else { return 0 }
        let letter = composed[Int(index) * 0x20 + Int(mark & 0x1F)]
        let isCapital = first < 0x60 || first >= 0xC0 && first < 0xE0
        return letter != 0 && isCapital ? LegacyCase.upper(letter) : letter
    }
}
