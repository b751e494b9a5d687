/// The texts that a workbook's cells share, in one buffer.
struct SharedStrings {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// How many bytes all texts together may have.
    private static let limit = 128 << 20

    init() {}

    init(_ part: consuming ZipPart, cellLimit: Int) throws(SpreadsheetFault) {
        let name = part.name
        var scanner = MarkupScanner(part, textLimit: cellLimit)
        // Phonetic guides (`rPh`) stand beside the text and are none of it.
        var isPhonetic = false
        while true {
            switch try scanner.next() {
            case .start:
                if scanner.name == "rPh" { isPhonetic = true }
                scanner.keepsText = scanner.name == "t" && !isPhonetic
            case .text:
                bytes += scanner.text
                guard bytes.count - (ends.last ?? 0) <= cellLimit else {
                    throw .cellTooLarge(line: 0, limit: cellLimit, quoted: false)
                }
                guard bytes.count <= Self.limit, ends.count < 8_000_000 else {
                    throw .workbookTooLarge(part: name)
                }
            case .end:
                scanner.keepsText = false
                if scanner.name == "rPh" { isPhonetic = false }
                if scanner.name == "si" { ends.append(bytes.count) }
            case .finish: return
            }
        }
    }

    /// The text of a number; `nil` for one that there is not.
    subscript(_ index: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(index) else { return nil }
        return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }
}
