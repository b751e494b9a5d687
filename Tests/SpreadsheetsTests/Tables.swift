import Spreadsheets

/// All rows of a CSV, with the lines they begin on.
struct Table: Equatable {
    var rows: [[String]] = []
    var lines: [Int] = []

    init(
        _ bytes: [UInt8], separator: UInt8? = nil, chunk: Int = 1 << 16, limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetFault) {
        try self.init(.bytes(bytes, chunk: chunk), separator: separator, limits: limits)
    }

    init(
        _ source: consuming ByteSource, separator: UInt8? = nil, limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetFault) {
        var reader = try CSVReader(source, separator: separator, limits: limits)
        var row = SheetRow()
        while try reader.next(&row) {
            rows.append(row.texts)
            lines.append(row.line)
        }
    }
}

/// UTF-16 of either order with its mark.
func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ([0xFEFF] + text.utf16).flatMap { unit in
        bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
}
