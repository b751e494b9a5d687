import AgendaFile
import Conferences
import Diagnostics
import Foundation
import Phrases
import TestSupport
import Testing

@testable import Web

@Suite struct PlanFormTests {
    private func plan(_ form: PlanForm) -> Plan? { CheckedPlanForm(form, Phrases(.vietnamese)).plan }

    /// Everything a plan can say, so that no field is forgotten.
    private static let fullest = SamplePlan.make { plan in
        plan.schedule.lastDay = SamplePlan.day(2019, 9, 14)
        plan.schedule.timeZone = "Asia/Tokyo"
        plan.secretary = "phu-trach"
        plan.people[0].titles = ["Ủy viên “Trung ương”", "Bí thư: Tỉnh ủy"]
        plan.people[1].unit = "Sở \"Y tế\" \\ Tỉnh"
        plan.points.append(
            .point(
                PlannedPoint(
                    code: "YL", name: "Điểm cầu: Yên Lạc #2", unit: "Huyện ủy", address: "1 Phố, Xã",
                    joinLink: "https://hop.example/yl",
                    expected: [ExpectedCategory(name: "Bí thư: xã", count: 4)],
                    children: [
                        .administrative(
                            AdministrativeSelection(scope: .communes(province: "01"), capacity: 30))
                    ])))
        plan.agenda[1].materials = [
            Material(title: "Đề cương"), Material(title: "Chuyên đề", link: "https://tailieu.example/1.pdf"),
        ]
        plan.agenda[2].day = SamplePlan.day(2019, 9, 14)
        plan.agenda[2].start = TimeOfDay(hour: 9, minute: 0)
        plan.agenda[2].points = ["TU", "TD"]
        plan.reminders = [
            ReminderRule(
                minutesBefore: 4320, recipients: [.inCharge, .technicians], about: "Thử kết nối; báo lại")
        ]
        plan.accepted = [AcceptedFinding(code: "agenda.gap", about: "Kết luận", reason: "Ăn trưa")]
    }

    @Test func `a plan goes through its fields and comes out the same`() throws {
        #expect(plan(PlanForm(Self.fullest)) == Self.fullest)
    }

    @Test func `a plan of many points is a table, and comes out the same`() throws {
        let large = SamplePlan.make { plan in
            plan.points += (0..<150).map { number in
                .point(PlannedPoint(code: "P\(number)", name: "Điểm cầu số \(number)", capacity: number + 1))
            }
        }
        var form = PlanForm(large)
        #expect(form.tables == [.point])
        form[.point] = RowTable.rows(of: RowTable.text(of: form[.point], .point), .point)
        #expect(plan(form) == large)
    }

    @Test func `a plan of many people is a table, and comes out the same`() throws {
        let large = SamplePlan.make { plan in
            plan.people += (0..<3000).map { number in
                PlannedPerson(
                    key: "nguoi-\(number)", name: "Người thứ \(number)", titles: ["Bí thư", "Chủ tịch"],
                    unit: number % 2 == 0 ? "Xã \(number)" : nil, phone: number % 3 == 0 ? "0912345678" : nil)
            }
        }
        var form = PlanForm(large)
        #expect(form.tables == [.person])
        form[.person] = RowTable.rows(of: RowTable.text(of: form[.person], .person), .person)
        #expect(plan(form) == large)
    }

    @Test func `whoever the fields name is added once, however many fields name them`() {
        var form = PlanForm(SamplePlan.make())
        let before = form[.person].count
        form[.point] += (0..<300).map { number in
            [
                "code": "X\(number)", "name": "Xã \(number)", "in-charge": "Lê Văn \(number)",
                "technician": "lê  văn 7",
            ]
        }
        let checked = CheckedPlanForm(form, Phrases(.vietnamese))
        #expect(checked.form[.person].count == before + 300)
        #expect(checked.form.tables.contains(.person))
    }

