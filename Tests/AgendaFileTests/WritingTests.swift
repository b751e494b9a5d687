import AgendaFile
import Conferences
import Foundation
import Testing

@Suite("A plan that is written reads back as the same plan")
struct WritingTests {
    @Test("Plans of every kind", arguments: [UInt64(1), 2, 3, 4])
    func roundTrip(seed: UInt64) throws {
        for number in 0..<100 {
            var generator = PlanGenerator(seed: seed * 1_000 + UInt64(number))
            let plan = generator.plan()
            let text = PlanFile.write(plan)
            let reading = PlanFile.read(text)
            try #require(reading.plan == plan, "seed \(seed), plan \(number): \(reading.findings)\n\(text)")
            // The written form is settled: writing what was read changes nothing.
            #expect(PlanFile.write(plan) == text)
        }
    }

    @Test("A text, wherever it stands", arguments: PlanGenerator.nasty)
    func text(_ text: String) throws {
        let plan = Plan(
            slug: "thu", title: text, form: .letter, host: text,
            schedule: Schedule(firstDay: try #require(CalendarDate(year: 2019, month: 9, day: 13))),
            people: [PlannedPerson(key: "a", name: text, titles: [text, text])],
            points: [
                .point(
                    PlannedPoint(code: "A", name: text, expected: [ExpectedCategory(name: text, count: 1)]))
            ],
            agenda: [AgendaItem(title: text, materials: [Material(title: text)])])
        let read = PlanFile.read(PlanFile.write(plan)).plan
        #expect(read == plan, "\(PlanFile.write(plan))")
        // Equal texts may differ in their scalars; these must not, but for NFC.
        #expect(
            read.map { Array($0.title.unicodeScalars) }
                == Array(text.precomposedStringWithCanonicalMapping.unicodeScalars))
    }

    @Test("What people read stays as they would write it")
    func readable() throws {
        let written = """
            slug: thu
            title: Hội nghị học tập Chỉ thị số 32-CT/TW
            form: online
            host: Tỉnh ủy
            date: 05/02/2019
            last-date: 06/02/2019
            start: "08:00"
            end: "11:30"

            cancelled: |-
              Bão số 3.
              Lùi sang tuần sau.

            directives:
              - Chỉ thị số 32-CT/TW ngày 18/02/2019 của Bộ Chính trị

            people:
              a:
                name: Nguyễn Văn Quý
                titles: [Tỉnh ủy viên, Bí thư Huyện ủy]
                phone: "0912345678"

            chairs: [a]
            secretary: a

            points:
              - code: TU
                name: Tỉnh ủy
                capacity: 300
                in-charge: a
                expected: { Thường trực Tỉnh ủy: 4, Báo cáo viên: 41 }
                points:
                  - communes-of: "25"
                    capacity: 100

            agenda:
              - title: "Báo cáo: nội dung cơ bản"
                kind: report
                duration: 1 giờ 20 phút
                presenters: [a]
                directives: [32-CT/TW]
                materials: [Tài liệu hỏi đáp]

            reminders:
              - before: 3 ngày
                to: [in-charge, presenters]
                about: Gửi danh sách

            accepted:
              - code: agenda.gap
                about: '"A"'
                reason: Chờ đường truyền

            """
        let reading = PlanFile.read(written)
        #expect(reading.findings.isEmpty)
        let lines = PlanFile.write(try #require(reading.plan)).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines == written.split(separator: "\n", omittingEmptySubsequences: false))
    }
}
