import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

/// A coordinator names who is in charge and who looks after the line.
@Suite(.inTurns) struct NamePointContactsTests {
    private static let coordinator = Actor(
        name: "td", permissions: AccountRole.pointCoordinator.permissions,
        remit: .points([PointCharge("\(SamplePlan.slug)/TD")].compactMap { $0 }))

    @Test(arguments: TestEngine.allCases)
    func `a coordinator names the people of their own points, and of no other`(_ engine: TestEngine)
        async throws
    {
        try await engine.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            let changed = try await office.office.perform(
                NamePointContacts(
                    conference: SamplePlan.slug, point: "TD", inCharge: "  Lê  Văn Hai ", technician: "Hồ Ba"),
                as: Self.coordinator)
            #expect(changed.changes.count == 1)
            let point = try await office.store.read { records in
                let conference = try #require(try records.conference(slug: SamplePlan.slug))
                return try #require(try records.placedPoint("TD", of: conference.id))
            }
            #expect(point.details.inCharge == "Lê Văn Hai" && point.details.technician == "Hồ Ba")
            await #expect(throws: ActionError.beyondRemit("TU")) {
                try await office.office.perform(
                    NamePointContacts(conference: SamplePlan.slug, point: "TU", technician: "Hồ Ba"),
                    as: Self.coordinator)
            }
            // Nothing else of a point is theirs to change.
            await #expect(throws: ActionError.notPermitted(EditPoint.permission)) {
                try await office.office.perform(
                    EditPoint(conference: SamplePlan.slug, code: "TD", changes: .init(name: "x")),
                    as: Self.coordinator)
            }
        }
    }

    @Test func `a name that is taken away is missing again, and one that stays is no change`() async throws {
        try await TestEngine.sqlite.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            func name(_ technician: String?) async throws {
                _ = try await office.perform(
                    NamePointContacts(conference: SamplePlan.slug, point: "TD", technician: technician))
            }
            try await name("Hồ Ba")
            await #expect(throws: ActionError.pointTree(.nothingNew)) { try await name("Hồ Ba") }
            try await name("")
            let facts = try await office.store.read { records in
                let conference = try #require(try records.conference(slug: SamplePlan.slug))
                return try #require(try records.preparations(of: conference.id).first { $0.code == "TD" })
                    .facts
            }
            #expect(facts.missing.contains(.technician) && !facts.missing.contains(.inCharge))
        }
    }
}
