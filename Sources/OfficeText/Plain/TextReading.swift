import Diagnostics

/// Characters as they stood in the file → text in NFC with legacy encodings converted and lines cleaned.
struct TextReading {
    private var scalars: [UInt32]
    private var reader: LegacyReader
    private var output: [UInt8] = []
    private var controls = 0
    private var lines = 0
    private var converted = [0, 0, 0]
    private var convertedByFont = [0, 0, 0]
    private var unscrambled = 0
    private var lookAlikes = 0
    private var mended = 0
    private var composing = Composing()
    private let limit: Int

    /// What the whole text is in, where it is in a legacy encoding.
    var legacy: LegacyEncoding? { reader.encoding }

    init(_ scalars: [UInt32], isBytes: Bool, limit: Int) {
        self.scalars = scalars
        self.limit = limit
        reader = LegacyReader(isBytes: isBytes)
    }

    /// Counts what the fonts of a Word document have already converted.
    mutating func add(convertedByFont paragraphs: [LegacyEncoding: Int]) {
        convertedByFont = LegacyEncoding.allCases.map { paragraphs[$0] ?? 0 }
    }

    mutating func read() throws(OfficeTextFault) -> (text: String, warnings: [Finding<OfficeTextProblem>]) {
        if !reader.isBytes { unscramble() }
        restoreEllipses()
        if let composed = composing.composed(scalars) { scalars = composed }
        if !reader.isBytes { lookAlikes = LookAlikes.mend(&scalars) }
        Self.forEachLine(of: scalars) { reader.survey($0) }
        reader.decide()
        let hasLostHornedU = hasLostHornedU
        output.reserveCapacity(scalars.count * 3 / 2)
        var start = 0
        while let line = Self.line(of: scalars, from: start) {
            append(scalars[line], mends: hasLostHornedU)
            start = line.upperBound
            if start < scalars.count {
                output.append(0x0A)
                start +=
                    scalars[start] == 0x0D && start + 1 < scalars.count && scalars[start + 1] == 0x0A ? 2 : 1
            }
            guard output.count <= limit else { throw .tooLarge(.text, limit: limit) }
        }
        let text = String(decoding: output, as: UTF8.self)
        return (text, warnings(hasLostHornedU: hasLostHornedU))
    }

    private mutating func append(_ line: ArraySlice<UInt32>, mends: Bool) {
        if line.contains(where: { $0 > 0x20 }) { lines += 1 }
        guard let (letters, encoding) = reader.convert(line) else {
            append(line)
            return
        }
        var text = letters
        converted[LegacyEncoding.allCases.firstIndex(of: encoding) ?? 0] += 1
        if encoding == .tcvn3 {
            if mends { mended += LegacyHornedU.mend(&text) }
            LegacyCapitals.restore(&text)
        }
        if encoding == .windows1258, let composed = composing.composed(text) { text = composed }
        append(text[...])
    }

    private mutating func append(_ line: ArraySlice<UInt32>) {
        for scalar in line {
            if scalar >= 0x20, scalar < 0x7F {
                output.append(UInt8(scalar))
                continue
            }
            switch TextCleaning.part(scalar) {
            case .keep(let scalar): UTF8Writing.append(scalar, to: &output)
            case .lineEnd, .nothing: break
            case .control: controls += 1
            }
        }
    }

    /// U+0085 ends lines where nothing else does. Beside other line ends it is the ellipsis of Windows-1252 that
    /// a reader of Latin-1 has passed through.
    private mutating func restoreEllipses() {
        guard scalars.contains(0x85), scalars.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return }
        for index in scalars.indices where scalars[index] == 0x85 { scalars[index] = 0x2026 }
    }

    /// Restores UTF-8 that was read as Windows-1252, before anything else looks at its characters.
    private mutating func unscramble() {
        var restored: [UInt32] = []
        var copied = 0
        Self.forEachLine(of: scalars) { line in
            guard let text = Unscrambling.restore(line) else { return }
            restored += scalars[copied..<line.startIndex]
            restored += text
            copied = line.endIndex
            unscrambled += 1
        }
        if unscrambled > 0 { scalars = restored + scalars[copied...] }
    }

    /// Whether a TCVN3 text of some length has not a single plain ư, which one word in ten has.
    private var hasLostHornedU: Bool {
        reader.encoding == .tcvn3 && reader.evidence(for: .tcvn3) >= 40 && !scalars.contains(0xAD)
    }

    private func warnings(hasLostHornedU: Bool) -> [Finding<OfficeTextProblem>] {
        var warnings: [Finding<OfficeTextProblem>] = []
        for (index, encoding) in LegacyEncoding.allCases.enumerated() {
            // A row of a table is one line here and several paragraphs in the document.
            let paragraphs = min(lines, converted[index] + convertedByFont[index])
            guard paragraphs > 0 else { continue }
            warnings.append(Finding(.warning, .converted(encoding, paragraphs: paragraphs, of: lines)))
        }
        if converted[0] > 0 { warnings.append(Finding(.note, .capitalsLost)) }
        if hasLostHornedU { warnings.append(Finding(.warning, .hornedULost(mended: mended))) }
        if unscrambled > 0 { warnings.append(Finding(.warning, .unscrambled(paragraphs: unscrambled))) }
        if lookAlikes > 0 { warnings.append(Finding(.note, .lookAlikes(lookAlikes))) }
        if controls > 0 { warnings.append(Finding(.note, .controlCharacters(controls))) }
        return warnings
    }

    static func line(of scalars: [UInt32], from start: Int) -> Range<Int>? {
        guard start < scalars.count else { return nil }
        var end = start
        while end < scalars.count, !TextCleaning.isLineEnd(scalars[end]) { end += 1 }
        return start..<end
    }

    static func forEachLine(of scalars: [UInt32], _ body: (ArraySlice<UInt32>) -> Void) {
        var start = 0
        while let line = line(of: scalars, from: start) {
            if !line.isEmpty { body(scalars[line]) }
            start = line.upperBound + 1
        }
    }
}
