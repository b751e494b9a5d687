import Conferences
import Diagnostics
import Extraction
import Testing

/// What the store already has, beside what a text cites.
@Suite("Known directives")
struct KnownDirectivesTests {
    private static let plan = Directive(
        kind: "Kế hoạch", number: "109-KH/TU", date: CalendarDate(iso: "2022-03-10"), issuer: "Tỉnh ủy")
    private static let other = Directive(
        kind: "Kế hoạch", number: "109/KH-UBND", date: CalendarDate(iso: "2022-05-04"), issuer: "UBND tỉnh")
    private static let directive = Directive(
        kind: "Chỉ thị", number: "25-CT/TW", date: CalendarDate(iso: "2018-08-08"), issuer: "Ban Bí thư")

    private func read(_ text: String, _ known: [Directive]...) -> Reading {
        let groups =
            known.count == 2 ? KnownDirectives(known[0], known[1]) : KnownDirectives(known.first ?? [])
        return Reader.read(text, in: ReadingContext(known: groups))
    }

    @Test("A serial means the one stored document of its kind")
    func resolved() throws {
        let marked = MarkedText(
            "Giao Sở Nội vụ tham mưu sơ kết ⟦Kế hoạch 109⟧ trong toàn tỉnh. Kế hoạch 109 rất hay.")
        let reading = read(marked.text, [Self.plan, Self.directive])
        let cited = try #require(reading.directives.first)
        #expect(reading.directives.count == 1)
        #expect(cited.directive == Self.plan && cited.isFromStore)
        #expect(cited.range == marked.places.first && cited.citedAs == "Kế hoạch 109")
        #expect(
            reading.warnings.map(\.problem) == [
                .resolvedFromStore(citedAs: "Kế hoạch 109", number: "109-KH/TU")
            ])
        let task = try #require(reading.tasks.first)
        #expect(task.directives == ["109-KH/TU"])
        #expect(task.uncertainties.contains(.directiveFromStore("109-KH/TU")))
    }

    @Test("Two that fit are none; the nearer group decides, and a date or issuer too")
    func ambiguous() {
        let text = "Sơ kết Kế hoạch 109."
        #expect(read(text, [Self.plan, Self.other]).directives.map(\.directive.number) == ["109"])
        #expect(
            read(text, [Self.plan], [Self.plan, Self.other]).directives.map(\.directive.number) == [
                "109-KH/TU"
            ])
        #expect(
            read(text, [Self.directive], [Self.other]).directives.map(\.directive.number) == ["109/KH-UBND"])
        let dated = "Sơ kết Kế hoạch số 109 ngày 04/5/2022."
        #expect(read(dated, [Self.plan, Self.other]).directives.map(\.directive.number) == ["109/KH-UBND"])
    }

    @Test("What the text itself names in full goes before the store")
    func ownFirst() {
        let reading = read("Kế hoạch số 109/KH-SNV đã ban hành. Sơ kết Kế hoạch 109.", [Self.plan])
        #expect(reading.directives.map(\.directive.number) == ["109/KH-SNV"])
    }

    @Test("Another kind with the serial is not meant")
    func kind() {
        #expect(read("Sơ kết Chỉ thị 109.", [Self.plan]).directives.map(\.directive.number) == ["109"])
    }

    @Test("A date that the store contradicts is reported with both, at its place, and stays")
    func contradiction() throws {
        let marked = MarkedText("Quán triệt ⟦Chỉ thị số 25-CT/TW ngày 08/8/2019 của Ban Bí thư⟧.")
        let reading = read(marked.text, [Self.directive])
        let finding = try #require(reading.warnings.first { $0.place != nil })
        let printed = try #require(CalendarDate(iso: "2019-08-08"))
        let stored = try #require(CalendarDate(iso: "2018-08-08"))
        #expect(
            finding.problem == .contradictsStore(number: "25-CT/TW", printed: printed, stored: stored))
        #expect(finding.severity == .warning && finding.code == "reading.contradicts-store")
        #expect(finding.place?.column == (marked.places.first?.lowerBound ?? 0) + 1)
        #expect(reading.directives.first?.directive.date == printed)
    }

    @Test(
        "Another office's document, or another year's of the State's form, contradicts nothing",
        arguments: [
            "Theo Kế hoạch số 109/KH-UBND ngày 15/7/2024 của UBND tỉnh.",
            "Theo Kế hoạch số 109/KH-UBND ngày 05/5/2022 của UBND huyện Tam Dương.",
            "Theo Kế hoạch số 109/KH-UBND ngày 04/5/2022 của UBND tỉnh.", "Theo Kế hoạch số 109/KH-UBND.",
        ])
    func noContradiction(text: String) {
        #expect(read(text, [Self.other]).warnings.allSatisfy { $0.code != "reading.contradicts-store" })
    }
}
