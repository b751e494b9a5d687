import Foundation
import Spreadsheets
import TestSupport
import Testing

@Suite("Files that are refused")
struct SpreadsheetFaultTests {
    @Test("an unclosed quote is told by the line it opens on")
    func unclosedQuote() {
        #expect(throws: SpreadsheetFault.unclosedQuote(line: 3)) {
            try Table(Array("a,b\n1,2\n\"x,3\n4,5\n".utf8))
        }
    }

    @Test(
        "bytes that are no text are named",
        arguments: [
            ("PK\u{3}\u{4}abc", SpreadsheetFault.notText(.workbook, line: 1)),
            ("%PDF-1.7", .notText(.pdf, line: 1)), ("a,b\n\u{0},c", .notText(nil, line: 2)),
            ("a,b\n\"\n\u{0}\",c", .notText(nil, line: 3)),
        ])
    func notText(text: String, fault: SpreadsheetFault) {
        #expect(throws: fault) { try Table(Array(text.utf8)) }
    }

    @Test("a missing file, a folder and a path through a file are told apart")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "a.csv")
        try Data("a,b\n".utf8).write(to: file)
        #expect(try Table(.file(at: file.path)).rows == [["a", "b"]])
        #expect(throws: SpreadsheetFault.directory) { try Table(.file(at: folder.path)) }
        #expect(throws: SpreadsheetFault.missing) { try Table(.file(at: folder.path + "/b.csv")) }
        #expect(throws: SpreadsheetFault.missing) { try Table(.file(at: file.path + "/b.csv")) }
    }

    /// Gives `count` bytes of one kind without ever holding them, and counts what was asked for.
    final class Endless {
        var taken = 0

        func source(_ byte: UInt8, count: Int, before: [UInt8] = []) -> ByteSource {
            let chunk = [UInt8](repeating: byte, count: 1 << 16)
            var isFirst = true
            return .chunks { [self] in
                if isFirst, !before.isEmpty {
                    isFirst = false
                    return before
                }
                guard taken < count else { return [] }
                taken += chunk.count
                return chunk
            }
        }
    }

    static let far = 100 << 20

    @Test("a cell of 100 MB is refused long before its end")
    func hugeCell() {
        let limit = SpreadsheetLimits.standard.cell
        let plain = Endless()
        #expect(throws: SpreadsheetFault.cellTooLarge(line: 1, limit: limit, quoted: false)) {
            try Table(plain.source(UInt8(ascii: "x"), count: Self.far))
        }
        let quoted = Endless()
        #expect(throws: SpreadsheetFault.cellTooLarge(line: 2, limit: limit, quoted: true)) {
            try Table(quoted.source(UInt8(ascii: "\n"), count: Self.far, before: Array("a\n\"".utf8)))
        }
        #expect(plain.taken < 1 << 20 && quoted.taken < 1 << 20)
    }

    @Test("ten million columns are refused at the first too many")
    func manyColumns() {
        let columns = Endless()
        #expect(throws: SpreadsheetFault.tooManyColumns(line: 1, limit: 16_384)) {
            try Table(columns.source(UInt8(ascii: ","), count: Self.far))
        }
        #expect(columns.taken < 1 << 20)
    }

    @Test("a row is bounded, too")
    func hugeRow() {
        let limits = SpreadsheetLimits(cell: 100, row: 50, columns: 100)
        #expect(throws: SpreadsheetFault.rowTooLarge(line: 2, limit: 50)) {
            try Table(Array("a,b\n\(String(repeating: "0123456789,", count: 9))\n".utf8), limits: limits)
        }
    }

    @Test(
        "random bytes give rows or a fault, within the limits, and cut anywhere the same", arguments: 0..<300)
    func randomBytes(seed: Int) {
        var generator = SeededRandom(seed: UInt64(seed))
        let alphabet: [UInt8] = Array("a,;\t\"\"\n\r= é".utf8) + [0xFF, 0xC3, 0xE1]
        let bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
            seed % 4 == 0
                ? UInt8.random(in: 0...255, using: &generator)
                : alphabet.randomElement(using: &generator) ?? 0
        }
        let limits = SpreadsheetLimits(cell: 60, row: 200, columns: 20)
        let whole = Result { try Table(bytes, limits: limits) }
        let cut = Result { try Table(bytes, chunk: 1, limits: limits) }
        switch (whole, cut) {
        case (.success(let left), .success(let right)):
            #expect(left == right)
            #expect(left.rows.allSatisfy { $0.count <= 20 })
        case (.failure(let left), .failure(let right)):
            #expect(left as? SpreadsheetFault == right as? SpreadsheetFault)
        default:
            Issue.record("whole: \(whole), cut: \(cut)")
        }
    }
}
