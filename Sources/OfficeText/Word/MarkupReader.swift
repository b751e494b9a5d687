/// Reads XML as far as Office Open XML goes, event by event, over the bytes of a part.
///
/// Not Foundation's `XMLParser`: libxml2 behind it compares each attribute with every other one, so that a
/// crafted tag of some megabytes holds a processor for hours, and ends parts of more than 10 MB in an internal
/// error. This one takes one pass, knows no entities but the five of XML, refuses a document type, and bounds
/// depth, attributes and elements.
struct MarkupReader {
    enum Event {
        case start
        case end
        case text(Range<Int>, isLiteral: Bool)
        case finish
    }

    private let bytes: [UInt8]
    private let part: String
    private let limits: OfficeTextLimits
    private var index = 0
    private var elements = 0
    private var open: [OpenElement] = []
    private var namespaces = NamespaceTable()
    private var closesItself = false
    private var hasRoot = false

    /// The name of the element that began or ended, without its prefix.
    private(set) var name = ""
    private(set) var namespace = Namespace.other
    private(set) var attributes: [Attribute] = []

    struct Attribute {
        var name: Range<Int>
        var value: Range<Int>
    }

    private struct OpenElement {
        var tag: Range<Int>
        var name: String
        var namespace: Namespace
    }

    init(_ bytes: [UInt8], part: String, limits: OfficeTextLimits) throws(OfficeTextFault) {
        self.bytes = bytes
        self.part = part
        self.limits = limits
        guard String(validating: bytes, as: UTF8.self) != nil else { throw damaged(0) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    private func damaged(_ offset: Int) -> OfficeTextFault { .damagedPart(part, offset: offset) }

    mutating func next() throws(OfficeTextFault) -> Event {
        if closesItself { return close() }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                let start = index
                index = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                if open.isEmpty {
                    guard bytes[start..<index].allSatisfy(Self.isSpace) else { throw damaged(start) }
                    continue
                }
                return .text(start..<index, isLiteral: false)
            }
            guard index + 1 < bytes.count else { throw damaged(index) }
            switch bytes[index + 1] {
            case UInt8(ascii: "/"): return try endTag()
            case UInt8(ascii: "?"): try skip(to: "?>")
            case UInt8(ascii: "!"): if let text = try declaration() { return text }
            default: return try startTag()
            }
        }
        guard open.isEmpty, hasRoot else { throw damaged(index) }
        return .finish
    }

    /// Skips an element that has just begun, with all that is in it.
    mutating func skipElement() throws(OfficeTextFault) {
        let depth = open.count
        while open.count >= depth {
            if case .finish = try next() { return }
        }
    }

    /// The value of an attribute by its name without prefix.
    func attribute(_ wanted: StaticString) throws(OfficeTextFault) -> String? {
        for attribute in attributes {
            let name = bytes[attribute.name]
            let local = name.firstIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
            guard local.count == wanted.utf8CodeUnitCount, local.elementsEqual(wanted.bytes) else { continue }
            return try string(attribute.value)
        }
        return nil
    }

    /// Character data as text.
    func string(_ range: Range<Int>, isLiteral: Bool = false) throws(OfficeTextFault) -> String {
        let raw = bytes[range]
        guard !isLiteral, raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
        var output: [UInt8] = []
        var rest = raw
        while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
            output += rest[..<ampersand]
            guard let end = rest[ampersand...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = Self.reference(rest[(ampersand + 1)..<end])
            else { throw damaged(ampersand) }
            UTF8Writing.append(scalar, to: &output)
            rest = rest[(end + 1)...]
        }
        return String(decoding: output + rest, as: UTF8.self)
    }

    private static func reference(_ name: ArraySlice<UInt8>) -> UInt32? {
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return 0x26
        case "lt": return 0x3C
        case "gt": return 0x3E
        case "quot": return 0x22
        case "apos": return 0x27
        case let name where name.hasPrefix("#x"):
            return UInt32(name.dropFirst(2), radix: 16).flatMap(character)
        case let name where name.hasPrefix("#"): return UInt32(name.dropFirst(1)).flatMap(character)
        default: return nil
        }
    }

    /// XML has no NUL and no halves of surrogate pairs, written as numbers either.
    private static func character(_ value: UInt32) -> UInt32? {
        value == 0 ? nil : Unicode.Scalar(value)?.value
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}

