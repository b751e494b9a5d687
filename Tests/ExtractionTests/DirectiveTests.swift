import Conferences
import Diagnostics
import Extraction
import Testing

@Suite("Directives")
struct DirectiveTests {
    @Test(
        "A number is read in every form of print",
        arguments: [
            ("Chỉ thị số 32-CT/TW", "32-CT/TW"), ("Đề án số 01–ĐA/TW", "01-ĐA/TW"),
            ("Chỉ thị số 12 – CT/TW", "12-CT/TW"),
            ("Chỉ thị số 12/CT-TW", "12-CT/TW"), ("Chỉ thi số 12 -CT/TW", "12-CT/TW"),
            ("Công điện 115 CĐ-TTg", "115/CĐ-TTg"),
            ("Công văn số 2221 /UBND-TH", "2221/UBND-TH"), ("Công văn 391 - CV/ĐU", "391-CV/ĐU"),
            ("Quyết định số 1741/ QĐ-UBND", "1741/QĐ-UBND"), ("Nghị định số 30/2020/NĐ-CP", "30/2020/NĐ-CP"),
            ("Nghị quyết số 190/2025/QH15", "190/2025/QH15"),
            ("Chương trình hành động số 1830/LHHN-VP", "1830/LHHN-VP"),
            ("Thông tư liên tịch số 01/2024/TTLT-BNV-BTC", "01/2024/TTLT-BNV-BTC"),
            ("Chỉ thị12-CT/TW", "12-CT/TW"),
            ("Tờ trình số 52/TTr-STTTT", "52/TTr-STTTT"), ("Hướng dẫn số 36-HD/VPTW", "36-HD/VPTW"),
        ])
    func numbers(printed: String, number: String) {
        #expect(citations(in: "Thực hiện \(printed) của cấp trên.").map(\.directive.number) == [number])
    }

    @Test(
        "Amounts, years and dates are no numbers of documents",
        arguments: [
            "Kế hoạch 5 năm 2021 - 2025", "Nghị quyết 2024 của hội", "Ngày 12/5/2024 họp",
            "báo cáo 6 tháng đầu năm",
            "Chương trình 3 nhóm giải pháp", "tăng 12,5% so với Kế hoạch 2023", "điện thoại 0912-345-678",
        ])
    func noNumbers(text: String) {
        #expect(citations(in: text).isEmpty)
    }

    @Test(
        "Date and issuer stand behind the number in any order",
        arguments: [
            "Chỉ thị số 25-CT/TW, ngày 08/8/2018 của Ban bí thư", "Chỉ thị số 25-CT/TW của BBT ngày 8-8-2018",
            "Chỉ thị số 25-CT/TW của Ban Bí thư (khóa XII) ngày 08 tháng 8 năm 2018",
            "Chỉ thị số 25-CT/TW ngày mồng tám tháng tám năm hai nghìn không trăm mười tám của Ban Bí thư Trung ương Đảng",
        ])
    func details(text: String) throws {
        let directive = try #require(citations(in: text).first?.directive)
        #expect(directive.date == CalendarDate(year: 2018, month: 8, day: 8))
        #expect(directive.issuer == "Ban Bí thư")
    }

    @Test("The line of a plan gives number, kind, date, issuer and subject")
    func line() throws {
        let cited = try #require(
            citations(
                in:
                    "Chỉ thị số 32-CT/TW ngày 18/02/2019 của Bộ Chính trị về công tác đối ngoại, trong đó có kiều bào"
            ).first)
        #expect(
            cited.directive
                == Directive(
                    kind: "Chỉ thị", number: "32-CT/TW", date: CalendarDate(year: 2019, month: 2, day: 18),
                    issuer: "Bộ Chính trị", subject: "công tác đối ngoại, trong đó có kiều bào"))
    }

    @Test("A list shares its kind and its issuer")
    func list() {
        let found = citations(
            in: "quán triệt các Nghị quyết số 66-NQ/TW, 68-NQ/TW và 70-NQ/TW của Bộ Chính trị.")
        #expect(found.map(\.directive.number) == ["66-NQ/TW", "68-NQ/TW", "70-NQ/TW"])
        #expect(
            found.allSatisfy { $0.directive.kind == "Nghị quyết" && $0.directive.issuer == "Bộ Chính trị" })
    }

    @Test("A short form means the document that the text names in full")
    func shortForm() {
        let text = "Quán triệt Chỉ thị số 40-CT/TW, Chỉ thị số 41-CT/TW. Sơ kết Chỉ thị 40, Kế hoạch 17, 18."
        #expect(citations(in: text).map(\.directive.number) == ["40-CT/TW", "41-CT/TW", "17", "18"])
    }

    @Test("Two dates for one number are a warning that names both")
    func twoDates() throws {
        let text = "Chỉ thị số 25-CT/TW ngày 08/8/2018. Sau đó Chỉ thị số 25-CT/TW ngày 08/8/2019."
        let kept = try #require(CalendarDate(year: 2018, month: 8, day: 8))
        let other = try #require(CalendarDate(year: 2019, month: 8, day: 8))
        let reading = Reader.read(text)
        #expect(
            reading.warnings.map(\.problem).contains(.twoDates(number: "25-CT/TW", kept: kept, other: other)))
        #expect(reading.directives.first?.directive.date == kept)
    }

    @Test("A repair is reported with what was printed, at its place")
    func repair() throws {
        let marked = MarkedText("Theo Chỉ thị số ⟦12/CT-TW⟧ của Ban Bí thư.")
        let finding = try #require(
            Reader.read(marked.text).warnings.first { $0.code == "reading.repaired-number" })
        #expect(finding.problem == .repairedNumber(printed: "12/CT-TW", number: "12-CT/TW"))
        #expect(finding.place?.column == (marked.places.first?.lowerBound ?? 0) + 1)
    }

    @Test("The range counts the scalars of the text as given, also where it is decomposed")
    func decomposed() throws {
        let marked = MarkedText("Thực hiện ⟦Chỉ thị số 15-CT/TU⟧ trong toàn tỉnh.".decomposed)
        let cited = try #require(citations(in: marked.text).first)
        #expect(cited.range == marked.places.first)
        #expect(cited.citedAs == "Chỉ thị số 15-CT/TU")
    }
}