    @Test func `a finding in a table says its line`() throws {
        var form = PlanForm(SamplePlan.make())
        form[.point] += (0..<120).map { ["code": "X\($0)", "name": "Xã \($0)", "capacity": "10"] }
        form[.point][50]["capacity"] = "nhiều"
        form.foldLongLists()
        let checked = CheckedPlanForm(form, Phrases(.vietnamese))
        let found = try #require(checked.byField["table-point"]?.first { $0.severity == .error })
        #expect(found.row == 51)
        let views = PlanFormView(checked, Phrases(.vietnamese)).findings
        #expect(views.contains { $0["label"] as? String == "Điểm cầu, dòng 51" })
    }

    @Test func `many findings of one kind are one, with the others behind it`() throws {
        var form = PlanForm(SamplePlan.make())
        form[.point] += (0..<90).map { ["code": "X\($0)", "name": "Xã \($0)"] }
        form[.item][0]["start"] = "25:00"
        let views = PlanFormView(CheckedPlanForm(form, Phrases(.vietnamese)), Phrases(.vietnamese)).findings
        // Errors come first, and each kind takes three lines at most.
        #expect(views.first?["level"] as? String == "error")
        #expect(views.count < 12)
        let more = views.compactMap { $0["more"] as? View }.compactMap { $0["text"] as? String }
        #expect(more.contains("và 87 chỗ khác như vậy"))
    }

    @Test(arguments: Language.allCases)
    func `what is wrong in the form is said without a file's keys`(_ language: Language) {
        var form = PlanForm(SamplePlan.make())
        form.head["start"] = "11:00"
        form.head["end"] = "08:00"
        let phrases = Phrases(language)
        let found = CheckedPlanForm(form, phrases).byField.values.joined().filter {
            $0.code == "plan.end-before-start"
        }
        #expect(found.count == 1)
        let words = phrases.web.planForm
        for name in [words.start, words.end, words.lastDay] {
            #expect(found.allSatisfy { $0.message.contains("“\(name)”") })
        }
    }

    @Test func `a point without a technician is told at the field for one`() {
        var form = PlanForm(SamplePlan.make())
        form[.point].append(["code": "X", "name": "Xã"])
        let index = form[.point].count - 1
        let checked = CheckedPlanForm(form, Phrases(.vietnamese))
        #expect(checked.byField["point.\(index).technician"]?.first?.code == "point.no-technician")
        #expect(checked.byField["point.\(index).in-charge"]?.first?.code == "point.no-person-in-charge")
        form.head["chairs"] = ""
        let chairless = CheckedPlanForm(form, Phrases(.vietnamese))
        #expect(chairless.byField["chairs"]?.first?.code == "conference.no-chair")
    }

    @Test func `what is cancelled says why, and comes out the same`() {
        let cancelled = SamplePlan.make { $0.cancellation = "Bão số 3\nhoãn đến tuần sau" }
        #expect(plan(PlanForm(cancelled)) == cancelled)
    }

    @Test func `people of one name are told apart`() {
        let twins = SamplePlan.make { $0.people[4].name = $0.people[3].name }
        #expect(plan(PlanForm(twins)) == twins)
    }

    private struct Fault: Sendable {
        let field: String
        let change: @Sendable (inout PlanForm) -> Void

        init(_ field: String, _ change: @escaping @Sendable (inout PlanForm) -> Void) {
            self.field = field
            self.change = change
        }
    }

