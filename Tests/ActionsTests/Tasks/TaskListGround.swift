import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Actions

/// Tasks of several conferences, brought into all sorts of states by chance.
enum TaskListGround {
    static let units = ["Sở Nội vụ", "Sở Tài chính", "UBND xã An Hòa", "Văn phòng Tỉnh ủy", "Ban Tổ chức"]
    static let directives = ["25-CT/TW", "25/KH-UBND", "109-KH/TU", "125-CT/TW"]
    static let words = ["rà soát", "tổng hợp", "báo cáo", "kinh phí", "quý 2", "đất đai", "(số hóa)"]

    static func fill(_ office: TestOffice, _ chance: inout SeededRandom, tasks: Int = 90) async throws {
        let start = try #require(CalendarDate(iso: "2026-01-05"))
        office.clock.move(to: start)
        for unit in units.prefix(3) { try await office.perform(AddUnit(unit)) }
        try await withTemporaryFolder { folder in
            for (number, slug) in ["hoi-nghi-mot", "hoi-nghi-hai", "hoi-nghi-ba"].enumerated() {
                try await office.perform(
                    PublishPlan(SamplePlan.make { $0.slug = slug }))
                let rows = (0..<tasks / 3).map { row($0, start.adding(days: number * 40), &chance) }
                let path = "\(folder)/\(slug).csv"
                try (["Nội dung;Đơn vị chủ trì;Đơn vị phối hợp;Thời hạn;Văn bản;Mức độ;Nhãn"] + rows)
                    .joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
                office.clock.move(to: start.adding(days: number * 35))
                try await office.perform(ImportTasks(conference: slug, path: path))
            }
        }
        try await play(office, from: start.adding(days: 75), &chance)
    }

    private static func row(_ number: Int, _ from: CalendarDate, _ chance: inout SeededRandom) -> String {
        func one(_ list: [String], _ chance: inout SeededRandom) -> String {
            list.randomElement(using: &chance) ?? ""
        }
        let text = (0..<4).map { _ in one(words, &chance) }.joined(separator: " ") + " thứ \(number)"
        let due = from.adding(days: Int.random(in: 0...60, using: &chance)).description
        return [
            text, one(units, &chance), one(units + [""], &chance),
            Int.random(in: 0..<8, using: &chance) == 0 ? "" : due, one(directives + [""], &chance),
            one(["", "", "khẩn"], &chance), one(["", "CCHC", "quý"], &chance),
        ].joined(separator: ";")
    }

    private static func play(
        _ office: TestOffice, from day: CalendarDate, _ chance: inout SeededRandom
    ) async throws {
        for task in try await office.store.read({ try $0.tasks(TaskFilter()) }) {
            office.clock.move(to: day.adding(days: Int.random(in: 0...40, using: &chance)))
            let reference = task.reference
            switch Int.random(in: 0..<8, using: &chance) {
            case 0: try await office.perform(AcknowledgeTask(reference))
            case 1: try await office.perform(ReportProgress(reference, text: "đang làm", percent: 30))
            case 2: try await office.perform(ReportProgress(reference, text: "xong", percent: 100))
            case 3: try await office.perform(CompleteTask(reference, text: "đạt"))
            case 4:
                try await office.perform(CompleteTask(reference, text: "đạt"))
                try await office.perform(ReopenTask(reference, reason: "sai"))
            case 5: try await office.perform(DropTask(reference, reason: "trùng"))
            case 6:
                try await office.perform(ReassignTask(reference, lead: [units[3], units[0]], reason: "đổi"))
            default: break
            }
        }
    }

    /// What a filter means, said of one task.
    static func matches(_ filter: TaskFilter, _ task: TrackedTask) -> Bool {
        let assignment = task.assignment
        let due = assignment.deadline?.date
        let named = filter.isLead ? assignment.lead : assignment.lead + assignment.coordinating
        let have = TaskWords.words(assignment.text)
        return [
            filter.conference.map { $0 == task.conference }, filter.states.map { $0.contains(task.state) },
            filter.unitKey.map { key in named.contains { UnitNaming.searchKey($0).contains(key) } },
            filter.directive.map { number in
                assignment.directives.contains {
                    $0 == number || $0.hasPrefix(number + "-") || $0.hasPrefix(number + "/")
                }
            },
            filter.search.map { search in
                TaskWords.words(search).allSatisfy { word in have.contains { $0.hasPrefix(word) } }
            },
            filter.tag.map { tag in task.tags.contains { UnitNaming.searchKey($0) == tag } },
            filter.priority.map { $0 == task.priority },
            filter.dueFrom.map { from in due.map { $0 >= from } ?? true },
            filter.dueThrough.map { to in due.map { $0 <= to } ?? false },
            filter.overdueOn.map { task.isOverdue(on: $0) },
        ].allSatisfy { $0 ?? true }
    }

    /// A question by chance: each part of it is asked or not.
    static func question(_ chance: inout SeededRandom) -> TaskFilter {
        func maybe<T>(_ values: [T], _ chance: inout SeededRandom) -> T? {
            Int.random(in: 0..<3, using: &chance) == 0 ? values.randomElement(using: &chance) : nil
        }
        let day = CalendarDate(year: 2026, month: 3, day: Int.random(in: 1...31, using: &chance))
        var filter = TaskFilter()
        filter.conference = maybe(["hoi-nghi-mot", "hoi-nghi-hai"], &chance)
        let open = Set(TaskState.allCases.filter(\.isOpen))
        filter.states = maybe([open, [.done], [.assigned, .cancelled], Set(TaskState.allCases)], &chance)
        filter.unitKey = maybe(["so", "so noi vu", "tinh uy", "khong co"], &chance)
        filter.isLead = Bool.random(using: &chance)
        filter.directive = maybe(["25", "25-CT/TW", "109-KH/TU", "9"], &chance)
        filter.search = maybe(["rà soát", "kinh phi", "bao dat", "không có", "so hoa 2"], &chance)
        filter.tag = maybe(["cchc", "quy"], &chance)
        filter.priority = maybe([.normal, .high], &chance)
        filter.dueFrom = day.flatMap { maybe([$0], &chance) }
        filter.dueThrough = day.flatMap { maybe([$0.adding(days: 20)], &chance) }
        filter.overdueOn = day.flatMap { maybe([$0], &chance) }
        filter.order = Bool.random(using: &chance) ? .due : .number
        // Sorted, or walked through.
        filter.few = Bool.random(using: &chance) ? 3000 : 0
        return filter
    }
}
