import Conferences
import Diagnostics
import Testing

struct PersonDoubleBookedTests {
    private func people(_ plan: Plan) -> [String] {
        plan.findings("person.double-booked").flatMap(\.labels)
    }

    /// The whole morning as one broadcast.
    private let broadcast = Sample.item("broadcast", "08:00", 210, by: ["speaker"])

    @Test("A presenter of two items at once at different points is needed in two places")
    func findsTwoItems() throws {
        let plan = Plan.withAgenda([
            Sample.item("a", "08:00", 120, at: ["east"], by: ["speaker"]),
            Sample.item("b", "09:00", 150, at: ["west"], by: ["second", "speaker"]),
        ])
        let finding = try #require(plan.findings("person.double-booked").first)
        #expect(people(plan) == ["speaker"])
        #expect(finding.finding.severity == .error)
        #expect(finding.about == .person("speaker"))
        guard case .doubleBooked(let person, let first, let second) = finding.finding.problem else {
            Issue.record("another problem")
            return
        }
        #expect(person == "Ngô Văn Báo")
        #expect(first.point == "Điểm cầu huyện Đông")
        #expect(second.point == "Điểm cầu huyện Tây")
        #expect(second.slot?.title == "b")
    }

    @Test("One after the other is no conflict, at whatever points")
    func allowsOneAfterTheOther() {
        let plan = Plan.withAgenda([
            Sample.item("a", "08:00", 60, at: ["east"], by: ["speaker"]),
            Sample.item("b", "09:00", 150, at: ["west"], by: ["speaker"]),
        ])
        #expect(people(plan) == [])
    }

    @Test("A broadcast is presented from the main point, so its presenter cannot be elsewhere")
    func broadcastsFromTheMainPoint() {
        let elsewhere = Sample.item("b", "09:00", 30, at: ["west"], by: ["speaker"])
        #expect(people(.withAgenda([broadcast, elsewhere])) == ["speaker"])
        let there = Sample.item("b", "09:00", 30, at: ["main"], by: ["speaker"])
        #expect(people(.withAgenda([broadcast, there])) == [])
    }

    @Test("One broadcast at many points is no conflict for those who run them")
    func allowsOneBroadcast() {
        #expect(Plan.withAgenda([broadcast]).foundCodes == [])
    }

    @Test("Who runs a point may speak from it in a broadcast")
    func allowsSpeakingFromOnesPoint() {
        let plan = Plan.withAgenda([Sample.item("a", "08:00", 210, by: ["east", "tech-west"])])
        #expect(people(plan) == [])
    }

    @Test("An item at several points may be presented from any of them")
    func allowsAnyOfThePoints() {
        let plan = Plan.withAgenda([
            Sample.item("a", "08:00", 60, at: ["east", "west"], by: ["speaker"]),
            Sample.item("b", "08:30", 60, at: ["west", "main"], by: ["speaker"]),
        ])
        #expect(people(plan) == [])
    }

    @Test("Nobody runs two points of one broadcast", arguments: [true, false])
    func findsTwoPosts(isTechnician: Bool) throws {
        let plan = Plan.withAgenda([broadcast]).with {
            $0.changePoint(1) { if isTechnician { $0.technician = "east" } else { $0.inCharge = "east" } }
        }
        #expect(people(plan) == ["east"])
        guard
            case .doubleBooked(_, let first, let second)? = plan.findings("person.double-booked").first?
                .finding.problem
        else {
            Issue.record("another problem")
            return
        }
        #expect(first.role == .inCharge)
        #expect(second.role == (isTechnician ? .technician : .inCharge))
        #expect(second.slot == nil)
    }

    @Test("Without an agenda the points are taken to be joined at the same time")
    func assumesOneMeeting() {
        let plan = Plan.withAgenda([]).with { $0.changePoint(1) { $0.technician = "tech-east" } }
        #expect(people(plan) == ["tech-east"])
    }

    @Test("One may be in charge of a point and its technician")
    func allowsBothAtOnePoint() {
        let plan = Plan.withAgenda([broadcast]).with { $0.changePoint(1) { $0.technician = "west" } }
        #expect(people(plan) == [])
    }

    @Test("Who runs two points that are never in session at once is free to travel")
    func allowsTravelling() {
        let agenda = [
            Sample.item("a", "08:00", 60, at: ["east"]), Sample.item("b", "09:30", 60, at: ["west"]),
        ]
        let plan = Plan.withAgenda(agenda).with { $0.changePoint(1) { $0.technician = "tech-east" } }
        #expect(people(plan) == [])
        #expect(people(plan.with { $0.agenda[1].start = Sample.time("08:30") }) == ["tech-east"])
    }

    @Test("Who runs a point cannot present elsewhere while something takes place there")
    func findsPresentingElsewhere() {
        let agenda = [
            Sample.item("a", "08:00", 60, at: ["east"]),
            Sample.item("b", "08:00", 60, at: ["west"], by: ["east"]),
        ]
        #expect(people(.withAgenda(agenda)) == ["east"])
        #expect(people(Plan.withAgenda(agenda).with { $0.agenda[0].kind = .pause }) == [])
        #expect(people(Plan.withAgenda(agenda).with { $0.agenda[0].points = ["main"] }) == [])
    }

    @Test("In one hall nobody is in two places")
    func allowsAHall() {
        let plan = Plan.withAgenda([broadcast, Sample.item("b", "09:00", 30, by: ["speaker"])]).with {
            $0.form = .inPerson
            $0.points = []
        }
        #expect(people(plan) == [])
    }

    @Test("Conflicts come in the order of the people")
    func keepsOrder() {
        let agenda = [
            Sample.item("a", "08:00", 120, at: ["east"], by: ["second", "speaker"]),
            Sample.item("b", "09:00", 150, at: ["west"], by: ["second", "speaker"]),
        ]
        #expect(people(.withAgenda(agenda)) == ["speaker", "second"])
    }

    @Test("A conflict is found behind a longer duty at the same place")
    func keepsTheLongerDuty() {
        let plan = Plan.withAgenda([
            Sample.item("long", "08:00", 180, at: ["east"], by: ["speaker"]),
            Sample.item("short", "08:10", 5, at: ["east"], by: ["speaker"]),
            Sample.item("far", "10:00", 30, at: ["west"], by: ["speaker"]),
        ])
        #expect(people(plan) == ["speaker"])
    }
}
