import Diagnostics

/// A file's bytes and where its lines begin, to show what stands at a place.
final class SourceText {
    let bytes: [UInt8]
    /// The offset of each line's first byte. Lines end as libyaml has them end: with CR, LF, CR LF, NEL, LS
    /// or PS.
    private let lineStarts: [Int]
    /// The last place looked up. Places are mostly asked for in the order of the text, and a file may be one
    /// line of megabytes: looking on from here keeps that linear.
    private var cursor = Cursor()

    private struct Cursor {
        var line = 0
        /// In Unicode scalars.
        var column = 0
        var offset = 0
        /// How many characters stand before it in its line.
        var characters = 0
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        bytes.withUnsafeBufferPointer { bytes in
            for (index, byte) in bytes.enumerated() {
                switch byte {
                case 0x0A: starts.append(index + 1)
                case 0x0D where index + 1 == bytes.count || bytes[index + 1] != 0x0A: starts.append(index + 1)
                case 0x85 where index >= 1 && bytes[index - 1] == 0xC2: starts.append(index + 1)
                case 0xA8 where index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2,
                    0xA9 where index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2:
                    starts.append(index + 1)
                default: break
                }
            }
        }
        lineStarts = starts
    }

    /// The place of what stands in a span. Text of several lines is shown by its first one.
    func place(of span: YAMLSpan, file: String?, field: String? = nil) -> Place {
        let line = Int(span.start.line)
        move(to: span.start)
        let (start, before) = (cursor.offset, cursor.characters)
        let end: Int
        if span.end.line == span.start.line {
            move(to: span.end)
            end = cursor.offset
        } else {
            end = endOfLine(line)
        }
        let text = string(start..<max(start, end))
        return Place(
            file: file, line: line + 1, column: before + 1, length: text.count,
            text: text.isEmpty ? nil : String(text.prefix(Self.shownLength)), field: field)
    }

    /// The place of a byte, for what is found before the text is known to be one.
    func place(ofByte offset: Int, file: String?) -> Place {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return Place(file: file, line: low + 1, column: string(lineStarts[low]..<offset).count + 1)
    }

    func byte(at mark: YAMLMark) -> UInt8? {
        move(to: mark)
        return cursor.offset < bytes.count ? bytes[cursor.offset] : nil
    }

    /// So much of the text at fault is shown; more helps nobody.
    private static let shownLength = 120

    private func lineStart(_ line: Int) -> Int { line < lineStarts.count ? lineStarts[line] : bytes.count }

    private func endOfLine(_ line: Int) -> Int {
        var end = lineStart(line + 1)
        while end > lineStart(line), bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    private func move(to mark: YAMLMark) {
        let line = Int(mark.line)
        if line != cursor.line || Int(mark.column) < cursor.column {
            cursor = Cursor(line: line, offset: lineStart(line))
        }
        let start = cursor.offset
        while cursor.column < mark.column, cursor.offset < bytes.count {
            cursor.offset += 1
            while cursor.offset < bytes.count, bytes[cursor.offset] & 0xC0 == 0x80 { cursor.offset += 1 }
            cursor.column += 1
        }
        cursor.characters += string(start..<cursor.offset).count
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
