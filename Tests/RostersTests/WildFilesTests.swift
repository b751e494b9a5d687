import Diagnostics
import Foundation
import Rosters
import Spreadsheets
import Testing

/// Files as offices really make them, written by Excel's writer library and by LibreOffice. All say the same of
/// the same five people, each in its own way.
@Suite struct WildFilesTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures").path

    private static func read(
        _ name: String, sheet: String? = nil, columns: [String: RosterField] = [:]
    ) -> (people: [Attendee], reader: RosterReader, sheet: String?) {
        let points = [
            RosterPoints.Point(code: "TU", name: "Điểm cầu Tỉnh ủy"),
            RosterPoints.Point(code: "TD", name: "Điểm cầu Tam Dương"),
        ]
        var file = RosterFile(
            path: "\(folder)/\(name)", sheet: sheet,
            reader: RosterReader(points: RosterPoints(points), year: 2026, columns: columns, file: name))
        var people: [Attendee] = []
        while let row = file.next() {
            if case .attendee(let person, _) = row { people.append(person) }
        }
        return (people, file.reader, file.sheet)
    }

    private static let expected = [
        ["Nguyễn Thị Ước", "Bí thư chi bộ", "Đảng ủy xã Tân Lập", "0912345678", "TU", "Cấp ủy", "1975", "–"],
        [
            "Trần Đức Ân", "Phó Bí thư", "Đảng ủy xã Tân Lập", "0987654321", "TU", "Cấp ủy", "1980",
            "mới điều động",
        ],
        ["Lê Văn Hòa", "Trưởng ban", "Ban Tổ chức; Nội vụ", "0903000111", "TD", "Báo cáo viên", "1969", "–"],
        [
            "Hoàng Thùy Dương", "Ủy viên", "MTTQ, khối đoàn thể", "0868123456", "TD", "Cấp ủy", "1990", "–",
        ],
        [
            "Đỗ Mạnh Quý", "Chủ tịch Hội", "Hội Cựu chiến binh", "0399888777", "TD", "Báo cáo viên", "1958",
            "=1+1",
        ],
    ]

    @Test(arguments: [
        "excel-titled.xlsx", "excel-inline-nfd.xlsx", "excel-split.xlsx", "libreoffice.xlsx",
        "libreoffice-comma-utf8.csv", "libreoffice-semicolon-utf8.csv", "libreoffice-tab-utf16.csv",
        "iconv-semicolon-windows1258.csv", "excel-merged.xlsx", "libreoffice-merged.xlsx",
        "python-bar-nfd.csv", "python-semicolon-utf16be.csv", "python-comma-utf16le-unmarked.csv",
        "python-tab-lost-zeros.csv",
    ])
    func `every form gives the same people`(_ name: String) {
        let (people, reader, _) = Self.read(name)
        let told = people.map { person in
            [
                person.name, person.title, person.unit, person.phone, person.pointCode, person.category,
                person.birthYear.map(String.init), person.note,
            ].map { $0 ?? "–" }
        }
        #expect(told == Self.expected)
        #expect(reader.findings.errors == 0, "\(reader.findings.list)")
    }

    @Test func `the sheet with the roster is found, and a hidden one is not read`() {
        let (_, reader, sheet) = Self.read("excel-titled.xlsx")
        #expect(sheet == "Danh sách")
        #expect(reader.findings.countsByCode["roster.phone-repaired"] == 5)
        #expect(reader.findings.countsByCode["roster.name-recased"] == 5)
        // The places are those that the program shows: the first person stands in row 6.
        let line = reader.findings.list.first { $0.code == "roster.name-recased" }?.place?.line
        #expect(line == 6)
        #expect(reader.findings.countsByCode["roster.birth-serial"] == nil)
    }

    @Test func `a sheet can be named, and one that is not there is told with those that are`() {
        #expect(Self.read("excel-titled.xlsx", sheet: "Nháp").people.map(\.name) == [])
        let finding = Self.read("excel-titled.xlsx", sheet: "Trang 9").reader.findings.list.first
        #expect(
            finding?.problem
                == .unreadable(.unknownSheet("Trang 9", sheets: ["Hướng dẫn", "Danh sách"])))
    }

    @Test func `dates that are naked numbers are taken and said so`() {
        #expect(Self.read("excel-inline-nfd.xlsx").reader.findings.countsByCode["roster.birth-serial"] == 5)
    }

    @Test func `what Excel spoils in a text file is mended and said so`() {
        let found = Self.read("python-tab-lost-zeros.csv").reader.findings.countsByCode
        #expect(found["roster.phone-repaired"] == 5)
        #expect(found["roster.name-recased"] == 5)
        #expect(found["roster.birth-serial"] == 5)
        #expect(found["roster.rows-skipped"] != nil)
    }

    @Test func `a column can be told what it holds`() {
        let (people, _, _) = Self.read("libreoffice.xlsx", columns: ["Chức vụ": .note, "Ghi chú": .title])
        #expect(people.map(\.note).first == "Bí thư chi bộ")
        #expect(people.map(\.title).last == "=1+1")
    }

    @Test func `the Excel format of before 2007 is refused with a sentence`() {
        let findings = Self.read("libreoffice-old.xls").reader.findings.list
        #expect(findings.map(\.problem) == [.unreadable(.notText(.oldWorkbook, line: 1))])
    }
}
