import AgendaFile
import Conferences
import Diagnostics
import Foundation
import Testing

/// A plan that has all it needs.
let plain = "title: T\nform: letter\nhost: H\ndate: 13/9/2019\n"

@Suite("Whatever a file holds, reading it ends with a clear finding")
struct FilesTests {
    @Test(
        "A text that is no YAML is found where a person should look",
        arguments: [
            Faulty("a tab", "title: T\nform: letter\n⟦⟧\thost: H", "plan.syntax"),
            Faulty("a quote left open", "title: ⟦⟧\"T\nform: letter", "plan.syntax"),
            Faulty("a bracket left open", "title: T\nchairs: ⟦⟧[a, b\nform: letter", "plan.syntax"),
            Faulty("a colon too many", "title: Chỉ thị⟦⟧: Chỉ thị", "plan.syntax"),
            Faulty("a line too far right", "title: T\n form⟦⟧: letter", "plan.syntax"),
            Faulty("a line without a colon", "title: T\n⟦⟧form\nhost: H", "plan.syntax"),
            Faulty("a back quote", "title: ⟦⟧`T`", "plan.syntax"),
            Faulty("an escape that means nothing", #"title: "a⟦⟧\ớ""#, "plan.syntax"),
        ])
    func syntax(_ faulty: Faulty) { faulty.check() }

    @Test(
        "Each fault of syntax has a name",
        arguments: [
            ("title: T\n\thost: H", SyntaxFault.tab),
            ("title: \"T\nhost: H\n", .openQuote),
            ("title: 'T", .openQuote),
            ("chairs: [a, b\ntitle: T", .openBracket),
            ("chairs: {a: b]\n", .openBracket),
            ("a:\n  - b\n c: d\n", .indentation),
            ("title: a: b\n", .needsQuotes),
            ("title: T\nform\nhost: H\n", .noColon),
            ("title: \"\\q\"\n", .escape),
            ("title: @a\n", .reserved),
            ("title: *\n", .reserved),
        ])
    func names(_ text: String, fault: SyntaxFault) {
        #expect(PlanFile.read(text).findings.map(\.problem).contains(.syntax(fault)))
    }

    @Test("What stands before a fault of syntax is checked all the same, and nothing is called missing")
    func beforeSyntax() {
        Faulty(
            "a broken plan", "title: T\n⟦fom⟧: letter\ndate: ⟦40/1/2020⟧\nchairs: [a]\npeople: ⟦⟧\"",
            "plan.unknown-key", "plan.no-such-day", "plan.syntax", meant: ["form", nil, nil]
        ).check()
    }

    @Test(
        "A file without a plan is empty",
        arguments: ["", "\n\n", "# chỉ có chú thích\n", "---\n", "~", "\u{FEFF}"])
    func empty(_ text: String) {
        #expect(PlanFile.read(text, defaultSlug: "thu").findings.map(\.problem) == [.empty])
    }

    @Test("Two documents are one too many")
    func severalDocuments() {
        Faulty("two", plain + "⟦---⟧\n" + plain, "plan.several-documents").check()
    }

    @Test("Bytes that are no UTF-8 are found at their place")
    func notUTF8() {
        let reading = PlanFile.read(
            bytes: Array("title: ê".utf8) + [0x0A, 0x61, 0xFF, 0x62], file: "plan.yaml")
        #expect(
            reading.findings == [Finding(.error, .notUTF8, at: Place(file: "plan.yaml", line: 2, column: 2))])
    }

    @Test("A NUL is found at its place")
    func nul() {
        let reading = PlanFile.read(bytes: Array("title: ê\0".utf8))
        #expect(reading.findings == [Finding(.error, .controlCharacter(0), at: Place(line: 1, column: 9))])
    }

    @Test("A file past the limit is not looked into")
    func tooBig() {
        let reading = PlanFile.read(bytes: [UInt8](repeating: 0x20, count: PlanFile.sizeLimit + 1))
        #expect(reading.findings.map(\.problem) == [.tooBig(limit: PlanFile.sizeLimit)])
    }

