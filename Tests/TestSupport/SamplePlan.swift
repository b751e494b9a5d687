package import Conferences

/// A small conference with a bit of everything, which tests change as they need.
package enum SamplePlan {
    package static let slug = "hoi-nghi-thu"

    package static func make(_ change: (inout Plan) -> Void = { _ in }) -> Plan {
        var plan = Plan(
            slug: slug, title: "Hội nghị học tập Chỉ thị số 32-CT/TW", form: .hybrid, host: "Tỉnh ủy",
            schedule: Schedule(
                firstDay: day(2019, 9, 13), start: TimeOfDay(hour: 8, minute: 0),
                end: TimeOfDay(hour: 10, minute: 0)),
            directives: [
                Directive(
                    kind: "Chỉ thị", number: "32-CT/TW", date: day(2019, 2, 18), issuer: "Bộ Chính trị")
            ],
            people: [
                PlannedPerson(key: "chu-tri", name: "Người Chủ Trì", titles: ["Phó Bí thư"]),
                PlannedPerson(key: "bao-cao", name: "Người Báo Cáo", titles: ["Phó Giám đốc"]),
                PlannedPerson(key: "phu-trach", name: "Người Phụ Trách", phone: "0912345678"),
                PlannedPerson(key: "ky-thuat", name: "Người Kỹ Thuật"),
                PlannedPerson(key: "ky-thuat-hai", name: "Kỹ Thuật Hai"),
            ],
            chairs: ["chu-tri"],
            points: [
                .point(
                    PlannedPoint(
                        code: "TU", name: "Điểm cầu Tỉnh ủy", capacity: 100, inCharge: "chu-tri",
                        technician: "ky-thuat",
                        children: [
                            .point(
                                PlannedPoint(
                                    code: "TD", name: "Điểm cầu Tam Dương", capacity: 50,
                                    inCharge: "phu-trach", technician: "ky-thuat-hai",
                                    expected: [ExpectedCategory(name: "Bí thư chi bộ", count: 40)]))
                        ]))
            ],
            agenda: [
                AgendaItem(
                    title: "Khai mạc", kind: .opening, start: TimeOfDay(hour: 8, minute: 0), duration: 10),
                AgendaItem(
                    title: "Báo cáo Chỉ thị 32", kind: .report, duration: 80, presenters: ["bao-cao"],
                    directives: ["32-CT/TW"]),
                AgendaItem(title: "Kết luận", kind: .conclusion, duration: 30),
            ])
        change(&plan)
        return plan
    }

    package static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
    }
}
