/// The text of what an office sends, whatever its form.
package enum OfficeText {
    /// Reads a file's bytes as text in Unicode NFC with LF line ends.
    ///
    /// Plain text may be UTF-8, UTF-16, Windows-1252, Windows-1258, TCVN3 or VNI, also where a legacy text was
    /// saved as UTF-8 by a program that took it for Western letters. A Word document (`.docx`) is told by its
    /// bytes, not by its name. Memory and time grow with the file's size and are bounded by `limits`.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: the file's name, where it has one; it only helps to name a form that cannot be read.
    /// - Throws: why there is no text; nothing has been written anywhere.
    package static func read(
        bytes: [UInt8], name: String? = nil, limits: OfficeTextLimits = .standard
    ) throws(OfficeTextFault) -> OfficeTextDocument {
        guard bytes.count <= limits.file else { throw .tooLarge(.file, limit: limits.file) }
        switch FileForm.recognised(in: bytes, name: name) {
        case .text:
            do throws(OfficeTextFault) {
                return try PlainText.read(bytes, limits: limits)
            } catch {
                // Forms that begin in no way of their own (Word before 97, photographs of telephones).
                if case .binary = error, let form = ForeignForm(name: name) { throw .foreign(form) }
                throw error
            }
        case .zip: return try WordDocument.read(bytes, limits: limits)
        case .encrypted: throw .encrypted
        case .foreign(let form): throw .foreign(form)
        }
    }
}
