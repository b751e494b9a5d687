import Foundation
import TestSupport
import Testing

/// Tasks, units, directives and reminders by hand, command by command.
@Suite(.inTurns) struct TaskLifeTests {
    private static let slug = "vinh-phuc-2019-09-13"

    private static func concluded(_ body: (Program) async throws -> Void) async throws {
        try await withProgram { program in
            try await program.run("publish", Program.agenda(slug, "plan.yaml"))
            try await program.run("conclude", slug, Program.agenda(slug, "conclusion.txt"))
            try await body(program)
        }
    }

    @Test func `a task goes through its life, and its story tells it`() async throws {
        try await Self.concluded { program in
            let task = "\(Self.slug)/6"
            let steps: [[String]] = [
                ["edit", task, "--due", "2019-12-15"], ["accept", task], ["acknowledge", task],
                ["ask-extension", task, "--to", "31/12/2019", "--reason", "chờ số liệu"],
                ["extend", task, "--to", "25/12/2019", "--reason", "tối đa"],
                ["mark", task, "--priority", "high", "--tag", "CCHC", "--in-charge", "Người Phụ Trách"],
                ["report", task, "--text", "Xong", "--percent", "100", "--figure", "số chi bộ=35"],
                ["return", task, "--reason", "thiếu phụ lục"],
                ["reassign", task, "--lead", "Văn phòng Tỉnh ủy", "--reason", "đúng chức năng"],
                ["split", task, "--unit", "Huyện ủy A", "--unit", "Huyện ủy B", "--due", "20/12/2019"],
            ]
            for step in steps {
                let done = try await program.run(all: ["tasks"] + step)
                #expect(done.status == 0, "\(step): \(done.errors)")
            }
            let refused = try await program.run("tasks", "done", task, "--text", "Đạt")
            #expect(refused.status == 1)
            #expect(refused.errors.contains("2 parts"))
            let shown = try await program.run("tasks", "show", task)
            for words in [
                "first due 2019-12-15", "Parts: 0 of 2 done", "chờ số liệu",
                "returned, because: thiếu phụ lục",
                "số chi bộ: 35",
            ] { #expect(shown.output.contains(words), "\(words) in \(shown.output)") }
            let json = try #require(
                try await program.run("tasks", "show", task, "--format", "json").json() as? [String: Any])
            #expect(json["first_due"] as? String == "2019-12-15")
            #expect((json["deadline"] as? [String: Any])?["date"] as? String == "2019-12-25")
            #expect((json["history"] as? [Any])?.count == 11)
            #expect((json["parts"] as? [String])?.count == 2)
            let stale = try await program.run(
                "tasks", "mark", task, "--priority", "normal", "--revision", "2")
            #expect(stale.status == 1)
            #expect(stale.errors.contains("Somebody else"))
            #expect(try await program.run("audit", "verify").status == 0)
        }
    }

    @Test func `lists, views, figures and calendars show what there is`() async throws {
        try await Self.concluded { program in
            try await program.run("tasks", "edit", "\(Self.slug)/6", "--due", "2019-12-15")
            try await program.run("tasks", "accept", Self.slug, "--all")
            let page = try await program.run("tasks", "list", "--order", "due", "--limit", "2")
            #expect(page.output.contains("Tasks 1–2 of 6."))
            #expect(page.output.contains("overdue by"))
            let found = try await program.run(
                "tasks", "list", "--search", "don doc kiem tra", "--format", "json")
            #expect((try found.json() as? [Any])?.count == 1)
            try await program.run(
                "tasks", "views", "save", "--name", "Tuyên giáo", "--unit", "tuyen giao", "--open")
            let view = try await program.run("tasks", "list", "--view", "Tuyên giáo", "--format", "json")
            #expect((try view.json() as? [Any])?.count == 1)
            let unknown = try await program.run("tasks", "list", "--view", "Tuyên giá")
            #expect(unknown.status == 1)
            #expect(unknown.errors.contains("Did you mean “Tuyên giáo”?"))
            let csv = try await program.run(
                "tasks", "summary", "--from", "2026-01-01", "--to", "2099-12-31", "--format", "csv", "--by",
                "unit")
            #expect(csv.output.hasPrefix("Lead unit,All,Carried over,"))
            #expect(csv.output.contains("Ban Tuyên giáo Tỉnh ủy,1,0,1,0,0,0,0,1,–"))
            let calendar = try await program.run("tasks", "calendar", "--unit", "tuyen giao")
            #expect(calendar.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
            #expect(calendar.output.contains("DTSTART;VALUE=DATE:20191215\r\n"))
            let directive = try await program.run("directives", "show", "25")
            #expect(directive.output.contains("Done about Chỉ thị số 25-CT/TW"))
            #expect(directive.output.contains(Self.slug))
        }
    }

