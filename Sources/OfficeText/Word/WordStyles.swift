/// The styles of a Word document (`styles.xml`), as far as they change text or number paragraphs.
struct WordStyles {
    private struct Style {
        var base: String?
        var format = RunFormat()
        var list: Int?
        var level: Int?
    }

    /// What a paragraph's style says.
    struct Paragraph {
        var format = RunFormat()
        var list: Int?
        var level: Int?
        /// The style that named the list: numbering may tie a level to it.
        var listStyle: String?
    }

    private var styles: [String: Style] = [:]
    private var defaultFormat = RunFormat()
    private var defaultParagraph: String?
    private var resolved: [String: Paragraph] = [:]

    init() {}

    init(_ bytes: [UInt8], part: String, limits: OfficeTextLimits) throws(OfficeTextFault) {
        var reader = try MarkupReader(bytes, part: part, limits: limits)
        var id: String?
        var style = Style()
        while true {
            switch try reader.next() {
            case .finish: return
            case .text: continue
            case .end:
                guard reader.name == "style", reader.namespace == .word, let ended = id else { continue }
                styles[ended] = style
                (id, style) = (nil, Style())
            case .start:
                guard reader.namespace == .word else { continue }
                switch reader.name {
                case "style":
                    id = try reader.attribute("styleId")
                    if try reader.attribute("type") == "paragraph",
                        let mark = try reader.attribute("default"),
                        mark == "1" || mark == "true"
                    {
                        defaultParagraph = id
                    }
                case "basedOn": style.base = try reader.attribute("val")
                case "numId": style.list = try reader.number("val")
                case "ilvl": style.level = try reader.number("val")
                // Formats of a table's first row and the like; tables' styles are not looked at.
                case "tblStylePr", "rPrChange", "pPrChange": try reader.skipElement()
                default:
                    if id == nil { try defaultFormat.take(reader) } else { try style.format.take(reader) }
                }
            }
        }
    }

    /// What a paragraph of this style, or of none, has before its own properties.
    mutating func paragraph(_ name: String?) -> Paragraph {
        let name = name ?? defaultParagraph ?? ""
        if let known = resolved[name] { return known }
        var paragraph = Paragraph(format: defaultFormat)
        for (id, style) in chain(of: name) {
            paragraph.format = paragraph.format.overlaid(style.format)
            if let list = style.list { (paragraph.list, paragraph.listStyle) = (list, id) }
            if let level = style.level { paragraph.level = level }
        }
        resolved[name] = paragraph
        return paragraph
    }

    /// What a character style adds.
    func character(_ name: String) -> RunFormat {
        chain(of: name).reduce(RunFormat()) { $0.overlaid($1.style.format) }
    }

    /// The list that a list style names.
    func list(ofStyle name: String) -> Int? { styles[name]?.list }

    /// The style and those it is based on, the most general first. Word allows ten; a circle ends at thirty.
    private func chain(of name: String) -> [(id: String, style: Style)] {
        var chain: [(id: String, style: Style)] = []
        var next: String? = name
        while let id = next, let style = styles[id], chain.count < 30 {
            chain.append((id, style))
            next = style.base
        }
        return chain.reversed()
    }
}
