import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

/// “The rest are here”, taken back.
@Suite(.inTurns) struct UnmarkPointTests {
    private static let slug = RollCallFixture.slug

    @Test(arguments: TestEngine.allCases)
    func `those who were marked at once are not called again, and nobody else`(_ engine: TestEngine)
        async throws
    {
        try await RollCallFixture.withRoster(engine) { fixture in
            _ = try await fixture.open()
            try await fixture.mark("Hoàng Giang", .late)
            fixture.office.clock.advance(seconds: 1)
            let rest = try await fixture.office.perform(MarkPoint(conference: Self.slug, point: "TD"))
            #expect(rest.marked == 3)
            fixture.office.clock.advance(seconds: 60)
            // Somebody is corrected before it is taken back.
            try await fixture.mark("Vũ Hà", .unexcused)
            let at = try #require(rest.at)
            let back = try await fixture.office.perform(
                UnmarkPoint(conference: Self.slug, point: "TD", at: at))
            #expect(back.unmarked == 2)
            let expected = Turnout(invited: 4, late: 1, unexcused: 1)
            #expect(back.turnout == expected)
            #expect(try await fixture.checkedTurnout(under: "TD") == expected)
            #expect(try await fixture.checkedTurnout() == Turnout(invited: 37, late: 1, unexcused: 1))
            // Once is enough: nothing is left to be taken back, and nothing is recorded of that.
            let records = try await fixture.office.store.read { try $0.lastAuditSequence() }
            let again = try await fixture.office.perform(
                UnmarkPoint(conference: Self.slug, point: "TD", at: at))
            #expect(again.unmarked == 0)
            #expect(try await fixture.office.store.read { try $0.lastAuditSequence() } == records)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what another marked as the rest stays`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            _ = try await fixture.open()
            let rest = try await fixture.office.perform(MarkPoint(conference: Self.slug, point: "TD"))
            let at = try #require(rest.at)
            let other = try await fixture.office.office.perform(
                UnmarkPoint(conference: Self.slug, point: "TD", at: at),
                as: Actor(name: "nguoi-khac", permissions: [.takeRollCall]))
            #expect(other.unmarked == 0)
            #expect(try await fixture.checkedTurnout(under: "TD") == Turnout(invited: 4, inPerson: 4))
        }
    }

    @Test func `a roll call that is closed keeps what it says`() async throws {
        try await RollCallFixture.withRoster(.sqlite) { fixture in
            _ = try await fixture.open()
            let rest = try await fixture.office.perform(MarkPoint(conference: Self.slug, point: "TD"))
            let at = try #require(rest.at)
            fixture.office.clock.advance(seconds: 1)
            let closed = try await fixture.office.perform(CloseRollCall(conference: Self.slug))
            await #expect(throws: ActionError.rollCall(.alreadyClosed(closed.rollCall.reference))) {
                try await fixture.office.perform(UnmarkPoint(conference: Self.slug, point: "TD", at: at))
            }
        }
    }
}
