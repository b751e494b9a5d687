/// A paragraph while it is being read: its text in stretches of one kind of letters.
///
/// The stretches are converted only at the paragraph's end, since Word splits runs in the middle of words and
/// VNI needs two characters for a letter.
struct WordParagraph {
    private struct Stretch {
        var letters: FontLetters
        var isCapital: Bool
        var scalars: [UInt32]
    }

    private var stretches: [Stretch] = []
    var style = WordStyles.Paragraph()
    /// The number or bullet before the text.
    var label = ""
    /// The paragraph's mark was deleted or is hidden, so that the next paragraph goes on in the same line.
    var joinsNext = false
    /// What the text boxes anchored here hold; it follows the paragraph.
    var boxes: [UInt32] = []
    /// The fonts of legacy encodings that the text was converted by.
    private(set) var converted: Set<LegacyEncoding> = []

    mutating func append(_ text: String, format: RunFormat) {
        let (letters, isCapital) = (format.letters, format.isCapital == true)
        if stretches.last.map({ $0.letters != letters || $0.isCapital != isCapital }) ?? true {
            stretches.append(Stretch(letters: letters, isCapital: isCapital, scalars: []))
        }
        // XML takes line ends and tabs inside a text as spaces, and so does Word.
        for scalar in text.unicodeScalars {
            stretches[stretches.count - 1].scalars.append(scalar.value < 0x20 ? 0x20 : scalar.value)
        }
    }

    /// Appends a tab, a line break or a sign that no font changes.
    mutating func append(sign: UInt32) {
        if stretches.isEmpty { stretches.append(Stretch(letters: .unicode, isCapital: false, scalars: [])) }
        stretches[stretches.count - 1].scalars.append(sign)
    }

    /// The text with its label, without white space at the ends: people indent paragraphs with tabs.
    mutating func finish() -> [UInt32] {
        var text: [UInt32] = []
        for stretch in stretches { append(stretch, to: &text) }
        let start = text.firstIndex { !Self.isSpace($0) } ?? text.count
        let end = text.lastIndex { !Self.isSpace($0) }.map { $0 + 1 } ?? start
        let label = label.unicodeScalars.map(\.value)
        return start < end || !label.isEmpty ? label + text[start..<max(start, end)] : []
    }

    private mutating func append(_ stretch: Stretch, to text: inout [UInt32]) {
        guard case .legacy(let encoding, let isCapitalFont) = stretch.letters else {
            text += stretch.isCapital ? stretch.scalars.map(LegacyCase.upper) : stretch.scalars
            return
        }
        // People also type Unicode with a legacy font chosen; the screen then shows another font's letters.
        let evidence = LegacyEvidence(stretch.scalars[...])
        let isUnicode = evidence.unicode > evidence.valid(in: encoding)
        let letters = isUnicode ? stretch.scalars : LegacyConversion.convert(stretch.scalars, from: encoding)
        if letters != stretch.scalars { converted.insert(encoding) }
        text += stretch.isCapital || isCapitalFont && !isUnicode ? letters.map(LegacyCase.upper) : letters
    }

    private static func isSpace(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || scalar == 0x09 || scalar == 0x0A || scalar == 0xA0
    }
}
