import Conferences
import Diagnostics
import Testing

struct PlanChecksTests {
    @Test("A plan in order has no findings")
    func findsNothing() {
        #expect(PlanChecks.run(Sample.plan).isEmpty)
    }

    @Test("A conference without a chair, an agenda or points", arguments: [ConferenceForm.online, .hybrid])
    func findsWhatIsMissing(form: ConferenceForm) {
        let plan = Plan(
            slug: "empty", title: "Hội nghị", form: form, host: "Tỉnh ủy",
            schedule: Schedule(firstDay: Sample.date("2024-09-13")))
        #expect(plan.foundCodes == ["conference.no-chair", "conference.no-points", "conference.no-agenda"])
        #expect(
            PlanChecks.run(plan).map(\.finding.severity) == [.warning, .error, .warning])
        #expect(PlanChecks.run(plan).allSatisfy { $0.about == .plan && $0.labels.isEmpty })
    }

    @Test("A hall needs no points")
    func allowsAHall() {
        let plan = Sample.plan.with {
            $0.form = .inPerson
            $0.points = []
        }
        #expect(plan.foundCodes == [])
    }

    @Test("A letter needs neither chair nor points nor agenda, and its directives are not studied")
    func allowsLetters() {
        let plan = Plan(
            slug: "letter", title: "Công văn", form: .letter, host: "Tỉnh ủy",
            schedule: Schedule(firstDay: Sample.date("2023-01-12")),
            directives: [Directive(kind: "Chỉ thị", number: "12-CT/TW")])
        #expect(plan.foundCodes == [])
    }

    @Test("A report that nobody presents; other items need no presenter")
    func findsReportsWithoutPresenter() {
        let plan = Sample.plan.with { $0.agenda[1].presenters = [] }
        #expect(plan.foundCodes == ["agenda.no-presenter"])
        #expect(plan.items("agenda.no-presenter") == ["Quán triệt Chỉ thị 32"])
    }

    @Test("A directive that no item covers")
    func findsUncoveredDirectives() {
        let plan = Sample.plan.with { $0.agenda[3].directives = [] }
        #expect(plan.findings("directive.uncovered").map(\.about) == [.directive(1)])
        #expect(plan.findings("directive.uncovered").map(\.labels) == [["81-KH/TU"]])
        #expect(
            plan.findings("directive.uncovered").map(\.finding.problem)
                == [.uncovered(directive: "Kế hoạch số 81-KH/TU")])
        #expect(plan.with { $0.agenda = [] }.foundCodes == ["conference.no-agenda"])
    }

    @Test("A cancelled conference is not checked, so that nothing stands in the way of calling it off")
    func passesOverCancelled() {
        let plan = Sample.plan.with {
            $0.agenda[4].start = Sample.time("06:00")
            $0.cancellation = "Bão số 3"
        }
        #expect(plan.foundCodes == [])
    }

    @Test("Findings stand in the order of the plan: the whole, directives, people, points, agenda, accepted")
    func isOrdered() {
        let plan = Sample.plan.with {
            $0.chairs = []
            $0.agenda[3].directives = []
            $0.agenda[1].presenters = []
            $0.agenda[4].duration = 60
            $0.changePoint(0) { $0.technician = "tech-west" }
            $0.changePoint(1) { $0.inCharge = nil }
            $0.accepted = [AcceptedFinding(code: "agenda.gap", reason: "quen rồi")]
        }
        #expect(
            plan.foundCodes == [
                "conference.no-chair", "directive.uncovered", "person.double-booked",
                "point.no-person-in-charge", "point.no-person-in-charge", "agenda.no-presenter",
                "agenda.past-end", "accepted.unused",
            ])
    }

    @Test("Codes are unique, and stand in scripts and plans: they are these for ever")
    func keepsCodes() {
        #expect(
            PlanChecks.codes.sorted() == [
                "accepted.unused", "agenda.before-start", "agenda.gap", "agenda.no-presenter",
                "agenda.no-time", "agenda.overlap", "agenda.past-end", "conference.no-agenda",
                "conference.no-chair", "conference.no-points", "conference.over-quota", "directive.uncovered",
                "person.double-booked", "point.no-person-in-charge", "point.no-technician",
                "point.over-capacity",
            ])
    }

    @Test("Checking is the same each time", arguments: [Sample.plan, Sample.nationwide])
    func isRepeatable(plan: Plan) {
        #expect(PlanChecks.run(plan) == PlanChecks.run(plan))
    }

    @Test("A plan with 20,000 listed points and 2,000 items is checked point by point")
    func isLinear() {
        let plan = Sample.plan.with {
            $0.changePoint {
                $0.children = (0..<20_000).map { .point(PlannedPoint(code: "p\($0)", name: "Điểm \($0)")) }
            }
            $0.agenda = (0..<2_000).map { Sample.item("item \($0)", "08:00", 60, by: ["speaker"]) }
            $0.accepted = (0..<20_000).map {
                AcceptedFinding(code: "point.no-technician", about: "p\($0)", reason: "điểm nhỏ")
            }
        }
        let findings = PlanChecks.run(plan)
        #expect(findings.count { $0.finding.code == "point.no-person-in-charge" } == 20_000)
        #expect(findings.count { $0.acceptedReason != nil } == 20_000)
    }
}
