/// Reads a text with separators (CSV) row by row, in memory that does not grow with the file.
///
/// The rules are RFC 4180 and what Excel does beyond it: a quote counts only at the beginning of a cell;
/// characters after the closing quote belong to the cell; CR, LF and CRLF each end a row. An empty line is a
/// row with one empty cell.
package struct CSVReader: ~Copyable {
    /// What form the file was found to have.
    package let form: CSVForm
    /// How many bytes there are in all, where that is known beforehand.
    package let size: Int?
    /// How many bytes were taken from the source so far; for progress.
    package private(set) var bytesRead: Int

    private var source: ByteSource
    private var decoder: TextDecoder
    private let limits: SpreadsheetLimits
    private var buffer: [UInt8]
    private var position = 0
    private var line = 1
    private var sourceEnded = false
    /// A CR ended the last row or line: an LF right after it belongs to it.
    private var swallowsLineFeed = false

    private static let headSize = 1 << 16
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    /// Begins to read: takes the first 64 KiB to tell encoding and separator.
    ///
    /// - Parameter separator: the byte between two cells, where the caller knows it.
    package init(
        _ source: consuming ByteSource, separator: UInt8? = nil, limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetFault) {
        var source = source
        var head: [UInt8] = []
        while head.count < Self.headSize {
            let chunk = try source.next()
            if chunk.isEmpty { break }
            head += chunk
        }
        if let format = ForeignFormat.recognised(in: head) { throw .notText(format, line: 1) }
        let (encoding, hasMark) = TextEncoding.recognised(in: head)
        decoder = TextDecoder(encoding)
        buffer = decoder.decode(hasMark ? Array(head.dropFirst(encoding.mark.count)) : head)
        form = CSVForm(encoding: encoding, hasMark: hasMark, buffer: buffer, given: separator)
        bytesRead = head.count
        size = source.size
        self.limits = limits
        self.source = source
        if SeparatorGuess.stated(in: buffer) != nil { skipStatement() }
    }

    /// Reads the next row into `row`; `false` at the end of the file.
    package mutating func next(_ row: inout SheetRow) throws(SpreadsheetFault) -> Bool {
        guard try hasMore() else { return false }
        row.begin(line: line)
        repeat {
            if try hasMore(), buffer[position] == Self.quote {
                position += 1
                try readQuoted(into: &row)
            }
        } while try readPlain(into: &row)
        row.checkText()
        return true
    }

    /// Reads on to the end of a cell and past what ends it; `false` where the row ends with it.
    private mutating func readPlain(into row: inout SheetRow) throws(SpreadsheetFault) -> Bool {
        while try hasMore() {
            let end = Scan.plain(buffer, from: position, separator: form.separator)
            row.append(buffer[position..<end])
            position = end
            try checkCell(row, begun: row.line, quoted: false)
            guard end < buffer.count else { continue }
            let byte = buffer[end]
            if byte == form.separator {
                position += 1
                try endCell(&row)
                return true
            }
            switch byte {
            case 0:
                throw .notText(nil, line: line)
            case Self.quote:
                row.append(byte)
                position += 1
            default:
                try endCell(&row)
                endLine(byte)
                return false
            }
        }
        try endCell(&row)
        return false
    }

    /// Reads from after the opening quote to after the closing one.
    private mutating func readQuoted(into row: inout SheetRow) throws(SpreadsheetFault) {
        let begun = line
        while try hasMore() {
            let end = Scan.quoted(buffer, from: position)
            row.append(buffer[position..<end])
            position = end
            try checkCell(row, begun: begun, quoted: true)
            guard end < buffer.count else { continue }
            let byte = buffer[end]
            position += 1
            switch byte {
            case 0:
                throw .notText(nil, line: line)
            case Self.quote:
                guard try hasMore(), buffer[position] == Self.quote else { return }
                row.append(byte)
                position += 1
            case Self.carriageReturn:
                row.append(byte)
                line += 1
                if try hasMore(), buffer[position] == Self.lineFeed {
                    row.append(Self.lineFeed)
                    position += 1
                }
            default:
                row.append(byte)
                line += 1
            }
        }
        throw .unclosedQuote(line: begun)
    }

    private func checkCell(
        _ row: borrowing SheetRow, begun: Int, quoted: Bool
    ) throws(SpreadsheetFault) {
        if row.openCellCount > limits.cell {
            throw .cellTooLarge(line: begun, limit: limits.cell, quoted: quoted)
        }
    }

    private func endCell(_ row: inout SheetRow) throws(SpreadsheetFault) {
        guard row.count < limits.columns else {
            throw .tooManyColumns(line: row.line, limit: limits.columns)
        }
        row.endCell()
        guard row.bytes.count <= limits.row else {
            throw .rowTooLarge(line: row.line, limit: limits.row)
        }
    }

    /// Skips the line `sep=;`, which `SeparatorGuess` saw whole at the buffer's beginning.
    private mutating func skipStatement() {
        position = SeparatorGuess.statementLength
        if position < buffer.count { endLine(buffer[position]) }
    }

    private mutating func endLine(_ byte: UInt8) {
        position += 1
        line += 1
        swallowsLineFeed = byte == Self.carriageReturn
    }

    /// Whether a byte is there to be read, after asking the source where the buffer is used up.
    @inline(__always)
    private mutating func hasMore() throws(SpreadsheetFault) -> Bool {
        if position < buffer.count, !swallowsLineFeed { return true }
        return try refill()
    }

    private mutating func refill() throws(SpreadsheetFault) -> Bool {
        while true {
            while position == buffer.count, !sourceEnded {
                let chunk = try source.next()
                bytesRead += chunk.count
                sourceEnded = chunk.isEmpty
                buffer = sourceEnded ? decoder.finish() : decoder.decode(chunk)
                position = 0
            }
            guard position < buffer.count else { return false }
            guard swallowsLineFeed else { return true }
            swallowsLineFeed = false
            if buffer[position] == Self.lineFeed { position += 1 }
        }
    }
}

/// The inner loops: where a run of ordinary bytes ends. They are most of the reader's time.
private enum Scan {
    /// The first separator, quote, line break or NUL at or after `start`, or the end.
    static func plain(_ bytes: [UInt8], from start: Int, separator: UInt8) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count {
                let byte = bytes[index]
                if byte == separator { break }
                if byte <= 0x22, byte == 0x22 || byte == 0x0A || byte == 0x0D || byte == 0 { break }
                index += 1
            }
            return index
        }
    }

    /// The first quote, line break or NUL at or after `start`, or the end.
    static func quoted(_ bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count {
                let byte = bytes[index]
                if byte <= 0x22, byte == 0x22 || byte == 0x0A || byte == 0x0D || byte == 0 { break }
                index += 1
            }
            return index
        }
    }
}
