import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// Lists of tasks, figures, directives and calendars for programs.
@Suite(.inTurns) struct TaskListAPITests {
    /// A server with twelve tasks of two units; `body` asks in somebody's name and gets a status and JSON.
    private static func asking(
        _ role: AccountRole = .organiser, unit: String? = nil,
        _ body:
            @escaping @Sendable (WebFixture, (String, String) async throws -> (Int, [String: Any]))
            async throws
            -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.office.perform(PublishPlan(SamplePlan.make()))
            let rows = (1...12).map { number in
                "Việc \(number),\(number % 3 == 0 ? "Sở Y tế" : "Sở Nội vụ"),\(1 + number % 5)/12/2019,32-CT/TW,"
                    + (number == 7 ? "CCHC" : "")
            }
            try await withTemporaryFolder { folder in
                let path = folder + "/tasks.csv"
                try (["Nội dung,Đơn vị chủ trì,Thời hạn,Văn bản,Nhãn"] + rows).joined(separator: "\n")
                    .write(toFile: path, atomically: true, encoding: .utf8)
                try await fixture.office.perform(ImportTasks(conference: SamplePlan.slug, path: path))
            }
            let account = try await fixture.join("chuong-trinh", role, unit: unit)
            let token = try await fixture.office.office.perform(
                AddToken(name: "thử", scope: .write, days: 1), as: Actor(account))
            let headers = [
                "Authorization": "Bearer \(token.secret.text)", "Content-Type": "application/json",
            ]
            let visitor = Visitor(fixture.address)
            try await body(fixture) { method, path in
                let parts = path.split(separator: " ", maxSplits: 1)
                let answer = try await visitor.send(
                    method, "/api/v1" + parts[0], headers: headers,
                    body: method == "POST" ? Data((parts.count > 1 ? String(parts[1]) : "{}").utf8) : nil)
                let json = try JSONSerialization.jsonObject(with: Data(answer.text.utf8))
                return (Int(answer.status), json as? [String: Any] ?? [:])
            }
        }
    }

    private static func items(_ json: [String: Any]) -> [[String: Any]] {
        json["items"] as? [[String: Any]] ?? []
    }

    @Test(arguments: ["due", "number"])
    func `a list goes on after its page's last task, whatever came in between`(_ order: String) async throws {
        try await Self.asking { fixture, ask in
            var found: [Int] = []
            var cursor = ""
            repeat {
                let (status, page) = try await ask("GET", "/tasks?limit=5&order=\(order)\(cursor)")
                #expect(status == 200)
                found += Self.items(page).compactMap { $0["number"] as? Int }
                // What is closed meanwhile moves nothing of what comes after it.
                let first = TaskReference(conference: SamplePlan.slug, number: found[0])
                if cursor.isEmpty { try await fixture.office.perform(CompleteTask(first, text: "xong")) }
                let next = (page["next"] as? String).map {
                    "&cursor=" + $0.replacing("/", with: "%2F")
                }
                cursor = next ?? "end"
            } while cursor != "end" && found.count < 100
            #expect(found.count == 12)
            #expect(Set(found) == Set(1...12))
            if order == "number" { #expect(found == Array(1...12)) }
        }
    }

    @Test(arguments: [
        ("state=assigned", 12), ("open=true&q=viec%207", 1), ("tag=cchc", 1), ("unit=y%20te", 4),
        ("directive=32&due_through=2019-12-02", 5), ("due_from=2019-12-05", 2), ("overdue=true", 0),
        ("priority=urgent", 0), ("q=khong%20co", 0), ("unit=%25", 0), ("unit=s%2B", 0), ("unit=s%25", 0),
        ("unit=so+y", 4), ("conference=hoi-nghi-mau", -404),
        ("state=lost", -400), ("order=x", -400), ("due_from=hom-nay", -400), ("cursor=abc", -400),
        ("cursor=khong-co%2F1", -400), ("limit=0", -400), ("limit=x", -400), ("overdue=maybe", -400),
        ("view=Khong%20co", -422), ("unit_code=khong-co", -422),
    ])
    func `a question finds what it asks for, and one that cannot be understood is refused`(
        _ question: String, _ expected: Int
    ) async throws {
        try await Self.asking { _, ask in
            let (status, page) = try await ask("GET", "/tasks?\(question)")
            #expect(status == (expected < 0 ? -expected : 200), "\(page)")
            if expected >= 0 { #expect(Self.items(page).count == expected) }
        }
    }

    @Test func `figures and directives are told as the commands tell them`() async throws {
        try await Self.asking { fixture, ask in
            let first = TaskReference(conference: SamplePlan.slug, number: 1)
            let answered = try await ask(
                "POST",
                "/conferences/\(SamplePlan.slug)/tasks/1/reports "
                    + #"{"text":"Đã xong","percent":100,"figures":[{"name":"số xã","value":"35"}],"link":"https://vb.example.vn/1"}"#
            )
            #expect(answered.0 == 200)
            try await fixture.office.perform(CompleteTask(first, text: "Đạt"))
            let (status, summary) = try await ask("GET", "/task-summary?from=2019-09-01&to=2019-12-31")
            #expect(status == 200)
            let total = summary["total"] as? [String: Any]
            #expect(total?["assigned"] as? Int == 12)
            #expect(total?["done_in_time"] as? Int == 1)
            #expect(total?["in_time_percent"] as? Double == 100)
            let units = summary["units"] as? [[String: Any]] ?? []
            #expect(units.compactMap { $0["name"] as? String } == ["Sở Nội vụ", "Sở Y tế"])
            #expect(units.compactMap { $0["total"] as? Int } == [8, 4])
            for bad in ["", "?from=2019-09-01", "?from=2019-09-02&to=2019-09-01", "?from=a&to=b"] {
                #expect(try await ask("GET", "/task-summary\(bad)").0 == 400, "\(bad)")
            }
            let (found, view) = try await ask("GET", "/directive-view?number=32")
            #expect(found == 200)
            #expect((view["tasks"] as? [String: Int]) == ["assigned": 11, "done": 1])
            #expect(view["reports"] as? Int == 2)
            let task = (view["shown"] as? [[String: Any]])?.first { $0["number"] as? Int == 1 }
            let latest = (task?["reports"] as? [[String: Any]])?.first
            #expect(latest?["text"] as? String == "Đạt")
            #expect(try await ask("GET", "/directive-view?number=999").0 == 404)
            #expect(try await ask("GET", "/directive-view").0 == 400)
        }
    }

    @Test func `a calendar's link is made, listed without its secret, read by anyone and ended`() async throws
    {
        try await Self.asking { fixture, ask in
            try await fixture.office.perform(AddUnit("Sở Nội vụ"))
            let (status, made) = try await ask("POST", "/units/so-noi-vu/calendar-feeds")
            #expect(status == 201)
            let link = try #require(made["link"] as? String)
            let path = try #require(URL(string: link)?.path)
            let visitor = Visitor(fixture.address)
            #expect(try await visitor.get(path).text.hasPrefix("BEGIN:VCALENDAR"))
            let (_, all) = try await ask("GET", "/calendar-feeds")
            let feed = try #require(Self.items(all).first)
            #expect(feed["unit"] as? String == "so-noi-vu")
            #expect(feed["link"] == nil)
            let id = try #require(feed["feed"] as? String)
            #expect(try await ask("DELETE", "/calendar-feeds/\(id)").0 == 200)
            #expect(try await ask("DELETE", "/calendar-feeds/\(id)").0 == 404)
            #expect(try await visitor.get(path).status == 404)
            #expect(try await ask("POST", "/units/khong-co/calendar-feeds").0 == 404)
        }
    }

    @Test func `an officer's program sees its unit's tasks and figures, and nothing of others`() async throws
    {
        try await Self.asking(.unitOfficer, unit: "Sở Y tế") { _, ask in
            let (_, page) = try await ask("GET", "/tasks?limit=3")
            #expect(Self.items(page).compactMap { $0["number"] as? Int } == [3, 6, 9])
            #expect(page["next"] as? String == "\(SamplePlan.slug)/9")
            #expect(Self.items(try await ask("GET", "/tasks?unit=noi%20vu").1).isEmpty)
            let (_, summary) = try await ask("GET", "/task-summary?from=2019-09-01&to=2019-12-31")
            #expect((summary["total"] as? [String: Any])?["total"] as? Int == 4)
            #expect((summary["units"] as? [Any])?.isEmpty == true)
            // As the page of the document shows it: the unit's own tasks, and nothing of what others do.
            let (status, view) = try await ask("GET", "/directive-view?number=32")
            #expect(status == 200 && (view["shown"] as? [Any])?.count == 4)
            #expect((view["tasks"] as? [String: Int])?["assigned"] == 4)
            #expect((view["conferences"] as? [Any])?.isEmpty == true)
            #expect(try await ask("GET", "/directive-view?number=99").0 == 404)
            #expect(try await ask("GET", "/calendar-feeds").0 == 403)
            #expect(try await ask("GET", "/conferences/\(SamplePlan.slug)/tasks/1").0 == 404)
            #expect(
                try await ask("POST", "/conferences/\(SamplePlan.slug)/tasks/1/reports {\"text\":\"x\"}").0
                    == 404)
        }
    }
}
