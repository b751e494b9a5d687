/// What form a text with separators has, as it was found or told.
package struct CSVForm: Hashable, Sendable {
    package enum Origin: Hashable, Sendable {
        /// The caller said so.
        case given
        /// The file's first line says so (`sep=;`, which Excel writes and obeys).
        case stated
        /// Counted in the first rows.
        case guessed
    }

    package var encoding: TextEncoding
    package var hasMark: Bool
    /// The byte between two cells.
    package var separator: UInt8
    package var origin: Origin

    init(encoding: TextEncoding, hasMark: Bool, buffer: [UInt8], given: UInt8?) {
        self.encoding = encoding
        self.hasMark = hasMark
        if let given {
            (separator, origin) = (given, .given)
        } else if let stated = SeparatorGuess.stated(in: buffer) {
            (separator, origin) = (stated, .stated)
        } else {
            (separator, origin) = (SeparatorGuess.guess(in: buffer), .guessed)
        }
    }

    static let comma = UInt8(ascii: ",")
    static let semicolon = UInt8(ascii: ";")
    static let tab = UInt8(ascii: "\t")
    static let bar = UInt8(ascii: "|")
}

enum SeparatorGuess {
    /// How many bytes `sep=;` takes, without its line break.
    static let statementLength = 5

    /// The separator that a first line `sep=;` states.
    static func stated(in head: [UInt8]) -> UInt8? {
        guard head.count >= statementLength, head.starts(with: Array("sep=".utf8)),
            head.count == statementLength || head[statementLength] == 0x0A || head[statementLength] == 0x0D
        else { return nil }
        let separator = head[statementLength - 1]
        let isUsable = separator == CSVForm.tab || (0x20..<0x7F).contains(separator)
        return isUsable && separator != UInt8(ascii: "\"") ? separator : nil
    }

    /// The separator that the first rows agree on best.
    ///
    /// Titles above the header and free text hold commas too, but not the same number in every row: a
    /// candidate weighs as many as its commonest number of occurrences in a row times the rows that have it.
    /// At a tie the rarer character in ordinary text wins.
    static func guess(in head: [UInt8]) -> UInt8 {
        let candidates = [CSVForm.tab, CSVForm.bar, CSVForm.semicolon, CSVForm.comma]
        var rows: [[Int]] = []
        var counts = [0, 0, 0, 0]
        var quoted = false
        for byte in head {
            if byte == UInt8(ascii: "\"") {
                quoted.toggle()
            } else if !quoted, let index = candidates.firstIndex(of: byte) {
                counts[index] += 1
            } else if !quoted, byte == 0x0A || byte == 0x0D {
                rows.append(counts)
                counts = [0, 0, 0, 0]
                if rows.count == 50 { break }
            }
        }
        rows.append(counts)
        var best = (separator: CSVForm.comma, weight: 0)
        for (index, separator) in candidates.enumerated() {
            let numbers = rows.map { $0[index] }.filter { $0 > 0 }
            let groups = Dictionary(grouping: numbers) { $0 }
            let weight = groups.map { $0.key * $0.value.count }.max() ?? 0
            if weight > best.weight { best = (separator, weight) }
        }
        return best.separator
    }
}
