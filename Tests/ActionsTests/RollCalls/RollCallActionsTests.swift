import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Actions

@Suite(.inTurns) struct RollCallActionsTests {
    @Test(arguments: TestEngine.allCases)
    func `a roll call begins with everybody invited and nobody called`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            let first = try await fixture.open()
            #expect(first.reference == RollCallReference(conference: RollCallFixture.slug, number: 1))
            // Three at TU, four at TD, and at TX, which has no roster, the thirty of the plan.
            #expect(try await fixture.checkedTurnout() == Turnout(invited: 37))
            #expect(try await fixture.checkedTurnout(under: "TD") == Turnout(invited: 4))
            let second = try await fixture.open("Buổi chiều")
            #expect(second.reference.number == 2)
            await #expect(throws: ActionError.rollCall(.nameTaken("Buổi chiều", second.reference))) {
                try await fixture.open(" Buổi  chiều ")
            }
            await #expect(throws: ActionError.rollCall(.emptyName)) { try await fixture.open(" ") }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `marks count at their point and at all above it, by category`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            let rollCall = try await fixture.open()
            try await fixture.mark("Nguyễn An", .inPerson)
            try await fixture.mark("pham dung", .online)
            try await fixture.mark("Vũ Hà", .excused, reason: "Đi công tác")
            #expect(
                try await fixture.checkedTurnout() == Turnout(invited: 37, inPerson: 1, online: 1, excused: 1)
            )
            #expect(
                try await fixture.checkedTurnout(under: "TD") == Turnout(invited: 4, online: 1, excused: 1))
            try await fixture.office.store.read { (records) throws -> Void in
                let byCategory = try records.turnoutByCategory(of: rollCall)
                #expect(
                    byCategory.map(\.category) == ["Báo cáo viên", "Huyện ủy viên", "Tỉnh ủy viên"])
                #expect(byCategory[0].turnout == Turnout(invited: 3, excused: 1))
                #expect(byCategory[1].turnout == Turnout(invited: 32, online: 1))
                let (silent, count) = try records.silentPoints(in: rollCall, limit: 10)
                #expect(silent.map(\.code) == ["TX"])
                #expect(silent.first?.inCharge == "Phụ Trách Hai")
                #expect(count == 1)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `the later of two who mark the same person is told what the earlier said`(
        _ engine: TestEngine
    ) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            _ = try await fixture.open()
            let first = try await fixture.mark("Nguyễn An", .unexcused, by: "an")
            #expect(first.result == .taken(replaced: nil))
            fixture.office.clock.advance(seconds: 60)
            let earlier = AttendanceMark(
                status: .unexcused, at: fixture.office.clock.now.advanced(byMilliseconds: -60_000), by: "an")
            await #expect(
                throws: ActionError.rollCall(.markRefused(name: "Nguyễn An", .markedBefore(earlier)))
            ) { try await fixture.mark("Nguyễn An", .late, by: "binh") }
            #expect(try await fixture.mark("Nguyễn An", .unexcused, by: "binh").result == .same(earlier))
            let replaced = try await fixture.mark("Nguyễn An", .late, replaces: true, by: "binh")
            #expect(replaced.result == .taken(replaced: earlier))
            #expect(try await fixture.checkedTurnout() == Turnout(invited: 37, late: 1))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `all present but these`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            _ = try await fixture.open()
            try await fixture.mark("Hoàng Giang", .late)
            let action = MarkPoint(
                conference: RollCallFixture.slug, point: "TD",
                exceptions: [
                    .init(attendee: .name("vu ha", point: nil), status: .excused, reason: "ốm"),
                    .init(attendee: .identifier(try fixture.identifier("dang khoa")), status: .unexcused),
                ], nonce: "bulk-000001")
            let outcome = try await fixture.office.perform(action)
            #expect(outcome.marked == 1)
            #expect(outcome.exceptions == 2)
            let expected = Turnout(invited: 4, inPerson: 1, late: 1, excused: 1, unexcused: 1)
            #expect(outcome.turnout == expected)
            #expect(try await fixture.checkedTurnout(under: "TD") == expected)
            let again = try await fixture.office.perform(action)
            #expect(again.isRepeated)
            #expect(again.marked == 1)
            // The whole tree, but for whom there is a mark already.
            let deep = try await fixture.office.perform(
                MarkPoint(conference: RollCallFixture.slug, point: "TU", isDeep: true, status: .online))
            #expect(deep.marked == 3)
            #expect(
                try await fixture.checkedTurnout()
                    == Turnout(invited: 37, inPerson: 1, online: 3, late: 1, excused: 1, unexcused: 1))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `closing marks the rest where asked, and what is closed stays as it was`(
        _ engine: TestEngine
    ) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            let rollCall = try await fixture.open()
            try await fixture.mark("Nguyễn An", .inPerson)
            let outcome = try await fixture.office.perform(
                CloseRollCall(conference: RollCallFixture.slug, rest: .unexcused))
            #expect(outcome.marked == 6)
            #expect(outcome.turnout == Turnout(invited: 37, inPerson: 1, unexcused: 6))
            await #expect(throws: ActionError.rollCall(.alreadyClosed(rollCall.reference))) {
                try await fixture.office.perform(CloseRollCall(conference: RollCallFixture.slug))
            }
            // The points move and one is closed: the conference that was stays what it was.
            try await fixture.office.perform(
                PublishPlan(
                    RollCallFixture.plan { plan in
                        guard case .point(var top) = plan.points[0] else { return }
                        let moved = top.children.removeFirst()
                        top.children = []
                        plan.points = [.point(top), moved]
                    }))
            let kept = try await fixture.office.store.read { try $0.turnout(of: rollCall) }
            #expect(kept == outcome.turnout)
            try await fixture.office.perform(ReopenRollCall(conference: RollCallFixture.slug))
            await #expect(throws: ActionError.rollCall(.stillOpen(rollCall.reference))) {
                try await fixture.office.perform(ReopenRollCall(conference: RollCallFixture.slug))
            }
        }
    }

    @Test func `what is not there is told`() async throws {
        try await RollCallFixture.withRoster(.sqlite) { fixture in
            let slug = RollCallFixture.slug
            await #expect(
                throws: ActionError.rollCall(.unknownRollCall(conference: slug, number: nil))
            ) { try await fixture.mark("Nguyễn An", .late) }
            _ = try await fixture.open()
            await #expect(throws: ActionError.rollCall(.unknownAttendee("Nguyễn Ân Anh", suggestion: nil))) {
                try await fixture.mark("Nguyễn Ân Anh", .late)
            }
            await #expect(throws: ActionError.unknownPoint(code: "TDD", suggestion: "TD")) {
                try await fixture.office.perform(MarkPoint(conference: slug, point: "TDD"))
            }
        }
    }
}
