import Foundation

/// Encodes Vietnamese into the legacy encodings, from tables of its own.
enum LegacyEncoder {
    /// TCVN 5712:1993 (VN3), letter and byte.
    private static let tcvn3: [Character: UInt8] = [
        "Ă": 0xA1, "Â": 0xA2, "Ê": 0xA3, "Ô": 0xA4, "Ơ": 0xA5, "Ư": 0xA6, "Đ": 0xA7, "ă": 0xA8, "â": 0xA9,
        "ê": 0xAA, "ô": 0xAB, "ơ": 0xAC, "ư": 0xAD, "đ": 0xAE, "à": 0xB5, "ả": 0xB6, "ã": 0xB7, "á": 0xB8,
        "ạ": 0xB9, "ằ": 0xBB, "ẳ": 0xBC, "ẵ": 0xBD, "ắ": 0xBE, "ặ": 0xC6, "ầ": 0xC7, "ẩ": 0xC8, "ẫ": 0xC9,
        "ấ": 0xCA, "ậ": 0xCB, "è": 0xCC, "ẻ": 0xCE, "ẽ": 0xCF, "é": 0xD0, "ẹ": 0xD1, "ề": 0xD2, "ể": 0xD3,
        "ễ": 0xD4, "ế": 0xD5, "ệ": 0xD6, "ì": 0xD7, "ỉ": 0xD8, "ĩ": 0xDC, "í": 0xDD, "ị": 0xDE, "ò": 0xDF,
        "ỏ": 0xE1, "õ": 0xE2, "ó": 0xE3, "ọ": 0xE4, "ồ": 0xE5, "ổ": 0xE6, "ỗ": 0xE7, "ố": 0xE8, "ộ": 0xE9,
        "ờ": 0xEA, "ở": 0xEB, "ỡ": 0xEC, "ớ": 0xED, "ợ": 0xEE, "ù": 0xEF, "ủ": 0xF1, "ũ": 0xF2, "ú": 0xF3,
        "ụ": 0xF4, "ừ": 0xF5, "ử": 0xF6, "ữ": 0xF7, "ứ": 0xF8, "ự": 0xF9, "ỳ": 0xFA, "ỷ": 0xFB, "ỹ": 0xFC,
        "ý": 0xFD, "ỵ": 0xFE,
    ]

    /// VNI for Windows: the second byte for each tone after a plain letter, and after one with its shape.
    private static let vniTones: [Character: UInt8] = ["s": 0xF9, "f": 0xF8, "r": 0xFB, "x": 0xF5, "j": 0xEF]
    private static let vniHats: [Character: UInt8] = [
        "s": 0xE1, "f": 0xE0, "r": 0xE5, "x": 0xE3, "j": 0xE4, "-": 0xE2,
    ]
    private static let vniBreves: [Character: UInt8] = [
        "s": 0xE9, "f": 0xE8, "r": 0xFA, "x": 0xFC, "j": 0xEB, "-": 0xEA,
    ]
    private static let vniAlone: [Character: UInt8] = [
        "đ": 0xF1, "ơ": 0xF4, "ư": 0xF6, "ì": 0xEC, "ỉ": 0xE6, "ĩ": 0xF3, "í": 0xED, "ị": 0xF2, "ỵ": 0xEE,
    ]
    private static let toned: [(String, String)] = [
        ("s", "áắấéếíóốớúứý"), ("f", "àằầèềìòồờùừỳ"), ("r", "ảẳẩẻểỉỏổởủửỷ"), ("x", "ãẵẫẽễĩõỗỡũữỹ"),
        ("j", "ạặậẹệịọộợụựỵ"), ("-", "aăâeêioôơuưy"),
    ]

    /// Bytes; `nil` where a letter has no byte (TCVN3 has no accented capitals).
    static func tcvn3(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for character in text.precomposedStringWithCanonicalMapping {
            if let ascii = character.asciiValue {
                bytes.append(ascii)
            } else if let byte = tcvn3[character] {
                bytes.append(byte)
            } else {
                return nil
            }
        }
        return bytes
    }

    static func vni(_ text: String) -> [UInt8] {
        text.precomposedStringWithCanonicalMapping.flatMap { vni($0) }
    }

    private static func vni(_ character: Character) -> [UInt8] {
        if let ascii = character.asciiValue { return [ascii] }
        let small = Character(character.lowercased())
        let isCapital = small != character
        /// Capitals of the upper half lie 0x20 below the small letters.
        func high(_ byte: UInt8) -> UInt8 { isCapital ? byte - 0x20 : byte }
        func base(_ letter: Character) -> UInt8 { (letter.asciiValue ?? 0x3F) - (isCapital ? 0x20 : 0) }
        if let byte = vniAlone[small] { return [high(byte)] }
        for (tone, letters) in toned {
            guard let place = Array(letters).firstIndex(of: small), let tone = tone.first else { continue }
            let shape = Array("aăâeêioôơuưy")[place]
            switch shape {
            case "â": return [base("a"), high(vniHats[tone] ?? 0)]
            case "ê": return [base("e"), high(vniHats[tone] ?? 0)]
            case "ô": return [base("o"), high(vniHats[tone] ?? 0)]
            case "ă": return [base("a"), high(vniBreves[tone] ?? 0)]
            case "ơ": return [high(0xF4), high(vniTones[tone] ?? 0)]
            case "ư": return [high(0xF6), high(vniTones[tone] ?? 0)]
            default: return [base(shape), high(vniTones[tone] ?? 0)]
            }
        }
        return [0x3F]
    }

    /// What becomes of bytes when a program takes them for Latin-1 and saves them as UTF-8.
    static func misread(_ bytes: [UInt8]) -> String {
        var text = ""
        for byte in bytes { text.unicodeScalars.append(Unicode.Scalar(byte)) }
        return text
    }
}
