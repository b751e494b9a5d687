import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Actions

/// Marks that come twice, late, or too late.
@Suite(.inTurns) struct OfflineMarksTests {
    @Test(arguments: TestEngine.allCases)
    func `the same nonce again is success and marks nothing twice`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            _ = try await fixture.open()
            let nonce = "may-1-000001"
            let first = try await fixture.mark("Nguyễn An", .inPerson, nonce: nonce)
            #expect(!first.isRepeated)
            let records = try await fixture.office.store.read { try $0.lastAuditRecord()?.sequence }
            let again = try await fixture.mark("Nguyễn An", .inPerson, nonce: nonce)
            #expect(again.isRepeated)
            #expect(again.result == first.result)
            #expect(try await fixture.office.store.read { try $0.lastAuditRecord()?.sequence } == records)
            #expect(try await fixture.checkedTurnout() == Turnout(invited: 37, inPerson: 1))
            await #expect(throws: ActionError.rollCall(.badNonce)) {
                try await fixture.mark("Lê Chi", .inPerson, nonce: "1")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `marks made offline come in with their own time, and refused ones stay visible`(
        _ engine: TestEngine
    ) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            let rollCall = try await fixture.open()
            let start = fixture.office.clock.now
            func at(_ minute: Int64) -> Instant { start.advanced(byMilliseconds: minute * 60_000) }
            fixture.office.clock.advance(seconds: 30 * 60)
            try await fixture.mark("Nguyễn An", .late, by: "binh")
            fixture.office.clock.advance(seconds: 30 * 60)
            try await fixture.office.perform(CloseRollCall(conference: RollCallFixture.slug))
            fixture.office.clock.advance(seconds: 3600)
            let marks = [
                OfflineMark(
                    attendee: try fixture.identifier("nguyen an"), status: .inPerson, nonce: "may-2-001",
                    at: at(10)),
                OfflineMark(
                    attendee: try fixture.identifier("tran binh"), status: .inPerson, nonce: "may-2-003",
                    at: at(12)),
                OfflineMark(
                    attendee: try fixture.identifier("tran binh"), status: .unexcused, nonce: "may-2-002",
                    at: at(11)),
                OfflineMark(
                    attendee: Identifier(rawValue: 7), status: .online, nonce: "may-2-004", at: at(13)),
                OfflineMark(
                    attendee: try fixture.identifier("le chi"), status: .online, nonce: "may-2-005",
                    at: at(61)),
            ]
            let action = ReplayMarks(conference: RollCallFixture.slug, marks: marks)
            let outcome = try await fixture.office.perform(action)
            // The mark at minute 11 was made before the one at 12, which corrects it.
            #expect((outcome.taken, outcome.refused, outcome.repeated) == (2, 3, 0))
            #expect(try await fixture.checkedTurnout() == Turnout(invited: 37, inPerson: 1, late: 1))
            let refused = try await fixture.office.store.read { try $0.refusedMarks(in: rollCall.id) }
            #expect(refused.map(\.refusal.code) == ["older", "unknown-attendee", "closed"])
            #expect(refused[0].name == "Nguyễn An")
            let again = try await fixture.office.perform(action)
            #expect(again.results == outcome.results)
            #expect(again.repeated == 5)
            let history = try await fixture.office.store.read { try $0.turnoutHistory(of: rollCall) }
            #expect(history.map(\.at) == [at(11), at(12), at(30)])
            #expect(history.map(\.called) == [1, 1, 2])
            #expect(history.map(\.present) == [0, 1, 2])
            // Somebody looks at them: one counts after all, one is put aside.
            try await fixture.office.perform(
                SettleRefusedMark(
                    conference: RollCallFixture.slug, mark: refused[2].id.description, accepts: true))
            try await fixture.office.perform(
                SettleRefusedMark(
                    conference: RollCallFixture.slug, mark: refused[0].id.description, accepts: false))
            let left = try await fixture.office.store.read { try $0.refusedMarks(in: rollCall.id) }
            #expect(left.map(\.id) == [refused[1].id])
            #expect(
                try await fixture.checkedTurnout() == Turnout(invited: 37, inPerson: 1, online: 1, late: 1))
            await #expect(throws: ActionError.self) {
                try await fixture.office.perform(
                    SettleRefusedMark(
                        conference: RollCallFixture.slug, mark: refused[0].id.description, accepts: true))
            }
        }
    }
}
