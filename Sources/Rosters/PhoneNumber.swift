/// A phone number as a roster's cell has it, brought into one form.
///
/// A cell that cannot be read is an error and not a warning: the number is what a person is known by again
/// and reached at. Without it the row would come in as somebody new, and once more when it is mended.
struct PhoneNumber: Hashable {
    enum Change: Hashable {
        /// A leading 0 or + that a spreadsheet program dropped was put back.
        case repaired
        /// An old 11-digit mobile number got today's prefix.
        case renewed
    }

    /// National with a leading 0, or foreign with its `+`.
    var number: String
    /// Landlines are shared by an office; mobile numbers belong to one person.
    var isMobile: Bool
    var change: Change?

    /// - Parameter text: one number; spaces, dots, dashes and brackets do not count.
    init?(_ text: String) {
        if Self.isPlainMobile(text.utf8) {
            self.init(number: text, isMobile: true, change: nil)
            return
        }
        var digits = ""
        var hasPlus = false
        for (index, character) in text.unicodeScalars.enumerated() {
            switch character {
            case "0"..."9": digits.unicodeScalars.append(character)
            case "+" where index == 0 || (index == 1 && text.first == "("): hasPlus = true
            case " ", ".", "-", "(", ")", "\u{2010}"..."\u{2014}": continue
            default: return nil
            }
        }
        if hasPlus, !digits.hasPrefix("84") {
            guard (8...15).contains(digits.count), digits.first != "0" else { return nil }
            self.init(number: "+" + digits, isMobile: true, change: nil)
            return
        }
        var change: Change?
        // 84 without a plus has 11 digits with a mobile number and 12 with a landline.
        if digits.hasPrefix("84"), hasPlus || digits.count >= 11 {
            change = hasPlus ? nil : .repaired
            digits = String(digits.dropFirst(2))
            if digits.first != "0" { digits = "0" + digits }
        } else if digits.first != "0",
            digits.count == 9 || (digits.count == 10 && "12".contains(digits.prefix(1)))
        {
            digits = "0" + digits
            change = .repaired
        }
        self.init(national: digits, change: change)
    }

    private init(number: String, isMobile: Bool, change: Change?) {
        self.number = number
        self.isMobile = isMobile
        self.change = change
    }

    private init?(national digits: String, change: Change?) {
        let prefix = digits.prefix(2)
        switch digits.count {
        case 10 where digits.first == "0":
            guard prefix != "00", prefix != "01" else { return nil }
            self.init(number: digits, isMobile: Self.mobile.contains(prefix), change: change)
        case 11 where prefix == "02":
            self.init(number: digits, isMobile: false, change: change)
        case 11 where prefix == "01":
            guard let renewed = Self.renewed[String(digits.prefix(4))] else { return nil }
            self.init(number: renewed + digits.dropFirst(4), isMobile: true, change: .renewed)
        default:
            return nil
        }
    }

    /// Whether it is in our own form already, as nearly all are.
    private static func isPlainMobile(_ text: String.UTF8View) -> Bool {
        var index = 0
        for byte in text {
            guard (48...57).contains(byte), index > 0 || byte == 48, index != 1 || "35789".utf8.contains(byte)
            else { return false }
            index += 1
        }
        return index == 10
    }

    private static let mobile: Set<Substring> = ["03", "05", "07", "08", "09"]

    /// The change of 11-digit mobile numbers to 10 digits of 15 September 2018 (decision of the Ministry of
    /// Information and Communications).
    private static let renewed = [
        "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078", "0123": "083",
        "0124": "084", "0125": "085", "0127": "081", "0129": "082", "0162": "032", "0163": "033",
        "0164": "034", "0165": "035", "0166": "036", "0167": "037", "0168": "038", "0169": "039",
        "0186": "056", "0188": "058", "0199": "059",
    ]
}

extension PhoneNumber {
    /// The numbers of a cell that may hold several: `0912345678/0987654321`, `0912345678 - 0987654321`.
    static func split(_ text: String) -> [Substring] {
        text.split { "/;,|\n".contains($0) }.flatMap { part in
            // A dash stands between two numbers only where each side could be one.
            let sides = part.split(separator: "-", omittingEmptySubsequences: false)
            return sides.count == 2 && sides.allSatisfy({ $0.count(where: \.isNumber) >= 9 }) ? sides : [part]
        }
    }

    /// Whether a spreadsheet program has rounded it: `9.12E+08`, with a decimal comma too.
    static func isRounded(_ text: String) -> Bool {
        text.contains { $0 == "E" || $0 == "e" }
            && text.allSatisfy { $0.isNumber || "Ee+.,".contains($0) }
    }
}
