import Foundation

/// What a text may be called where only letters without marks are allowed.
package enum PlainName {
    /// `Hội nghị Tỉnh ủy` becomes `hoi-nghi-tinh-uy`.
    package static func slug(from text: String) -> String {
        let plain = ascii(text).lowercased()
        return plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    }

    /// The same letters without marks, and without anything that may not stand in a code.
    package static func code(from text: String) -> String {
        ascii(text).split { !($0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0))) }
            .joined(separator: "-")
    }

    private static func ascii(_ text: String) -> String {
        text.replacingOccurrences(of: "đ", with: "d").replacingOccurrences(of: "Đ", with: "D")
            .folding(options: .diacriticInsensitive, locale: nil)
    }
}
