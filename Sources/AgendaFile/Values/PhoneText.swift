/// What a phone number of Viet Nam looks like: text, never a number, because it begins with 0.
enum PhoneText {
    /// 0 and 9 or 10 more digits (mobile phones have 9, some landlines 10), or +84 in place of the 0.
    static func isPhone(_ text: String) -> Bool {
        let rest = text.hasPrefix("+84") ? text.dropFirst(3) : text.hasPrefix("0") ? text.dropFirst() : ""
        return (9...10).contains(rest.utf8.count) && rest.utf8.allSatisfy { (48...57).contains($0) }
            && rest.first != "0"
    }

    /// A spreadsheet takes the leading 0, and people write 84 without the plus.
    static func guess(_ text: String) -> String? {
        ["0" + text, "+" + text].first(where: isPhone)
    }
}

/// What an address of the web looks like.
enum LinkText {
    static func isLink(_ text: String) -> Bool {
        guard
            text.unicodeScalars.allSatisfy({
                $0.value > 0x20 && $0.value != 0x7F && !"<>\"\\^`{|}".unicodeScalars.contains($0)
            }),
            let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) })
        else { return false }
        let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        return host.contains { $0.isLetter || $0.isNumber } && host.first != "." && !host.contains("..")
    }
}

/// What may be a person's key, and what a text that may not was probably meant to be.
enum KeyText {
    /// Letters and digits of ASCII, `-`, `_`, `.`, 1 to 64 of them.
    static func isKey(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                ($0 | 32) >= 97 && ($0 | 32) <= 122 || (45...46).contains($0) || (48...57).contains($0)
                    || $0 == 95
            }
    }
}
