/// Why a file gives no text, as facts; the sentence stands in `Phrases`.
package enum OfficeTextFault: Error, Hashable, Sendable {
    /// A file of another form, which has to be saved as `.docx` or as text first.
    case foreign(ForeignForm)
    /// The document asks for a password.
    case encrypted
    /// The bytes are neither text nor a form that is known; the first byte that no text holds, from 0.
    case binary(offset: Int)
    /// The ZIP archive that a Word document is cannot be opened or unpacked.
    case damagedArchive
    /// The archive lacks a part that a Word document must have.
    case missingPart(String)
    /// A part is not well-formed XML in UTF-8; the byte at which that shows, from 0.
    case damagedPart(String, offset: Int)
    /// A part declares a document type, by which a hostile file makes a reader expand entities or fetch files.
    /// No Word document has one.
    case documentType(part: String)
    case tooLarge(OfficeTextLimit, limit: Int)
}

/// What of a file is bounded.
package enum OfficeTextLimit: String, Hashable, Sendable, CaseIterable {
    /// Bytes of the file.
    case file
    /// Bytes of one part of a Word document when unpacked.
    case part
    /// Bytes of all parts that are read, when unpacked.
    case parts
    /// How many times larger than packed a part may be when unpacked.
    case ratio
    /// Elements of a part.
    case elements
    /// Elements inside one another.
    case depth
    /// Attributes of an element.
    case attributes
    /// Bytes of the resulting text.
    case text
}

/// A form of file that people send and that is not read here.
package enum ForeignForm: String, Hashable, Sendable, CaseIterable {
    /// Word up to 2003 (`.doc`), and whatever else is an OLE compound file.
    case oldWord
    case pdf
    case richText
    case openDocument
    /// An Excel workbook (`.xlsx`).
    case workbook
    /// A PowerPoint presentation (`.pptx`).
    case presentation
    /// A web page; those that portals offer as `.doc` often are one.
    case webPage
    /// A scan or a photograph.
    case picture
    /// A ZIP archive with something else in it, or an archive of another make.
    case archive
}

/// How much is taken in before a file is refused, so that memory and time stay bounded whatever the bytes.
package struct OfficeTextLimits: Hashable, Sendable {
    /// Bytes of the file itself.
    package var file = 64 << 20
    /// Unpacked bytes of one part.
    package var part = 96 << 20
    /// Unpacked bytes of all parts that are read.
    package var parts = 128 << 20
    /// Unpacked bytes for each packed one; looked at only beyond the first MiB, since a short part of
    /// repetitions packs well without being meant to harm.
    package var ratio = 200
    package var elements = 8_000_000
    package var depth = 256
    package var attributes = 128
    /// Bytes of the text in UTF-8.
    package var text = 64 << 20

    package init() {}

    package static let standard = OfficeTextLimits()
}
