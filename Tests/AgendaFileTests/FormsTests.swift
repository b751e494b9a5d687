import AgendaFile
import Conferences
import Testing

@Suite("A value is read in every form in which people write it")
struct FormsTests {
    private func plan(_ text: String) -> Plan? {
        PlanFile.read("title: T\nform: letter\nhost: H\n" + text, defaultSlug: "thu").plan
    }

    @Test(
        "Dates",
        arguments: [
            "13/9/2019", "13/09/2019", "2019-09-13", "13-9-2019", "13.9.2019", "ngày 13/9/2019",
            "ngày 13 tháng 9 năm 2019", "\"2019-09-13\"",
        ])
    func date(_ text: String) {
        #expect(plan("date: " + text)?.schedule.firstDay.description == "2019-09-13")
    }

    @Test(
        "Times",
        arguments: [
            ("\"08:30\"", "08:30"), ("08:30", "08:30"), ("8:30", "08:30"), ("8h30", "08:30"),
            ("8g30", "08:30"),
            ("8 giờ 30", "08:30"), ("8 giờ 30 phút", "08:30"), ("8h", "08:00"), ("14 giờ", "14:00"),
            ("17H05", "17:05"),
        ])
    func time(_ text: String, expected: String) {
        #expect(plan("date: 13/9/2019\nstart: " + text)?.schedule.start?.description == expected)
    }

    @Test(
        "Lengths of time",
        arguments: [
            ("15", 15), ("15 phút", 15), ("15 minutes", 15), ("1 giờ 30 phút", 90), ("1h30", 90),
            ("2 tiếng", 120),
            ("1 giờ", 60), ("3 ngày", 4320), ("2 days", 2880), ("1 ngày 2 giờ", 1560),
        ])
    func duration(_ text: String, expected: Int) {
        let plan = plan("date: 13/9/2019\nagenda:\n  - { title: A, duration: \(text) }")
        #expect(plan?.agenda.first?.duration == expected)
    }

    @Test(
        "Short names of a directive",
        arguments: [
            "01-ĐA/TW", "Đề án số 01-ĐA/TW", "đề án 01-ĐA/TW", "Đề án số 01", "Đề án 1", "\"01\"", "1",
            "01 – ĐA/TW",
        ])
    func directive(_ text: String) {
        let plan = plan(
            """
            date: 24/11/2023
            directives: [Đề án số 01-ĐA/TW, Chỉ thị số 12-CT/TW, Kế hoạch số 12-KH/TU]
            agenda:
              - { title: A, directives: [\(text)] }
            """)
        #expect(plan?.agenda.first?.directives == ["01-ĐA/TW"])
    }

    @Test("A phone loses its blanks and dots", arguments: ["\"0912 345 678\"", "0912.345.678", "0912345678"])
    func phone(_ text: String) {
        #expect(
            plan("date: 13/9/2019\npeople: { a: { name: A, phone: \(text) } }")?.people.first?.phone
                == "0912345678")
    }

    @Test("A single text stands for a list of one, and a blank value for none")
    func lists() {
        let plan = plan(
            "date: 13/9/2019\npeople: { a: { name: A, titles: Bí thư, unit: } }\nchairs: a\nagenda:")
        #expect(plan?.chairs == ["a"])
        #expect(plan?.people.first?.titles == ["Bí thư"])
        #expect(plan?.agenda == [])
    }
}
