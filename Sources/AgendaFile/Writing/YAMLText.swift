/// Writes a text so that every reader of YAML, of version 1.1 or 1.2, takes it for the same text.
enum YAMLText {
    /// The text as it is where that is safe, in quotes where not.
    static func quoted(_ text: String, inFlow: Bool = false) -> String {
        if isPlain(text, inFlow: inFlow) { return text }
        let isPrintable = text.unicodeScalars.allSatisfy { !needsEscape($0) }
        if isPrintable, text.contains("\"") || text.contains("\\") {
            return "'" + text.replacing("'", with: "''") + "'"
        }
        return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    /// The lines of a text of several lines that can stand as a block (`|-`); `nil` where it cannot.
    static func block(_ text: String) -> [String]? {
        guard text.unicodeScalars.contains("\n"), text.unicodeScalars.last != "\n" else { return nil }
        // By scalars: to Swift a line feed with a mark after it is a character of its own.
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let fits = lines.allSatisfy { line in
            line.allSatisfy { !needsEscape($0) } && line.last != " "
        }
        guard fits, let first = lines.first?.first, first != " ", first != "#" else { return nil }
        return lines.map { String($0) }
    }

    /// Whether a text is short enough to stand beside others in one line.
    static func isShort(_ text: String) -> Bool { text.utf8.count <= 48 && !text.contains(", ") }

    private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, !first.properties.isWhitespace,
            !last.properties.isWhitespace, last != ":",
            !"-?:,[]{}#&*!|>'\"%@`=<".unicodeScalars.contains(first)
        else { return false }
        var before: Unicode.Scalar = " "
        for scalar in scalars {
            if needsEscape(scalar) || before == ":" && scalar == " " || before == " " && scalar == "#" {
                return false
            }
            if inFlow, ",[]{}:?".unicodeScalars.contains(scalar) { return false }
            before = scalar
        }
        return !meansSomethingElse(text)
    }

    /// What some version of YAML reads as a number, a date, a time or a truth: when in doubt, yes.
    private static func meansSomethingElse(_ text: String) -> Bool {
        let word = text.lowercased()
        if ["null", "~", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(word) { return true }
        guard let first = word.unicodeScalars.first, "+.0123456789".unicodeScalars.contains(first) else {
            return false
        }
        return word.unicodeScalars.allSatisfy { "0123456789abcdefinotxz_:.,+- ".unicodeScalars.contains($0) }
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\t": return "\\t"
        default:
            guard needsEscape(scalar) else { return String(scalar) }
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}
