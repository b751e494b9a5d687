import Spreadsheets
import VietnameseText

/// A cell's text in normal form: NFC, no space at the ends, single spaces and no line breaks inside, no
/// invisible characters.
enum CellText {
    static func clean(_ bytes: ArraySlice<UInt8>) -> String {
        isClean(bytes)
            ? String(decoding: bytes, as: UTF8.self) : normal(String(decoding: bytes, as: UTF8.self))
    }

    /// Whether the bytes are in normal form for certain: only printable ASCII with single spaces, and the
    /// letters U+00C0…U+01BF and U+1E00…U+1EFF, all of which are NFC by themselves. That is nearly every
    /// cell of a Vietnamese roster; the rest takes the slow way.
    private static func isClean(_ bytes: ArraySlice<UInt8>) -> Bool {
        var previous: UInt8 = 0x20
        for byte in bytes {
            switch byte {
            case 0x20: if previous == 0x20 { return false }
            case 0x21...0x7E: if byte == apostrophe, previous == 0x20 { return false }
            case 0x80...0xBF: if previous == 0xE1, !(0xB8...0xBB).contains(byte) { return false }
            case 0xC3...0xC6, 0xE1: break
            default: return false
            }
            previous = byte
        }
        return previous != 0x20 || bytes.isEmpty
    }

    /// Whether it is only dashes, dots and underscores, which people put where they have nothing to say.
    static func standsForNothing(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "-", ".", "_", "…", "\u{2010}"..."\u{2015}": true
            default: false
            }
        }
    }

    private static let apostrophe = UInt8(ascii: "'")

    private static func normal(_ text: String) -> String {
        var output = ""
        var spaceIsDue = false
        for scalar in text.unicodeScalars {
            switch scalar {
            // Zero-width characters, soft hyphen and byte order mark come along from web pages and PDF.
            case "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}", "\u{AD}": continue
            case _ where scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F:
                spaceIsDue = !output.isEmpty
            default:
                if spaceIsDue { output.unicodeScalars.append(" ") }
                spaceIsDue = false
                output.unicodeScalars.append(scalar)
            }
        }
        return VietnameseText.canonical(withoutTextMark(output))
    }

    /// Drops the apostrophe by which spreadsheet programs mark a number as text, and by which an export
    /// guards against formulas.
    private static func withoutTextMark(_ text: String) -> String {
        guard text.first == "'", let next = text.dropFirst().first, next.isNumber || "=+-@".contains(next)
        else { return text }
        return String(text.dropFirst())
    }
}
