import Foundation
import VietnameseText

/// Forms of Vietnamese text that rosters need.
enum TextForms {
    static func nfc(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }

    /// Lower case without diacritics; for headers and search, never for telling people apart.
    static func folded(_ text: String) -> String {
        text.lowercased().replacingOccurrences(of: "đ", with: "d")
            .folding(options: .diacriticInsensitive, locale: nil)
    }

    /// Equal for two spellings of the same text: letter case and tone placement do not count.
    static func key(_ text: String) -> String { text.lowercased() }
}
