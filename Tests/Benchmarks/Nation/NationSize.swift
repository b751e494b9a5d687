import Conferences
import Foundation

/// A conference of a size: so many people, fifty to a point, the points in two levels below 34 provinces.
struct NationSize {
    let people: Int

    var points: Int { max(2, people / 50) }
    var provinces: Int { min(34, max(1, points / 30)) }
    var slug: String { "hoi-nghi-\(people)" }

    /// A plan that has the points. Every tenth gives its categories a number.
    var plan: Plan {
        let below = points - provinces
        let entries = (0..<provinces).map { province in
            let children = stride(from: province, to: below, by: provinces).map { number in
                PointEntry.point(
                    PlannedPoint(
                        code: Self.code(number), name: "Xã số \(number)",
                        expected: number % 10 == 0
                            ? [ExpectedCategory(name: "Bí thư chi bộ", count: 60)] : []))
            }
            return PointEntry.point(
                PlannedPoint(code: "T\(province)", name: "Tỉnh số \(province)", children: children))
        }
        let day = CalendarDate(year: 2026, month: 2, day: 7) ?? CalendarDate(dayNumber: 0)
        return Plan(
            slug: slug, title: "Hội nghị toàn quốc", form: .online, host: "Trung ương",
            schedule: Schedule(
                firstDay: day, start: TimeOfDay(hour: 8, minute: 0), end: TimeOfDay(hour: 11, minute: 0)),
            people: [PlannedPerson(key: "chu-tri", name: "Người Chủ Trì")], chairs: ["chu-tri"],
            points: entries,
            agenda: [
                AgendaItem(
                    title: "Quán triệt", kind: .other, start: TimeOfDay(hour: 8, minute: 0), duration: 180)
            ])
    }

    static func code(_ number: Int) -> String { "X\(number)" }

    /// Writes the roster as an office would: point by point, each person with what tells them apart.
    func writeRoster(to path: String) throws {
        try Data().write(to: URL(fileURLWithPath: path))
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        var text = Self.header
        let below = points - provinces
        for number in 0..<people {
            text += row(number, at: Self.code(number * below / people))
            if text.utf8.count > 1 << 20 {
                try file.write(contentsOf: Data(text.utf8))
                text = ""
            }
        }
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    private static let header = "STT,Mã điểm cầu,Họ và tên,Chức vụ,Đơn vị,Điện thoại,Thành phần\n"
    private static let families = [
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
    ]
    private static let middles = [
        "Văn", "Thị", "Đức", "Thanh", "Minh", "Ngọc", "Quốc", "Hữu", "Xuân", "Thu", "Kim",
    ]
    private static let givens = [
        "An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hạnh", "Hòa", "Hùng", "Hương", "Khánh", "Lan", "Linh",
        "Long", "Mai", "Nam", "Nga", "Phong", "Phúc", "Quân", "Sơn", "Tâm", "Thảo", "Tuấn", "Uyên", "Vinh",
        "Yến", "Ước", "Ánh",
    ]

    /// The same person for the same number, in every run. Numbers are spread, so that neither names nor phones come
    /// in order: in order they would go to the end of every index, which is as quick as it never is.
    private func row(_ number: Int, at code: String) -> String {
        let mixed = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        func pick(_ words: [String], _ shift: UInt64) -> String {
            words[Int((mixed >> shift) % UInt64(words.count))]
        }
        let phone = (number &* 7_368_787) % 100_000_000
        let category = number % 20 == 0 ? "Bí thư chi bộ" : "Đảng viên"
        return
            "\(number + 1),\(code),\(pick(Self.families, 40)) \(pick(Self.middles, 30)) \(pick(Self.givens, 20)) "
            + "\(pick(Self.givens, 10)),Ủy viên,Đảng ủy xã số \(code.dropFirst()),"
            + "09\(String(phone + 100_000_000).dropFirst()),\(category)\n"
    }
}
