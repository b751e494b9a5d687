import Diagnostics

/// What a person should know about a text that could be read, as facts; the sentence stands in `Phrases`.
package enum OfficeTextProblem: Problem {
    /// Paragraphs in an encoding from before Unicode were converted: how many, of how many that hold text.
    case converted(LegacyEncoding, paragraphs: Int, of: Int)
    /// TCVN3 writes its accented capitals with the small letters and a font of capitals; a text without fonts
    /// has lost which they were.
    case capitalsLost
    /// A TCVN3 text from which something removed every `ư`, whose byte others take for a soft hyphen. How many
    /// words could be mended because only one reading is Vietnamese.
    case hornedULost(mended: Int)
    /// UTF-8 that had been read as Windows-1252 and saved again was restored in that many paragraphs.
    case unscrambled(paragraphs: Int)
    /// That many words had a letter of another alphabet that looks like Đ or đ.
    case lookAlikes(Int)
    /// The file does not say its encoding, and this one was inferred.
    case encodingGuessed(PlainEncoding)
    /// That many characters were already destroyed in the file.
    case brokenCharacters(Int)
    /// That many control characters were left out.
    case controlCharacters(Int)
    /// The document keeps deletions of tracked changes; their text was left out and insertions kept.
    case trackedDeletions(Int)
    /// Text that is formatted as hidden was left out: how many stretches.
    case hiddenText(Int)
    /// Footnotes and endnotes were left out: how many references to them the text has.
    case notesLeftOut(Int)
    /// There is no text; the document has that many pictures, so that it is probably a scan.
    case noText(pictures: Int)

    package var code: String {
        switch self {
        case .converted: "text.converted"
        case .capitalsLost: "text.capitals-lost"
        case .hornedULost: "text.horned-u-lost"
        case .unscrambled: "text.unscrambled"
        case .lookAlikes: "text.look-alikes"
        case .encodingGuessed: "text.encoding-guessed"
        case .brokenCharacters: "text.broken-characters"
        case .controlCharacters: "text.control-characters"
        case .trackedDeletions: "text.tracked-deletions"
        case .hiddenText: "text.hidden"
        case .notesLeftOut: "text.notes-left-out"
        case .noText: "text.none"
        }
    }
}
