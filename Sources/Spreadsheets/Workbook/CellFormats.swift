/// Which of a workbook's formats show a number as a date.
struct CellFormats {
    private var isDate: [Bool] = []

    init() {}

    init(_ part: consuming ZipPart) throws(SpreadsheetFault) {
        var scanner = MarkupScanner(part, textLimit: 1 << 16)
        var own: Set<Int> = []
        var isInside = false
        while true {
            switch try scanner.next() {
            case .start:
                switch scanner.name {
                case "numFmt":
                    if let id = scanner.attribute("numFmtId").flatMap({ Int($0) }),
                        let code = scanner.attribute("formatCode"), Self.isDate(code)
                    {
                        own.insert(id)
                    }
                case "cellXfs": isInside = true
                case "xf" where isInside && isDate.count < 1 << 16:
                    let id = scanner.attribute("numFmtId").flatMap { Int($0) } ?? 0
                    isDate.append(own.contains(id) || Self.builtIn.contains { $0.contains(id) })
                default: break
                }
            case .end: if scanner.name == "cellXfs" { isInside = false }
            case .text: break
            case .finish: return
            }
        }
    }

    /// The built-in formats that show a day (ECMA-376, part 1, 18.8.30), those of East Asia included.
    private static let builtIn = [14...17, 22...22, 27...31, 34...36, 50...54, 57...58]

    /// A format with a year or a day in it, outside of quoted text and of colours in brackets.
    private static func isDate(_ code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for character in code.lowercased() {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch character {
            case "\\", "_", "*": isEscaped = true
            case "\"": isQuoted.toggle()
            case "[" where !isQuoted: isBracketed = true
            case "]" where !isQuoted: isBracketed = false
            case "y" where !isQuoted && !isBracketed, "d" where !isQuoted && !isBracketed: return true
            default: break
            }
        }
        return false
    }

    func isDate(_ format: Int) -> Bool { isDate.indices.contains(format) && isDate[format] }
}
