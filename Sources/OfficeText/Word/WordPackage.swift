/// Which parts of the archive make up the document.
struct WordPackage {
    var main = "word/document.xml"
    var styles: String?
    var numbering: String?

    init(_ archive: inout Archive, limits: OfficeTextLimits) throws(OfficeTextFault) {
        guard let types = try archive.part("[Content_Types].xml") else {
            throw try Self.faultWithoutTypes(&archive)
        }
        if let bytes = try archive.part("_rels/.rels") {
            let relations = try Self.relations(bytes, part: "_rels/.rels", base: "", limits: limits)
            main = relations["officeDocument"] ?? main
        }
        try Self.refuseForeign(types, main: main, limits: limits)
        let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let file = main.dropFirst(folder.count)
        let name = "\(folder)_rels/\(file).rels"
        if let bytes = try archive.part(name) {
            let relations = try Self.relations(bytes, part: name, base: folder, limits: limits)
            styles = relations["styles"]
            numbering = relations["numbering"]
        }
    }

    /// OpenDocument says what it is in a part of its own; everything else is some archive.
    private static func faultWithoutTypes(_ archive: inout Archive) throws(OfficeTextFault) -> OfficeTextFault
    {
        if let type = try archive.part("mimetype"), type.starts(with: Array("application/vnd.oasis".utf8)) {
            return .foreign(.openDocument)
        }
        return archive.count(under: "word/") > 0 ? .missingPart("[Content_Types].xml") : .foreign(.archive)
    }

    /// The parts that a part refers to, by the last word of the relation's type. Links to outside are left out:
    /// nothing is ever fetched.
    private static func relations(
        _ bytes: [UInt8], part: String, base: String, limits: OfficeTextLimits
    ) throws(OfficeTextFault) -> [String: String] {
        var relations: [String: String] = [:]
        var reader = try MarkupReader(bytes, part: part, limits: limits)
        while true {
            switch try reader.next() {
            case .finish: return relations
            case .end, .text: continue
            case .start:
                guard reader.name == "Relationship", try reader.attribute("TargetMode") != "External",
                    let type = try reader.attribute("Type")?.split(separator: "/").last.map(String.init),
                    let target = try reader.attribute("Target"), relations[type] == nil
                else { continue }
                relations[type] = path(target, base: base)
            }
        }
    }

    /// A target as a name inside the archive; `..` never leads out of it.
    static func path(_ target: String, base: String) -> String {
        var steps = target.hasPrefix("/") ? [] : base.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }

    /// Refuses workbooks and presentations, which are packed alike.
    private static func refuseForeign(
        _ types: [UInt8], main: String, limits: OfficeTextLimits
    ) throws(OfficeTextFault) {
        var reader = try MarkupReader(types, part: "[Content_Types].xml", limits: limits)
        while true {
            switch try reader.next() {
            case .finish: return
            case .end, .text: continue
            case .start:
                guard reader.name == "Override",
                    let part = try reader.attribute("PartName"),
                    part.dropFirst().lowercased() == main.lowercased(),
                    let type = try reader.attribute("ContentType")
                else { continue }
                if type.contains("spreadsheetml") { throw .foreign(.workbook) }
                if type.contains("presentationml") { throw .foreign(.presentation) }
                if !type.contains("wordprocessingml"), !type.contains("ms-word") { throw .foreign(.archive) }
            }
        }
    }
}
