/// A person's name as it should be written.
struct PersonName: Hashable {
    var text: String
    /// Whether it was all in capitals or all in small letters.
    var isRecased = false
    /// The form of address that stood before it.
    var address: String?

    init(_ written: String) {
        text = written
        if let end = Self.endOfAddress(in: written) {
            address = String(written[..<end]).trimmingSuffix { $0 == " " || $0 == ":" || $0 == "." }
            text = String(written[end...])
        }
        if Self.isOneCase(text) {
            let titled = Self.titleCase(text)
            isRecased = titled != text
            text = titled
        }
    }

    private static let addresses = [
        "Đồng chí", "đồng chí", "ĐỒNG CHÍ", "Đ/c", "đ/c", "Đ/C", "Đ.c", "đ.c", "Ông", "ông", "ÔNG", "Bà",
        "bà", "BÀ",
    ]

    /// Where the name begins after a form of address. Two words must follow, or else it is a name itself.
    private static func endOfAddress(in text: String) -> String.Index? {
        guard let first = text.utf8.first, first == 0xC4 || first == 0xC3 || first | 0x20 == UInt8(ascii: "b")
        else { return nil }
        for address in addresses where text.utf8.starts(with: address.utf8) {
            let end = text.utf8.index(text.startIndex, offsetBy: address.utf8.count)
            guard end < text.endIndex, " :.".utf8.contains(text.utf8[end]) else { continue }
            let rest = text[end...].drop { " :.".contains($0) }
            if rest.split(separator: " ").count >= 2 { return rest.startIndex }
        }
        return nil
    }

    /// Whether all its letters are capitals, or all small ones. Initials alone ("A. B.") tell nothing.
    private static func isOneCase(_ text: String) -> Bool {
        var capitals = 0
        var smalls = 0
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                capitals += (65...90).contains(scalar.value) ? 1 : 0
                smalls += (97...122).contains(scalar.value) ? 1 : 0
            } else {
                capitals += scalar.properties.isUppercase ? 1 : 0
                smalls += scalar.properties.isLowercase ? 1 : 0
            }
            if capitals > 0, smalls > 0 { return false }
        }
        return capitals + smalls > 2
    }

    /// A capital at the beginning of each word, and after the apostrophe and hyphen of names such as
    /// "H'Hen Niê" and "K'Brơi".
    private static func titleCase(_ text: String) -> String {
        var output = ""
        var beginsWord = true
        for character in text {
            output += beginsWord ? character.uppercased() : character.lowercased()
            beginsWord = " '’-.".contains(character)
        }
        return output
    }
}

extension String {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
        var rest = self[...]
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return String(rest)
    }
}
