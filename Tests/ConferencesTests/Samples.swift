import Conferences
import Testing

/// The plan that the tests start from: a morning at a main point and two others, without any finding.
/// All names are invented.
enum Sample {
    static var plan: Plan {
        Plan(
            slug: "study-2024", title: "Hội nghị trực tuyến quán triệt Chỉ thị 32", form: .hybrid,
            host: "Ban Tuyên giáo Tỉnh ủy",
            schedule: Schedule(
                firstDay: date("2024-09-13"), start: time("08:00"), end: time("11:30")),
            directives: [
                Directive(
                    kind: "Chỉ thị", number: "32-CT/TW", date: date("2019-02-18"), issuer: "Ban Bí thư",
                    subject: "công tác phòng, chống thiên tai"),
                Directive(kind: "Kế hoạch", number: "81-KH/TU", date: date("2019-08-01")),
            ],
            people: people, chairs: ["chair", "deputy"], secretary: "secretary", points: points,
            agenda: agenda,
            reminders: [
                ReminderRule(
                    minutesBefore: 1440, recipients: [.technicians, .inCharge], about: "Thử kết nối")
            ],
            accepted: [])
    }

    static var people: [PlannedPerson] {
        [
            PlannedPerson(
                key: "chair", name: "Trần Thị Chủ", titles: ["Ủy viên Ban Thường vụ", "Trưởng ban"],
                unit: "Ban Tuyên giáo", phone: "0900000001"),
            PlannedPerson(key: "deputy", name: "Lê Văn Phó", titles: ["Phó Trưởng ban"]),
            PlannedPerson(key: "secretary", name: "Vũ Thị Thư"),
            PlannedPerson(key: "speaker", name: "Ngô Văn Báo", titles: ["Báo cáo viên"]),
            PlannedPerson(key: "second", name: "Đỗ Thị Hai"),
            PlannedPerson(key: "east", name: "Hồ Văn Đông", phone: "0900000002"),
            PlannedPerson(key: "west", name: "Bùi Thị Tây"),
            PlannedPerson(key: "tech-main", name: "Cao Văn Máy"),
            PlannedPerson(key: "tech-east", name: "Mai Văn Dây"),
            PlannedPerson(key: "tech-west", name: "Tạ Văn Mạng"),
        ]
    }

    static var points: [PointEntry] {
        [
            .point(
                PlannedPoint(
                    code: "main", name: "Hội trường tỉnh", unit: "Tỉnh ủy", address: "Số 1 đường Trung Tâm",
                    capacity: 200, technician: "tech-main", joinLink: "https://example.org/main",
                    expected: [ExpectedCategory(name: "Cấp ủy viên", count: 50)],
                    children: [
                        .point(
                            PlannedPoint(
                                code: "east", name: "Điểm cầu huyện Đông", capacity: 60, inCharge: "east",
                                technician: "tech-east",
                                expected: [
                                    ExpectedCategory(name: "Cấp ủy viên", count: 30),
                                    ExpectedCategory(name: "Báo cáo viên", count: 10),
                                ])),
                        .point(
                            PlannedPoint(
                                code: "west", name: "Điểm cầu huyện Tây", inCharge: "west",
                                technician: "tech-west")),
                    ]))
        ]
    }

    static var agenda: [AgendaItem] {
        [
            AgendaItem(title: "Khai mạc", kind: .opening, duration: 15),
            AgendaItem(
                title: "Quán triệt Chỉ thị 32", kind: .report, duration: 75, presenters: ["speaker"],
                directives: ["32-CT/TW"],
                materials: [Material(title: "Đề cương", link: "https://example.org/outline")]),
            AgendaItem(title: "Giải lao", kind: .pause, duration: 15),
            AgendaItem(
                title: "Triển khai Kế hoạch 81", kind: .report, duration: 75,
                presenters: ["second", "speaker"], directives: ["81-KH/TU"]),
            AgendaItem(title: "Kết luận", kind: .conclusion, start: time("11:00"), duration: 30),
        ]
    }

    /// A conference at every province and commune: 1 + 34 + 3,321 points.
    static var nationwide: Plan {
        var plan = plan
        plan.points = [
            .point(
                PlannedPoint(
                    code: "main", name: "Điểm cầu Trung ương", technician: "tech-main",
                    children: [
                        .administrative(
                            AdministrativeSelection(
                                scope: .provinces(withCommunes: true), capacity: 100,
                                expected: [ExpectedCategory(name: "Đảng viên", count: 80)]))
                    ]))
        ]
        return plan
    }

    static func date(_ iso: String) -> CalendarDate {
        guard let date = CalendarDate(iso: iso) else { preconditionFailure("no such day: \(iso)") }
        return date
    }

    static func time(_ text: String) -> TimeOfDay {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, let time = TimeOfDay(hour: parts[0], minute: parts[1]) else {
            preconditionFailure("no such time: \(text)")
        }
        return time
    }

    static func item(
        _ title: String, _ start: String? = nil, _ duration: Int? = nil, at points: [String] = [],
        by presenters: [String] = [], kind: AgendaItemKind = .other, day: String? = nil
    ) -> AgendaItem {
        AgendaItem(
            title: title, kind: kind, day: day.map(date), start: start.map(time), duration: duration,
            presenters: presenters, points: points)
    }
}

extension Plan {
    /// The plan after a change.
    func with(_ change: (inout Plan) -> Void) -> Plan {
        var plan = self
        change(&plan)
        return plan
    }

    /// Changes the first entry's point, or the one of its children with an index.
    mutating func changePoint(_ child: Int? = nil, _ change: (inout PlannedPoint) -> Void) {
        guard case .point(var main)? = points.first else { return }
        if let child, case .point(var point) = main.children[child] {
            change(&point)
            main.children[child] = .point(point)
        } else {
            change(&main)
        }
        points[0] = .point(main)
    }
}
