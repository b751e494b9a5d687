import Diagnostics
import Rosters
import Testing

@Suite("Rosters in the forms that people make")
struct RosterFormTests {
    struct Form: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var names = ["Nguyễn Văn An", "Trần Thị Bình"]
        var defaultPoint: String? = "VP"
    }

    static let forms = [
        Form(testDescription: "the least there is", text: "Họ và tên\nNguyễn Văn An\nTrần Thị Bình\n"),
        Form(
            testDescription: "Vietnamese headers",
            text: "STT,Họ và tên,Chức vụ,Đơn vị\n1,Nguyễn Văn An,Bí thư,Sở A\n2,Trần Thị Bình,Phó,Sở A\n"),
        Form(
            testDescription: "headers without diacritics, in capitals, with stars",
            text: "TT;HO VA TEN (*);CHUC VU\n1;Nguyễn Văn An;Bí thư\n2;Trần Thị Bình;Phó\n"),
        Form(
            testDescription: "English headers",
            text: "No.,Full name,Title,Unit\n1,Nguyễn Văn An,Secretary,A\n2,Trần Thị Bình,Deputy,A\n"),
        Form(
            testDescription: "family and given name in two columns",
            text: "STT,Họ và tên đệm,Tên,Đơn vị\n1,Nguyễn Văn,An,A\n2,Trần Thị,Bình,A\n"),
        Form(
            testDescription: "a name over two columns of one header",
            text: "STT,Họ và tên,,Đơn vị\n1,Nguyễn Văn,An,A\n2,Trần Thị,Bình,A\n"),
        Form(
            testDescription: "three columns for a name",
            text: "Họ,Tên đệm,Tên,Đơn vị\nNguyễn,Văn,An,A\nTrần,Thị,Bình,A\n"),
        Form(
            testDescription: "titles above, totals and signature below",
            text: """
                TỈNH ỦY VĨNH PHÚC,,,
                ,,,
                "DANH SÁCH ĐẠI BIỂU, ngày 13/9/2019",,,
                STT,Họ và tên,Chức vụ,Đơn vị
                (1),(2),(3),(4)
                I,Thường trực Tỉnh ủy,,
                1,Nguyễn Văn An,Bí thư,Tỉnh ủy
                Khối các sở,,,
                STT,Họ và tên,Chức vụ,Đơn vị
                2,Trần Thị Bình,Giám đốc,Sở A
                ,Tổng cộng: 2 người,,
                ,,,
                ,,,"Vĩnh Yên, ngày 01 tháng 9"
                ,,,NGƯỜI LẬP BIỂU
                """),
        Form(
            testDescription: "names in capitals and with a form of address",
            text: "Họ và tên,Đơn vị\nNGUYỄN VĂN AN,A\nĐ/c Trần Thị Bình,A\n"),
        Form(
            testDescription: "decomposed characters, no-break and double spaces",
            text:
                "Họ và tên,Đơn vị\n\u{A0}Nguye\u{302}\u{303}n  Va\u{306}n An ,A\nTr\u{1EA7}n Th\u{1ECB} Bi\u{300}nh\u{200B},A\n"
        ),
        Form(
            testDescription: "a person whose name sounds like a total",
            text: "Họ tên,Đơn vị\nTống Công Minh,A\nTrần Cộng,B\n",
            names: ["Tống Công Minh", "Trần Cộng"]),
        Form(
            testDescription: "names of the peoples of the highlands",
            text: "Họ tên,Đơn vị\nH'HEN NIÊ,A\nK’ BRƠI,B\n", names: ["H'Hen Niê", "K’ Brơi"]),
    ]

    @Test("give the same people", arguments: forms)
    func reads(form: Form) {
        let roster = ReadRoster(form.text, defaultPoint: form.defaultPoint)
        #expect(roster.attendees.map(\.name.utf8Array) == form.names.map(\.utf8Array))
        #expect(roster.errors.isEmpty, "\(roster.errors)")
        #expect(roster.attendees.allSatisfy { $0.pointCode == form.defaultPoint })
    }

    @Test("tell of what was skipped")
    func tellsSkipped() {
        let roster = ReadRoster(Self.forms[7].text, defaultPoint: "VP")
        #expect(
            roster.reader.skipped == [
                .blank: 2, .aboveHeader: 2, .header: 2, .columnNumbers: 1, .heading: 2, .total: 1, .footer: 2,
            ])
        #expect(roster.findings.contains { $0.problem == .rowsSkipped(.heading, count: 2) })
        #expect(roster.reader.columns?.line == 4)
    }

    @Test("keep every column, with the line of the row")
    func keepsAll() throws {
        let text = """
            STT,Họ và tên,Ngày sinh,Chức vụ,Đơn vị,SĐT,Mã điểm cầu,Thành phần,Số hiệu,Ghi chú
            1,Nguyễn Văn An,05/02/1975,"Bí thư,
            Chủ tịch",Xã A,0912 345 678,td,Đại biểu,CB-01,ăn chay
            2,Trần Thị Bình,1980,-,Xã B,+84 (98) 765.4321,VP,,,
            """
        let roster = ReadRoster(text)
        #expect(roster.errors.isEmpty)
        #expect(
            roster.attendees.first
                == Attendee(
                    row: 2, pointCode: "TD", name: "Nguyễn Văn An", title: "Bí thư, Chủ tịch", unit: "Xã A",
                    phone: "0912345678", staffNumber: "CB-01", birthYear: 1975, category: "Đại biểu",
                    note: "ăn chay", identity: .phone("0912345678")))
        let second = try #require(roster.attendees.last)
        #expect(second.row == 4 && second.title == nil && second.phone == "0987654321")
    }

    @Test("may have a second row of the header, and a column without one")
    func readsTwoHeaderRows() {
        let text = """
            STT,Họ và tên,Năm sinh,,Thông tin,,
            ,,Nam,Nữ,Chức vụ,SĐT,
            1,Nguyễn Văn An,1975,,Bí thư,0912345678,x
            2,Trần Thị Bình,,1980,Phó,0912345679,
            """
        let roster = ReadRoster(text, defaultPoint: "VP")
        #expect(roster.attendees.map(\.birthYear) == [1975, 1980])
        #expect(roster.attendees.map(\.title) == ["Bí thư", "Phó"])
        #expect(roster.attendees.map(\.phone) == ["0912345678", "0912345679"])
        #expect(roster.errors.isEmpty)
    }

    @Test("may be in Windows-1258, which is said, or in UTF-16")
    func readsEncodings() throws {
        let text = "Họ tên,Chức vụ\nĐỗ Thị Ánh,Bí thư\n"
        let marks: [Unicode.Scalar: UInt8] = [
            "\u{300}": 0xCC, "\u{309}": 0xD2, "\u{303}": 0xDE, "\u{301}": 0xEC, "\u{323}": 0xF2, "Đ": 0xD0,
            "ư": 0xFD, "ô": 0xF4, "ê": 0xEA, "Á": 0xC1,
        ]
        let windows = try "Ho\u{323} tên,Ch\u{1B0}\u{301}c vu\u{323}\nĐô\u{303} Thi\u{323} Ánh,Bí thư\n"
            .unicodeScalars.map { try #require(marks[$0] ?? UInt8(exactly: $0.value)) }
        let utf16 = ([0xFEFF] + text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for (bytes, codes) in [(windows, ["roster.encoding"]), (utf16, [])] {
            let reader = RosterReader(points: RosterPoints(ReadRoster.points), defaultPoint: "VP", year: 2026)
            let roster = ReadRoster(bytes: bytes, reader: reader)
            #expect(roster.codes == codes)
            #expect(roster.attendees.map(\.name.utf8Array) == ["Đỗ Thị Ánh".utf8Array])
            #expect(roster.attendees.map(\.title?.utf8Array) == ["Bí thư".utf8Array])
        }
    }

    @Test("say which column was taken for what")
    func statesMapping() throws {
        let roster = ReadRoster(
            "Họ tên,Chứ vụ,SĐT,Di động,Màu áo\nNguyễn Văn An,x,,,đỏ\n", defaultPoint: "VP")
        let columns = try #require(roster.reader.columns)
        #expect(columns.columns.map(\.field) == [.name, nil, .phone, nil, nil])
        let unknown = roster.findings.filter { $0.code == "roster.unknown-column" }
        #expect(unknown.map(\.place?.text) == ["Chứ vụ", "Màu áo"])
        #expect(unknown.first?.suggestion == "Chức vụ")
        #expect(roster.findings.only("roster.column-twice")?.problem == .columnTwice(earlier: "SĐT"))
    }

    @Test("obey the caller who knows the columns better")
    func takesGivenColumns() {
        let roster = ReadRoster(
            "Quý vị,Máy\nNguyễn Văn An,0912345678\n", defaultPoint: "VP",
            columns: ["quý vị": .name, "Máy": .phone])
        #expect(roster.attendees.first?.phone == "0912345678")
    }

    @Test(
        "are refused as a whole where they are no roster",
        arguments: [
            ("", "roster.no-header"), ("a,b\n1,2\n", "roster.no-header"),
            ("Họ tên,Điểm cầu\n", "roster.nobody"),
            ("Họ tên,Đơn vị\nAn,A\n", "roster.no-point-column"), ("PK\u{3}\u{4}", "roster.unreadable"),
            ("Họ tên,Mã điểm cầu\nLê An,VP\n\"Lê,VP", "roster.unreadable"),
        ])
    func refusesFile(text: String, code: String) {
        let roster = ReadRoster(text)
        #expect(roster.errors.map(\.code) == [code])
    }

    @Test("need no point where the conference has one or none")
    func needsNoPoint() {
        let text = "Họ tên,Đơn vị\nLê An,A\n"
        #expect(ReadRoster(text, points: []).attendees.map(\.pointCode) == [nil])
        #expect(ReadRoster(text, points: [.init(code: "X", name: "Y")]).attendees.map(\.pointCode) == ["X"])
    }
}

extension String {
    /// For comparing exactly: `==` takes NFC and NFD for the same.
    fileprivate var utf8Array: [UInt8] { Array(utf8) }
}