    @Test func `units are imported, matched and linked, and reminders say whom they reach`() async throws {
        try await Self.concluded { program in
            #expect(
                try await program.run("units", "add", "Ban Tuyên giáo Tỉnh ủy", "--abbreviation", "BTGTU")
                    .status == 0)
            let twice = try await program.run("units", "add", "BTGTU")
            #expect(twice.status == 1)
            #expect(twice.errors.contains("ban-tuyen-giao-tinh-uy"))
            let matched = try await program.run("units", "match", "ban tuyên giáo tỉnh uỷ")
            #expect(matched.status == 0)
            let near = try await program.run("units", "match", "Ban Tuyên giáo Tỉnh")
            #expect(near.status == 1)
            #expect(near.output.contains("Did you mean"))
            let unlinked = try await program.run("units", "list", "--unlinked")
            #expect(unlinked.output.contains("các cấp ủy"))
            #expect(try await program.run("units", "import", "--province", "Phú Thọ").status == 0)
            let rules = try await program.run(
                "remind", "rules", "--rule", "5,0,+2", "--quiet-from", "23:59", "--quiet-until", "00:00")
            #expect(rules.output.contains("5,0,+2"))
            let bad = try await program.run("remind", "rules", "--rule", "mỗi tuần")
            #expect(bad.status == 64)
            let run = try await program.run("remind", "--format", "json")
            #expect(run.status == 0)
            #expect(try run.json() is [String: Any])
        }
    }

    @Test
    func `a name is linked to its unit, a group is split into its members, and an officer answers for one`()
        async throws
    {
        try await Self.concluded { program in
            try await program.run("tasks", "accept", Self.slug, "--all")
            let unlinked = try await program.run("units", "list", "--unlinked", "--format", "json")
            let names = try #require(try unlinked.json() as? [[String: Any]])
            let group = try #require(names.first { ($0["name"] as? String)?.contains("cấp ủy") == true })
            let text = try #require(group["name"] as? String)
            for unit in ["Huyện ủy A", "Huyện ủy B"] { try await program.run("units", "add", unit) }
            try await program.run(
                "units", "add", "Cấp ủy trực thuộc", "--member", "Huyện ủy A", "--member", "Huyện ủy B")
            let linked = try await program.run("units", "link", text, "Cấp ủy trực thuộc")
            #expect(linked.output.contains("means Cấp ủy trực thuộc"), "\(linked.output) \(linked.errors)")
            let tasks = try #require(
                try await program.run("tasks", "list", "--unit-code", "cap-uy-truc-thuoc", "--format", "json")
                    .json() as? [[String: Any]])
            let task = try #require(tasks.first?["task"] as? String)
            let split = try await program.run("tasks", "split", task)
            #expect(split.output.contains("Assigned 2 parts."), "\(split.output) \(split.errors)")
            try await program.run(
                "accounts", "invite", "canbo", "--name", "Cán bộ", "--role", "unit-officer", "--unit",
                "huyện ủy a")
            #expect(try await program.run("units", "show", "Huyện ủy A").output.contains("canbo"))
            let moved = try await program.run("units", "edit", "Huyện ủy B", "--account", "canbo")
            #expect(moved.status == 0, "\(moved.errors)")
            #expect(try await program.run("units", "show", "Huyện ủy B").output.contains("canbo"))
            let made = try await program.run("units", "calendars", "add", "Huyện ủy A", "--format", "json")
            let feed = try #require(try made.json() as? [String: Any])
            #expect((feed["link"] as? String)?.hasSuffix(".ics") == true)
            let id = try #require(feed["feed"] as? String)
            #expect(try await program.run("units", "calendars").output.contains(id))
            #expect(try await program.run("units", "calendars", "end", id).status == 0)
            #expect(try await program.run("units", "calendars", "end", id).status == 1)
            let first = try await program.run("tasks", "list", "--limit", "2", "--format", "json")
            let last = try #require((try first.json() as? [[String: Any]])?.last?["task"] as? String)
            let next = try await program.run(
                "tasks", "list", "--after", last, "--limit", "2", "--format", "json")
            let following = try #require((try next.json() as? [[String: Any]])?.first?["task"] as? String)
            let page = try await program.run(
                "tasks", "list", "--limit", "2", "--page", "2", "--format", "json")
            #expect((try page.json() as? [[String: Any]])?.first?["task"] as? String == following)
        }
    }

    @Test func `a table is looked at first, and then imported`() async throws {
        try await Self.concluded { program in
            let good = try program.write(
                "tasks.csv", "Nội dung,Đơn vị chủ trì,Thời hạn\nRà soát,Sở Nội vụ,31/12/2026\n")
            let dry = try await program.run("tasks", "import", Self.slug, good, "--dry-run")
            #expect(dry.status == 0)
            #expect(dry.output.contains("Dry run"))
            #expect(
                try await program.run("tasks", "import", Self.slug, good).output.contains("Imported 1 task."))
            let bad = try program.write("bad.csv", "Nội dung,Đơn vị chủ trì,Thời hạn\nRà soát,,hôm nào\n")
            let refused = try await program.run("tasks", "import", Self.slug, bad)
            #expect(refused.status == 1)
            #expect(refused.output.contains("bad.csv:2"))
            #expect(refused.errors.contains("Nothing was imported"))
        }
    }
}
