import Conferences
import Database
import TestSupport
import Testing

@testable import Store

/// Requests for more time that were left over when their task was closed lapse with the upgrade; the others stay.
@Suite(.inTurns) struct EndingsMigrationTests {
    @Test(arguments: TestEngine.allCases)
    func `older requests keep what they say, and those of closed tasks wait no more`(_ engine: TestEngine)
        async throws
    {
        try await engine.withDatabase { database in
            try await database.migrate(Array(Schema.migrations.prefix { $0.name != "endings" }))
            try await database.write { try Self.fillOld($0) }
            try await database.migrate(Schema.migrations)
            let store = try await Store(opening: database)
            let found = try await store.read { records in
                try [10, 11, 12].map { try records.extensions(of: Identifier(rawValue: $0)) }
            }
            #expect(found.map { $0.map(\.state) } == [[.asked], [.lapsed], [.granted]])
            #expect(found[1].first?.decidedAt == Instant(milliseconds: 77))
            #expect(found[1].first?.reason == "bận" && found[1].first?.askedBy == "Sở A")
            #expect(found[2].first?.granted?.description == "2019-12-20")
            // Asked for twice at once it still cannot be.
            await #expect(throws: (any Error).self) {
                try await store.write { records in
                    var second = found[0][0]
                    second.id = Identifier(rawValue: 99)
                    try records.put(second, of: Identifier(rawValue: 10))
                }
            }
            let unit = OfficeUnit(id: Identifier(rawValue: 5), code: "so-a", name: "Sở A")
            let day = SamplePlan.day(2030, 1, 1)
            let stored = try await store.write { records in
                try records.insert([unit])
                var ending = unit
                ending.ending = UnitEnding(on: day, successor: nil, isMerged: false)
                try records.update(ending)
                return (
                    try records.unit(code: "so-a")?.ending?.on,
                    try records.unitsEnding(through: day.adding(days: -1)).count,
                    try records.unitsEnding(through: day).count
                )
            }
            #expect(stored == (day, 0, 1))
        }
    }

    private static func fillOld(_ session: any Session) throws {
        try OldRows.insertConference(session)
        try OldRows.insertTasks([(10, "assigned"), (11, "done"), (12, "assigned")], session)
        for (id, state) in [(10, "asked"), (11, "asked"), (12, "granted")] {
            let (granted, at): (String?, Int?) = state == "granted" ? ("2019-12-20", 5) : (nil, nil)
            try session.run(
                """
                INSERT INTO task_extension (id, task_id, state, from_on, wanted_on, granted_on, reason,
                    asked_at, asked_by, decided_at)
                VALUES (\(id + 100), \(id), \(state), '2019-12-15', '2019-12-31', \(granted), 'bận', 3, 'Sở A',
                    \(at))
                """)
        }
    }
}
