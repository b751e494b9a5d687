import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

@Suite(.inTurns) struct EditAttendeeTests {
    private func add(
        _ office: TestOffice, _ name: String, phone: String? = nil, at point: String = "TD",
        category: String? = nil
    ) async throws -> Identifier<Conferences.Attendee> {
        try await office.perform(
            AddAttendee(
                conference: SamplePlan.slug, point: point,
                person: TypedAttendee(name: name, phone: phone, category: category))
        ).id
    }

    private func edit(
        _ id: Identifier<Conferences.Attendee>, _ person: TypedAttendee, point: String? = nil
    ) -> EditAttendee {
        EditAttendee(
            conference: SamplePlan.slug, attendee: .identifier(id), person: person, point: point)
    }

    private func withOffice(
        _ engine: TestEngine, _ body: (TestOffice) async throws -> Void
    ) async throws {
        try await engine.withOffice { office in
            try await office.perform(
                PublishPlan(
                    SamplePlan.make { plan in
                        guard case .point(var main) = plan.points[0],
                            case .point(var below) = main.children[0]
                        else { return }
                        below.expected = [ExpectedCategory(name: "Bí thư", count: 1)]
                        main.children = [.point(below)]
                        plan.points = [.point(main)]
                    }))
            try await body(office)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `whoever is corrected is found under the new name, and counted where they are now`(
        _ engine: TestEngine
    ) async throws {
        try await withOffice(engine) { office in
            let id = try await add(office, "Trần Thị Lan", phone: "0912345678")
            _ = try await office.perform(OpenRollCall(conference: SamplePlan.slug, name: "Sáng"))
            _ = try await office.perform(
                MarkAttendance(conference: SamplePlan.slug, attendee: .identifier(id), status: .inPerson))
            let after = try await office.perform(
                edit(
                    id, TypedAttendee(name: "trần thị liên", title: "Bí thư", phone: "0912 345 679"),
                    point: "TU"))
            #expect(after.attendee.name == "Trần Thị Liên")
            #expect(after.attendee.phone == "0912345679")
            #expect(after.attendee.point == "TU")
            try await office.store.read { (records) throws -> Void in
                let conference = try #require(try records.conference(slug: SamplePlan.slug))
                let found = try records.attendees(named: ["lien"], of: conference.id, limit: 5)
                #expect(found.map(\.id) == [id])
                #expect(try records.attendees(named: ["lan"], of: conference.id, limit: 5).isEmpty)
                let rollCall = try #require(try records.rollCalls(of: conference).first)
                let point = try #require(try records.point("TD", of: conference.id))
                #expect(try records.turnout(of: rollCall, under: point.id).present == 0)
                #expect(try records.turnout(of: rollCall).present == 1)
                let entries = try records.rosterEntries(
                    of: conference.id, RosterFilter(point: "TU"), limit: 10)
                #expect(entries.map(\.id) == [id])
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `nobody becomes somebody who is there already, nor takes a place that is taken`(
        _ engine: TestEngine
    ) async throws {
        try await withOffice(engine) { office in
            let one = try await add(office, "Trần Thị Lan", phone: "0912345678", category: "Bí thư")
            let other = try await add(office, "Lê Văn Bình", phone: "0912345679")
            await #expect(
                throws: ActionError.point(.alreadyThere(name: "Trần Thị Lan", point: "TD"))
            ) {
                try await office.perform(
                    edit(other, TypedAttendee(name: "Lê Văn Bình", phone: "0912345678")))
            }
            await #expect(throws: ActionError.point(.full(category: "Bí thư", places: 1))) {
                try await office.perform(
                    edit(
                        other, TypedAttendee(name: "Lê Văn Bình", phone: "0912345679", category: "Bí thư")))
            }
            await #expect(throws: ActionError.point(.badPerson)) {
                try await office.perform(edit(one, TypedAttendee(name: "1234")))
            }
            // What is the same leaves no trace.
            let before = try await office.store.read { try $0.lastAuditSequence() }
            _ = try await office.perform(
                edit(one, TypedAttendee(name: "Trần Thị Lan", phone: "0912345678", category: "Bí thư")))
            #expect(try await office.store.read { try $0.lastAuditSequence() } == before)
        }
    }

    @Test func `a coordinator moves nobody out of their points, and nobody else's people`() async throws {
        try await withOffice(.sqlite) { office in
            let mine = try await add(office, "Trần Thị Lan")
            let other = try await add(office, "Lê Văn Bình", at: "TU")
            let coordinator = Actor(
                name: "td", permissions: AccountRole.pointCoordinator.permissions,
                remit: .points([PointCharge(conference: SamplePlan.slug, code: "TD")]))
            await #expect(throws: ActionError.beyondRemit("TU")) {
                try await office.office.perform(
                    edit(mine, TypedAttendee(name: "Trần Thị Lan"), point: "TU"), as: coordinator)
            }
            await #expect(throws: ActionError.self) {
                try await office.office.perform(
                    edit(other, TypedAttendee(name: "Lê Văn Bình")), as: coordinator)
            }
            // What they prepare is theirs, too.
            try await office.office.perform(
                SetLine(conference: SamplePlan.slug, point: "TD", line: .connected), as: coordinator)
            await #expect(throws: ActionError.beyondRemit("TU")) {
                try await office.office.perform(
                    RecordTest(conference: SamplePlan.slug, point: "TU", result: .good), as: coordinator)
            }
            await #expect(throws: ActionError.self) {
                try await office.office.perform(
                    ScheduleTests(
                        conference: SamplePlan.slug,
                        at: office.clock.now.advanced(byMilliseconds: 3_600_000)), as: coordinator)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a staff number and a year of birth are typed, stay where nothing is said, and are taken away`(
        _ engine: TestEngine
    ) async throws {
        try await withOffice(engine) { office in
            let id = try await office.perform(
                AddAttendee(
                    conference: SamplePlan.slug, point: "TD",
                    person: TypedAttendee(
                        name: "Trần Thị Lan", unit: "Sở Y tế", staffNumber: "CB-17", birthYear: 1975))
            ).id
            func after(_ person: TypedAttendee) async throws -> Conferences.Attendee {
                try await office.perform(edit(id, person)).attendee
            }
            let renamed = try await after(TypedAttendee(name: "Trần Thị Liên", unit: "Sở Y tế"))
            #expect(renamed.staffNumber == "CB-17" && renamed.birthYear == 1975)
            let corrected = try await after(
                TypedAttendee(name: "Trần Thị Liên", unit: "Sở Y tế", staffNumber: "CB-18", birthYear: 1976))
            #expect(corrected.staffNumber == "CB-18" && corrected.birthYear == 1976)
            #expect(corrected.identity != renamed.identity)
            let bare = try await after(
                TypedAttendee(name: "Trần Thị Liên", unit: "Sở Y tế", staffNumber: "", birthYear: 0))
            #expect(bare.staffNumber == nil && bare.birthYear == nil)
            await #expect(throws: ActionError.point(.badPerson)) {
                try await office.perform(edit(id, TypedAttendee(name: "Trần Thị Liên", birthYear: 1800)))
            }
            // Nobody gets the number of somebody else.
            _ = try await office.perform(
                AddAttendee(
                    conference: SamplePlan.slug, point: "TU",
                    person: TypedAttendee(name: "Lê Văn Bình", staffNumber: "CB-20")))
            await #expect(throws: ActionError.self) {
                try await office.perform(edit(id, TypedAttendee(name: "Trần Thị Liên", staffNumber: "CB-20")))
            }
        }
    }
}
