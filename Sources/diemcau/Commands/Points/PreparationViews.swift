import Conferences
import Phrases
import Store

extension Console {
    func preparations(_ points: [PointPreparation]) {
        let (words, phrases) = (self.phrases.words, self.phrases.points)
        var table = Table([
            words.code, words.point, phrases.readinessHeading, phrases.roster, phrases.nextTest,
            phrases.lastTest, phrases.missingHeading, phrases.remind,
        ])
        for point in points {
            let facts = point.facts
            let roster = facts.expected > 0 ? "\(facts.registered)/\(facts.expected)" : "\(facts.registered)"
            table.add([
                point.code, point.name, phrases.readiness(facts.status), roster,
                facts.nextTest?.local ?? Table.nothing, facts.lastResult.map(phrases.result) ?? Table.nothing,
                facts.missing.isEmpty
                    ? Table.nothing : facts.missing.map(phrases.missing).joined(separator: ", "),
                facts.toRemind.isEmpty ? Table.nothing : facts.toRemind.joined(separator: ", "),
            ])
        }
        self.table(table)
    }
}

struct PreparationJSON: Encodable {
    let code: String
    let name: String
    let status: String
    let registered: Int
    let expected: Int
    let inCharge: String?
    let technician: String?
    let backupLine: String?
    let nextTest: String?
    let lastResult: String?
    let missing: [String]
    let remind: [String]

    init(_ point: PointPreparation) {
        code = point.code
        name = point.name
        status = point.facts.status.rawValue
        registered = point.facts.registered
        expected = point.facts.expected
        inCharge = point.facts.inCharge
        technician = point.facts.technician
        backupLine = point.facts.backupLine
        nextTest = point.facts.nextTest?.description
        lastResult = point.facts.lastResult?.rawValue
        missing = point.facts.missing.map(\.rawValue)
        remind = point.facts.toRemind
    }

    private enum CodingKeys: String, CodingKey {
        case code, name, status, registered, expected, technician, missing, remind
        case inCharge = "in_charge"
        case backupLine = "backup_line"
        case nextTest = "next_test"
        case lastResult = "last_result"
    }
}

/// A test of a point's line.
struct PointTestJSON: Encodable {
    let point: String
    let scheduled: String?
    let done: String?
    let result: String?
    let quality: String?
    let testedBy: String?
    let note: String?

    init(_ test: ConnectionTest, at code: String) {
        point = code
        scheduled = test.scheduledAt?.description
        done = test.doneAt?.description
        result = test.result?.rawValue
        quality = test.quality
        testedBy = test.testedBy
        note = test.note
    }

    private enum CodingKeys: String, CodingKey {
        case point, scheduled, done, result, quality, note
        case testedBy = "tested_by"
    }
}
