/// The bytes of a text file → characters, in the encoding that its mark or its bytes show.
struct ByteDecoding {
    var scalars: [UInt32] = []
    var encoding: PlainEncoding
    /// The encoding was inferred from what the bytes look like.
    var isGuess = false

    init(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            encoding = .utf8
            decodeUTF8(bytes[3...])
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            encoding = .utf16LittleEndian
            decodeUnits(bytes[2...])
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            encoding = .utf16BigEndian
            decodeUnits(bytes[2...])
        } else if let guess = Self.unmarkedUTF16(bytes) {
            encoding = guess
            isGuess = true
            decodeUnits(bytes[...])
        } else if Self.isUTF8(bytes) {
            encoding = .utf8
            decodeUTF8(bytes[...])
        } else {
            encoding = .windows1252
            isGuess = true
            scalars = bytes.map {
                $0 < 0x80 || $0 >= 0xA0 ? UInt32($0) : Windows125xTable.western[Int($0) - 0x80]
            }
        }
    }

    private mutating func decodeUTF8(_ bytes: ArraySlice<UInt8>) {
        scalars.reserveCapacity(bytes.count)
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): scalars.append(scalar.value)
            case .error:
                scalars.append(0xFFFD)
            case .emptyInput: return
            }
        }
    }

    private mutating func decodeUnits(_ bytes: ArraySlice<UInt8>) {
        let isBig = encoding == .utf16BigEndian
        scalars.reserveCapacity(bytes.count / 2)
        var high: UInt32?
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
            let unit = isBig ? first << 8 | second : second << 8 | first
            index += 2
            if let pending = high {
                high = nil
                if (0xDC00...0xDFFF).contains(unit) {
                    scalars.append(0x10000 + ((pending & 0x3FF) << 10 | unit & 0x3FF))
                    continue
                }
                replace()
            }
            switch unit {
            case 0xD800...0xDBFF: high = unit
            case 0xDC00...0xDFFF: replace()
            default: scalars.append(unit)
            }
        }
        if high != nil || index < bytes.endIndex { replace() }
    }

    private mutating func replace() {
        scalars.append(0xFFFD)
    }

    /// UTF-16 without its mark: no character is NUL, and nearly every one lies in a block that Vietnamese texts
    /// use, a third of them in ASCII (spaces, digits, plain letters). Bytes of other files do not look so in
    /// either order.
    private static func unmarkedUTF16(_ bytes: [UInt8]) -> PlainEncoding? {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
        let head = bytes.prefix(8192)
        let pairs = head.count / 2
        for (encoding, highAt) in [(PlainEncoding.utf16LittleEndian, 1), (.utf16BigEndian, 0)] {
            var usual = 0
            var ascii = 0
            var isText = true
            for pair in 0..<pairs {
                let (high, low) = (head[pair * 2 + highAt], head[pair * 2 + 1 - highAt])
                if high == 0, low < 0x09 { isText = false }
                if high == 0, low >= 0x09, low < 0x80 { ascii += 1 }
                if [0x00, 0x01, 0x03, 0x1E, 0x20].contains(high) { usual += 1 }
            }
            if isText, ascii * 3 >= pairs, usual * 100 >= pairs * 95 { return encoding }
        }
        return nil
    }

    /// Whether more of the bytes beyond ASCII are right as UTF-8 than wrong: a damaged UTF-8 has hardly a wrong
    /// sequence, and a text in a one-byte encoding hardly one that is right by chance.
    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        var good = 0
        var bad = 0
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            index += 1
            guard lead >= 0x80 else { continue }
            let length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : 2
            var follows = 1
            while follows < length, index < bytes.count, bytes[index] & 0xC0 == 0x80 {
                index += 1
                follows += 1
            }
            if lead >= 0xC2, lead <= 0xF4, follows == length {
                good += 1
            } else if index < bytes.count {
                bad += 1
            }
        }
        return good >= bad
    }
}
