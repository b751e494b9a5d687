import Conferences
import Testing

/// One way in which the sample plan can be changed, for every field of a plan that matters to somebody.
struct PlanMutation: Sendable, CustomTestStringConvertible {
    let field: String
    let apply: @Sendable (inout Plan) -> Void

    init(_ field: String, _ apply: @escaping @Sendable (inout Plan) -> Void) {
        self.field = field
        self.apply = apply
    }

    var testDescription: String { field }

    var plan: Plan { Sample.plan.with(apply) }

    static let all = conference + people + directives + points + agenda + organiser

    static let conference = [
        PlanMutation("slug") { $0.slug = "other" },
        PlanMutation("title") { $0.title += " (bổ sung)" },
        PlanMutation("form") { $0.form = .online },
        PlanMutation("host") { $0.host = "Tỉnh ủy" },
        PlanMutation("firstDay") { $0.schedule.firstDay = Sample.date("2024-09-12") },
        PlanMutation("lastDay") { $0.schedule.lastDay = Sample.date("2024-09-14") },
        PlanMutation("start") { $0.schedule.start = Sample.time("07:30") },
        PlanMutation("no start") { $0.schedule.start = nil },
        PlanMutation("end") { $0.schedule.end = Sample.time("12:00") },
        PlanMutation("no end") { $0.schedule.end = nil },
        PlanMutation("timeZone") { $0.schedule.timeZone = "Asia/Tokyo" },
        PlanMutation("over quota") { $0.overQuota = .refuse },
        PlanMutation("cancellation") { $0.cancellation = "Bão số 3" },
    ]

    static let people = [
        PlanMutation("chair added") { $0.chairs.append("speaker") },
        PlanMutation("chair removed") { $0.chairs.removeLast() },
        PlanMutation("chairs in another order") { $0.chairs.reverse() },
        PlanMutation("secretary") { $0.secretary = "second" },
        PlanMutation("no secretary") { $0.secretary = nil },
        PlanMutation("person added") { $0.people.append(PlannedPerson(key: "new", name: "Lý Văn Mới")) },
        PlanMutation("person's key") {
            $0.people[2].key = "clerk"
            $0.secretary = "clerk"
        },
        PlanMutation("person's name") { $0.people[3].name = "Ngô Văn Báu" },
        PlanMutation("person's titles") { $0.people[0].titles.removeLast() },
        PlanMutation("person's titles in another order") { $0.people[0].titles.reverse() },
        PlanMutation("person's unit") { $0.people[1].unit = "Tỉnh ủy" },
        PlanMutation("person's phone") { $0.people[0].phone = "0900000009" },
    ]

    static let directives = [
        PlanMutation("directive added") {
            $0.directives.append(Directive(kind: "Nghị quyết", number: "18-NQ/TW"))
        },
        PlanMutation("directive removed") { $0.directives.removeLast() },
        PlanMutation("directive's number") {
            $0.directives[1].number = "82-KH/TU"
            $0.agenda[3].directives = ["82-KH/TU"]
        },
        PlanMutation("directive's kind") { $0.directives[1].kind = "Đề án" },
        PlanMutation("directive's date") { $0.directives[0].date = Sample.date("2019-02-19") },
        PlanMutation("directive's issuer") { $0.directives[0].issuer = "Bộ Chính trị" },
        PlanMutation("directive's subject") { $0.directives[0].subject = nil },
    ]

    static let points = [
        PlanMutation("point added") {
            $0.points.append(.point(PlannedPoint(code: "north", name: "Điểm cầu huyện Bắc")))
        },
        PlanMutation("points of communes added") {
            $0.points.append(.administrative(AdministrativeSelection(scope: .communes(province: "25"))))
        },
        PlanMutation("point removed") { $0.changePoint { $0.children.removeLast() } },
        PlanMutation("point's code") { $0.changePoint(1) { $0.code = "west-2" } },
        PlanMutation("point's name") { $0.changePoint(1) { $0.name = "Điểm cầu thị xã Tây" } },
        PlanMutation("point's unit") { $0.changePoint { $0.unit = nil } },
        PlanMutation("point's address") { $0.changePoint { $0.address = "Số 2" } },
        PlanMutation("point's capacity") { $0.changePoint(0) { $0.capacity = 70 } },
        PlanMutation("point's person in charge") { $0.changePoint(0) { $0.inCharge = "second" } },
        PlanMutation("point's technician") { $0.changePoint(0) { $0.technician = nil } },
        PlanMutation("point's join link") { $0.changePoint { $0.joinLink = "https://example.org/2" } },
        PlanMutation("expected count") { $0.changePoint(0) { $0.expected[0].count = 31 } },
        PlanMutation("expected category") { $0.changePoint(0) { $0.expected[0].name = "Bí thư" } },
        PlanMutation("point moved under another") {
            $0.changePoint {
                let west = $0.children.removeLast()
                if case .point(var east) = $0.children[0] {
                    east.children = [west]
                    $0.children[0] = .point(east)
                }
            }
        },
        PlanMutation("another main point") {
            $0.points = [.point(PlannedPoint(code: "first", name: "Điểm cầu Trung ương"))] + $0.points
        },
    ]

    static let agenda = [
        PlanMutation("item added") { $0.agenda.insert(Sample.item("Trao đổi", nil, 10), at: 2) },
        PlanMutation("item removed") { $0.agenda.remove(at: 2) },
        PlanMutation("items in another order") { $0.agenda.swapAt(1, 3) },
        PlanMutation("item's title") { $0.agenda[3].title = "Phổ biến Kế hoạch 81" },
        PlanMutation("item's kind") { $0.agenda[2].kind = .discussion },
        PlanMutation("item's day") {
            $0.schedule.lastDay = Sample.date("2024-09-14")
            $0.agenda[4].day = Sample.date("2024-09-14")
        },
        PlanMutation("item's start") { $0.agenda[4].start = Sample.time("11:05") },
        PlanMutation("item's duration") { $0.agenda[4].duration = 25 },
        PlanMutation("item without a duration") { $0.agenda[0].duration = nil },
        PlanMutation("presenter added") { $0.agenda[0].presenters = ["chair"] },
        PlanMutation("presenter removed") { $0.agenda[3].presenters.removeLast() },
        PlanMutation("item's directives") { $0.agenda[4].directives = ["32-CT/TW"] },
        PlanMutation("item's materials") { $0.agenda[4].materials = [Material(title: "Dự thảo kết luận")] },
        PlanMutation("material's title") { $0.agenda[1].materials[0].title = "Đề cương chi tiết" },
        PlanMutation("material's link") { $0.agenda[1].materials[0].link = nil },
        PlanMutation("item's points") { $0.agenda[2].points = ["main"] },
    ]

    static let organiser = [
        PlanMutation("reminder added") {
            $0.reminders.append(ReminderRule(minutesBefore: 60, recipients: [.chairs], about: "Vào họp"))
        },
        PlanMutation("reminder removed") { $0.reminders = [] },
        PlanMutation("reminder's time") { $0.reminders[0].minutesBefore = 60 },
        PlanMutation("reminder's recipients") { $0.reminders[0].recipients = [.technicians] },
        PlanMutation("reminder's text") { $0.reminders[0].about = "Kiểm tra đường truyền" },
        PlanMutation("accepted finding added") {
            $0.accepted = [AcceptedFinding(code: "agenda.gap", about: "Kết luận", reason: "đổi ca")]
        },
    ]
}
