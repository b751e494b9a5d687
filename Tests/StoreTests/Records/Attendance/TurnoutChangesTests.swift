import Conferences
import Database
import TestSupport
import Testing

@testable import Store

/// Changes of many points at once come to what each of them comes to by itself.
@Suite(.inTurns) struct TurnoutChangesTests {
    /// Points of three levels, so many that their changes take several statements.
    private static let points: [PointEntry] = [
        .point(
            point(
                "A",
                (1...6).map { middle in
                    .point(point("A\(middle)", (1...8).map { .point(point("A\(middle)-\($0)", [])) }))
                })),
        .point(point("B", [])),
    ]

    private static func point(_ code: String, _ children: [PointEntry]) -> PlannedPoint {
        PlannedPoint(code: code, name: "Điểm cầu \(code)", children: children)
    }

    @Test(arguments: TestEngine.allCases)
    func `many changes at once are stored and summed up as one after the other`(_ engine: TestEngine)
        async throws
    {
        try await StoreFixture.with(engine) { fixture in
            let plan = SamplePlan.make { $0.points = Self.points }
            let conference = fixture.conference
            let (one, many): (Identifier<RollCall>, Identifier<RollCall>) = (
                StoreFixture.id(7), StoreFixture.id(8)
            )
            try await fixture.store.write { records in
                try records.replacePoints(
                    of: conference.id, with: plan.connectionPoints(), names: [:],
                    newIdentifier: StoreFixture.counting(from: 2000))
                for (number, id) in [one, many].enumerated() {
                    try records.insert(
                        RollCall(
                            id: id, conference: conference.id,
                            reference: RollCallReference(conference: conference.slug, number: number + 1),
                            name: "Lượt", openedAt: fixture.now, openedBy: "tester"))
                }
                let all = try records.points(of: conference.id).filter(\.isOpen).map(\.id)
                #expect(all.count == 56)
                var random = SeededRandom(seed: 20)
                for round: Int64 in 0..<3 {
                    var changes: [TurnoutKey: Turnout] = [:]
                    for point in all {
                        for category in ["", "Bí thư", "Báo cáo viên", "Đảng viên", "Khác"] {
                            func some() -> Int { Int.random(in: -2...3, using: &random) }
                            // A third has no change at all.
                            guard some() > 0 else { continue }
                            changes[TurnoutKey(point: point, category: category)] = Turnout(
                                invited: some(), inPerson: some(), online: some(), late: some(),
                                excused: some(), unexcused: some())
                        }
                    }
                    // The last is no report, and has no place in the history.
                    let minute = round == 2 ? nil : fixture.now.advanced(byMilliseconds: round * 60_000)
                    for (key, change) in changes {
                        try records.adjust(
                            change, at: key.point, category: key.category, in: one, minute: minute)
                    }
                    try records.adjust(
                        changes, at: "SELECT id FROM point WHERE conference_id = \(conference.id)", in: many,
                        minute: minute)
                }
            }
            for (table, columns) in [
                ("own_turnout", "category"), ("turnout", "category"), ("turnout_minute", "minute"),
            ] {
                func rows(of rollCall: Identifier<RollCall>) async throws -> [[String]] {
                    try await fixture.store.read { try $0.counted(table, columns, in: rollCall) }
                }
                let expected = try await rows(of: one)
                #expect(expected.count > 50)
                #expect(try await rows(of: many) == expected, "\(table)")
            }
        }
    }
}

extension Records {
    /// What a table of counts says, without rows that say nothing.
    fileprivate func counted(
        _ table: String, _ column: String, in rollCall: Identifier<RollCall>
    ) throws -> [[String]] {
        let counts =
            table == "turnout_minute"
            ? ["called", "present"] : ["invited", "in_person", "online", "late", "excused", "unexcused"]
        let statement: SQL =
            """
            SELECT * FROM \(SQL(stringLiteral: table)) WHERE roll_call_id = \(rollCall)
            ORDER BY point_id, \(SQL(stringLiteral: column))
            """
        return try session.rows(statement).compactMap { row in
            let numbers = try counts.map { try row.get($0, as: Int.self) }
            guard numbers.contains(where: { $0 != 0 }) else { return nil }
            let place = try "\(row.get("point_id", as: Int64.self))"
            let key =
                column == "minute"
                ? try "\(row.get("minute", as: Int64.self))" : try row.get("category", as: String.self)
            return [place, key] + numbers.map(String.init)
        }
    }
}
