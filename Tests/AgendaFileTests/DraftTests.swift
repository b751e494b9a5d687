import Conferences
import Diagnostics
import Testing

@testable import AgendaFile

/// What the checks say of a plan that has faults of form.
@Suite struct DraftTests {
    private static func plan(
        people: String = "  chair: { name: Chủ tọa }", chairs: String = "[chair]",
        points: String = "  - { code: HALL, name: Hội trường, in-charge: chair, technician: chair }",
        items: String
    ) -> String {
        """
        slug: thu
        title: Hội nghị thử
        form: online
        host: UBND tỉnh
        date: 2026-03-02
        start: "08:00"
        end: "11:00"
        people:
        \(people)
        chairs: \(chairs)
        points:
        \(points)
        agenda:
        \(items)
        """
    }

    private static let clash = """
          - { title: Một, start: "08:00", duration: 120 phút, presenters: [chair] }
          - { title: Hai, start: "09:00", duration: 120 phút, presenters: [chair] }
        """

    private func errors(_ text: String) -> [String] {
        let reading = PlanFile.read(text)
        #expect(reading.plan == nil && reading.findings.contains { $0.severity == .error })
        let checks = reading.checks()
        #expect(checks.allSatisfy { $0.finding.place != nil })
        return checks.filter { $0.finding.severity == .error }.map(\.finding.code)
    }

    @Test(arguments: [
        // A fault elsewhere.
        (plan(chairs: "[nobody]", items: clash), ["agenda.overlap"]),
        (plan(points: "  - { code: HALL }", items: clash), ["agenda.overlap"]),
        // A misspelt key whose meaning is plain.
        (
            plan(items: clash.replacing("presenters", with: "presentes", maxReplacements: 1)),
            ["agenda.overlap"]
        ),
        // An item without a title has a time all the same.
        (plan(items: clash.replacing("title: Một, ", with: "")), ["agenda.overlap"]),
    ])
    func `what is wrong beside a fault of form is said in the same go`(
        text: String, codes: [String]
    ) {
        #expect(errors(text) == codes)
    }

    @Test(arguments: [
        plan(items: clash.replacing("\"08:00\"", with: "tám giờ")),
        plan(items: clash.replacing("duration: 120 phút, presenters: [chair] }\n", with: "lau: 1 }\n")),
        plan(items: clash.replacing("presenters: [chair] }", with: "presenters: [chair], points: [X] }")),
        plan(items: clash).replacing("date: 2026-03-02", with: "date: mai"),
        plan(items: clash).replacing("agenda:", with: "chuongtrinhlamviec:"),
        plan(items: clash) + "\n  - { title: \"Ba",
    ])
    func `what may come of the fault itself is not said`(text: String) {
        #expect(errors(text) == [])
    }

    @Test func `a chair who cannot be read is not called missing`() {
        let text = Self.plan(people: "  chair: { nam: Chủ tọa }", items: Self.clash)
        #expect(errors(text) == ["agenda.overlap"])
    }

    @Test func `an accepted finding stays accepted, and an entry is not called unused`() {
        let text =
            Self.plan(chairs: "[nobody]", items: Self.clash)
                + """

                accepted:
                  - { code: agenda.overlap, reason: Hai phòng }
                  - { code: conference.no-chair, reason: Chưa cử }
                """.replacing("    ", with: "").replacing("  -", with: "  -")
        let checks = PlanFile.read(text).checks()
        #expect(checks.first { $0.finding.code == "agenda.overlap" }?.acceptedReason == "Hai phòng")
        #expect(!checks.contains { $0.finding.code == "accepted.unused" })
    }

    @Test func `a sound plan is checked in full`() throws {
        let text = Self.plan(items: Self.clash)
        let reading = PlanFile.read(text)
        #expect(reading.draft == nil)
        let plan = try #require(reading.plan)
        #expect(reading.checks().map(\.finding.code) == PlanChecks.run(plan).map(\.finding.code))
    }
}
