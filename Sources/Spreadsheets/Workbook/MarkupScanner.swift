/// Reads the XML of a workbook's part as a stream, as far as spreadsheets go: elements by their names without
/// prefix, attributes, text. In memory that does not grow with the part: a tag may have 64 KiB, a text as much
/// as the caller takes.
///
/// A document type is refused, so that there are no entities but the five of XML.
struct MarkupScanner: ~Copyable {
    enum Event: Equatable {
        case start
        case end
        case text
        case finish
    }

    private var part: ZipPart
    private var buffer: [UInt8] = []
    private var position = 0
    private var hasEnded = false
    /// The raw inside of the tag, or the raw text.
    private var raw: [UInt8] = []
    private var closes = false
    private var depth = 0

    /// The name of the element that began or ended, without its prefix.
    private(set) var name = ""
    /// Whether texts are kept, up to the limit, or passed over.
    var keepsText = false
    private let textLimit: Int

    private static let chunk = 1 << 16
    private static let longestTag = 1 << 16
    private static let deepest = 100

    init(_ part: consuming ZipPart, textLimit: Int) {
        self.part = part
        self.textLimit = textLimit
    }

    var unpacked: Int { part.unpacked }

    private func damaged() -> SpreadsheetFault { .damagedWorkbook(part: part.name) }

    private mutating func byte() throws(SpreadsheetFault) -> UInt8? {
        if position == buffer.count {
            guard !hasEnded else { return nil }
            hasEnded = try !part.read(into: &buffer, chunk: Self.chunk)
            position = 0
            if hasEnded { return nil }
        }
        return buffer[position]
    }

    /// Takes the bytes up to `end` into `raw`, or passes over them; false at the end of the part.
    private mutating func take(
        upTo end: UInt8, keeping: Bool, limit: Int, _ fault: SpreadsheetFault
    ) throws(SpreadsheetFault) -> Bool {
        while try byte() != nil {
            var index = position
            let count = buffer.count
            buffer.withUnsafeBufferPointer { bytes in
                while index < count, bytes[index] != end { index += 1 }
            }
            if keeping {
                raw.append(contentsOf: buffer[position..<index])
                guard raw.count <= limit else { throw fault }
            }
            position = index
            if index < count { return true }
        }
        return false
    }

    /// The next event. After a start or an end, `name` and `attribute(_:)` tell of it; after a text, `text`.
    mutating func next() throws(SpreadsheetFault) -> Event {
        if closes {
            closes = false
            depth -= 1
            return .end
        }
        while let first = try byte() {
            raw.removeAll(keepingCapacity: true)
            guard first == UInt8(ascii: "<") else {
                let isKept = keepsText
                _ = try take(
                    upTo: UInt8(ascii: "<"), keeping: isKept, limit: textLimit,
                    .cellTooLarge(line: 0, limit: textLimit, quoted: false))
                if isKept { return .text }
                continue
            }
            position += 1
            guard try take(upTo: UInt8(ascii: ">"), keeping: true, limit: Self.longestTag, damaged()) else {
                throw damaged()
            }
            position += 1
            switch raw.first {
            case UInt8(ascii: "?"): continue
            case UInt8(ascii: "!"):
                if try declaration() { return .text }
            case UInt8(ascii: "/"):
                name = Self.localName(raw[1...])
                depth -= 1
                guard depth >= 0 else { throw damaged() }
                return .end
            default:
                if raw.last == UInt8(ascii: "/") {
                    raw.removeLast()
                    closes = true
                }
                // A `>` may stand inside an attribute's value.
                while raw.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 1 {
                    raw.append(UInt8(ascii: ">"))
                    guard
                        try take(upTo: UInt8(ascii: ">"), keeping: true, limit: Self.longestTag, damaged())
                    else { throw damaged() }
                    position += 1
                    closes = raw.last == UInt8(ascii: "/")
                    if closes { raw.removeLast() }
                }
                name = Self.localName(raw[...])
                depth += 1
                guard depth <= Self.deepest, !name.isEmpty else { throw damaged() }
                return .start
            }
        }
        guard depth == 0 else { throw damaged() }
        return .finish
    }

    /// A comment, which is passed over, or literal text: true where there is one.
    private mutating func declaration() throws(SpreadsheetFault) -> Bool {
        let isLiteral = raw.starts(with: Array("![CDATA[".utf8))
        guard isLiteral || raw.starts(with: Array("!--".utf8)) else { throw damaged() }
        let end = isLiteral ? Array("]]".utf8) : Array("--".utf8)
        let begin = isLiteral ? 8 : 3
        while raw.count < begin + 2 || !raw.suffix(2).elementsEqual(end) {
            raw.append(UInt8(ascii: ">"))
            if !isLiteral, raw.count > 1 << 12 { raw = Array("!--".utf8) + raw.suffix(2) }
            guard
                try take(
                    upTo: UInt8(ascii: ">"), keeping: true, limit: max(textLimit, Self.longestTag), damaged())
            else { throw damaged() }
            position += 1
        }
        guard isLiteral, keepsText else { return false }
        // As it stands: what is literal has no references.
        raw = Array(
            raw[begin..<(raw.count - 2)].flatMap { $0 == UInt8(ascii: "&") ? Array("&amp;".utf8) : [$0] })
        return true
    }

    private static func localName(_ tag: ArraySlice<UInt8>) -> String {
        let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
        return String(decoding: local, as: UTF8.self)
    }

    /// The value of an attribute, by its name without prefix.
    func attribute(_ wanted: String) -> String? {
        var index = raw.firstIndex { $0 <= 0x20 } ?? raw.count
        while index < raw.count {
            while index < raw.count, raw[index] <= 0x20 { index += 1 }
            let start = index
            while index < raw.count, raw[index] != UInt8(ascii: "="), raw[index] > 0x20 { index += 1 }
            let name = raw[start..<index]
            while index < raw.count, raw[index] != UInt8(ascii: "\""), raw[index] != UInt8(ascii: "'") {
                index += 1
            }
            guard index < raw.count, let end = raw[(index + 1)...].firstIndex(of: raw[index]) else {
                return nil
            }
            let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
            if local.elementsEqual(wanted.utf8) {
                return String(decoding: Self.resolved(raw[(index + 1)..<end]), as: UTF8.self)
            }
            index = end + 1
        }
        return nil
    }

    /// The text, with its references resolved.
    var text: [UInt8] { Self.resolved(raw[...]) }

    private static func resolved(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        guard raw.contains(UInt8(ascii: "&")) else { return Array(raw) }
        var output: [UInt8] = []
        var rest = raw
        while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
            output += rest[..<ampersand]
            guard let end = rest[ampersand...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
                output += rest[ampersand...]
                return output
            }
            output += character(String(decoding: rest[(ampersand + 1)..<end], as: UTF8.self)).utf8
            rest = rest[(end + 1)...]
        }
        return output + rest
    }

    private static func character(_ name: String) -> String {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let value =
                name.hasPrefix("#x")
                ? UInt32(name.dropFirst(2), radix: 16)
                : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
            // A NUL makes no text, as nowhere else.
            guard let value, value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
            return String(scalar)
        }
    }
}
