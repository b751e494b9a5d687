import Conferences
import Diagnostics
import Testing

/// The rules about points: capacity, technicians and who is in charge.
struct PointChecksTests {
    @Test("More people than a point holds")
    func findsOverCapacity() throws {
        let plan = Sample.plan.with { $0.changePoint(0) { $0.capacity = 39 } }
        let finding = try #require(plan.findings("point.over-capacity").first)
        #expect(plan.foundCodes == ["point.over-capacity"])
        #expect(finding.finding.severity == .warning)
        #expect(finding.about == .point(PointPath([0, 0])))
        #expect(finding.labels == ["east"])
        #expect(
            finding.finding.problem
                == .overCapacity(
                    .point(code: "east", name: "Điểm cầu huyện Đông"), expected: 40, capacity: 39))
    }

    @Test("As many as a point holds, or an unknown capacity, is fine", arguments: [40, 41, nil])
    func allowsFull(capacity: Int?) {
        #expect(Sample.plan.with { $0.changePoint(0) { $0.capacity = capacity } }.foundCodes == [])
    }

    @Test("A point without a technician and one with nobody in charge")
    func findsMissingPeople() {
        let plan = Sample.plan.with {
            $0.changePoint(0) { $0.technician = nil }
            $0.changePoint(1) { $0.inCharge = nil }
        }
        #expect(plan.foundCodes == ["point.no-technician", "point.no-person-in-charge"])
        #expect(plan.findings("point.no-technician").map(\.labels) == [["east"]])
        #expect(plan.findings("point.no-person-in-charge").map(\.labels) == [["west"]])
    }

    @Test("The main point is in the hands of the chairs, if there are any")
    func leavesTheMainPointToTheChairs() {
        #expect(Sample.plan.foundCodes == [])
        let plan = Sample.plan.with { $0.chairs = [] }
        #expect(plan.foundCodes == ["conference.no-chair", "point.no-person-in-charge"])
    }

    @Test("A hall needs neither a technician nor somebody in charge, but its size counts")
    func asksLessOfAHall() {
        let plan = Sample.plan.with {
            $0.form = .inPerson
            $0.changePoint {
                $0.technician = nil
                $0.capacity = 49
            }
            $0.changePoint(0) { $0.inCharge = nil }
        }
        #expect(plan.foundCodes == ["point.over-capacity"])
    }

    @Test("3,355 points of the administrative units make one finding of each kind, with their number")
    func countsSelections() {
        let plan = Sample.nationwide.with {
            $0.changePoint {
                $0.children = [
                    .administrative(
                        AdministrativeSelection(
                            scope: .provinces(withCommunes: true), capacity: 10,
                            expected: [ExpectedCategory(name: "Đảng viên", count: 80)]))
                ]
            }
        }
        let findings = PlanChecks.run(plan)
        let points = CheckProblem.PointSubject.provincesWithCommunes(count: 3355)
        #expect(
            findings.map(\.finding.problem) == [
                .overCapacity(points, expected: 80, capacity: 10), .noPersonInCharge(points),
                .noTechnician(points),
            ])
        #expect(findings.allSatisfy { $0.about == .point(PointPath([0, 0])) && $0.labels == ["provinces"] })
    }

    @Test("The communes of a province go by the province's code")
    func namesTheProvince() {
        let plan = Sample.plan.with {
            $0.points.append(.administrative(AdministrativeSelection(scope: .communes(province: "25"))))
        }
        let count = AdministrativeUnits.current.communes(of: "25")?.count ?? 0
        #expect(
            plan.findings("point.no-technician").map(\.finding.problem)
                == [.noTechnician(.communes(province: "Tỉnh Phú Thọ", count: count))])
        #expect(plan.findings("point.no-technician").map(\.labels) == [["25"]])
    }
}
