/// What of a run's formatting changes its text. `nil` leaves what the style says.
struct RunFormat: Hashable {
    var font: String?
    var isHidden: Bool?
    var isCapital: Bool?

    /// The format where `over` has the last word.
    func overlaid(_ over: RunFormat) -> RunFormat {
        RunFormat(
            font: over.font ?? font, isHidden: over.isHidden ?? isHidden,
            isCapital: over.isCapital ?? isCapital)
    }

    /// Which letters the run's font draws.
    var letters: FontLetters { font.map(FontLetters.init) ?? .unicode }

    /// Takes in the property element that the reader stands at (`w:rFonts`, `w:vanish`, `w:caps`).
    mutating func take(_ reader: MarkupReader) throws(OfficeTextFault) {
        switch reader.name {
        case "rFonts":
            // The characters of the legacy encodings lie above ASCII, for which hAnsi counts. A theme's font
            // goes before a named one and is a Unicode font.
            if try reader.attribute("hAnsiTheme") != nil {
                font = ""
            } else if let name = try reader.attribute("hAnsi") {
                font = name
            } else if let name = try reader.attribute("ascii") {
                font = name
            }
        case "vanish": isHidden = try reader.isOn()
        case "caps": isCapital = try reader.isOn()
        default: break
        }
    }
}

/// Which letters a font draws at the places of Western ones.
enum FontLetters: Hashable {
    case unicode
    case legacy(LegacyEncoding, capitals: Bool)

    /// `.VnTime`, `.VnTimeH` (the H stands for capitals: chữ hoa), `VNI-Times`.
    init(font: String) {
        let name = font.lowercased()
        if name.hasPrefix(".vn") {
            self = .legacy(.tcvn3, capitals: name.hasSuffix("h"))
        } else if name.hasPrefix("vni-") || name.hasPrefix("vni ") {
            self = .legacy(.vni, capitals: false)
        } else {
            self = .unicode
        }
    }
}

extension MarkupReader {
    /// The value of an on-off property: on, unless it says otherwise.
    func isOn() throws(OfficeTextFault) -> Bool {
        guard let value = try attribute("val") else { return true }
        return value != "0" && value != "false" && value != "off"
    }

    /// An attribute as a number, held within ±2,000,000,000 so that counting on cannot overflow.
    func number(_ name: StaticString) throws(OfficeTextFault) -> Int? {
        guard let text = try attribute(name), text.utf8.count <= 10, let value = Int(text) else { return nil }
        return min(max(value, -2_000_000_000), 2_000_000_000)
    }
}
