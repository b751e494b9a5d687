/// Turns chunks of one encoding into chunks of UTF-8, wherever the chunks are cut.
struct TextDecoder {
    let encoding: TextEncoding
    /// The first half of a UTF-16 unit that a chunk's end cut off.
    private var pendingByte: UInt8?
    /// The first half of a surrogate pair.
    private var pendingSurrogate: UInt16?

    init(_ encoding: TextEncoding) { self.encoding = encoding }

    mutating func decode(_ chunk: [UInt8]) -> [UInt8] {
        switch encoding {
        case .utf8: return chunk
        case .windows1258: return Windows1258.utf8(chunk)
        case .utf16LittleEndian, .utf16BigEndian: return decodeUnits(chunk)
        }
    }

    /// What is left when no chunk follows.
    mutating func finish() -> [UInt8] {
        defer { (pendingByte, pendingSurrogate) = (nil, nil) }
        return pendingByte == nil && pendingSurrogate == nil ? [] : Self.replacement
    }

    private static let replacement = Array("\u{FFFD}".utf8)

    private mutating func decodeUnits(_ chunk: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(chunk.count + chunk.count / 2 + 4)
        for byte in chunk {
            guard let first = pendingByte else {
                pendingByte = byte
                continue
            }
            pendingByte = nil
            let (high, low) = encoding == .utf16BigEndian ? (first, byte) : (byte, first)
            decode(unit: UInt16(high) << 8 | UInt16(low), into: &output)
        }
        return output
    }

    private mutating func decode(unit: UInt16, into output: inout [UInt8]) {
        if let high = pendingSurrogate {
            pendingSurrogate = nil
            if (0xDC00...0xDFFF).contains(unit) {
                let value = 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF))
                Self.append(value, to: &output)
                return
            }
            output += Self.replacement
        }
        switch unit {
        case 0xD800...0xDBFF: pendingSurrogate = unit
        case 0xDC00...0xDFFF: output += Self.replacement
        default: Self.append(UInt32(unit), to: &output)
        }
    }

    private static func append(_ value: UInt32, to output: inout [UInt8]) {
        if value < 0x80 {
            output.append(UInt8(value))
        } else if let scalar = Unicode.Scalar(value) {
            output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
