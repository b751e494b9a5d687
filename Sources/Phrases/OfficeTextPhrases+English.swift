import OfficeText

extension OfficeTextPhrases {
    package static let english = OfficeTextPhrases(fault: { sentence($0) }, problem: { sentence($0) })
}

private func sentence(_ fault: OfficeTextFault) -> String {
    switch fault {
    case .foreign(let form):
        sentence(form)
    case .encrypted:
        "The document is protected by a password. Open it in Word, remove the password, and save it again."
    case .binary(let offset):
        """
        The file is neither text nor a Word document (byte \(offset) is in no text). Open it in the program it \
        was made with and save it as .docx.
        """
    case .damagedArchive:
        "The Word document is damaged or was not sent whole. Ask for it again, or open it in Word and save it anew."
    case .missingPart(let part):
        "The Word document lacks the part “\(part)”. Open it in Word and save it anew."
    case .damagedPart(let part, let offset):
        """
        The part “\(part)” of the Word document is damaged (at byte \(offset)). Open the document in Word and \
        save it anew.
        """
    case .documentType(let part):
        """
        The part “\(part)” declares a document type, which no Word document has. The file may be meant to do \
        harm; do not open it.
        """
    case .tooLarge(let what, let limit):
        sentence(what, limit: limit)
    }
}

private func sentence(_ form: ForeignForm) -> String {
    switch form {
    case .oldWord:
        "This is an old Word document (.doc). Open it in Word, choose Save As, Word Document (.docx)."
    case .pdf:
        "This is a PDF. Open it in Word and save it as .docx; a scan has to be typed or recognised first."
    case .richText:
        "This is a Rich Text document (.rtf). Open it in Word and save it as .docx."
    case .openDocument:
        "This is an OpenDocument text (.odt). Open it in LibreOffice or Word and save it as .docx."
    case .workbook:
        "This is an Excel workbook (.xlsx). Copy the text into a Word document and save it as .docx."
    case .presentation:
        "This is a PowerPoint presentation (.pptx). Copy the text into a Word document and save it as .docx."
    case .webPage:
        "This is a web page, whatever its name ends with. Open it in Word and save it as .docx."
    case .picture:
        "This is a picture. Have its text typed or recognised, and save it as .docx."
    case .archive:
        "This is an archive of files. Unpack it and choose the document in it."
    }
}

private func sentence(_ what: OfficeTextLimit, limit: Int) -> String {
    switch what {
    case .file:
        "The file is larger than \(limit) bytes. Split it, or leave out its pictures."
    case .part, .parts:
        "The document is larger than \(limit) bytes when unpacked. Split it."
    case .ratio:
        """
        The document unpacks to more than \(limit) times its size, as no ordinary document does. It may be \
        meant to do harm.
        """
    case .elements:
        "The document has more than \(limit) elements. Split it."
    case .depth:
        """
        The document nests tables, text boxes or elements more than \(limit) deep. Open it in Word and copy the \
        text into a new document.
        """
    case .attributes:
        "An element of the document has more than \(limit) attributes. Open it in Word and save it anew."
    case .text:
        "The text is longer than \(limit) bytes. Split it."
    }
}

private func sentence(_ problem: OfficeTextProblem) -> String {
    switch problem {
    case .converted(let encoding, let paragraphs, let all):
        """
        \(paragraphs) of \(all) paragraphs were in the encoding \(name(encoding)) and were converted to Unicode. \
        Look at the diacritics.
        """
    case .capitalsLost:
        """
        In TCVN3 only the font tells capitals with diacritics from small letters, so some capitals are written \
        small.
        """
    case .hornedULost(let mended):
        """
        The letter ư is missing from the whole text; it was probably lost in copying. It was put back in \
        \(mended) words where nothing else is possible; read the others through.
        """
    case .unscrambled(let paragraphs):
        "\(count(paragraphs, "paragraph")) had been saved in the wrong encoding and could be restored in full."
    case .lookAlikes(let number):
        "\(count(number, "word")) had a foreign letter that looks like “Đ”; it was mended."
    case .encodingGuessed(let encoding):
        """
        The file does not say its encoding and was read as \(encoding.rawValue). If the diacritics are wrong, \
        save it as UTF-8.
        """
    case .brokenCharacters(let number):
        "\(count(number, "character")) in the file cannot be read and stand as “\u{FFFD}”. Ask for the original."
    case .controlCharacters(let number):
        "\(count(number, "control character")) that cannot be seen were left out."
    case .trackedDeletions(let number):
        "The document tracks changes: \(count(number, "deletion")) left out, insertions kept."
    case .hiddenText(let number):
        "\(count(number, "stretch", plural: "stretches")) of hidden text left out."
    case .notesLeftOut(let number):
        "\(count(number, "footnote or endnote", plural: "footnotes and endnotes")) left out."
    case .noText(pictures: 0):
        "The document has no text."
    case .noText(let pictures):
        """
        The document has no text but \(count(pictures, "picture")), so it is probably a scan. Have its text \
        typed or recognised.
        """
    }
}

private func name(_ encoding: LegacyEncoding) -> String {
    switch encoding {
    case .tcvn3: "TCVN3 (ABC, .VnTime)"
    case .vni: "VNI (VNI-Times)"
    case .windows1258: "Windows-1258"
    }
}

private func count(_ number: Int, _ one: String, plural: String? = nil) -> String {
    number == 1 ? "1 \(one)" : "\(number) \(plural ?? one + "s")"
}