extension MarkupReader {
    private mutating func startTag() throws(OfficeTextFault) -> Event {
        let start = index
        elements += 1
        guard elements <= limits.elements else { throw .tooLarge(.elements, limit: limits.elements) }
        guard open.count < limits.depth else { throw .tooLarge(.depth, limit: limits.depth) }
        guard !(open.isEmpty && hasRoot) else { throw damaged(start) }
        hasRoot = true
        index += 1
        let tag = try readName()
        attributes.removeAll(keepingCapacity: true)
        while true {
            let hadSpace = skipSpace()
            guard index < bytes.count else { throw damaged(start) }
            if bytes[index] == UInt8(ascii: ">") {
                index += 1
                break
            }
            if bytes[index] == UInt8(ascii: "/") {
                guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ">") else {
                    throw damaged(index)
                }
                index += 2
                closesItself = true
                break
            }
            guard hadSpace else { throw damaged(index) }
            try readAttribute()
        }
        let depth = open.count + 1
        for attribute in attributes where NamespaceTable.binds(bytes[attribute.name]) {
            guard namespaces.count < 256 else { throw .tooLarge(.attributes, limit: 256) }
            namespaces.bind(bytes[attribute.name], to: try string(attribute.value), depth: depth)
        }
        let colon = bytes[tag].firstIndex(of: UInt8(ascii: ":"))
        namespace = namespaces.namespace(of: bytes[tag.lowerBound..<(colon ?? tag.lowerBound)])
        name = String(
            decoding: bytes[(colon.map { $0 + 1 } ?? tag.lowerBound)..<tag.upperBound], as: UTF8.self)
        open.append(OpenElement(tag: tag, name: name, namespace: namespace))
        return .start
    }

    private mutating func readAttribute() throws(OfficeTextFault) {
        guard attributes.count < limits.attributes else {
            throw .tooLarge(.attributes, limit: limits.attributes)
        }
        let name = try readName()
        _ = skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { throw damaged(index) }
        index += 1
        _ = skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
            let end = bytes[(index + 1)...].firstIndex(of: bytes[index])
        else { throw damaged(index) }
        attributes.append(Attribute(name: name, value: (index + 1)..<end))
        index = end + 1
    }

    private mutating func endTag() throws(OfficeTextFault) -> Event {
        let start = index
        index += 2
        let tag = try readName()
        _ = skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: ">"), let begun = open.last?.tag,
            bytes[begun].elementsEqual(bytes[tag])
        else { throw damaged(start) }
        index += 1
        return close()
    }

    private mutating func close() -> Event {
        closesItself = false
        if let element = open.popLast() {
            (name, namespace) = (element.name, element.namespace)
            namespaces.leave(depth: open.count + 1)
        }
        return .end
    }

    /// A comment, literal text, or the document type that ends everything.
    private mutating func declaration() throws(OfficeTextFault) -> Event? {
        let start = index
        if bytes[index...].starts(with: Array("<!--".utf8)) {
            index += 4
            try skip(to: "-->")
            return nil
        }
        if bytes[index...].starts(with: Array("<![CDATA[".utf8)), !open.isEmpty {
            try skip(to: "]]>")
            return .text((start + 9)..<(index - 3), isLiteral: true)
        }
        if bytes[index...].starts(with: Array("<!DOCTYPE".utf8)) { throw .documentType(part: part) }
        throw damaged(start)
    }

    private mutating func skip(to end: StaticString) throws(OfficeTextFault) {
        let start = index
        let last = end.bytes[end.utf8CodeUnitCount - 1]
        while let found = bytes[index...].firstIndex(of: last) {
            index = found + 1
            if index - start >= end.utf8CodeUnitCount,
                bytes[..<index].suffix(end.utf8CodeUnitCount).elementsEqual(end.bytes)
            {
                return
            }
        }
        throw damaged(start)
    }

    private mutating func readName() throws(OfficeTextFault) -> Range<Int> {
        let start = index
        while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
        guard index > start, index - start <= 256 else { throw damaged(start) }
        switch bytes[start] {
        case 0x2D, 0x2E, 0x30...0x39: throw damaged(start)
        default: return start..<index
        }
    }

    private mutating func skipSpace() -> Bool {
        let start = index
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
        return index > start
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...0xFF: true
        default: false
        }
    }
}

extension StaticString {
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
