/// What a cell of a workbook shows, as the text that a person would have typed.
enum CellValue {
    /// A number without the power of ten and the rounding noise that files hold it in: `9.12345678E8` is
    /// `912345678`, `0.1` stays `0.1`.
    static func number(_ text: String, isDate: Bool, from1904: Bool) -> String {
        guard let value = Double(text), value.isFinite else { return text }
        if isDate, value >= 1, value < 2_958_466 {
            return date(Int(value) + (from1904 ? 1462 : 0))
        }
        guard abs(value) < 1e15 else { return text }
        if value == value.rounded() { return String(Int64(value)) }
        // Seventeen digits name a number exactly, and fifteen are what the program shows.
        return text.contains("E") || text.utf8.count > 17 ? "\(value)" : text
    }

    /// Day 1 is 1 January 1900, and there is a 29 February 1900, which never was.
    private static func date(_ serial: Int) -> String {
        var days = serial - (serial > 59 ? 1 : 0) - 1
        var year = 1900
        func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
        while days >= (isLeap(year) ? 366 : 365) {
            days -= isLeap(year) ? 366 : 365
            year += 1
        }
        let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var month = 0
        while days >= lengths[month] {
            days -= lengths[month]
            month += 1
        }
        return "\(days + 1)/\(month + 1)/\(year)"
    }

    /// The index of a column out of a reference such as `AB12`; `nil` where it is none.
    static func column(_ reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "0")...UInt8(ascii: "9"): return column > 0 ? column - 1 : nil
            default: return nil
            }
            guard column <= 1 << 20 else { return nil }
        }
        return nil
    }
}
