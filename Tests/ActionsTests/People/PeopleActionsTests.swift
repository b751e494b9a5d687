import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

@Suite(.inTurns) struct PeopleActionsTests {
    private static let slug = RollCallFixture.slug

    private func add(
        _ name: String, at point: String, category: String? = nil, phone: String? = nil,
        _ rule: AddAttendee.OverQuota = .waits, in fixture: RollCallFixture
    ) async throws -> AddAttendee.Outcome {
        try await fixture.office.perform(
            AddAttendee(
                conference: Self.slug, point: point,
                person: TypedAttendee(name: name, phone: phone, category: category), overQuota: rule))
    }

    @Test(arguments: TestEngine.allCases)
    func `a full category has a waiting list, and a freed place moves it up`(
        _ engine: TestEngine
    ) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            // TD has places for 40 secretaries; here they are made two.
            try await fixture.office.perform(
                PublishPlan(
                    RollCallFixture.plan { plan in
                        guard case .point(var top) = plan.points[0],
                            case .point(var below) = top.children[0]
                        else { return }
                        below.expected = [ExpectedCategory(name: "Bí thư", count: 2)]
                        top.children[0] = .point(below)
                        plan.points[0] = .point(top)
                    }))
            for name in ["Bùi Lan", "Bùi Mai"] {
                #expect(
                    try await add(name, at: "TD", category: "Bí thư", in: fixture).state == .registered)
            }
            let third = try await add("Bùi Nga", at: "TD", category: "Bí thư", in: fixture)
            #expect(third.state == .waiting)
            await #expect(throws: ActionError.point(.full(category: "Bí thư", places: 2))) {
                try await add("Bùi Oanh", at: "TD", category: "Bí thư", .refused, in: fixture)
            }
            let over = try await add(
                "Bùi Oanh", at: "TD", category: "Bí thư", .accepted(reason: "Tỉnh ủy yêu cầu"), in: fixture)
            #expect(over.state == .registered)
            // Three have places for two: one leaves, and no place is free; another leaves, and one is.
            func withdraw(_ name: String) async throws -> WithdrawAttendee.Outcome {
                try await fixture.office.perform(
                    WithdrawAttendee(conference: Self.slug, attendee: .name(name, point: nil)))
            }
            #expect(try await withdraw("Bùi Lan").movedUp == nil)
            #expect(try await withdraw("Bùi Mai").movedUp?.id == third.id)
            let events = try await fixture.events(.rosterPlaceFreed)
            #expect(events.count == 1)
            #expect(try SchemaCheck.faults(inMessage: try #require(events.first)) == [])
            await #expect(throws: ActionError.point(.notRegistered(name: "Bùi Mai"))) {
                try await withdraw("Bùi Mai")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `of many who want the last place on two nodes at once one gets it, and the others wait`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withAddress { address in
            let offices = [
                TestOffice(on: try await Store(opening: TestEngine.open(address)), seed: 1),
                TestOffice(on: try await Store(opening: TestEngine.open(address)), seed: 2),
            ]
            let plan = RollCallFixture.plan { plan in
                guard case .point(var top) = plan.points[0] else { return }
                top.expected = [ExpectedCategory(name: "Bí thư", count: 1)]
                plan.points[0] = .point(top)
            }
            try await offices[0].perform(PublishPlan(plan))
            let states = try await withThrowingTaskGroup(of: AttendeeState.self) { group in
                for number in 0..<12 {
                    group.addTask {
                        try await offices[number % 2].perform(
                            AddAttendee(
                                conference: Self.slug, point: "TU",
                                person: TypedAttendee(
                                    name: "Bùi Thị \(["Lan", "Mai", "Nga"][number % 3])",
                                    phone: "09123451\(10 + number)", category: "Bí thư"),
                                overQuota: .waits)
                        ).state
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(states.count { $0 == .registered } == 1)
            #expect(states.count { $0 == .waiting } == 11)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a substitute is linked and counted once`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            _ = try await fixture.open()
            try await fixture.mark("Phạm Dũng", .excused, reason: "ốm")
            let outcome = try await fixture.office.perform(
                SendSubstitute(
                    conference: Self.slug, attendee: .name("pham dung", point: nil),
                    person: TypedAttendee(name: "Phạm Thị Yến", title: "Phó Bí thư", phone: "0987000111")))
            #expect(outcome.substitute.attendee.category == "Huyện ủy viên")
            #expect(try await fixture.checkedTurnout(under: "TD") == Turnout(invited: 4))
            try await fixture.mark("Phạm Thị Yến", .inPerson)
            #expect(try await fixture.checkedTurnout(under: "TD") == Turnout(invited: 4, inPerson: 1))
            await #expect(throws: ActionError.rollCall(.markRefused(name: "Phạm Dũng", .notInvited))) {
                try await fixture.mark("Phạm Dũng", .late)
            }
            let substitute = AttendeeReference.identifier(outcome.substitute.id)
            await #expect(throws: ActionError.point(.isPresent(name: "Phạm Thị Yến"))) {
                try await fixture.office.perform(
                    WithdrawAttendee(conference: Self.slug, attendee: substitute))
            }
            // The substitute does not come either: the place is the first one's again.
            try await fixture.mark("Phạm Thị Yến", .unexcused)
            let back = try await fixture.office.perform(
                WithdrawAttendee(conference: Self.slug, attendee: substitute))
            #expect(back.movedUp?.attendee.name == "Phạm Dũng")
            #expect(try await fixture.checkedTurnout(under: "TD") == Turnout(invited: 4))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `people are found by the beginning of any word of their names`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            func find(_ words: String..., limit: Int = 10) async throws -> [String] {
                try await fixture.office.store.read { records in
                    let conference = try #require(try records.conference(slug: Self.slug))
                    return try records.attendees(named: words, of: conference.id, limit: limit)
                        .map(\.attendee.name)
                }
            }
            #expect(try await find("ng") == ["Nguyễn An"])
            #expect(try await find("gia", "ho") == ["Hoàng Giang"])
            #expect(try await find("h") == ["Hoàng Giang", "Vũ Hà"])
            #expect(try await find("khong") == [])
            #expect(try await find("h", limit: 1).count == 1)
            let added = try await add("Hồ Thị Hà", at: "TU", in: fixture)
            #expect(try await find("h", "ho") == ["Hoàng Giang", "Hồ Thị Hà"])
            #expect(added.attendee.name == "Hồ Thị Hà")
            await #expect(throws: ActionError.point(.badPerson)) {
                try await add("Hồ Thị Hà", at: "TU", phone: "12", in: fixture)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a ticket marks whoever shows it, and a forged one nobody`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            _ = try await fixture.open()
            let keys = try await fixture.office.perform(IssueTickets(conference: Self.slug))
            #expect(
                try await fixture.office.perform(IssueTickets(conference: Self.slug)).signing == keys.signing)
            let ticket = Ticket(
                conference: keys.conference, attendee: try fixture.identifier("vu ha"))
            let code = try ticket.code(signedWith: keys.signing)
            // Anybody with the public key can tell, without the roster.
            #expect(Ticket(code: code, publicKey: keys.publicKey) == ticket)
            func scan(_ code: String) async throws -> MarkAttendance.Outcome {
                try await fixture.office.perform(ScanTicket(conference: Self.slug, code: code))
            }
            #expect(try await scan(code).attendee.name == "Vũ Hà")
            guard case .same = try await scan(code).result else {
                Issue.record("the same ticket marks twice")
                return
            }
            #expect(try await fixture.checkedTurnout() == Turnout(invited: 37, inPerson: 1))
            var forged = Array(code)
            forged[8] = forged[8] == "A" ? "B" : "A"
            for bad in [String(forged), String(code.dropLast(3)), "DC1.", "", "x" + code] {
                await #expect(throws: ActionError.point(.badTicket)) { try await scan(bad) }
            }
        }
    }
}
