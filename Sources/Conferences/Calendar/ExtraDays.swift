/// Days that are worked or free against the rule, as decided for a year (ngày nghỉ, ngày làm bù).
///
/// Read from a text with a day a line: the day (`2024-04-29` or `29/4/2024`), `holiday` or `workday` (`nghỉ`,
/// `làm`), and a note, with commas between them. Empty lines and what follows `#` do not count, nor does a
/// first line of headings.
package struct ExtraDays: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case holiday, workday }

    package private(set) var kinds: [CalendarDate: Kind]

    package init(_ kinds: [CalendarDate: Kind] = [:]) { self.kinds = kinds }

    /// Reads a file's text.
    package init(text: String) throws(ExtraDaysError) {
        kinds = [:]
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        var hasRows = false
        for (index, line) in lines.enumerated() {
            let content = line.prefix { $0 != "#" }
            let cells = content.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
                .map { Self.trimmed($0) }
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            defer { hasRows = true }
            if !hasRows, ["date", "ngày"].contains(cells[0].lowercased()) { continue }
            guard let date = Self.date(cells[0]) else {
                throw ExtraDaysError(line: index + 1, problem: .notADate(cells[0]))
            }
            let word = cells.count > 1 ? cells[1] : ""
            guard let kind = Self.words[word.lowercased()] else {
                throw ExtraDaysError(line: index + 1, problem: .unknownKind(word))
            }
            if let before = kinds[date], before != kind {
                throw ExtraDaysError(line: index + 1, problem: .givenTwice(date))
            }
            kinds[date] = kind
        }
    }

    private static let words: [String: Kind] = [
        "holiday": .holiday, "workday": .workday, "nghỉ": .holiday, "làm": .workday,
        "nghỉ bù": .holiday, "làm bù": .workday,
    ]

    private static func trimmed(_ cell: Substring) -> String {
        var cell = cell
        // Editors on Windows put a byte-order mark before the first word.
        while let first = cell.first, first.isWhitespace || first == "\u{FEFF}" { cell.removeFirst() }
        while cell.last?.isWhitespace == true { cell.removeLast() }
        return String(cell)
    }

    private static func date(_ text: String) -> CalendarDate? {
        try? CalendarDate(typed: text)
    }
}

/// A line of a file of extra days that cannot be read.
package struct ExtraDaysError: Error, Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        case notADate(String)
        /// Neither `holiday` nor `workday`.
        case unknownKind(String)
        /// Once as a holiday and once as a working day.
        case givenTwice(CalendarDate)
    }

    /// From 1.
    package let line: Int
    package let problem: Problem

    package init(line: Int, problem: Problem) {
        self.line = line
        self.problem = problem
    }
}
