import Testing

@testable import OfficeText

@Suite("Automatic numbering") struct NumberingTests {
    /// One definition with a level for each text, all starting at 1.
    static func definition(_ id: Int, _ levels: [(format: String, text: String)], extra: String = "")
        -> String
    {
        let inner = levels.enumerated().map { index, level in
            """
            <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(level.format)"/>\(extra)\
            <w:lvlText w:val="\(level.text)"/></w:lvl>
            """
        }
        return #"<w:abstractNum w:abstractNumId="\#(id)">\#(inner.joined())</w:abstractNum>"#
    }

    static func list(_ id: Int, _ definition: Int, _ overrides: String = "") -> String {
        #"<w:num w:numId="\#(id)"><w:abstractNumId w:val="\#(definition)"/>\#(overrides)</w:num>"#
    }

    static func item(_ text: String, _ list: Int, _ level: Int = 0) -> String {
        p(text, properties: #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(list)"/></w:numPr>"#)
    }

    static func text(_ body: [String], _ numbering: [String], styles: String? = nil) throws -> [String] {
        let bytes = Docx(body.joined(), numbering: numbering.joined(), styles: styles).bytes
        return try OfficeText.read(bytes: bytes).text.split(separator: "\n").map(String.init)
    }

    @Test(arguments: [
        ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("decimalZero", 12, "12"), ("lowerLetter", 27, "aa"),
        ("upperLetter", 3, "C"), ("lowerRoman", 4, "iv"), ("upperRoman", 1994, "MCMXCIV"),
        ("ordinal", 3, "3"),
        ("upperRoman", 2_000_000_000, "2000000000"), ("lowerLetter", 1_000_000, "1000000"),
        ("vietnameseCounting", 25, "hai mươi lăm"), ("none", 5, ""),
    ])
    func `a number is written in its format`(format: String, value: Int, expected: String) throws {
        #expect(try #require(NumberFormat(rawValue: format)).text(value) == expected)
    }

    @Test func `levels count by themselves and start anew below a higher one`() throws {
        let numbering = [
            Self.definition(
                0, [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-")]),
            Self.list(1, 0),
        ]
        let body = [(0, "A"), (1, "B"), (1, "C"), (2, "D"), (2, "E"), (3, "F"), (0, "G"), (1, "H"), (2, "I")]
        #expect(
            try Self.text(body.map { Self.item($0.1, 1, $0.0) }, numbering) == [
                "I. A", "1. B", "2. C", "a) D", "b) E", "- F", "II. G", "1. H", "a) I",
            ])
    }

    @Test func `a number may hold those of the levels above`() throws {
        let numbering = [
            Self.definition(0, [("upperRoman", "Phần %1"), ("decimal", "%1.%2.")], extra: "<w:isLgl/>"),
            Self.list(1, 0),
        ]
        let body = [Self.item("A", 1), Self.item("B", 1, 1), Self.item("C", 1, 1)]
        #expect(try Self.text(body, numbering) == ["Phần 1 A", "1.1. B", "1.2. C"])
    }

    @Test func `lists of one definition count on, and an override starts anew once`() throws {
        let start = #"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>"#
        let numbering = [
            Self.definition(0, [("decimal", "%1.")]), Self.list(1, 0), Self.list(2, 0),
            Self.list(3, 0, start),
        ]
        let body = [1, 1, 2, 3, 3, 1].map { Self.item("x", $0) }
        #expect(try Self.text(body, numbering) == ["1. x", "2. x", "3. x", "5. x", "6. x", "7. x"])
    }

    @Test func `an override replaces a level`() throws {
        let level = """
            <w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/>\
            <w:suff w:val="nothing"/><w:lvlText w:val="(%1)"/></w:lvl></w:lvlOverride>
            """
        let numbering = [Self.definition(0, [("decimal", "%1.")]), Self.list(1, 0, level)]
        #expect(try Self.text([Self.item("x", 1), Self.item("y", 1)], numbering) == ["(c)x", "(d)y"])
    }

    @Test(arguments: [
        (#"<w:lvlRestart w:val="0"/>"#, ["1. A", "a) B", "2. C", "b) D"]),
        ("", ["1. A", "a) B", "2. C", "a) D"]),
    ])
    func `a level may go on instead of starting anew`(extra: String, expected: [String]) throws {
        let numbering = [
            Self.definition(0, [("decimal", "%1."), ("lowerLetter", "%2)")], extra: extra), Self.list(1, 0),
        ]
        let body = [("A", 0), ("B", 1), ("C", 0), ("D", 1)].map { Self.item($0.0, 1, $0.1) }
        #expect(try Self.text(body, numbering) == expected)
    }

    @Test func `a style numbers its paragraphs, and a paragraph may opt out`() throws {
        let numbering = [
            #"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>"#
                + #"<w:pStyle w:val="Muc"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>"#
                + #"<w:numFmt w:val="decimal"/><w:pStyle w:val="Khoan"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>"#,
            Self.list(1, 0),
        ]
        let number = #"<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>"#
        let styles = """
            <w:style w:type="paragraph" w:styleId="Muc">\(number)</w:style>\
            <w:style w:type="paragraph" w:styleId="Khoan"><w:basedOn w:val="Muc"/>\(number)</w:style>\
            <w:style w:type="paragraph" w:styleId="Muc2"><w:basedOn w:val="Muc"/></w:style>
            """
        let body = [
            p("A", properties: #"<w:pStyle w:val="Muc"/>"#),
            p("B", properties: #"<w:pStyle w:val="Khoan"/>"#),
            p("C", properties: #"<w:pStyle w:val="Muc2"/>"#),
            p("D", properties: #"<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>"#),
        ]
        #expect(try Self.text(body, numbering, styles: styles) == ["1. A", "1.1. B", "2. C", "D"])
    }

    @Test(arguments: ["", "•", "o", "\u{F0B7}", "§"]) func `a bullet of any font is a dot`(sign: String)
        throws
    {
        let numbering = [Self.definition(0, [("bullet", sign)]), Self.list(1, 0)]
        #expect(try Self.text([Self.item("x", 1)], numbering) == [sign.isEmpty ? "x" : "• x"])
    }

    @Test func `an automatic number stands in an empty cell`() throws {
        let numbering = [Self.definition(0, [("decimal", "%1")]), Self.list(1, 0)]
        let rows = [[Self.item("", 1), p("A")], [Self.item("", 1), p("B")]]
        #expect(try Self.text([table(rows)], numbering) == ["1 | A", "2 | B"])
    }
}
