import Diagnostics
import Testing

@testable import AgendaFile

@Suite struct DirectiveTextTests {
    @Test(arguments: [
        ("Chỉ thị số 25-CT/TW ngày 48/8/2018 của Ban Bí thư", true),
        ("Chỉ thị số 25-CT/TW ngày 29/02/2019 của Ban Bí thư", true),
        ("Chỉ thị số 25-CT/TW ngày 8-13-2018 của Ban Bí thư", true),
        ("Chỉ thị số 25-CT/TW ngày 08/8/2018 của Ban Bí thư", false),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ", false),
        ("Chỉ thị số 25-CT/TW", false),
        ("Kế hoạch số 12-KH/TU nhiệm kỳ 2020-2025", false),
    ])
    func `a day that no calendar has is seen`(_ text: String, _ isImpossible: Bool) {
        #expect(DirectiveText.namesImpossibleDay(text) == isImpossible)
    }

    @Test func `it is a finding at the directive's line, and not a directive without its date`() {
        let reading = PlanFile.read(
            """
            slug: thu
            title: Hội nghị
            form: letter
            host: Tỉnh ủy
            date: 13/9/2019
            directives:
              - Chỉ thị số 25-CT/TW ngày 48/8/2018 của Ban Bí thư
            """, file: "plan.yaml")
        #expect(reading.plan == nil)
        #expect(reading.findings.map(\.code) == ["plan.no-such-day"])
        #expect(reading.findings.first?.place?.line == 7)
    }
}
