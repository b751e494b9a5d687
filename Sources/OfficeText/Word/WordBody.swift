/// Reads a document's main part (`document.xml`) into lines.
///
/// It goes by events and keeps its own stacks, so that depth costs no stack of the thread. Elements that it does
/// not know are passed through: their text counts (content controls, hyperlinks, insertions, smart tags).
struct WordBody {
    private(set) var trackedDeletions = 0
    private(set) var hiddenRuns = 0
    private(set) var notes = 0
    private(set) var pictures = 0
    /// Paragraphs converted by their runs' fonts.
    private(set) var converted: [LegacyEncoding: Int] = [:]

    var reader: MarkupReader
    var styles: WordStyles
    var numbering: Numbering
    private let limit: Int
    private var written = 0
    private var stories = [WordStory(kind: .body)]
    private var paragraphs: [WordParagraph] = []
    private var runs: [RunFormat] = []
    /// For each open `mc:AlternateContent`, whether one of its choices has been taken.
    private var alternatives: [Bool] = []
    /// For each open field, whether the reader is still in its instructions.
    private var fields: [Bool] = []
    private var isInText = false

    init(_ reader: MarkupReader, styles: WordStyles, numbering: Numbering, limit: Int) {
        self.reader = reader
        self.styles = styles
        self.numbering = numbering
        self.limit = limit
    }

    /// The lines, each with LF at its end.
    mutating func read() throws(OfficeTextFault) -> [UInt32] {
        while true {
            switch try reader.next() {
            case .finish: return stories[0].scalars
            case .text(let range, let isLiteral): try text(range, isLiteral: isLiteral)
            case .start: try start()
            case .end: try end()
            }
        }
    }

    private mutating func text(_ range: Range<Int>, isLiteral: Bool) throws(OfficeTextFault) {
        guard isInText, !paragraphs.isEmpty, !fields.contains(true) else { return }
        let format = runs.last ?? RunFormat()
        guard format.isHidden != true else { return }
        paragraphs[paragraphs.count - 1].append(
            try reader.string(range, isLiteral: isLiteral), format: format)
    }

    private mutating func start() throws(OfficeTextFault) {
        switch reader.namespace {
        case .word: try startWord()
        case .compatibility: try startCompatibility()
        case .mathematics: if reader.name == "t" { isInText = true }
        default: if reader.name == "blip" || reader.name == "imagedata" { pictures += 1 }
        }
    }

    /// One of several forms of the same thing, such as a text box for new and for old programs: only the first
    /// is read.
    private mutating func startCompatibility() throws(OfficeTextFault) {
        switch reader.name {
        case "AlternateContent": alternatives.append(false)
        case "Choice", "Fallback":
            guard let last = alternatives.indices.last else { return }
            if alternatives[last] { try reader.skipElement() } else { alternatives[last] = true }
        default: break
        }
    }

    private mutating func startWord() throws(OfficeTextFault) {
        switch reader.name {
        case "p": paragraphs.append(WordParagraph())
        case "pPr": try startParagraphProperties()
        case "r": runs.append(paragraphs.last?.style.format ?? RunFormat())
        case "rPr": try runProperties()
        case "t": isInText = true
        case "tab", "ptab": sign(0x09)
        case "br", "cr": sign(0x0A)
        case "noBreakHyphen": sign(0x2D)
        case "sym": try symbol()
        case "fldChar": try fieldCharacter()
        case "footnoteReference", "endnoteReference": notes += 1
        case "tbl":
            guard stories.count < 32 else { throw .tooLarge(.depth, limit: 32) }
        case "tr": stories[stories.count - 1].rows.append(WordRow())
        case "tc": stories.append(WordStory(kind: .cell))
        case "trPr": try rowProperties()
        case "txbxContent":
            guard stories.count < 32 else { throw .tooLarge(.depth, limit: 32) }
            stories.append(WordStory(kind: .box))
        case "del", "moveFrom":
            trackedDeletions += 1
            try reader.skipElement()
        case "instrText", "delText", "delInstrText", "rt", "tblPr", "tcPr", "tblGrid", "sectPr", "sdtPr",
            "sdtEndPr",
            "numberingChange":
            try reader.skipElement()
        default: break
        }
    }

    private mutating func end() throws(OfficeTextFault) {
        switch (reader.namespace, reader.name) {
        case (.word, "t"), (.mathematics, "t"): isInText = false
        case (.word, "r"): _ = runs.popLast()
        case (.word, "p"): try endParagraph()
        case (.word, "tc"): endCell()
        case (.word, "tr"): endRow()
        case (.word, "txbxContent"): endBox()
        case (.compatibility, "AlternateContent"): _ = alternatives.popLast()
        default: break
        }
    }

