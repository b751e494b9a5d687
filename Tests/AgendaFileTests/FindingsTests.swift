import AgendaFile
import Conferences
import Diagnostics
import Testing

/// What stands in a file, and what is to be found at each of its marks.
struct Faulty: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var codes: [String]
    var suggestions: [String?]

    init(_ name: String, _ text: String, _ codes: String..., meant: [String?] = []) {
        self.name = name
        self.text = text
        self.codes = codes
        suggestions = meant.isEmpty ? codes.map { _ in nil } : meant
    }

    /// A plan that has all it needs, and then this.
    init(plan name: String, _ text: String, _ codes: String..., meant: [String?] = []) {
        self.init(name, "title: T\nform: letter\nhost: H\ndate: 13/9/2019\n" + text)
        self.codes = codes
        suggestions = meant.isEmpty ? codes.map { _ in nil } : meant
    }

    var testDescription: String { name }

    /// Expects exactly what is marked: line, column, text at fault, code and suggestion.
    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        let marked = MarkedText(text)
        let reading = PlanFile.read(marked.text, defaultSlug: "thu")
        let found = reading.findings.map { finding in
            var place = finding.place
            place?.field = nil
            return Found(code: finding.code, place: place, suggestion: finding.suggestion)
        }
        let expected = marked.places.enumerated().map { index, place in
            Found(code: codes[index], place: place, suggestion: suggestions[index])
        }
        #expect(found == expected, sourceLocation: sourceLocation)
        let hasErrors = reading.findings.contains { $0.severity == .error }
        #expect((reading.plan == nil) == hasErrors, sourceLocation: sourceLocation)
    }

    private struct Found: Equatable {
        var code: String
        var place: Place?
        var suggestion: String?
    }
}

@Suite("What is wrong with a plan is found at its place")
struct FindingsTests {
    @Test(
        "Keys",
        arguments: [
            Faulty(
                "nothing that is needed is there", "⟦⟧⟦⟧⟦⟧⟦⟧slug: thu", "plan.missing-key",
                "plan.missing-key", "plan.missing-key", "plan.missing-key"),
            Faulty(plan: "an unknown key", "⟦chair⟧: []", "plan.unknown-key", meant: ["chairs"]),
            Faulty(
                plan: "an underscore", "⟦time_zone⟧: Asia/Tokyo", "plan.unknown-key", meant: ["time-zone"]),
            Faulty(plan: "an unknown key far from all", "⟦màu sắc⟧: đỏ", "plan.unknown-key"),
            Faulty(plan: "a key twice", "⟦title⟧: Khác", "plan.duplicate-key"),
            Faulty(
                plan: "a key of another section", "points:\n  - { code: A, name: B, ⟦phone⟧: '1' }",
                "plan.unknown-key",
                meant: [nil]),
            Faulty(plan: "a list as a key", "people:\n  ? ⟦⟧[a, b]\n  : { name: X }", "plan.key-is-no-text"),
            Faulty("a blank title", "⟦title⟧:\nform: letter\nhost: H\ndate: 13/9/2019", "plan.missing-key"),
            Faulty(
                plan: "a point that is two things", "points:\n  - ⟦⟧{ communes-of: '25', ⟦provinces⟧: all }",
                "plan.mixed-point", "plan.unknown-key", meant: [nil, nil]),
        ])
    func keys(_ faulty: Faulty) { faulty.check() }

