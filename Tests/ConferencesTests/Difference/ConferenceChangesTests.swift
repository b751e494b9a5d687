import Conferences
import Testing

/// What is said of the conference itself, its people and its directives.
struct ConferenceChangesTests {
    private func changes(_ change: (inout Plan) -> Void) -> [PlanChange] {
        PlanDifference(from: Sample.plan, to: Sample.plan.with(change)).changes
    }

    private func reference(_ key: String) -> PersonReference {
        PersonReference(key: key, name: Sample.plan.person(key)?.name ?? key)
    }

    @Test("Cancellation, another reason for it, and reinstatement")
    func namesCancellation() {
        let cancelled = Sample.plan.with { $0.cancellation = "Bão số 3" }
        let other = cancelled.with { $0.cancellation = "Bão số 4" }
        #expect(changes { $0.cancellation = "Bão số 3" } == [.cancelled(reason: "Bão số 3")])
        #expect(
            PlanDifference(from: cancelled, to: other).changes
                == [.cancellationReason(from: "Bão số 3", to: "Bão số 4")])
        #expect(PlanDifference(from: other, to: Sample.plan).changes == [.reinstated])
    }

    @Test("A conference that moves to another day, hour for hour, changes its days alone")
    func movesAsAWhole() {
        let moved = changes {
            $0.schedule.firstDay = Sample.date("2024-09-20")
            $0.schedule.lastDay = Sample.date("2024-09-20")
        }
        #expect(
            moved == [
                .days(
                    from: DaySpan(first: Sample.date("2024-09-13"), last: Sample.date("2024-09-13")),
                    to: DaySpan(first: Sample.date("2024-09-20"), last: Sample.date("2024-09-20")))
            ])
    }

    @Test("Another start moves the items that follow from it")
    func movesItems() {
        let later = changes { $0.schedule.start = Sample.time("08:10") }
        #expect(
            later.first
                == .hours(
                    from: HourSpan(start: Sample.time("08:00"), end: Sample.time("11:30")),
                    to: HourSpan(start: Sample.time("08:10"), end: Sample.time("11:30"))))
        #expect(later.count == 5)
    }

    @Test("Chairs who come and go are named")
    func namesChairs() {
        #expect(
            changes { $0.chairs = ["chair", "speaker"] }
                == [.chairAdded(person: reference("speaker")), .chairRemoved(person: reference("deputy"))])
        #expect(
            changes { $0.chairs = ["deputy", "chair"] }
                == [.chairsReordered(people: [reference("deputy"), reference("chair")])])
    }

    @Test("The secretary is named before and after")
    func namesSecretary() {
        #expect(
            changes { $0.secretary = "second" }
                == [.secretary(from: reference("secretary"), to: reference("second"))])
        #expect(changes { $0.secretary = nil } == [.secretary(from: reference("secretary"), to: nil)])
    }

    @Test("A person under another key is the same person")
    func followsKeys() {
        let renamed = changes {
            $0.people[3].key = "speaker-1"
            $0.agenda[1].presenters = ["speaker-1"]
            $0.agenda[3].presenters = ["second", "speaker-1"]
        }
        let person = PersonReference(key: "speaker-1", name: "Ngô Văn Báo")
        #expect(
            renamed == [.person(person, change: .key(from: "speaker", to: "speaker-1"), points: nil)])
    }

    @Test("What is said of a person concerns those who have to do with them")
    func reachesThePointsOfAPerson() {
        #expect(changes { $0.people[5].phone = nil }.map(\.points) == [["east"]])
        #expect(changes { $0.people[0].name = "Trần Thị Chủ Trì" }.map(\.points) == [nil])
        #expect(
            changes {
                $0.people[5].titles = ["Bí thư"]
                $0.changePoint(0) { $0.inCharge = "second" }
                $0.changePoint(1) { $0.inCharge = "east" }
            }.first?.points == ["east", "west"])
    }

    @Test("Whoever comes with a role is named with the role alone")
    func namesNewPeopleOnce() {
        let person = PlannedPerson(key: "new", name: "Lý Văn Mới")
        let added = changes {
            $0.people.append(person)
            $0.chairs.append("new")
        }
        #expect(added == [.chairAdded(person: PersonReference(key: "new", name: "Lý Văn Mới"))])
        #expect(
            changes { $0.people.append(person) } == [
                .person(PersonReference(key: "new", name: "Lý Văn Mới"), change: .added, points: [])
            ])
    }

    @Test("A directive's corrected number is no other directive, also for the items that cite it")
    func correctsNumbers() {
        let corrected = changes {
            $0.directives[0].number = "33-CT/TW"
            $0.agenda[1].directives = ["33-CT/TW"]
        }
        #expect(
            corrected
                == [.directive(number: "33-CT/TW", change: .number(from: "32-CT/TW", to: "33-CT/TW"))])
    }

    @Test("A directive's date and issuer are corrected one by one")
    func correctsDirectives() {
        let corrected = changes {
            $0.directives[0].date = nil
            $0.directives[0].issuer = "Bộ Chính trị"
        }
        #expect(
            corrected == [
                .directive(number: "32-CT/TW", change: .date(from: Sample.date("2019-02-18"), to: nil)),
                .directive(
                    number: "32-CT/TW", change: .issuer(from: "Ban Bí thư", to: "Bộ Chính trị")),
            ])
    }

    @Test("Reminders and accepted findings are named and concern no point")
    func namesTheOrganisersOwn() {
        let entry = AcceptedFinding(code: "agenda.gap", reason: "đổi ca")
        let rule = ReminderRule(minutesBefore: 60, recipients: [.chairs], about: "Vào họp")
        let added = changes {
            $0.accepted = [entry]
            $0.reminders = [rule]
        }
        #expect(
            added == [
                .reminderAdded(reminder: rule), .reminderRemoved(reminder: Sample.plan.reminders[0]),
                .acceptedAdded(entry: entry),
            ])
        #expect(added.allSatisfy { $0.points == [] })
    }
}