    private mutating func endParagraph() throws(OfficeTextFault) {
        guard var paragraph = paragraphs.popLast() else { return }
        let line = paragraph.finish()
        for encoding in paragraph.converted { converted[encoding, default: 0] += 1 }
        let last = stories.count - 1
        written += line.count + 1
        guard written <= limit else { throw .tooLarge(.text, limit: limit) }
        stories[last].scalars += line
        if !paragraph.joinsNext { stories[last].scalars.append(0x0A) }
        stories[last].scalars += paragraph.boxes
    }

    private mutating func endCell() {
        guard stories.count > 1, stories.last?.kind == .cell, let cell = stories.popLast() else { return }
        let last = stories.count - 1
        guard let row = stories[last].rows.indices.last else { return }
        stories[last].rows[row].cells.append(cell.scalars)
    }

    private mutating func endRow() {
        let last = stories.count - 1
        guard let row = stories[last].rows.popLast() else { return }
        stories[last].scalars += row.lines(isInner: stories[last].kind == .cell)
    }

    private mutating func endBox() {
        guard stories.count > 1, stories.last?.kind == .box, let box = stories.popLast() else { return }
        if paragraphs.isEmpty {
            stories[stories.count - 1].scalars += box.scalars
        } else {
            paragraphs[paragraphs.count - 1].boxes += box.scalars
        }
    }

    private mutating func sign(_ scalar: UInt32) {
        guard !paragraphs.isEmpty, !fields.contains(true), runs.last?.isHidden != true else { return }
        paragraphs[paragraphs.count - 1].append(sign: scalar)
    }

    private mutating func symbol() throws(OfficeTextFault) {
        guard let code = UInt32(try reader.attribute("char") ?? "", radix: 16) else { return }
        sign(WordSymbol.character(code, font: try reader.attribute("font") ?? ""))
    }

    /// A field is its instructions, which nobody sees, and its result, which everybody does.
    private mutating func fieldCharacter() throws(OfficeTextFault) {
        switch try reader.attribute("fldCharType") {
        case "begin" where fields.count < 64: fields.append(true)
        case "separate": if let last = fields.indices.last { fields[last] = false }
        case "end": _ = fields.popLast()
        default: break
        }
    }
}

extension WordBody {
    private mutating func runProperties() throws(OfficeTextFault) {
        guard let last = runs.indices.last else { return try reader.skipElement() }
        var own = RunFormat()
        var style: String?
        try properties(until: "rPr") { reader throws(OfficeTextFault) in
            if reader.name == "rStyle" { style = try reader.attribute("val") }
            try own.take(reader)
        }
        if let style { runs[last] = runs[last].overlaid(styles.character(style)) }
        runs[last] = runs[last].overlaid(own)
        if runs[last].isHidden == true { hiddenRuns += 1 }
    }

    private mutating func startParagraphProperties() throws(OfficeTextFault) {
        guard let last = paragraphs.indices.last else { return try reader.skipElement() }
        var style: String?
        var list: Int?
        var level: Int?
        var joins = false
        try properties(until: "pPr") { reader throws(OfficeTextFault) in
            switch reader.name {
            case "pStyle": style = try reader.attribute("val")
            case "numId": list = try reader.number("val")
            case "ilvl": level = try reader.number("val")
            // Of the paragraph's mark itself.
            case "del": joins = true
            case "vanish": joins = try reader.isOn()
            default: break
            }
        }
        let paragraphStyle = styles.paragraph(style)
        paragraphs[last].style = paragraphStyle
        paragraphs[last].joinsNext = joins
        guard let number = list ?? paragraphStyle.list, number != 0 else { return }
        let tied =
            list == nil
            ? paragraphStyle.listStyle.flatMap { numbering.level(ofStyle: $0, list: number) } : nil
        let styles = styles
        paragraphs[last].label =
            numbering.next(list: number, level: level ?? tied ?? paragraphStyle.level ?? 0) {
                styles.list(ofStyle: $0)
            } ?? ""
    }

    private mutating func rowProperties() throws(OfficeTextFault) {
        var isDeleted = false
        try properties(until: "trPr") { reader throws(OfficeTextFault) in
            if reader.name == "del" { isDeleted = true }
        }
        let last = stories.count - 1
        if isDeleted, let row = stories[last].rows.indices.last { stories[last].rows[row].isDeleted = true }
    }

    /// Goes through a property element; what tracked changes say of earlier properties is skipped.
    private mutating func properties(
        until end: String, _ body: (MarkupReader) throws(OfficeTextFault) -> Void
    ) throws(OfficeTextFault) {
        while true {
            switch try reader.next() {
            case .finish: return
            case .text: continue
            case .end: if reader.name == end, reader.namespace == .word { return }
            case .start:
                guard reader.namespace == .word else { continue }
                if reader.name.hasSuffix("Change") || reader.name == "sectPr" {
                    try reader.skipElement()
                } else {
                    try body(reader)
                }
            }
        }
    }
}
