import Testing

@testable import OfficeText

@Suite struct `Hostile documents` {
    static let small: OfficeTextLimits = {
        var limits = OfficeTextLimits()
        limits.part = 1 << 20
        limits.parts = 1 << 21
        limits.elements = 10_000
        limits.text = 1 << 16
        return limits
    }()

    static func fault(_ docx: Docx, _ limits: OfficeTextLimits = .standard) -> OfficeTextFault? {
        do throws(OfficeTextFault) {
            _ = try OfficeText.read(bytes: docx.bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    static func replacing(_ name: String, _ content: String?) -> Docx {
        var docx = Docx(p("x"))
        docx.replace(name, content.map { Array($0.utf8) })
        return docx
    }

    @Test func `an archive that unpacks to much more than its size is refused`() {
        let bomb = Docx(String(repeating: " ", count: 8 << 20))
        #expect(Self.fault(bomb) == .tooLarge(.ratio, limit: 200))
        #expect(Self.fault(bomb, Self.small) == .tooLarge(.part, limit: 1 << 20))
    }

    @Test func `entities are never expanded`() {
        let bomb = """
            <!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>\
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;&c;</w:document>
            """
        #expect(
            Self.fault(Self.replacing("word/document.xml", bomb)) == .documentType(part: "word/document.xml"))
        let undeclared = bomb.drop { $0 != "]" }.dropFirst(2)
        #expect(Self.fault(Self.replacing("word/document.xml", String(undeclared))) == nil)
    }

    @Test(arguments: [
        ("word/document.xml", OfficeTextFault.missingPart("word/document.xml")),
        ("[Content_Types].xml", .missingPart("[Content_Types].xml")),
    ])
    func `a missing part is named`(part: String, fault: OfficeTextFault) {
        #expect(Self.fault(Self.replacing(part, nil)) == fault)
    }

    @Test(arguments: ["_rels/.rels", "word/_rels/document.xml.rels"])
    func `a part that can be done without may be missing`(part: String) {
        #expect(Self.fault(Self.replacing(part, nil)) == nil)
    }

    @Test(arguments: [
        ("spreadsheetml.sheet", ForeignForm.workbook), ("presentationml.presentation", .presentation),
        ("drawing", .archive),
    ])
    func `another program's document is named`(type: String, form: ForeignForm) {
        let types = """
            <Types><Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.\(type).main+xml"/></Types>
            """
        #expect(Self.fault(Self.replacing("[Content_Types].xml", types)) == .foreign(form))
    }

    @Test(arguments: [
        ("/word/document.xml", "word/document.xml"), ("../../../etc/passwd", "etc/passwd"),
        ("./a/../b.xml", "word/b.xml"),
        ("styles.xml", "word/styles.xml"), ("..", ""),
    ])
    func `a target never leads out of the archive`(target: String, path: String) {
        #expect(WordPackage.path(target, base: "word/") == path)
    }

    @Test func `an entry's name is never a path on disk`() throws {
        var docx = Docx(p("x"))
        docx.add("../../../../tmp/officetext-escape", "x")
        docx.add("/etc/officetext-escape", "x")
        #expect(try OfficeText.read(bytes: docx.bytes).text == "x\n")
    }

    @Test(arguments: [
        "<w:p><w:r></w:p></w:r>", "<w:p", "<w:p a=b/>", "<w:p a='1'b='2'/>", "</w:p>", "<1/>",
        "<w:p><![CDATA[", "<!-- ",
        "<w:t>&#0;</w:t>", "&b;", "&#xD800;", "a & b", "<?", "<!ELEMENT x>",
    ])
    func `what is not well-formed is refused`(body: String) throws {
        let fault = try #require(Self.fault(Docx("<w:p><w:r><w:t>\(body)</w:t></w:r></w:p>")))
        guard case .damagedPart("word/document.xml", _) = fault else {
            Issue.record("\(fault)")
            return
        }
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        var docx = Docx(p("x"))
        docx.replace("word/document.xml", [0xFF, 0xFE, 0x3C, 0x00])
        #expect(Self.fault(docx) == .damagedPart("word/document.xml", offset: 0))
    }

    @Test func `depth, attributes and elements are bounded`() {
        #expect(
            Self.fault(Docx(String(repeating: "<w:sdt>", count: 100_000))) == .tooLarge(.depth, limit: 256))
        let attributes = (0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " ")
        #expect(Self.fault(Docx("<w:p \(attributes)/>")) == .tooLarge(.attributes, limit: 128))
        let elements = String(repeating: "<w:p/>", count: 20_000)
        #expect(Self.fault(Docx(elements), Self.small) == .tooLarge(.elements, limit: 10_000))
        let cell = "<w:tbl><w:tr><w:tc>"
        #expect(Self.fault(Docx(String(repeating: cell, count: 60))) == .tooLarge(.depth, limit: 32))
    }

    @Test func `a number that repeats before every paragraph cannot swell the text`() {
        let numbering = [
            NumberingTests.definition(0, [("decimal", String(repeating: "x", count: 10_000))]),
            NumberingTests.list(1, 0),
        ]
        let body = String(repeating: NumberingTests.item("", 1), count: 2000)
        let fault = Self.fault(Docx(body, numbering: numbering.joined()), Self.small)
        #expect(fault == .tooLarge(.elements, limit: 10_000) || fault == .tooLarge(.text, limit: 1 << 16))
    }

    @Test func `styles and lists that lead back to themselves end`() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>\
            <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/>\
            </w:numPr></w:pPr></w:style>
            """
        let numbering = """
            <w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="B"/></w:abstractNum>\
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """
        let docx = Docx(p("x", properties: #"<w:pStyle w:val="A"/>"#), numbering: numbering, styles: styles)
        #expect(try OfficeText.read(bytes: docx.bytes).text == "x\n")
    }
}
