/// Why what somebody typed is no day.
package enum TypedDateFault: Error, Hashable, Sendable {
    /// Nothing that looks like a day.
    case unreadable
    /// A month and a year alone: which day of it?
    case noDay(month: Int, year: Int)
    case noSuchMonth(Int)
    /// The month has no such day.
    case noSuchDay(Int, month: Int, year: Int)
    /// A year of two digits is two years.
    case shortYear(String)
}

extension CalendarDate {
    /// Reads a day as people type it: `2019-09-13`, `13/9/2019`, `13-9-2019` or `13.9.2019`.
    package init(typed text: some StringProtocol) throws(TypedDateFault) {
        if let date = CalendarDate(iso: text) {
            self = date
            return
        }
        let cells = String(text).split(omittingEmptySubsequences: false) {
            $0 == "/" || $0 == "-" || $0 == "."
        }
        .map(String.init)
        guard (2...3).contains(cells.count),
            cells.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 4 && $0.utf8.allSatisfy(Self.isDigit) })
        else { throw .unreadable }
        // What begins with a year is written as programs do.
        let isYearFirst = cells[0].utf8.count == 4
        let ordered = isYearFirst ? Array(cells.reversed()) : cells
        let year = ordered[ordered.count - 1]
        guard year.utf8.count == 4, let number = Int(year) else { throw .shortYear(year) }
        guard let month = Int(ordered[ordered.count - 2]), (1...12).contains(month) else {
            throw .noSuchMonth(Int(ordered[ordered.count - 2]) ?? 0)
        }
        guard ordered.count == 3 else { throw .noDay(month: month, year: number) }
        let day = Int(ordered[0]) ?? 0
        guard let date = CalendarDate(year: number, month: month, day: day) else {
            throw .noSuchDay(day, month: month, year: number)
        }
        self = date
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
