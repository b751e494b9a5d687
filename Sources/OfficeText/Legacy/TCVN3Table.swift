/// The letters of TCVN3, which others call ABC and whose fonts are named `.Vn…`.
///
/// Source: TCVN 5712:1993, the third character set (VN3). It leaves out the accented capitals of the first set,
/// since its fonts draw those at the places of the small letters.
enum TCVN3Table {
    /// The first byte of each row and the letters from there on; `.` is no letter.
    private static let rows: [(UInt8, String)] = [
        (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"),
        (0xB5, "àảãáạ.ằẳẵắ"),
        (0xC6, "ặầẩẫấậè.ẻẽ"),
        (0xD0, "éẹềểễếệìỉ...ĩíịò"),
        (0xE1, "ỏõóọồổỗốộờởỡớợù"),
        (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    ]

    /// The letter of each byte from 0xA0 on; 0 where there is none.
    static let letters: [UInt32] = {
        var letters = [UInt32](repeating: 0, count: 0x60)
        for (first, row) in rows {
            for (offset, letter) in row.unicodeScalars.enumerated() where letter != "." {
                letters[Int(first) - 0xA0 + offset] = letter.value
            }
        }
        return letters
    }()
}
