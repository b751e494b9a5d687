/// How the bytes of a file stand for characters.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// What Excel writes as plain "CSV" on a Vietnamese Windows.
    case windows1258 = "Windows-1258"

    /// The byte order mark that announces it.
    var mark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .windows1258: []
        }
    }

    /// Tells the encoding from the beginning of a file.
    ///
    /// Without a mark it may be UTF-16 all the same, or else it is UTF-8, unless more is wrong with that than right: a Vietnamese text in
    /// Windows-1258 has hardly a sequence that is good UTF-8, and a damaged UTF-8 has hardly one that is not.
    static func recognised(in head: [UInt8]) -> (encoding: TextEncoding, hasMark: Bool) {
        for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian]
        where head.starts(with: encoding.mark) {
            return (encoding, true)
        }
        if let unmarked = unmarkedUTF16(head) { return (unmarked, false) }
        let (good, bad) = sequences(in: head)
        return (bad > good ? .windows1258 : .utf8, false)
    }

    /// UTF-16 without its mark, as programs write it that take the mark for a character of the text: in one of the
    /// two orders no character is a control, nearly every one lies in a block that Vietnamese texts use (Latin,
    /// marks, Latin additional, punctuation), and a third of them are ASCII. No text in another encoding looks so.
    private static func unmarkedUTF16(_ head: [UInt8]) -> TextEncoding? {
        let pairs = head.count / 2
        guard pairs >= 2 else { return nil }
        return [(TextEncoding.utf16LittleEndian, 1), (.utf16BigEndian, 0)].first { _, highAt in
            var (usual, ascii) = (0, 0)
            for pair in 0..<pairs {
                let (high, low) = (head[pair * 2 + highAt], head[pair * 2 + 1 - highAt])
                if high == 0, low < 0x09 { return false }
                if high == 0, low < 0x80 { ascii += 1 }
                if [0x00, 0x01, 0x03, 0x1E, 0x20].contains(high) { usual += 1 }
            }
            return ascii * 3 >= pairs && usual * 100 >= pairs * 95
        }?.0
    }

    /// How many characters beyond ASCII are whole in UTF-8, and how many bytes belong to none. A sequence
    /// that the end cuts off counts as neither.
    private static func sequences(in bytes: [UInt8]) -> (good: Int, bad: Int) {
        var good = 0
        var bad = 0
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            guard lead >= 0x80 else {
                index += 1
                continue
            }
            let length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : 2
            let rest = bytes[min(bytes.count, index + 1)..<min(bytes.count, index + length)]
            let follows = rest.prefix { $0 & 0xC0 == 0x80 }.count
            if lead < 0xC2 || lead > 0xF4 || follows < rest.count {
                bad += 1
                index += 1
            } else {
                good += follows == length - 1 ? 1 : 0
                index += length
            }
        }
        return (good, bad)
    }
}