    private static let faults: [Fault] = [
        Fault("title") { $0.head["title"] = "" },
        Fault("date") { $0.head["date"] = "31/2/2019" },
        Fault("end") { $0.head["end"] = "07:00" },
        Fault("last-date") { $0.head["last-date"] = "2019-09-01" },
        Fault("directive.0.number") { $0[.directive][0]["number"] = "" },
        Fault("person.2.phone") { $0[.person][2]["phone"] = "123" },
        Fault("point.1.code") { $0[.point][1]["code"] = "TD TD" },
        Fault("point.1.code") { form in
            form[.point][1]["code"] = "TU"
            form[.point][1]["parent"] = ""
        },
        Fault("point.1.capacity") { $0[.point][1]["capacity"] = "3.500" },
        Fault("point.1.parent") { $0[.point][1]["parent"] = "XX" },
        Fault("point.1.parent") { $0[.point][1]["parent"] = "TD" },
        Fault("point.1.expected") { $0[.point][1]["expected"] = "Bí thư" },
        Fault("point.1.join-link") { $0[.point][1]["join-link"] = "javascript:alert(1)" },
        Fault("item.0.start") { $0[.item][0]["start"] = "25:00" },
        Fault("item.1.duration") { $0[.item][1]["duration"] = "một lát" },
        Fault("item.1.directives") { $0[.item][1]["directives"] = "99-CT/TW" },
        Fault("item.1.points") { $0[.item][1]["points"] = "ZZ" },
        Fault("item.1.materials") { $0[.item][1]["materials"] = "A | file:///etc/passwd" },
        Fault("item.2.title") { $0[.item][2]["title"] = "" },
    ]

    @Test(arguments: faults.indices)
    func `what is wrong is said at the field it is about`(_ index: Int) throws {
        let fault = Self.faults[index]
        var form = PlanForm(SamplePlan.make())
        fault.change(&form)
        let checked = CheckedPlanForm(form, Phrases(.vietnamese))
        #expect(checked.plan == nil)
        let errors = checked.byField.filter { $0.value.contains { $0.severity == .error } }
        #expect(Array(errors.keys) == [fault.field], "\(checked.text)")
    }

    @Test func `points that hang below each other hang nowhere, and are said so`() {
        var form = PlanForm(SamplePlan.make())
        form[.point][0]["parent"] = "TD"
        let checked = CheckedPlanForm(form, Phrases(.vietnamese))
        #expect(checked.plan == nil)
        #expect(Set(checked.byField.keys).isSuperset(of: ["point.0.parent", "point.1.parent"]))
    }

    @Test(arguments: [
        "\u{0}", "\u{2028}", "a\"b\\c", "%s{{title}}", "- [x]: {y}", "#", "\t", "null", "&a *b",
    ])
    func `whatever is typed is text and nothing else`(_ text: String) {
        var form = PlanForm(SamplePlan.make())
        form.head["host"] = "A" + text + "B"
        let checked = CheckedPlanForm(form, Phrases(.vietnamese))
        if let plan = checked.plan {
            #expect(plan.host == "A" + text + "B")
        } else {
            #expect(Array(checked.byField.keys) == ["host"])
        }
    }

    @Test(arguments: [
        ("Đề cương", "Đề cương", nil), ("Đề cương | https://a.example/1", "Đề cương", "https://a.example/1"),
        ("Đề cương https://a.example/1", "Đề cương", "https://a.example/1"),
        ("Đề cương: https://a.example/1", "Đề cương", "https://a.example/1"),
        ("https://a.example/1", "https://a.example/1", "https://a.example/1"),
        ("Xem https://a.example/1 trước", "Xem https://a.example/1 trước", nil),
    ])
    func `a document's address is its link`(_ line: String, title: String, link: String?) throws {
        var form = PlanForm(SamplePlan.make())
        form[.item][0]["materials"] = line
        #expect(plan(form)?.agenda[0].materials == [Material(title: title, link: link)])
    }

    @Test func `lines out of a spreadsheet become points`() {
        let pasted = "Mã\tTên điểm cầu\tTrực thuộc\tSức chứa\nA1\tĐiểm cầu A\tTU\t40\n\tĐiểm cầu không mã\n"
        let rows = RowTable.rows(of: pasted, .point, taken: ["TU", "D2"])
        #expect(rows.map { $0["code"] } == ["A1", "D4"])
        #expect(rows[0]["parent"] == "TU" && rows[0]["capacity"] == "40")
        #expect(rows[1]["name"] == "Điểm cầu không mã")
    }
}
