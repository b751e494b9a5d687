/// How a list's number is written (`w:numFmt`).
enum NumberFormat: String {
    case decimal, decimalZero, lowerLetter, upperLetter, lowerRoman, upperRoman, bullet, none, ordinal
    case numberInDash, vietnameseCounting

    func text(_ value: Int) -> String {
        switch self {
        case .decimal, .ordinal: String(value)
        case .decimalZero: value >= 0 && value < 10 ? "0\(value)" : String(value)
        case .lowerLetter: Self.letters(value)
        case .upperLetter: Self.letters(value).uppercased()
        case .lowerRoman: Self.roman(value).lowercased()
        case .upperRoman: Self.roman(value)
        case .numberInDash: "- \(value) -"
        case .vietnameseCounting: Self.words(value)
        case .bullet, .none: ""
        }
    }

    /// a … z, aa … zz, aaa …, as Word counts. Beyond thirty letters it is written in digits: the number comes
    /// from the file, and a crafted one must not become a text of its own.
    private static func letters(_ value: Int) -> String {
        guard value > 0, value <= 780, let letter = Unicode.Scalar(0x61 + UInt32((value - 1) % 26)) else {
            return String(value)
        }
        return String(repeating: Character(letter), count: (value - 1) / 26 + 1)
    }

    private static func roman(_ value: Int) -> String {
        guard value > 0, value < 4000 else { return String(value) }
        var rest = value
        var text = ""
        for (amount, sign) in numerals {
            while rest >= amount {
                text += sign
                rest -= amount
            }
        }
        return text
    }

    private static let numerals = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
        (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    private static func words(_ value: Int) -> String {
        guard value > 0, value < 100 else { return String(value) }
        let ones = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
        let (ten, one) = (value / 10, value % 10)
        if ten == 0 { return ones[one] }
        let head = ten == 1 ? "mười" : "\(ones[ten]) mươi"
        let tail = one == 5 ? "lăm" : one == 1 && ten > 1 ? "mốt" : ones[one]
        return tail.isEmpty ? head : "\(head) \(tail)"
    }
}
