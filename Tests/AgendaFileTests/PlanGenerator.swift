import Conferences
import TestSupport

/// Makes valid plans of every kind, with texts that YAML likes to take for something else.
struct PlanGenerator {
    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    static let nasty = [
        "yes", "No", "null", "~", "true", "012", "1e3", "0x1F", "1:30", "8:00:00", ".5", "+5", "-5", "- x",
        "-", "--- a",
        "...", "? a", ": a", "a: b", "a:", "a :b", "#", "a #b", "a#b", "&a", "*a", "!a", "!!str a", "|", ">",
        "%a",
        "@a", "`a`", "'", "\"", "\"a\"", "it's", "a\\b", "\\", "{a}", "[a]", "a, b", "a,b", "{", "}", "]",
        ",", " trước",
        "sau ", "  cả hai  ", "hai  dấu cách", "một\nhai", "một\n\nhai\n", "\nđầu", "một\n  lùi\nba",
        "một \nhai", "a\tb", "\ta",
        "😀", "👩‍👩‍👧‍👦 nhà", "e\u{301}", "a\u{2028}b", "a\u{A0}b", "\u{FEFF}a", "<<", "=", "2019-09-13", "13/9/2019",
        "Tỉnh ủy Vĩnh Phúc", "Lãnh đạo ban, ngành", "Chỉ thị số 32-CT/TW: “quán triệt”", "một\n# hai",
        "# một\nhai",
        "---\na", "a\n---\nb", "a\n...\nb", String(repeating: "rất dài ", count: 30) + "hết", "0", "08",
        "1_000", "0o17",
        "y", "n", "on", "OFF", ".inf", "-.nan", "12e03", "a\u{202E}b", "\u{200B}", "đ", "Đ", "a: ", "a:\nb",
        "?", "a?b:",
    ]

    mutating func plan() -> Plan {
        let people = (0..<int(0...6)).map { person($0) }
        let keys = people.map(\.key)
        let directives = (0..<int(0...4)).map { directive($0) }
        var codes: [String] = []
        let points = entries(depth: 0, people: keys, codes: &codes)
        let firstDay = CalendarDate(dayNumber: int(-400_000...60_000))
        let lastDay = chance(0.3) ? firstDay.adding(days: int(1...5)) : firstDay
        let start = maybe { $0.time(0...700) }
        let end = maybe { $0.time(701...1440) }
        return Plan(
            slug: pick(["vinh-phuc-2019-09-13", "ab", "0123", "no", "yes", "12", "1e3"]), title: text(),
            form: pick(ConferenceForm.allCases), host: text(),
            schedule: Schedule(
                firstDay: firstDay, lastDay: lastDay, start: start, end: end,
                timeZone: pick([Schedule.vietnam, "Asia/Tokyo", "UTC"])),
            directives: directives, people: people, chairs: some(keys), secretary: maybe(of: keys),
            points: points,
            agenda: (0..<int(0...6)).map { _ in
                item(firstDay...lastDay, people: keys, directives: directives.map(\.number), codes: codes)
            },
            reminders: (0..<int(0...3)).map { _ in
                ReminderRule(
                    minutesBefore: int(0...(366 * 1440)),
                    recipients: some(ReminderRule.Recipient.allCases, min: 1),
                    about: text())
            },
            accepted: (0..<int(0...3)).map { _ in
                AcceptedFinding(code: text(), about: maybe { $0.text() }, reason: text())
            },
            cancellation: maybe { $0.text() })
    }

    private mutating func person(_ index: Int) -> PlannedPerson {
        PlannedPerson(
            key: pick(["le-hai-binh", "A.B_c", "null", "yes", "012", "0x1F", "-"])
                + (index == 0 ? "" : "\(index)"),
            name: text(), titles: (0..<int(0...3)).map { _ in text() }, unit: maybe { $0.text() },
            phone: maybe { $0.pick(["0912345678", "+84912345678", "02113862234"]) })
    }

    private mutating func directive(_ index: Int) -> Directive {
        chance(0.5)
            ? Directive(
                kind: "Chỉ thị", number: "\(30 + index)-CT/TW",
                date: CalendarDate(year: 2019, month: 2, day: 18),
                issuer: "Bộ Chính trị", subject: maybe { $0.text() })
            : Directive(
                kind: text(), number: text() + "\(index)",
                date: maybe { CalendarDate(dayNumber: $0.int(-700_000...60_000)) },
                issuer: maybe { $0.text() }, subject: maybe { $0.text() })
    }

    private mutating func entries(depth: Int, people: [String], codes: inout [String]) -> [PointEntry] {
        var entries: [PointEntry] = []
        for _ in 0..<int(0...(depth == 0 ? 5 : 3)) {
            if depth == 0, entries.isEmpty, chance(0.2) {
                let scope: AdministrativeSelection.Scope =
                    chance(0.5) ? .provinces(withCommunes: chance(0.5)) : .communes(province: "25")
                let capacity = maybe { $0.int(1...1_000_000) }
                entries.append(
                    .administrative(
                        AdministrativeSelection(scope: scope, capacity: capacity, expected: expected())))
                continue
            }
            let code = pick(["TU", "no", "0x", "-", ".", "a.b", "_", "null"]) + "\(codes.count)"
            codes.append(code)
            var point = PlannedPoint(code: code, name: text())
            point.unit = maybe { $0.text() }
            point.address = maybe { $0.text() }
            point.capacity = maybe { $0.int(1...1_000_000) }
            point.inCharge = maybe(of: people)
            point.technician = maybe(of: people)
            point.joinLink = maybe { $0.pick(["https://hop.example/1?a=b#c", "http://a.b"]) }
            point.expected = expected()
            if depth < 4 { point.children = self.entries(depth: depth + 1, people: people, codes: &codes) }
            entries.append(.point(point))
        }
        return entries
    }

    private mutating func expected() -> [ExpectedCategory] {
        var seen: Set<String> = []
        return (0..<int(0...4)).compactMap { _ in
            let name = text()
            return seen.insert(name).inserted ? ExpectedCategory(name: name, count: int(0...1_000_000)) : nil
        }
    }

    private mutating func item(
        _ days: ClosedRange<CalendarDate>, people: [String], directives: [String], codes: [String]
    ) -> AgendaItem {
        AgendaItem(
            title: text(), kind: pick(AgendaItemKind.allCases),
            day: maybe { $0.pick([days.lowerBound, days.upperBound]) }, start: maybe { $0.time(0...1440) },
            duration: maybe { $0.int(1...10_080) }, presenters: some(people), directives: some(directives),
            materials: (0..<int(0...2)).map { _ in
                Material(title: text(), link: maybe { _ in "https://tai-lieu.example/a" })
            },
            points: some(codes))
    }

    // MARK: Choices

    private mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[int(0...(values.count - 1))] }

    private mutating func some<Value>(_ values: [Value], min: Int = 0) -> [Value] {
        guard !values.isEmpty else { return [] }
        return Array(values.shuffled(using: &random).prefix(int(min...values.count)))
    }

    private mutating func maybe<Value>(_ value: (inout Self) -> Value?) -> Value? {
        chance(0.5) ? value(&self) : nil
    }

    private mutating func maybe<Value>(of values: [Value]) -> Value? {
        values.isEmpty || chance(0.5) ? nil : pick(values)
    }

    private mutating func time(_ range: ClosedRange<Int>) -> TimeOfDay? { TimeOfDay(minutes: int(range)) }

    private mutating func text() -> String {
        chance(0.7)
            ? pick(Self.nasty) : pick(Self.nasty) + pick(["", " ", "\n", ": ", "x"]) + pick(Self.nasty)
    }
}
