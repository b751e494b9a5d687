import Diagnostics

/// Reads Word documents (`.docx`, ECMA-376).
///
/// The text is that of the main part. Headers, footers and comments belong to the page and not to the text.
/// Footnotes and endnotes are left out as well, and counted: they cite and explain, and a directive or a verb in
/// one would be taken for part of the sentence it hangs on.
enum WordDocument {
    static func read(_ bytes: [UInt8], limits: OfficeTextLimits) throws(OfficeTextFault) -> OfficeTextDocument
    {
        var archive = try Archive(bytes, limits: limits)
        let package = try WordPackage(&archive, limits: limits)
        var styles = WordStyles()
        if let name = package.styles, let part = try archive.part(name) {
            styles = try WordStyles(part, part: name, limits: limits)
        }
        var numbering = Numbering()
        if let name = package.numbering, let part = try archive.part(name) {
            numbering = try Numbering(part, part: name, limits: limits)
        }
        guard let main = try archive.part(package.main) else { throw .missingPart(package.main) }
        var body = WordBody(
            try MarkupReader(main, part: package.main, limits: limits), styles: styles, numbering: numbering,
            limit: limits.text)
        var reading = TextReading(try body.read(), isBytes: false, limit: limits.text)
        reading.add(convertedByFont: body.converted)
        let result = try reading.read()
        var warnings = result.warnings
        if body.trackedDeletions > 0 {
            warnings.append(Finding(.note, .trackedDeletions(body.trackedDeletions)))
        }
        if body.hiddenRuns > 0 { warnings.append(Finding(.note, .hiddenText(body.hiddenRuns))) }
        if body.notes > 0 { warnings.append(Finding(.note, .notesLeftOut(body.notes))) }
        if !result.text.contains(where: { !$0.isWhitespace }) {
            warnings.append(Finding(.warning, .noText(pictures: body.pictures)))
        }
        return OfficeTextDocument(text: result.text, form: .word, warnings: warnings)
    }
}