    @Test(
        "Shapes",
        arguments: [
            Faulty("a list in place of a plan", "⟦⟧- a", "plan.wrong-shape"),
            Faulty("a text in place of a plan", "⟦xin chào⟧", "plan.wrong-shape"),
            Faulty(plan: "people as a list", "people:\n  ⟦⟧- { name: X }\nchairs: [x]", "plan.wrong-shape"),
            Faulty(plan: "a person as a text", "people:\n  x: ⟦Trần Văn X⟧", "plan.wrong-shape"),
            Faulty(plan: "a unit as a list", "people:\n  x: { name: X, unit: ⟦⟧[a] }", "plan.wrong-shape"),
            Faulty(plan: "the agenda as a text", "agenda: ⟦Khai mạc⟧", "plan.wrong-shape"),
            Faulty(
                plan: "points as a text", "points: ⟦TU⟧\nagenda:\n  - { title: A, points: [TU] }",
                "plan.wrong-shape"),
            Faulty(
                plan: "a category without a count",
                "points:\n  - { code: A, name: B, expected: { ⟦Cán bộ⟧: } }",
                "plan.number"),
            Faulty(plan: "text of blanks", "people:\n  x: { name: ⟦'  '⟧ }", "plan.empty-text"),
            Faulty(plan: "a NUL by an escape", #"cancelled: ⟦"a\0b"⟧"#, "plan.control-character"),
        ])
    func shapes(_ faulty: Faulty) { faulty.check() }

    @Test(
        "Values",
        arguments: [
            Faulty(
                "a bad form", "title: T\nform: ⟦hybird⟧\nhost: H\ndate: 13/9/2019", "plan.unknown-word",
                meant: ["hybrid"]),
            Faulty("a bad date", "title: T\nform: letter\nhost: H\ndate: ⟦13/9⟧", "plan.date"),
            Faulty("two digits of a year", "title: T\nform: letter\nhost: H\ndate: ⟦13/9/19⟧", "plan.date"),
            Faulty("no such day", "title: T\nform: letter\nhost: H\ndate: ⟦31/6/2019⟧", "plan.no-such-day"),
            Faulty(plan: "a bad time", "start: ⟦8.30⟧", "plan.time", meant: ["08:30"]),
            Faulty(plan: "a time past midnight", "start: ⟦25:00⟧", "plan.time"),
            Faulty(plan: "a bare hour", "start: ⟦8⟧", "plan.time", meant: ["08:00"]),
            Faulty(plan: "end before start", "start: 9h\nend: ⟦8 giờ 30⟧", "plan.end-before-start"),
            Faulty(plan: "last day before the first", "last-date: ⟦12/9/2019⟧", "plan.last-date-before-date"),
            Faulty(
                plan: "a bad slug", "slug: ⟦Hội nghị Vĩnh Phúc⟧", "plan.slug", meant: ["hoi-nghi-vinh-phuc"]),
            Faulty(
                plan: "a bad zone", "time-zone: ⟦Asia/Ho_Chi_Min⟧", "plan.time-zone",
                meant: ["Asia/Ho_Chi_Minh"]),
            Faulty(
                plan: "a phone without its 0", "people:\n  x: { name: X, phone: ⟦912345678⟧ }", "plan.phone",
                meant: ["0912345678"]),
            Faulty(
                plan: "a link without its scheme",
                "points:\n  - { code: A, name: B, join-link: ⟦hop.vn/abc⟧ }", "plan.link",
                meant: ["https://hop.vn/abc"]),
            Faulty(
                plan: "a link that would run",
                "points:\n  - { code: A, name: B, join-link: ⟦'javascript:alert(1)'⟧ }",
                "plan.link"),
            Faulty(
                plan: "a thousands point", "points:\n  - { code: A, name: B, capacity: ⟦3.500⟧ }",
                "plan.number",
                meant: ["3500"]),
            Faulty(
                plan: "a negative count", "points:\n  - { code: A, name: B, expected: { Cán bộ: ⟦-5⟧ } }",
                "plan.out-of-range"),
            Faulty(
                plan: "a huge count",
                "points:\n  - { code: A, name: B, expected: { Cán bộ: ⟦99999999999999999999999⟧ } }",
                "plan.out-of-range"),
            Faulty(
                plan: "a bad code", "points:\n  - { code: ⟦Tỉnh ủy⟧, name: B }", "plan.point-code",
                meant: ["Tinh-uy"]),
            Faulty(
                plan: "a bad key", "people:\n  ⟦Lê Hải Bình⟧: { name: X }", "plan.person-key",
                meant: ["le-hai-binh"]),
            Faulty(plan: "a bad duration", "agenda:\n  - { title: A, duration: ⟦nửa giờ⟧ }", "plan.duration"),
            Faulty(plan: "no time at all", "agenda:\n  - { title: A, duration: ⟦0⟧ }", "plan.out-of-range"),
            Faulty(
                plan: "a text without a citation", "directives:\n  - ⟦Bài nói chuyện⟧", "plan.no-citation"),
            Faulty(
                plan: "a province by name", "points:\n  - communes-of: ⟦Phú Thọ⟧", "plan.unknown-province",
                meant: ["25"]),
            Faulty(
                plan: "a province without its 0", "points:\n  - communes-of: ⟦1⟧", "plan.unknown-province",
                meant: ["01"]),
            Faulty(
                "a meeting without an hour", "title: T\nform: online\nhost: H\ndate: ⟦13/9/2019⟧",
                "plan.no-start"),
        ])
    func values(_ faulty: Faulty) { faulty.check() }

    @Test(
        "References",
        arguments: [
            Faulty(
                plan: "a chair that is nobody", "chairs: [⟦vanvinh⟧]\npeople:\n  van-vinh: { name: X }",
                "plan.unknown-person", meant: ["van-vinh"]),
            Faulty(
                plan: "a name in place of a key",
                "secretary: ⟦lê hải bình⟧\npeople:\n  lhb: { name: Lê Hải Bình }",
                "plan.unknown-person", meant: ["lhb"]),
            Faulty(plan: "a chair twice", "chairs: [a, ⟦a⟧]\npeople:\n  a: { name: X }", "plan.repeated"),
            Faulty(
                plan: "a person twice", "people:\n  a: { name: X }\n  ⟦a⟧: { name: Y }", "plan.duplicate-key"),
            Faulty(
                plan: "a code twice, deep in the tree",
                "points:\n  - code: A\n    name: A\n    points:\n      - { code: ⟦A⟧, name: B }",
                "plan.duplicate-code"),
            Faulty(
                plan: "a province twice", "points:\n  - provinces: all\n  - { code: ⟦'25'⟧, name: B }",
                "plan.duplicate-code"),
            Faulty(
                plan: "communes twice",
                "points:\n  - { provinces: all, with-communes: true }\n  - communes-of: ⟦'25'⟧",
                "plan.units-taken"),
            Faulty(
                plan: "an item at no point",
                "points: [{ code: TU, name: B }]\nagenda:\n  - { title: A, points: [⟦TƯ⟧] }",
                "plan.unknown-point", meant: ["TU"]),
            Faulty(
                plan: "an item on another day", "agenda:\n  - { title: A, day: ⟦14/9/2019⟧ }",
                "plan.day-outside-conference"),
            Faulty(
                plan: "a directive twice",
                "directives:\n  - Chỉ thị số 32-CT/TW\n  - ⟦Chỉ thị số 32-CT/TW ngày 18/02/2019⟧",
                "plan.duplicate-directive"),
            Faulty(
                plan: "a directive that is not there",
                "directives: [Chỉ thị số 32-CT/TW]\nagenda:\n  - { title: A, directives: [⟦23-CT/TW⟧] }",
                "plan.unknown-directive", meant: ["32-CT/TW"]),
            Faulty(
                plan: "a serial of two directives",
                "directives: [Chỉ thị số 32-CT/TW, Kế hoạch số 32-KH/TU]\nagenda:\n  - { title: A, directives: [⟦'32'⟧] }",
                "plan.ambiguous-directive"),
            Faulty(
                plan: "nobody to remind", "reminders:\n  - { before: 3 ngày, to: [⟦technician⟧], about: A }",
                "plan.unknown-word", meant: ["technicians"]),
        ])
    func references(_ faulty: Faulty) { faulty.check() }

    @Test("All of them are found at once, in the order of the text")
    func allAtOnce() {
        Faulty(
            "many",
            """
            ⟦titel⟧: ⟦"  "⟧
            form: ⟦onlin⟧
            host: H
            date: ⟦30/02/2019⟧
            people:
              a: { name: A, phone: ⟦'12'⟧ }
              ⟦a⟧: { name: B }
            chairs: [⟦c⟧]
            points:
              - { ⟦kode⟧: TU, name: B, capacity: ⟦nhiều⟧ }
              - ⟦⟧{ code: ⟦TU⟧ }
            agenda:
              - title: A
                start: ⟦8:5⟧
                presenters: [a, ⟦bb⟧]
            """,
            "plan.unknown-key", "plan.empty-text", "plan.unknown-word", "plan.no-such-day", "plan.phone",
            "plan.duplicate-key", "plan.unknown-person", "plan.unknown-key", "plan.number",
            "plan.missing-key", "plan.duplicate-code", "plan.time", "plan.unknown-person",
            meant: [
                "title", nil, "online", nil, nil, nil, "a", "code", nil, nil, nil, "08:05", nil,
            ]
        ).check()
    }
}