    @Test("A byte order mark and lines that end as on Windows change nothing")
    func windows() {
        let text = "\u{FEFF}" + plain + "chairs: [a]\npeople:\n  a: { name: X }\n"
        let windows = text.replacing("\n", with: "\r\n")
        let plan = PlanFile.read(text, defaultSlug: "thu").plan
        #expect(plan != nil)
        #expect(PlanFile.read(windows, defaultSlug: "thu").plan == plan)
        let place = PlanFile.read(windows + "start: x", defaultSlug: "thu").findings.first?.place
        #expect(place == Place(line: 8, column: 8, length: 1, text: "x", field: "start"))
    }

    @Test("Text is taken into NFC, and columns count characters")
    func normalised() {
        let decomposed = "Hội nghị".decomposedStringWithCanonicalMapping
        let plan = PlanFile.read(
            plain.replacing("title: T", with: "title: " + decomposed), defaultSlug: "thu"
        ).plan
        #expect(plan?.title.unicodeScalars.count == 8)
        Faulty(plan: "NFD", "people: { a: { name: \(decomposed), phone: ⟦x⟧ } }", "plan.phone").check()
    }

    @Test("An alias stands for what it names")
    func alias() {
        let text = """
            \(plain)points:
              - { code: A, name: A, expected: &tp { Cán bộ: 5 } }
              - { code: B, name: B, expected: *tp }
            """
        let points = PlanFile.read(text, defaultSlug: "thu").plan?.connectionPoints() ?? []
        #expect(points.map(\.expectedTotal) == [5, 5])
    }

    @Test(
        "Aliases of nothing and of themselves are found",
        arguments: [
            Faulty(plan: "nothing", "people: ⟦*nguoi⟧", "plan.unknown-anchor"),
            Faulty(
                plan: "itself", "points: &p\n  - { code: A, name: B, points: ⟦*p⟧ }", "plan.self-reference"),
            Faulty(plan: "a tag", "cancelled: ⟦!!python/object:os.system rm⟧", "plan.tag"),
        ])
    func aliases(_ faulty: Faulty) { faulty.check() }

    @Test("A billion laughs ends at the limit", arguments: ["", "? "])
    func bomb(key: String) {
        var text = plain + "x0: &a0 [l, l, l, l, l, l, l, l, l]\n"
        for level in 1...30 {
            text +=
                "x\(level): &a\(level) [" + repeatElement("*a\(level - 1)", count: 9).joined(separator: ", ")
                + "]\n"
        }
        text += "\(key)*a30 : 1\n"
        let reading = PlanFile.read(text, defaultSlug: "thu")
        #expect(reading.plan == nil)
        #expect(reading.findings.contains { $0.code == "plan.too-many-values" })
    }

    @Test("What is nested too deeply is found, and the rest is read", arguments: [150, 5000])
    func deep(levels: Int) {
        let text =
            plain + "points: " + String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        let codes = PlanFile.read(text, defaultSlug: "thu").findings.map(\.code)
        #expect(codes.contains("plan.too-deep"))
        #expect(!codes.contains("plan.missing-key"))
    }

    @Test("Of thousands of problems the first thousand are shown")
    func tooManyFindings() {
        let text = plain + (0..<3000).map { "chair\($0): x\n" }.joined()
        let findings = PlanFile.read(text, defaultSlug: "thu").findings
        #expect(findings.count == 1001)
        #expect(findings.last?.problem == .tooManyFindings(limit: 1000))
    }

    @Test("A plan on one line of megabytes is read as any other")
    func oneLine() {
        let points = (0..<20_000).map { "{ code: P\($0), name: \"Điểm \($0)\", expected: { Cán bộ: 5 } }" }
        let text =
            "{ title: T, form: letter, host: H, date: 13/9/2019, points: [" + points.joined(separator: ", ")
            + "] }"
        let reading = PlanFile.read(text, defaultSlug: "thu")
        #expect(reading.findings.isEmpty)
        #expect(reading.plan?.points.count == 20_000)
        #expect(reading.places[.point(PointPath([19_999]))]?.text == "P19999")
    }

    @Test("A folder's name that cannot be a slug is said so")
    func folder() {
        let reading = PlanFile.read(plain, defaultSlug: "Hội nghị 1")
        #expect(reading.findings.map(\.problem) == [.noSlug(folder: "Hội nghị 1")])
        #expect(reading.findings.first?.suggestion == "slug: hoi-nghi-1")
    }
}
