import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Actions

/// What is counted where points report numbers, the tree changes, and who is told of it.
@Suite(.inTurns) struct TurnoutActionsTests {
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
    func `all of a tree are marked at once, and where a point has numbers they go on counting`(
        _ engine: TestEngine
    ) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            _ = try await fixture.open()
            _ = try await fixture.office.perform(
                ReportNumbers(
                    conference: RollCallFixture.slug, point: "TD",
                    numbers: [ReportedNumbers(invited: 50, inPerson: 45)]))
            try await fixture.mark("Trần Bình", .late)
            let outcome = try await fixture.office.perform(
                MarkPoint(conference: RollCallFixture.slug, point: "TU", isDeep: true, status: .online))
            #expect(outcome.marked == 6)
            #expect(
                try await fixture.checkedTurnout()
                    == Turnout(invited: 83, inPerson: 45, online: 2, late: 1))
            #expect(
                try await fixture.checkedTurnout(under: "TD") == Turnout(invited: 50, inPerson: 45))
            // Once the numbers are gone, the marks are there.
            _ = try await fixture.office.perform(
                ReportNumbers(conference: RollCallFixture.slug, point: "TD", numbers: []))
            #expect(try await fixture.checkedTurnout(under: "TD") == Turnout(invited: 4, online: 4))
            #expect(
                try await fixture.checkedTurnout() == Turnout(invited: 37, online: 6, late: 1))
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
}
