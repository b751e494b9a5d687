/// The due dates of tasks as a calendar that other programs subscribe to (RFC 5545).
package enum DueCalendar {
    /// What a calendar shows of a task.
    package struct Entry: Sendable {
        package var task: TrackedTask
        /// The line that calendars show in a day's cell.
        package var summary: String
        package var description: String

        package init(task: TrackedTask, summary: String, description: String) {
            self.task = task
            self.summary = summary
            self.description = description
        }
    }

    /// The calendar's text, lines ended by CRLF and folded at 75 bytes. Each task that has a due date is a
    /// whole day; one that is done or cancelled is marked so, that a subscriber's copy is not left behind.
    package static func text(name: String, _ entries: [Entry]) -> String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//DiemCau//DiemCau//VI", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "X-WR-CALNAME:\(escaped(name))",
        ]
        for entry in entries {
            guard let due = entry.task.assignment.deadline?.date else { continue }
            lines += [
                "BEGIN:VEVENT",
                "UID:\(entry.task.id)@diemcau",
                "DTSTAMP:\(stamp(entry.task.updatedAt))",
                "LAST-MODIFIED:\(stamp(entry.task.updatedAt))",
                "SEQUENCE:\(entry.task.revision)",
                "DTSTART;VALUE=DATE:\(digits(due))",
                "DTEND;VALUE=DATE:\(digits(due.adding(days: 1)))",
                "SUMMARY:\(escaped(entry.summary))",
                "DESCRIPTION:\(escaped(entry.description))",
                "STATUS:\(entry.task.state.isOpen ? "CONFIRMED" : "CANCELLED")",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.map { folded($0) + "\r\n" }.joined()
    }

    private static func digits(_ day: CalendarDate) -> String { day.description.replacing("-", with: "") }

    private static func stamp(_ at: Instant) -> String {
        at.description.replacing("-", with: "").replacing(":", with: "")
    }

    static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
            .replacing("\r\n", with: "\\n").replacing("\n", with: "\\n").replacing("\r", with: "\\n")
    }

    /// A line broken so that none has more than 75 bytes, never within a character.
    static func folded(_ line: String) -> String {
        var result = ""
        var count = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if count + size > 75 {
                result += "\r\n "
                count = 1
            }
            result.unicodeScalars.append(scalar)
            count += size
        }
        return result
    }
}
