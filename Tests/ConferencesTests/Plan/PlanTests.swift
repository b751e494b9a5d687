import Conferences
import Foundation
import Testing

struct PlanTests {
    @Test("A slug", arguments: ["hn", "vinh-phuc-2019", "32", String(repeating: "a", count: 64)])
    func acceptsSlugs(text: String) {
        #expect(Plan.isSlug(text))
    }

    @Test(
        "No slug",
        arguments: [
            "", "a", "-ab", "ab-", "Ab", "hội-nghị", "a b", "a_b", "a/b", "a.b", "ab\n", "..",
            String(repeating: "a", count: 65),
        ])
    func refusesSlugs(text: String) {
        #expect(!Plan.isSlug(text))
    }

    @Test("A point's code", arguments: ["1", "00070", "TD", "tam-duong", "a_b.c-1", "-"])
    func acceptsCodes(text: String) {
        #expect(PlannedPoint.isCode(text))
    }

    @Test(
        "No point's code",
        arguments: ["", "a b", "Đông", "a/b", "a,b", "a\n", String(repeating: "1", count: 33)])
    func refusesCodes(text: String) {
        #expect(!PlannedPoint.isCode(text))
    }

    @Test("Every code of the administrative units may be a point's code")
    func takesAdministrativeCodes() {
        let units = AdministrativeUnits.current
        let communes = units.provinces.flatMap { units.communes(of: $0.code) ?? [] }
        #expect((units.provinces + communes).allSatisfy { PlannedPoint.isCode($0.code) })
    }

    @Test("A person is found by key")
    func findsPeople() {
        #expect(Sample.plan.person("speaker")?.name == "Ngô Văn Báo")
        #expect(Sample.plan.person("nobody") == nil)
    }

    @Test("A plan comes back from its stored form", arguments: [Sample.plan, Sample.nationwide])
    func comesBack(plan: Plan) throws {
        let data = try JSONEncoder().encode(plan)
        #expect(try JSONDecoder().decode(Plan.self, from: data) == plan)
    }

    @Test("A directive is cited by kind and number, and is partial where only its serial is known")
    func citesDirectives() {
        let whole = Directive(kind: "Chỉ thị", number: "32-CT/TW")
        #expect(whole.citation == "Chỉ thị số 32-CT/TW")
        #expect(!whole.isPartial)
        #expect(Directive(kind: "Kế hoạch", number: "109").isPartial)
    }
}
