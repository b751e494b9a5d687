/// The Western and the Vietnamese code page of Windows.
///
/// Source: the Unicode Consortium's mappings `VENDORS/MICSFT/WINDOWS/CP1252.TXT` and `CP1258.TXT`. Bytes
/// without a character stand for the control character of the same number, as Windows itself does it.
enum Windows125xTable {
    /// 0x80…0x9F in Windows-1252.
    static let western: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
        0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
        0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// The byte of a character in Windows-1252; also of the control characters U+0080…U+009F, which a reader
    /// of Latin-1 makes of those bytes.
    static func westernByte(_ scalar: UInt32) -> UInt8? {
        if scalar < 0x100 { return UInt8(scalar) }
        return westernBytes[scalar]
    }

    private static let westernBytes: [UInt32: UInt8] = Dictionary(
        uniqueKeysWithValues: western.enumerated().map { ($1, UInt8($0 + 0x80)) })

    /// Where Windows-1258 differs from Latin-1 from 0xC0 on; 0 where it does not.
    static let vietnamese: [UInt32] = {
        var table = [UInt32](repeating: 0, count: 0x40)
        let differences: [Int: UInt32] = [
            0xC3: 0x0102, 0xCC: 0x0300, 0xD0: 0x0110, 0xD2: 0x0309, 0xD5: 0x01A0, 0xDD: 0x01AF, 0xDE: 0x0303,
            0xE3: 0x0103, 0xEC: 0x0301, 0xF0: 0x0111, 0xF2: 0x0323, 0xF5: 0x01A1, 0xFD: 0x01B0, 0xFE: 0x20AB,
        ]
        for (byte, scalar) in differences { table[byte - 0xC0] = scalar }
        return table
    }()
}
