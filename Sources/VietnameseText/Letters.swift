/// A Vietnamese tone (thanh), in the order of the dictionary.
package enum Tone: UInt8, Sendable, Comparable {
    case level, falling, asking, tumbling, rising, heavy

    package static func < (left: Tone, right: Tone) -> Bool { left.rawValue < right.rawValue }
}

/// A letter taken apart: what it is, which tone stands on it, and how one types it without marks.
package struct VietnameseLetter: Sendable, Hashable {
    /// The lower-case letter without its tone but with its shape: `ơ` for `Ớ`, `đ` for `Đ`.
    package var base: UInt32
    /// The lower-case letter without any mark: `o` for `Ớ`, `d` for `Đ`.
    package var plain: UInt32
    package var tone: Tone
    package var isUppercase: Bool
}

/// A combining mark of decomposed text (Unicode NFD).
package enum CombiningMark: Sendable, Hashable {
    case tone(Tone)
    case circumflex, breve, horn

    package init?(_ scalar: UInt32) {
        switch scalar {
        case 0x300: self = .tone(.falling)
        case 0x309: self = .tone(.asking)
        case 0x303: self = .tone(.tumbling)
        case 0x301: self = .tone(.rising)
        case 0x323: self = .tone(.heavy)
        case 0x302: self = .circumflex
        case 0x306: self = .breve
        case 0x31B: self = .horn
        default: return nil
        }
    }
}

extension VietnameseLetter {
    /// The letter that a composed scalar stands for; `nil` for anything that is no letter of the Latin
    /// alphabet as Vietnamese writes it.
    package init?(_ scalar: UInt32) {
        guard scalar < UInt32(Self.table.count), let letter = Self.table[Int(scalar)] else { return nil }
        self = letter
    }

    /// Puts a combining mark on the letter; a mark that does not belong there changes nothing.
    package mutating func add(_ mark: CombiningMark) {
        switch (mark, base) {
        case (.tone(let tone), _): self.tone = tone
        case (.circumflex, 0x61): base = 0xE2
        case (.circumflex, 0x65): base = 0xEA
        case (.circumflex, 0x6F): base = 0xF4
        case (.breve, 0x61): base = 0x103
        case (.horn, 0x6F): base = 0x1A1
        case (.horn, 0x75): base = 0x1B0
        default: break
        }
    }

    /// Vowels by letter, each with its five marked tones.
    private static let vowels: [(base: String, plain: String, toned: String)] = [
        ("a", "a", "àảãáạ"), ("ă", "a", "ằẳẵắặ"), ("â", "a", "ầẩẫấậ"), ("e", "e", "èẻẽéẹ"),
        ("ê", "e", "ềểễếệ"), ("i", "i", "ìỉĩíị"), ("o", "o", "òỏõóọ"), ("ô", "o", "ồổỗốộ"),
        ("ơ", "o", "ờởỡớợ"), ("u", "u", "ùủũúụ"), ("ư", "u", "ừửữứự"), ("y", "y", "ỳỷỹýỵ"),
    ]

    private static let table: [VietnameseLetter?] = {
        var table = [VietnameseLetter?](repeating: nil, count: 0x1F00)
        func enter(_ form: String, base: String, plain: String, tone: Tone) {
            guard let base = base.unicodeScalars.first, let plain = plain.unicodeScalars.first else { return }
            for (form, isUppercase) in [(form, false), (form.uppercased(), true)] {
                guard let scalar = form.unicodeScalars.first else { continue }
                table[Int(scalar.value)] = VietnameseLetter(
                    base: base.value, plain: plain.value, tone: tone, isUppercase: isUppercase)
            }
        }
        for letter in "abcdefghijklmnopqrstuvwxyz" {
            enter(String(letter), base: String(letter), plain: String(letter), tone: .level)
        }
        enter("đ", base: "đ", plain: "d", tone: .level)
        for vowel in vowels {
            enter(vowel.base, base: vowel.base, plain: vowel.plain, tone: .level)
            for (offset, form) in vowel.toned.enumerated() {
                guard let tone = Tone(rawValue: UInt8(offset + 1)) else { continue }
                enter(String(form), base: vowel.base, plain: vowel.plain, tone: tone)
            }
        }
        return table
    }()
}
