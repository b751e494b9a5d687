extension VietnameseText {
    /// A key whose order, byte by byte, is that of the Vietnamese alphabet.
    ///
    /// The letters of the whole text weigh before its tones, and tones in the order ngang, huyền, hỏi, ngã,
    /// sắc, nặng. The key is made for comparing only; it may stand in a database column.
    package static func sortKey(_ text: String) -> String {
        var letters = String.UnicodeScalarView()
        var tones = String.UnicodeScalarView()
        var waiting = 0
        forEachLetter(of: text) { part in
            switch part {
            case .letter(let letter):
                append(order[letter.base] ?? letter.base, to: &letters)
                guard letter.tone != .level else {
                    waiting += 1
                    return
                }
                for _ in 0..<waiting { append(0x30, to: &tones) }
                waiting = 0
                append(0x30 + UInt32(letter.tone.rawValue), to: &tones)
            case .space:
                if letters.last?.value != 0x20, !letters.isEmpty { append(0x20, to: &letters) }
            case .other(let scalar):
                letters.append(scalar)
            }
        }
        if letters.last?.value == 0x20 { letters.removeLast() }
        return tones.isEmpty ? String(letters) : String(letters) + separator + String(tones)
    }

    /// A key that sorts people as rosters do: by given name (the last word), then family name (the first),
    /// then what stands between. Each part is compared whole, so that every Hoa comes before any Hòa.
    package static func nameSortKey(_ name: String) -> String {
        let words = name.unicodeScalars.split { isSpace($0) }.map(String.init)
        guard let given = words.last else { return "" }
        let family = words.count > 1 ? words[0] : ""
        let middle = words.count > 2 ? words[1..<(words.count - 1)].joined(separator: " ") : ""
        return [given, family, middle].map { sortKey($0) }.joined(separator: partSeparator)
    }

    /// As `Unicode.Scalar.Properties.isWhitespace`, without the look into its tables for the letters of which
    /// names are made.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x7E, 0xA1...0x167F: false
        case 0x1E00...0x1FFF: false
        default: scalar.properties.isWhitespace
        }
    }

    /// Sorts below a space, so that a text comes before those that go on after it.
    private static let separator = "\u{2}"
    /// Sorts below `separator`, so that a name part without tones comes before the same with tones.
    private static let partSeparator = "\u{1}"

    /// The place of each letter in the alphabet, from `A` on; letters only foreign words have stand where the
    /// Latin alphabet has them.
    private static let order: [UInt32: UInt32] = {
        let alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
        return Dictionary(
            uniqueKeysWithValues: alphabet.unicodeScalars.enumerated().map { ($1.value, UInt32($0) + 0x41) })
    }()
}
