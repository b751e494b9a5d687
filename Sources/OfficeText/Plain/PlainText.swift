import Diagnostics

/// Reads text files.
enum PlainText {
    static func read(_ bytes: [UInt8], limits: OfficeTextLimits) throws(OfficeTextFault) -> OfficeTextDocument
    {
        let decoding = ByteDecoding(bytes)
        try refuseBinary(decoding)
        let isBytes = decoding.encoding == .windows1252
        var reading = TextReading(decoding.scalars, isBytes: isBytes, limit: limits.text)
        let result = try reading.read()
        var warnings = result.warnings
        var encoding = decoding.encoding
        if isBytes, let legacy = reading.legacy { encoding = legacy.plain }
        if decoding.isGuess, !warnings.contains(where: { $0.problem.isConversion }) {
            warnings.append(Finding(.warning, .encodingGuessed(encoding)))
        }
        // Those that this reading replaced, and those that an earlier program had replaced already.
        let broken = decoding.scalars.count { $0 == 0xFFFD }
        if broken > 0 { warnings.append(Finding(.warning, .brokenCharacters(broken))) }
        return OfficeTextDocument(text: result.text, form: .plain(encoding), warnings: warnings)
    }

    /// A NUL, or more control characters than a stray few, is in no text.
    private static func refuseBinary(_ decoding: ByteDecoding) throws(OfficeTextFault) {
        let width = decoding.encoding == .utf16LittleEndian || decoding.encoding == .utf16BigEndian ? 2 : 1
        var controls = 0
        var offset = 0
        var first: Int?
        for scalar in decoding.scalars {
            if scalar == 0 { throw .binary(offset: offset) }
            // DOS ended text files with U+001A.
            if TextCleaning.part(scalar) == .control, scalar != 0x1A {
                controls += 1
                first = first ?? offset
            }
            offset +=
                width == 2 ? (scalar > 0xFFFF ? 4 : 2) : decoding.encoding == .utf8 ? utf8Length(scalar) : 1
        }
        if let first, controls > 8, controls * 50 > decoding.scalars.count { throw .binary(offset: first) }
    }

    private static func utf8Length(_ scalar: UInt32) -> Int {
        scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    }
}

extension OfficeTextProblem {
    fileprivate var isConversion: Bool {
        if case .converted = self { true } else { false }
    }
}
