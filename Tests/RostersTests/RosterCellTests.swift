import Diagnostics
import Rosters
import Testing

@Suite("Findings by row and cell")
struct RosterCellTests {
    @Test(
        "points are found by code and by name, however they are written",
        arguments: [
            ("VP", "VP"), ("vp", "VP"), ("Huyện Tam Dương", "TD"), ("HUYỆN  TAM DƯƠNG", "TD"),
            ("điểm cầu huyện Tam Dương", "TD"), ("Tỉnh Vĩnh Phúc", "VP"), ("Phường Hòa Bình", "00070"),
            ("70", "00070"),
        ])
    func findsPoint(cell: String, code: String) {
        let roster = ReadRoster("Họ tên,Điểm cầu\nLê An,\(cell)\n")
        #expect(roster.attendees.map(\.pointCode) == [code])
    }

    @Test("an unknown point is an error that says what is probably meant, and where")
    func unknownPoint() throws {
        let roster = ReadRoster("Họ tên,Đầu cầu\nLê An,VP\nLê Bình,Huyện Tam Dươg\n", file: "ds.csv")
        let finding = try #require(roster.findings.only("roster.unknown-point"))
        #expect(finding.suggestion == "Huyện Tam Dương")
        #expect(
            finding.place == Place(file: "ds.csv", line: 3, text: "Huyện Tam Dươg", field: "Đầu cầu"))
        #expect(roster.attendees.count == 1 && roster.reader.refused == 1)
    }

    @Test("a name that several points have is not guessed")
    func ambiguousPoint() {
        let roster = ReadRoster("Họ tên,Điểm cầu\nLê An,Xã Tân Lập\n")
        #expect(roster.errors.map(\.problem) == [.ambiguousPoint(codes: ["TL1", "TL2"])])
    }

    @Test(
        "phones come into one form",
        arguments: [
            ("0912345678", "0912345678", nil), ("0912.345.678", "0912345678", nil),
            ("+84 912 345 678", "0912345678", nil), ("'0912345678", "0912345678", nil),
            ("912345678", "0912345678", "roster.phone-repaired"),
            ("84912345678", "0912345678", "roster.phone-repaired"),
            ("01689123456", "0389123456", "roster.phone-renewed"),
            ("0912345678/0987654321", "0912345678", "roster.several-phones"),
            ("0912345678 - 0987654321", "0912345678", "roster.several-phones"),
            ("0211 3 861 234", "02113861234", nil), ("+856 20 5551 2345", "+8562055512345", nil),
            ("—", nil, nil), ("09123", nil, "roster.phone"), ("không rõ", nil, "roster.phone"),
            ("9.12E+08", nil, "roster.phone-rounded"), ("9,12346E+08", nil, "roster.phone-rounded"),
            ("00912345678", nil, "roster.phone"), ("0112345678", nil, "roster.phone"),
        ])
    func phones(cell: String, phone: String?, code: String?) {
        let roster = ReadRoster("Họ tên;SĐT\nLê An;\(cell)\n", defaultPoint: "VP")
        #expect(roster.codes == (code.map { [$0] } ?? []))
        #expect(roster.attendees.first?.phone == phone)
        #expect((roster.attendees.isEmpty) == (code != nil && phone == nil))
    }

    @Test(
        "birth years are taken from years, dates and day numbers",
        arguments: [
            ("1975", 1975, nil), ("05/02/1975", 1975, nil), ("5-2-1975", 1975, nil),
            ("1975-02-05", 1975, nil),
            ("02/1975", 1975, nil), ("27430", 1975, "roster.birth-serial"),
            ("31/02/1975", nil, "roster.birth"),
            ("12/5/75", nil, "roster.birth"), ("năm 75", nil, "roster.birth"),
            ("1875", nil, "roster.birth-year"),
            ("2025", nil, "roster.birth-year"), ("99999", nil, "roster.birth-year"), ("", nil, nil),
        ])
    func births(cell: String, year: Int?, code: String?) {
        let roster = ReadRoster("Họ tên,Năm sinh,Đơn vị\nLê An,\(cell),A\n", defaultPoint: "VP")
        #expect(roster.codes.filter { $0.hasPrefix("roster.birth") } == (code.map { [$0] } ?? []))
        #expect(roster.attendees.first?.birthYear == year)
    }

    @Test(
        "names that are none are errors",
        arguments: [
            ("", "roster.name-missing"), ("12", "roster.name-without-letters"), ("--", "roster.name-missing"),
        ])
    func badNames(cell: String, code: String) {
        let roster = ReadRoster("STT,Họ tên,Đơn vị\n1,\(cell),A\n", defaultPoint: "VP")
        #expect(roster.errors.map(\.code) == [code])
        #expect(roster.errors.first?.place?.field == "Họ tên")
    }

    @Test("all that is wrong with a row is said at once")
    func allAtOnce() {
        let roster = ReadRoster("Họ tên,SĐT,Năm sinh,Điểm cầu\n,12,abc,Mars\n")
        #expect(
            Set(roster.errors.map(\.code)) == [
                "roster.name-missing", "roster.phone", "roster.birth", "roster.unknown-point",
            ])
        #expect(roster.refused.count == 1)
    }

    @Test("a separator without quotes is told by the cells beyond the header")
    func extraCells() {
        let roster = ReadRoster("Họ tên,Đơn vị\nLê An,Sở A, Sở B\nLê Bình,Sở A,,\n", defaultPoint: "VP")
        #expect(roster.errors.map(\.problem) == [.extraCells(columns: 2, cells: 3)])
        #expect(roster.attendees.map(\.name) == ["Lê Bình"])
    }

    @Test("findings are kept up to a limit for each severity and counted beyond it")
    func boundsFindings() {
        let bad = (0..<3000).map { "L\u{1EA1}i \($0),\($0)\n" }.joined()
        let roster = ReadRoster("Họ tên,SĐT\n" + bad, defaultPoint: "VP")
        #expect(roster.reader.findings.errors == 3000)
        #expect(roster.reader.findings.countsByCode["roster.phone"] == 3000)
        #expect(roster.errors.count == RosterFindings.limit)
        #expect(roster.findings.count == 2 * RosterFindings.limit)
        #expect(roster.reader.findings.left == 4000)
    }
}
