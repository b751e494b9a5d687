import Testing

@testable import Conferences

@Suite struct DueCalendarTests {
    @Test func `a task is a whole day, with its revision, and is called off when it is done`() {
        var task = TaskTimingTests.task(.assigned, due: "2026-06-30")
        task.revision = 4
        let entry = DueCalendar.Entry(task: task, summary: "Hạn, thu/1; x", description: "Sở A\nSở B")
        let text = DueCalendar.text(name: "Sở Nội vụ", [entry])
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        for line in [
            "UID:\(task.id)@diemcau", "SEQUENCE:4", "DTSTART;VALUE=DATE:20260630",
            "DTEND;VALUE=DATE:20260701", "SUMMARY:Hạn\\, thu/1\\; x", "DESCRIPTION:Sở A\\nSở B",
            "STATUS:CONFIRMED", "DTSTAMP:19700101T000000Z",
        ] { #expect(text.contains("\r\n\(line)\r\n"), "\(line)") }
        task.state = .done
        let done = DueCalendar.text(name: "x", [DueCalendar.Entry(task: task, summary: "x", description: "")])
        #expect(done.contains("\r\nSTATUS:CANCELLED\r\n"))
    }

    @Test func `a task without a day is in no calendar`() {
        let task = TaskTimingTests.task(.assigned, due: nil)
        let text = DueCalendar.text(name: "x", [DueCalendar.Entry(task: task, summary: "x", description: "")])
        #expect(!text.contains("VEVENT"))
    }

    @Test func `no line has more than 75 bytes, and unfolding gives it back`() {
        let line = String(repeating: "Đẩy mạnh thực hiện nhiệm vụ ở các xã, phường ", count: 12)
        let folded = DueCalendar.folded(line)
        let lines = folded.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
        #expect(lines.count > 5)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(folded.replacing("\r\n ", with: "") == line)
    }
}
