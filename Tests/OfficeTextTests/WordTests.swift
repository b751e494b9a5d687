import Diagnostics
import Testing

@testable import OfficeText

@Suite struct `Word documents` {
    static func text(_ body: String, numbering: String? = nil, styles: String? = nil) throws -> String {
        try OfficeText.read(bytes: Docx(body, numbering: numbering, styles: styles).bytes).text
    }

    @Test(arguments: [
        (p("Một") + p("Hai"), "Một\nHai\n"),
        ("<w:p><w:r><w:t>Thực hi</w:t></w:r><w:r><w:t>ện</w:t></w:r></w:p>", "Thực hiện\n"),
        ("<w:p><w:r><w:tab/><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc\n"),
        (p("A &amp; B &lt;C&gt; &#x1EC7;&#7879;"), "A & B <C> ệệ\n"),
        (
            "<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins></w:p>",
            "mới\n"
        ),
        (p("ẩn", run: "<w:vanish/>") + p("hiện", run: #"<w:vanish w:val="0"/>"#), "\nhiện\n"),
        (
            """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> DATE </w:instrText>\
            <w:fldChar w:fldCharType="separate"/><w:t>15/3</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>
            """, "15/3\n"
        ),
        (
            "<w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>\(p("trong"))</w:sdtContent></w:sdt>",
            "trong\n"
        ),
        ("<w:p><w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p>", "liên kết\n"),
        (
            #"<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>b</w:t><w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:p>"#,
            "a-b•\n"
        ),
        (p("hoa", run: "<w:caps/>"), "HOA\n"),
    ])
    func `paragraphs are lines`(body: String, expected: String) throws {
        #expect(try Self.text(body) == expected)
    }

    @Test(arguments: [
        (table([[p("TT"), p("Nội dung")], [p("1"), p("a") + p("b")]]), "TT | Nội dung\n1 | a b\n"),
        (table([[p("Một") + p("Hai")]]), "Một\nHai\n"),
        (table([[p("x"), p("")], [p(""), p("")]]), "x | \n"),
        (table([[p("x"), table([[p("1"), p("2")], [p("3"), p("4")]]) + p("")]]), "x | 1, 2; 3, 4\n"),
        (table([[table([[p("1"), p("2")]]) + p("sau")]]), "1 | 2\nsau\n"),
    ])
    func `rows are lines with bars`(body: String, expected: String) throws {
        #expect(try Self.text(body) == expected)
    }

    @Test func `a text box is read once, after its paragraph`() throws {
        let box = "<w:txbxContent>\(p("hộp"))</w:txbxContent>"
        let body = """
            <w:p><w:r><w:t>trước</w:t><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>\(box)</wps:txbx>\
            </mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback>\
            </mc:AlternateContent></w:r></w:p>
            """
        #expect(try Self.text(body) == "trước\nhộp\n")
    }

    @Test func `runs in legacy fonts are converted by their font`() throws {
        let vn = #"<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>"#
        let capitals = #"<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>"#
        let vni = #"<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>"#
        let body =
            p("Hµ Néi", run: vn) + p("céng hßa", run: capitals)
            + "<w:p><w:r><w:rPr>\(vni)</w:rPr><w:t>Vie</w:t></w:r><w:r><w:rPr>\(vni)</w:rPr><w:t>ät</w:t></w:r></w:p>"
            + p("Hà Nội", run: vn)
        let document = try OfficeText.read(bytes: Docx(body).bytes)
        #expect(document.text == "Hà Nội\nCỘNG HÒA\nViệt\nHà Nội\n")
        #expect(
            document.warnings.map(\.problem) == [
                .converted(.tcvn3, paragraphs: 2, of: 4), .converted(.vni, paragraphs: 1, of: 4),
            ])
    }
}
