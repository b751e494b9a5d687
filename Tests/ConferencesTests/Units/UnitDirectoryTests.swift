import Conferences
import Testing

@Suite struct UnitDirectoryTests {
    private static func unit(
        _ id: Int64, _ name: String, _ names: [UnitAlias] = [], state: OfficeUnit.State = .active,
        successor: Int64? = nil
    ) -> OfficeUnit {
        OfficeUnit(
            id: Identifier(rawValue: id), code: UnitNaming.code(name), name: name, state: state,
            endedOn: state == .active ? nil : CalendarDate(iso: "2025-07-01"),
            successor: successor.map { Identifier(rawValue: $0) }, names: names)
    }

    private let directory = UnitDirectory([
        unit(1, "Sở Nội vụ", [UnitAlias(.abbreviation, "SNV")]),
        unit(2, "Sở Kế hoạch và Đầu tư", state: .merged, successor: 3),
        unit(3, "Sở Tài chính"),
        unit(4, "Ủy ban nhân dân xã Tân Hòa"),
        unit(5, "UBND phường Tân Hòa", [UnitAlias(.alias, "Tân Hòa")]),
        unit(6, "Đảng ủy xã Tân Hòa", [UnitAlias(.alias, "Tân Hòa")]),
        unit(7, "Ban Dân vận", state: .dissolved),
        unit(8, "Ban Tuyên giáo và Dân vận", [
            UnitAlias(.former, "Ban Tuyên giáo", until: CalendarDate(iso: "2025-02-01"))
        ]),
    ])

    @Test(arguments: [
        ("Sở Nội vụ", "so-noi-vu"), ("sở nội vụ", "so-noi-vu"), ("  SỞ  NỘI VỤ ", "so-noi-vu"),
        ("SNV", "so-noi-vu"), ("Sở Kế hoạch và Đầu tư", "so-tai-chinh"),
        ("UBND xã Tân Hoà", "uy-ban-nhan-dan-xa-tan-hoa"), ("Ủy ban nhân dân phường Tân Hòa", "ubnd-phuong-tan-hoa"),
        ("Ban Tuyên giáo", "ban-tuyen-giao-va-dan-van"),
    ])
    func `a name is matched however it is written`(_ text: String, _ code: String) {
        #expect(directory.match(text).unit?.code == code)
    }

    @Test func `what several bear is nobody's`() {
        guard case .several(let units) = directory.match("Tân Hòa") else {
            Issue.record("not several")
            return
        }
        #expect(units.map(\.code) == ["ubnd-phuong-tan-hoa", "dang-uy-xa-tan-hoa"])
    }

    @Test(arguments: [
        ("Sở Nội vụ tỉnh", "so-noi-vu"), ("Sở Nộ vụ", "so-noi-vu"), ("So Noi vu", "so-noi-vu"),
    ])
    func `what is near is suggested and not taken`(_ text: String, _ code: String) {
        guard case .unknown(let near) = directory.match(text) else {
            Issue.record("matched")
            return
        }
        #expect(near?.code == code)
    }

    @Test func `a unit that ended without a successor answers for nothing`() {
        #expect(directory.match("Ban Dân vận").unit == nil)
        #expect(directory.match("").unit == nil)
    }
}
