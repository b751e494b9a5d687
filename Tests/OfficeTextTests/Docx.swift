import CZip

/// A Word document for tests, packed in memory.
struct Docx {
    /// The parts in the order in which they are packed.
    var parts: [(name: String, bytes: [UInt8])]

    /// A document with what stands between `<w:body>` and `</w:body>`, and the inner XML of its other parts.
    init(_ body: String, numbering: String? = nil, styles: String? = nil) {
        var relations = ""
        var types = ""
        parts = []
        for (name, root, content) in [("numbering", "numbering", numbering), ("styles", "styles", styles)] {
            guard let content else { continue }
            relations +=
                #"<Relationship Id="r\#(name)" Type="\#(Self.relation)/\#(name)" Target="\#(name).xml"/>"#
            types += #"<Override PartName="/word/\#(name).xml" ContentType="\#(Self.type).\#(name)+xml"/>"#
            add("word/\(name).xml", "<w:\(root) xmlns:w=\"\(Self.word)\">\(content)</w:\(root)>")
        }
        add("word/document.xml", "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>")
        add(
            "word/_rels/document.xml.rels",
            "<Relationships xmlns=\"\(Self.package)/relationships\">\(relations)</Relationships>")
        add(
            "_rels/.rels",
            """
            <Relationships xmlns="\(Self.package)/relationships"><Relationship Id="r1" \
            Type="\(Self.relation)/officeDocument" Target="word/document.xml"/></Relationships>
            """)
        add(
            "[Content_Types].xml",
            """
            <Types xmlns="\(Self.package)/content-types"><Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType="\(Self.type).document.main+xml"/>\(types)</Types>
            """)
    }

    mutating func add(_ name: String, _ content: String) { parts.append((name, Array(content.utf8))) }

    mutating func replace(_ name: String, _ content: [UInt8]?) {
        parts.removeAll { $0.name == name }
        if let content { parts.append((name, content)) }
    }

    var bytes: [UInt8] {
        var error = zip_error_t()
        guard let source = zip_source_buffer_create(nil, 0, 0, &error) else { return [] }
        zip_source_keep(source)
        defer { zip_source_free(source) }
        guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error) else { return [] }
        let copies = parts.map { part in
            let copy = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(1, part.bytes.count), alignment: 1)
            copy.copyBytes(from: part.bytes)
            return copy
        }
        defer { for copy in copies { copy.deallocate() } }
        for (part, copy) in zip(parts, copies) {
            let content = zip_source_buffer(archive, copy.baseAddress, UInt64(part.bytes.count), 0)
            zip_file_add(archive, part.name, content, zip_flags_t(ZIP_FL_ENC_UTF_8))
        }
        guard zip_close(archive) == 0, zip_source_open(source) == 0 else { return [] }
        defer { zip_source_close(source) }
        zip_source_seek(source, 0, SEEK_END)
        var bytes = [UInt8](repeating: 0, count: Int(zip_source_tell(source)))
        zip_source_seek(source, 0, SEEK_SET)
        let count = zip_source_read(source, &bytes, UInt64(bytes.count))
        return Array(bytes.prefix(Int(count)))
    }

    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    private static let namespaces = """
        xmlns:w="\(word)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"
        """
}

/// A paragraph of one run.
func p(_ text: String, properties: String = "", run: String = "") -> String {
    """
    <w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\
    <w:r>\(run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>")<w:t xml:space="preserve">\(text)</w:t></w:r></w:p>
    """
}

/// A table of rows of cells, each the XML of its paragraphs.
func table(_ rows: [[String]]) -> String {
    let lines = rows.map { "<w:tr>" + $0.map { "<w:tc><w:tcPr/>\($0)</w:tc>" }.joined() + "</w:tr>" }
    return "<w:tbl><w:tblPr/><w:tblGrid/>\(lines.joined())</w:tbl>"
}
