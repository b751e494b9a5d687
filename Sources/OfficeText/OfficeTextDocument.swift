package import Diagnostics

/// What an office sent, as text that the reader of directives and tasks can go through.
package struct OfficeTextDocument: Hashable, Sendable {
    /// Unicode NFC. Lines end with LF; a paragraph of a Word document is one line and a row of its tables is
    /// one line with ` | ` between the cells.
    package var text: String
    package var form: OfficeTextForm
    /// What a person should know about how the text was read.
    package var warnings: [Finding<OfficeTextProblem>]

    package init(text: String, form: OfficeTextForm, warnings: [Finding<OfficeTextProblem>] = []) {
        self.text = text
        self.form = form
        self.warnings = warnings
    }
}

/// What the text came in.
package enum OfficeTextForm: Hashable, Sendable {
    /// A text file.
    case plain(PlainEncoding)
    /// A Word document (`.docx`, Office Open XML).
    case word
}

/// How the bytes of a text file stand for characters.
package enum PlainEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// The Western code page of Windows, in which English and French texts come.
    case windows1252 = "Windows-1252"
    case windows1258 = "Windows-1258"
    case tcvn3 = "TCVN3"
    case vni = "VNI"
}

/// An encoding of Vietnamese from before Unicode, which shows the right letters only in fonts of its own.
package enum LegacyEncoding: String, Hashable, Sendable, CaseIterable {
    /// TCVN 5712:1993, third set, as the fonts named `.Vn…` draw it (also called ABC).
    case tcvn3 = "TCVN3"
    /// VNI for Windows, as the fonts named `VNI-…` draw it.
    case vni = "VNI"
    /// Microsoft's Vietnamese code page: tones are marks that follow their letter.
    case windows1258 = "Windows-1258"

    var plain: PlainEncoding {
        switch self {
        case .tcvn3: .tcvn3
        case .vni: .vni
        case .windows1258: .windows1258
        }
    }
}
