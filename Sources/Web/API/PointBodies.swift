import Actions
import Conferences
import Store

/// A point with all that is known of it, and how far it is prepared.
struct PreparedPointJSON: Encodable, Sendable {
    struct Test: Encodable, Sendable {
        let scheduledAt: String?
        let doneAt: String?
        let result: String?
        let quality: String?
        let testedBy: String?
        let note: String?

        init(_ test: ConnectionTest) {
            scheduledAt = test.scheduledAt?.description
            doneAt = test.doneAt?.description
            result = test.result?.rawValue
            quality = test.quality
            testedBy = test.testedBy
            note = test.note
        }
    }

    let code: String
    let name: String
    let status: String
    let registered: Int
    let expected: Int
    let inCharge: String?
    let technician: String?
    let line: String?
    let backupLine: String?
    let nextTest: String?
    let lastResult: String?
    let missing: [String]
    let remind: [String]
    var tests: [Test]?
    var isOpen = true
    // What lists leave out.
    var origin: String?
    var parent: String?
    var unit: String?
    var address: String?
    var capacity: Int?
    var joinLink: String?
    var categories: [Category]?

    struct Category: Encodable, Sendable {
        let name: String
        let expected: Int
        let registered: Int
    }

    init(_ shown: PointView) {
        let details = shown.point.details
        self.init(
            shown.preparation
                ?? PointPreparation(
                    id: Identifier(rawValue: 0), code: shown.point.code, name: details.name, depth: 0,
                    facts: PointFacts(
                        inCharge: details.inCharge, technician: details.technician,
                        backupLine: details.backupLine,
                        registered: shown.categories.reduce(0) { $0 + $1.registered },
                        expected: details.expectedTotal, nextTest: nil, lastResult: nil, line: nil)))
        isOpen = shown.point.isOpen
        origin = shown.point.origin.rawValue
        parent = details.parent
        unit = details.unit
        address = details.address
        capacity = details.capacity
        joinLink = details.joinLink
        categories = shown.categories.map {
            Category(name: $0.name, expected: $0.expected, registered: $0.registered)
        }
        tests = shown.tests.map(Test.init)
    }

    init(_ point: PointPreparation) {
        code = point.code
        name = point.name
        status = point.facts.status.rawValue
        registered = point.facts.registered
        expected = point.facts.expected
        inCharge = point.facts.inCharge
        technician = point.facts.technician
        line = point.facts.line?.rawValue
        backupLine = point.facts.backupLine
        nextTest = point.facts.nextTest?.description
        lastResult = point.facts.lastResult?.rawValue
        missing = point.facts.missing.map(\.rawValue)
        remind = point.facts.toRemind
    }

    static let schema = Schema.object(
        [
            "code": Schema.text, "name": Schema.text,
            "status": Schema.oneOf(ReadinessStatus.allCases.map(\.rawValue)), "registered": Schema.number,
            "expected": Schema.number, "missing": Schema.list(Schema.text),
            "remind": Schema.list(Schema.text), "is_open": Schema.flag,
        ],
        optional: [
            "origin": Schema.optional("string"), "parent": Schema.optional("string"),
            "unit": Schema.optional("string"), "address": Schema.optional("string"),
            "capacity": Schema.optional("integer"), "join_link": Schema.optional("string"),
            "categories": Schema.list(
                Schema.object([
                    "name": Schema.text, "expected": Schema.number, "registered": Schema.number,
                ])),
            "in_charge": Schema.optional("string"), "technician": Schema.optional("string"),
            "line": Schema.optional("string"), "backup_line": Schema.optional("string"),
            "next_test": Schema.optional("string"), "last_result": Schema.optional("string"),
            "tests": Schema.list(
                Schema.object(
                    [:],
                    optional: [
                        "scheduled_at": Schema.optional("string"), "done_at": Schema.optional("string"),
                        "result": Schema.optional("string"), "quality": Schema.optional("string"),
                        "tested_by": Schema.optional("string"), "note": Schema.optional("string"),
                    ])),
        ])
}

struct AgendaJSON: Encodable, Sendable {
    let standing: String
    let lateMinutes: Int
    let items: [AgendaItemJSON]

    init(_ progress: AgendaProgress) {
        standing = progress.standing.rawValue
        lateMinutes = progress.lateMinutes
        items = progress.items.map(AgendaItemJSON.init)
    }
}

struct AgendaItemJSON: Encodable, Sendable {
    let number: Int
    let title: String
    let state: String
    let plannedStart: String?
    let plannedEnd: String?
    let start: String?
    let end: String?
    let isFixed: Bool
    let lateMinutes: Int?
    let cutMinutes: Int

    init(_ item: AgendaProgress.Item) {
        number = item.number
        title = item.title
        state = item.state.rawValue
        plannedStart = item.plannedStart?.description
        plannedEnd = item.plannedEnd?.description
        start = item.start?.description
        end = item.end?.description
        isFixed = item.isFixed
        lateMinutes = item.lateMinutes
        cutMinutes = item.cutMinutes
    }

    static let schema = Schema.object(
        [
            "number": Schema.number, "title": Schema.text,
            "state": Schema.oneOf(["done", "running", "waiting"]),
            "is_fixed": Schema.flag, "cut_minutes": Schema.number,
        ],
        optional: [
            "planned_start": Schema.optional("string"), "planned_end": Schema.optional("string"),
            "start": Schema.optional("string"), "end": Schema.optional("string"),
            "late_minutes": Schema.optional("integer"),
        ])
}
