/// Signs that Word takes from fonts of signs, by their place in the font (`w:sym`, or U+F000 and the place).
enum WordSymbol {
    /// The character that a sign looks like; `•` for one that is not known.
    static func character(_ code: UInt32, font: String) -> UInt32 {
        let place = code & 0xFF
        if font.lowercased().hasPrefix("wingdings") { return wingdings[place] ?? 0x2022 }
        if font.lowercased() == "symbol" { return symbol[place] ?? (place < 0x40 ? place : 0x2022) }
        return code >= 0xF000 && code <= 0xF0FF ? symbol[place] ?? 0x2022 : code
    }

    /// A list's bullet: those that people type stay, everything else is drawn as some kind of dot.
    static func bullet(_ text: String) -> String {
        ["-", "–", "—", "+", "*", "•"].contains(text) ? text : text.isEmpty ? "" : "•"
    }

    private static let symbol: [UInt32: UInt32] = [
        0x2D: 0x2212, 0xA3: 0x2264, 0xAE: 0x2192, 0xB0: 0xB0, 0xB1: 0xB1, 0xB3: 0x2265, 0xB4: 0xD7,
        0xB7: 0x2022,
        0xB8: 0xF7, 0xB9: 0x2260, 0xBB: 0x2248,
    ]
    private static let wingdings: [UInt32: UInt32] = [
        0x6F: 0x2610, 0xA8: 0x2610, 0xDF: 0x2190, 0xE0: 0x2192, 0xFB: 0x2717, 0xFC: 0x2713, 0xFD: 0x2612,
        0xFE: 0x2611,
    ]
}
