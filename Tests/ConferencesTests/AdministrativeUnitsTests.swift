import Conferences
import Foundation
import Testing

struct AdministrativeUnitsTests {
    private let units = AdministrativeUnits.current

    private var communes: [AdministrativeUnits.Unit] {
        units.provinces.flatMap { units.communes(of: $0.code) ?? [] }
    }

    @Test("There are 34 provinces, of which 6 are cities, and 3,321 communes")
    func countsUnits() {
        #expect(units.provinces.count == 34)
        #expect(units.provinces.count { $0.kind == "thành phố" } == 6)
        #expect(units.provinces.count { $0.kind == "tỉnh" } == 28)
        #expect(communes.count == 3321)
        #expect(communes.count { $0.kind == "đặc khu" } == 13)
        #expect(Set(communes.map(\.kind)) == ["xã", "phường", "đặc khu"])
    }

    @Test("Codes are unique, of two digits for provinces and five for communes, and names are never empty")
    func hasCleanRows() {
        let all = units.provinces + communes
        #expect(Set(all.map(\.code)).count == all.count)
        #expect(units.provinces.allSatisfy { $0.code.utf8.count == 2 })
        #expect(communes.allSatisfy { $0.code.utf8.count == 5 })
        #expect(all.allSatisfy { $0.code.utf8.allSatisfy { (48...57).contains($0) } })
        #expect(all.allSatisfy { !$0.name.isEmpty && !$0.name.hasPrefix(" ") && !$0.name.hasSuffix(" ") })
    }

    @Test("Names are in the composed form in which text is stored")
    func isComposed() {
        let decomposed = (units.provinces + communes)
            .filter { Array($0.name.utf8) != Array($0.name.precomposedStringWithCanonicalMapping.utf8) }
        #expect(decomposed == [])
    }

    @Test(
        "Known provinces",
        arguments: [
            ("01", "Thành phố Hà Nội"), ("79", "Thành phố Hồ Chí Minh"), ("25", "Tỉnh Phú Thọ"),
            ("33", "Tỉnh Hưng Yên"), ("92", "Thành phố Cần Thơ"),
        ])
    func knowsProvinces(code: String, title: String) {
        #expect(units.provinces.first { $0.code == code }?.title == title)
    }

    @Test("Phường Hoàn Kiếm is in Hà Nội")
    func knowsHoanKiem() {
        let unit = units.communes(of: "01")?.first { $0.code == "00070" }
        #expect(unit?.title == "Phường Hoàn Kiếm")
        #expect(unit?.kind == "phường")
    }

    @Test("Every province has communes, and an unknown one has no list at all")
    func answersForProvinces() {
        #expect(units.provinces.allSatisfy { units.communes(of: $0.code)?.isEmpty == false })
        #expect(units.communes(of: "00") == nil)
        #expect(units.communes(of: "") == nil)
    }
}
