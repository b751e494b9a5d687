import Conferences
import Foundation
import TestSupport
import Testing

/// What holds for the difference of any two plans.
struct PlanDifferenceTests {
    @Test("Every field that matters makes a difference, in both directions", arguments: PlanMutation.all)
    func seesEveryField(mutation: PlanMutation) {
        #expect(!PlanDifference(from: Sample.plan, to: mutation.plan).isEmpty)
        #expect(!PlanDifference(from: mutation.plan, to: Sample.plan).isEmpty)
    }

    @Test("A plan does not differ from itself", arguments: PlanMutation.all)
    func isEmptyForItself(mutation: PlanMutation) {
        #expect(PlanDifference(from: mutation.plan, to: mutation.plan).changes == [])
    }

    @Test("Every two of the changed plans differ")
    func tellsAllApart() {
        let mutations = PlanMutation.all
        for (index, one) in mutations.enumerated() {
            for other in mutations[(index + 1)...] {
                let isEmpty = PlanDifference(from: one.plan, to: other.plan).isEmpty
                #expect(!isEmpty, "\(one.field) and \(other.field)")
            }
        }
    }

    @Test("A difference comes back from its stored form", arguments: PlanMutation.all)
    func comesBack(mutation: PlanMutation) throws {
        let difference = PlanDifference(from: Sample.plan, to: mutation.plan)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(difference)
        #expect(try JSONDecoder().decode(PlanDifference.self, from: data) == difference)
        #expect(try encoder.encode(PlanDifference(from: Sample.plan, to: mutation.plan)) == data)
    }

    @Test(
        "The mutations name every stored property of a plan and its parts, so that a new one is not forgotten"
    )
    func coversEveryProperty() throws {
        func properties(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
        let plan = Sample.plan
        guard case .point(let point) = try #require(plan.points.first) else { return }
        #expect(
            properties(plan) == [
                "slug", "title", "form", "host", "schedule", "directives", "people", "chairs", "secretary",
                "points", "overQuota", "agenda", "reminders", "accepted", "cancellation",
            ])
        #expect(properties(plan.schedule) == ["firstDay", "lastDay", "start", "end", "timeZone"])
        #expect(properties(plan.people[0]) == ["key", "name", "titles", "unit", "phone"])
        #expect(properties(plan.directives[0]) == ["kind", "number", "date", "issuer", "subject"])
        #expect(
            properties(point) == [
                "code", "name", "unit", "address", "capacity", "inCharge", "technician", "joinLink",
                "expected", "children",
            ])
        #expect(
            properties(plan.agenda[0]) == [
                "title", "kind", "day", "start", "duration", "presenters", "directives", "materials",
                "points",
            ])
        #expect(properties(plan.reminders[0]) == ["minutesBefore", "recipients", "about"])
        #expect(properties(AcceptedFinding(code: "", reason: "")) == ["code", "about", "reason"])
    }

    @Test(
        "What nobody has to be told makes no difference",
        arguments: [
            PlanMutation("people in another order") { $0.people.reverse() },
            PlanMutation("directives in another order") { $0.directives.reverse() },
            PlanMutation("points in another order") { $0.changePoint { $0.children.reverse() } },
            PlanMutation("categories in another order") { $0.changePoint(0) { $0.expected.reverse() } },
            PlanMutation("presenters in another order") { $0.agenda[3].presenters.reverse() },
            PlanMutation("recipients in another order") { $0.reminders[0].recipients.reverse() },
            PlanMutation("a time stated that follows anyway") { $0.agenda[1].start = Sample.time("08:15") },
            PlanMutation("a day stated that follows anyway") { $0.agenda[1].day = Sample.date("2024-09-13") },
            PlanMutation("a length left out that follows anyway") { $0.agenda[4].duration = nil },
        ])
    func passesOverForm(mutation: PlanMutation) {
        #expect(PlanDifference(from: Sample.plan, to: mutation.plan).changes == [])
    }

    @Test("Points that are listed and the same points taken from the administrative units are alike")
    func comparesExpandedPoints() {
        let selected = Sample.plan.with {
            $0.points = [
                .administrative(AdministrativeSelection(scope: .communes(province: "25"), capacity: 5))
            ]
        }
        let listed = selected.with { plan in
            plan.points = selected.connectionPoints().map {
                .point(PlannedPoint(code: $0.code, name: $0.name, capacity: 5))
            }
        }
        #expect(PlanDifference(from: selected, to: listed).changes == [])
    }

    @Test("Neither phone numbers nor join links stand in a difference", arguments: PlanMutation.all)
    func keepsSecrets(mutation: PlanMutation) throws {
        for plans in [(Sample.plan, mutation.plan), (mutation.plan, Sample.plan)] {
            let data = try JSONEncoder().encode(PlanDifference(from: plans.0, to: plans.1))
            let text = String(decoding: data, as: UTF8.self)
            #expect(!text.contains("09000000"))
            #expect(!text.contains("example.org"))
        }
    }

    @Test("3,356 points do not differ from themselves, and a change of all of them is one change")
    func staysSmall() {
        let plan = Sample.nationwide
        #expect(PlanDifference(from: plan, to: plan).changes == [])
        let larger = plan.with {
            $0.changePoint {
                $0.children = [
                    .administrative(
                        AdministrativeSelection(
                            scope: .provinces(withCommunes: true), capacity: 120,
                            expected: [ExpectedCategory(name: "Đảng viên", count: 80)]))
                ]
            }
        }
        let changes = PlanDifference(from: plan, to: larger).changes
        #expect(changes.count == 1)
        #expect(changes.first?.points?.count == 3355)
    }

    @Test("Random plans differ from each other unless they are the same", arguments: 0..<30)
    func holdsForCombinations(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let some = PlanMutation.conference + PlanMutation.agenda
        let chosen = some.shuffled(using: &random).prefix(3)
        // Indices shift as items come and go, so only those that keep the number of items are combined.
        let safe = chosen.filter { !["item added", "item removed"].contains($0.field) }
        let plan = Sample.plan.with { plan in for mutation in safe { mutation.apply(&plan) } }
        #expect(PlanDifference(from: plan, to: plan).isEmpty)
        #expect(PlanDifference(from: Sample.plan, to: plan).isEmpty == (plan == Sample.plan))
    }
}
