import Conferences
import Foundation
import TestSupport
import Testing

/// Each command of tasks, units, directives and reminders says to programs what it says to people.
@Suite(.inTurns) struct TaskCommandsJSONTests {
    private static let slug = "vinh-phuc-2019-09-13"

    /// In an order in which each finds what it needs; what is refused is not among them.
    private static let commands: [[String]] = [
        ["tasks", "list"], ["tasks", "list", "--limit", "2", "--order", "due"],
        ["tasks", "edit", "\(slug)/6", "--due", "2019-12-15"], ["tasks", "accept", slug, "--all"],
        ["tasks", "show", "\(slug)/6"], ["tasks", "acknowledge", "\(slug)/6"],
        ["tasks", "report", "\(slug)/6", "--text", "nửa", "--percent", "50", "--figure", "số xã=3"],
        ["tasks", "report", "\(slug)/6", "--text", "xong", "--percent", "100"],
        ["tasks", "return", "\(slug)/6", "--reason", "thiếu"],
        ["tasks", "ask-extension", "\(slug)/6", "--to", "2019-12-20", "--reason", "bận"],
        ["tasks", "refuse-extension", "\(slug)/6", "--reason", "không"],
        ["tasks", "extend", "\(slug)/6", "--to", "2019-12-25", "--reason", "bão"],
        ["tasks", "reassign", "\(slug)/6", "--lead", "Văn phòng", "--reason", "đúng việc"],
        ["tasks", "split", "\(slug)/6", "--unit", "Xã A"],
        ["tasks", "mark", "\(slug)/6", "--priority", "high", "--tag", "CCHC"],
        ["tasks", "done", "\(slug)/5", "--text", "đạt"], ["tasks", "reopen", "\(slug)/5", "--reason", "sai"],
        ["tasks", "drop", "\(slug)/4", "--reason", "trùng"],
        ["tasks", "summary", "--from", "2026-01-01", "--to", "2099-12-31"], ["tasks", "calendar"],
        ["tasks", "import", slug, "tasks.csv", "--dry-run"], ["tasks", "import", slug, "tasks.csv"],
        ["tasks", "carry", slug, "hoi-nghi-sau", "--dry-run"], ["tasks", "carry", slug, "hoi-nghi-sau"],
        ["tasks", "correct", "\(slug)/1", "--text", "Tổ chức học tập", "--reason", "ghi nhầm"],
        ["tasks", "list", "--extended", "decided"],
        ["tasks", "views", "save", "--name", "Của tôi", "--open"], ["tasks", "views", "list"],
        ["tasks", "views", "remove", "Của tôi"], ["directives", "show", "25"],
        ["directives", "implement", "109-KH/TU", "25-CT/TW", "--kind", "Kế hoạch"],
        ["units", "add", "Sở Nội vụ"], ["units", "list"], ["units", "list", "--unlinked"],
        ["units", "show", "Sở Nội vụ"], ["units", "edit", "Sở Nội vụ", "--name", "Sở Nội vụ và Lao động"],
        ["units", "match", "sở nội vụ"], ["units", "link", "Ngành nội vụ", "so-noi-vu"],
        ["units", "import", "--province", "Phú Thọ"], ["units", "calendars", "add", "so-noi-vu"],
        ["units", "calendars"], ["units", "calendars", "list"],
        ["units", "end", "so-noi-vu", "--on", "later"], ["units", "end", "so-noi-vu", "--withdraw"],
        ["units", "end", "so-noi-vu", "--on", "2026-01-01"], ["remind"], ["remind", "run"],
        ["remind", "log"], ["remind", "rules"], ["remind", "rules", "--rule", "5,0"],
    ]

    @Test func `each command answers in JSON, and in words that are no JSON`() async throws {
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        let later = CalendarDate(of: now, in: nil).adding(days: 30).description
        for isJSON in [true, false] {
            try await withProgram { program in
                try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
                // One that is still to be held, whenever that is.
                let plan = try String(
                    contentsOfFile: Program.agenda("chi-thi-12-2023-01-12", "plan.yaml"), encoding: .utf8)
                try await program.run(
                    "publish",
                    program.write(
                        "next.yaml",
                        plan.replacing("slug: chi-thi-12-2023-01-12", with: "slug: hoi-nghi-sau")
                            .replacing("date: 12/01/2023", with: "date: 12/01/2099")))
                try await program.run("conclude", Self.slug, Program.agenda(Self.slug, "conclusion.txt"))
                let table = try program.write(
                    "tasks.csv",
                    "Nội dung,Đơn vị chủ trì,Thời hạn\nRà soát,Ngành nội vụ,31/12/2026\n")
                for command in Self.commands {
                    let command = command.map { ["tasks.csv": table, "later": later][$0] ?? $0 }
                    let done = try await program.run(all: command + (isJSON ? ["--format", "json"] : []))
                    #expect(done.status == 0, "\(command): \(done.errors)")
                    let answer = try? done.json()
                    #expect((answer != nil) == isJSON, "\(command): \(done.output)")
                    #expect(isJSON || !done.output.isEmpty, "\(command)")
                }
            }
        }
    }
}
