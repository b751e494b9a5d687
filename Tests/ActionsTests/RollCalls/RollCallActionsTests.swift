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
    func `numbers of a point count in place of its people's marks`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            _ = try await fixture.open()
            func report(_ point: String, _ numbers: [ReportedNumbers]) async throws -> ReportNumbers.Outcome {
                try await fixture.office.perform(
                    ReportNumbers(conference: RollCallFixture.slug, point: point, numbers: numbers))
            }
            _ = try await report("TX", [ReportedNumbers(category: "Huyện ủy viên", inPerson: 28, excused: 2)])
            #expect(
                try await fixture.checkedTurnout(under: "TX")
                    == Turnout(invited: 30, inPerson: 28, excused: 2))
            try await fixture.mark("Phạm Dũng", .online)
            let numbers = [ReportedNumbers(invited: 50, inPerson: 45, late: 3)]
            #expect(try await report("TD", numbers).turnout == Turnout(invited: 50, inPerson: 45, late: 3))
            #expect(try await report("TD", numbers).isSame)
            try await fixture.mark("Vũ Hà", .online)
            #expect(
                try await fixture.checkedTurnout()
                    == Turnout(invited: 83, inPerson: 73, late: 3, excused: 2))
            // Without them the marks count again, those made meanwhile, too.
            _ = try await report("TD", [])
            #expect(try await fixture.checkedTurnout(under: "TD") == Turnout(invited: 4, online: 2))
            await #expect(
                throws: ActionError.rollCall(
                    .numbersExceedInvited(category: "", present: 51, invited: 50))
            ) { try await report("TD", [ReportedNumbers(invited: 50, inPerson: 51)]) }
            await #expect(throws: ActionError.rollCall(.negativeNumber)) {
                try await report("TD", [ReportedNumbers(inPerson: -1)])
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

    @Test(arguments: TestEngine.allCases)
    func `a quiet minute's marks make one event, with counts and no names`(_ engine: TestEngine) async throws
    {
        try await RollCallFixture.withRoster(engine) { fixture in
            try await fixture.office.perform(
                AddEndpoint(url: "https://nhan.example.vn/", events: ["turnout.changed"]))
            _ = try await fixture.open()
            for name in ["Nguyễn An", "Trần Bình", "Lê Chi"] {
                try await fixture.mark(name, .inPerson)
                fixture.office.clock.advance(seconds: 20)
            }
            let events = try await fixture.events(.turnoutChanged)
            #expect(events.count == 1)
            #expect(events[0].contains(#""present":3"#))
            #expect(!events[0].contains("Nguyễn"))
            let now = fixture.office.clock.now
            func due(_ seconds: Int64) async throws -> Int {
                let moment = now.advanced(byMilliseconds: seconds * 1000)
                return try await fixture.office.store.write { records in
                    try records.lease(
                        10, dueBy: moment, at: moment, until: moment.advanced(byMilliseconds: 1)
                    ).count
                }
            }
            #expect(try await due(39) == 0)
            #expect(try await due(40) == 1)
            // What is being sent is not changed any more: the next mark makes a new event.
            try await fixture.mark("Vũ Hà", .online)
            #expect(try await fixture.events(.turnoutChanged).count == 2)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `the tree changes under an open roll call, and the counts follow`(_ engine: TestEngine) async throws
    {
        try await RollCallFixture.withRoster(engine) { fixture in
            _ = try await fixture.open()
            try await fixture.mark("Phạm Dũng", .inPerson)
            // TD moves from below TU to the top.
            try await fixture.office.perform(
                PublishPlan(
                    RollCallFixture.plan { plan in
                        guard case .point(var top) = plan.points[0] else { return }
                        let moved = top.children.removeFirst()
                        plan.points = [.point(top), moved]
                    }))
            #expect(try await fixture.checkedTurnout(under: "TU") == Turnout(invited: 33))
            #expect(try await fixture.checkedTurnout(under: "TD") == Turnout(invited: 4, inPerson: 1))
            #expect(try await fixture.checkedTurnout() == Turnout(invited: 37, inPerson: 1))
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
