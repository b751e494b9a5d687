import Actions
import Conferences
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct ReplayRemitTests {
    private func coordinator(_ slug: String, _ code: String) -> Actor {
        Actor(
            name: "phu-trach", permissions: AccountRole.pointCoordinator.permissions,
            remit: .points([PointCharge(conference: slug, code: code)]))
    }

    @Test(arguments: TestEngine.allCases)
    func `of a conference that is not theirs a coordinator learns as little as of one that is not there`(
        _ engine: TestEngine
    ) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            _ = try await fixture.open()
            let office = fixture.office.office
            let stranger = coordinator("hoi-nghi-khac", "TD")
            for slug in [RollCallFixture.slug, String(RollCallFixture.slug.dropLast())] {
                let unknown = ActionError.unknownConference(slug: slug, suggestion: nil)
                func isUnknown<A: Action>(_ action: A) async {
                    await #expect(throws: unknown) { try await office.perform(action, as: stranger) }
                }
                await isUnknown(ReplayMarks(conference: slug, marks: []))
                await isUnknown(
                    MarkAttendance(conference: slug, attendee: .name("An", point: nil), status: .late))
                await isUnknown(MarkPoint(conference: slug, point: "TD"))
                await isUnknown(UnmarkPoint(conference: slug, point: "TD", at: .init(milliseconds: 1)))
                await isUnknown(ReportNumbers(conference: slug, point: "TD", numbers: []))
                await isUnknown(ScanTicket(conference: slug, code: "x"))
                await isUnknown(AddAttendee(conference: slug, point: "TD", person: .init(name: "x")))
                await isUnknown(WithdrawAttendee(conference: slug, attendee: .name("An", point: nil)))
                await isUnknown(
                    SendSubstitute(
                        conference: slug, attendee: .name("An", point: nil), person: .init(name: "y")))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `whoever answers for one point is told its turnout and not that of the conference`(
        _ engine: TestEngine
    ) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            _ = try await fixture.open()
            let office = fixture.office.office
            let theirs = coordinator(RollCallFixture.slug, "TD")
            let none = try await office.perform(
                ReplayMarks(conference: RollCallFixture.slug, marks: []), as: theirs)
            #expect(none.turnout == nil)
            let own = try await office.perform(
                ReplayMarks(conference: RollCallFixture.slug, marks: [], point: "TD"), as: theirs)
            #expect(own.turnout == Turnout(invited: 4))
            await #expect(throws: ActionError.beyondRemit("TU")) {
                try await office.perform(
                    ReplayMarks(conference: RollCallFixture.slug, marks: [], point: "TU"), as: theirs)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a mark replaces what its maker saw, and nothing newer that they could not know of`(
        _ engine: TestEngine
    ) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            _ = try await fixture.open()
            let office = fixture.office
            func mark(_ status: AttendanceStatus, by: String, seen: Instant?) async throws -> MarkOutcome {
                office.clock.advance(seconds: 10)
                let attendee = try #require(fixture.people["nguyen an"])
                return try await office.office.perform(
                    ReplayMarks(
                        conference: RollCallFixture.slug,
                        marks: [
                            OfflineMark(
                                attendee: attendee, status: status, nonce: "\(by)-\(status)-000000",
                                at: office.clock.now, seen: seen)
                        ]),
                    as: Actor(name: by, permissions: Set(Permission.allCases))
                ).results[0]
            }
            #expect(try await mark(.unexcused, by: "an", seen: nil) == .taken(replaced: nil))
            let first = office.clock.now
            guard case .refused(.markedBefore(let told)) = try await mark(.late, by: "binh", seen: nil) else {
                Issue.record("nobody was told what was said before")
                return
            }
            #expect(told.by == "an" && told.status == .unexcused && told.at == first)
            guard case .taken = try await mark(.inPerson, by: "binh", seen: first) else {
                Issue.record("what was seen is not replaced")
                return
            }
            // Another who still sees the first.
            guard case .refused(.markedBefore(let newer)) = try await mark(.online, by: "chi", seen: first)
            else {
                Issue.record("a newer mark was replaced unseen")
                return
            }
            #expect(newer.by == "binh")
        }
    }
}
