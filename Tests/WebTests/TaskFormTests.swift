import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// What a hurried or a curious hand does to the pages of tasks.
@Suite(.inTurns) struct TaskFormTests {
    private static func withTasks(
        _ body: @escaping @Sendable (WebFixture, [TaskReference]) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            let office = fixture.office
            try await office.perform(PublishPlan(SamplePlan.make()))
            for unit in ["Sở Nội vụ", "Sở Tài chính"] { try await office.perform(AddUnit(unit)) }
            try await withTemporaryFolder { folder in
                let rows = (0..<120).map {
                    "Việc thứ \($0),\($0 % 3 == 0 ? "Sở Tài chính" : "Sở Nội vụ"),31/12/2019"
                }
                let path = folder + "/tasks.csv"
                try (["Nội dung,Đơn vị chủ trì,Thời hạn"] + rows).joined(separator: "\n")
                    .write(toFile: path, atomically: true, encoding: .utf8)
                let tasks = try await office.perform(ImportTasks(conference: SamplePlan.slug, path: path))
                    .tasks
                try await fixture.join("noivu", .unitOfficer, unit: "so-noi-vu")
                try await fixture.join("taichinh", .unitOfficer, unit: "Sở Tài chính")
                try await body(fixture, tasks.map(\.reference))
            }
        }
    }

    @Test func `a report that is sent twice is there once`() async throws {
        try await Self.withTasks { fixture, tasks in
            let officer = try await fixture.visitor("taichinh")
            let address = "/tasks/\(tasks[0])"
            let page = try await officer.get(address)
            let revision = try #require(page.text.firstMatch(of: /name="revision" value="(\d+)"/)?.1)
            let form = ["text": "Đã họp", "percent": "20", "revision": String(revision)]
            #expect(try await officer.post(address + "/report", form).status == 303)
            #expect(try await officer.post(address + "/report", form).status == 409)
            let reports = try await fixture.office.store.read { records in
                try records.task(tasks[0]).map { try records.reports(on: $0.id) }
            }
            #expect(reports?.map(\.by) == ["Sở Tài chính"])
        }
    }

    @Test func `of two who edit a proposal at once the second is told, and the first one's words stay`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            for login in ["lan", "minh"] { try await fixture.join(login, .organiser) }
            let (lan, minh) = (try await fixture.visitor("lan"), try await fixture.visitor("minh"))
            let address = "/tasks/\(SamplePlan.slug)/2"
            for visitor in [lan, minh] { #expect(try await visitor.get(address).status == 200) }
            let page = try await lan.get(address)
            let revision = try #require(page.text.firstMatch(of: /name="revision" value="(\d+)"/)?.1)
            func form(_ text: String) -> [String: String] {
                ["text": text, "lead": "Sở Nội vụ", "revision": String(revision)]
            }
            let first = try await lan.post(address + "/edit", form("Lời của người thứ nhất"))
            #expect(first.status == 303)
            let second = try await minh.post(address + "/edit", form("Lời của người thứ hai"))
            #expect(second.status == 409 && second.text.contains("vừa được người khác sửa"))
            // Their words are still in the form, with who changed what meanwhile.
            let form = try #require(
                second.text.firstMatch(of: #/<textarea id="text"[^>]*>\s*([^<]*)<\/textarea>/#)?.1)
            #expect(form == "Lời của người thứ hai")
            #expect(second.text.contains("Trong lúc bạn gõ") && second.text.contains("lan: sửa đề xuất"))
            let newer = try #require(second.text.firstMatch(of: /name="revision" value="(\d+)"/)?.1)
            #expect(Int(newer) == Int(revision).map { $0 + 1 })
            let stored = try await fixture.office.store.read {
                try $0.task(TaskReference(conference: SamplePlan.slug, number: 2))
            }
            #expect(stored?.assignment.text == "Lời của người thứ nhất")
        }
    }

    @Test func `what was typed into a form that is refused is still there`() async throws {
        try await Self.withTasks { fixture, tasks in
            try await fixture.join("lan", .organiser)
            let lan = try await fixture.visitor("lan")
            let address = "/tasks/\(tasks[1])"
            let page = try await lan.get(address)
            let revision = try #require(page.text.firstMatch(of: /name="revision" value="(\d+)"/)?.1)
            for (step, form, words) in [
                ("reassign", ["lead": "Sở Nội vu", "reason": "Đúng chức năng"], "Có phải ý bạn là"),
                ("extend", ["date": "2206-01-01", "reason": "Mưa bão kéo dài"], "quá xa"),
                (
                    "correct", ["text": "", "due": "2020-06-30", "reason": "Ghi nhầm năm"],
                    "muốn thêm thời gian"
                ),
                ("report", ["text": "Đã họp lần thứ nhất", "percent": "200"], "từ 0 đến 100"),
            ] {
                var form = form
                form["revision"] = String(revision)
                let answer = try await lan.post(address + "/" + step, form)
                #expect(answer.status == 422, "\(step)")
                #expect(answer.text.contains(words), "\(step)")
                let typed = try #require(form["reason"] ?? form["text"])
                #expect(answer.text.contains(typed), "\(step)")
            }
        }
    }

    @Test func `a wrong word or date of an assigned task is corrected on its page`() async throws {
        try await Self.withTasks { fixture, tasks in
            try await fixture.join("lan", .organiser)
            let (lan, officer) = (try await fixture.visitor("lan"), try await fixture.visitor("noivu"))
            let address = "/tasks/\(tasks[1])"
            let page = try await lan.get(address)
            #expect(page.text.contains(address + "/correct"))
            #expect(try await !officer.get(address).text.contains(address + "/correct"))
            let revision = try #require(page.text.firstMatch(of: /name="revision" value="(\d+)"/)?.1)
            let form = [
                "text": "Việc đã sửa", "due": "2019-12-01", "reason": "ghi nhầm",
                "revision": String(revision),
            ]
            #expect(try await officer.post(address + "/correct", form).status == 403)
            #expect(try await lan.post(address + "/correct", form).status == 303)
            let shown = try await lan.get(address).text
            #expect(shown.contains("Việc đã sửa") && shown.contains("đính chính"))
            #expect(shown.contains("31/12/2019 → 01/12/2019, lý do: ghi nhầm"))
        }
    }

    @Test func `a recurring proposal stays recurring when its words are edited on its page`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("lan", .organiser)
            let lan = try await fixture.visitor("lan")
            let task = TaskReference(conference: SamplePlan.slug, number: 2)
            let rule = "FREQ=MONTHLY;BYMONTHDAY=25"
            try await fixture.office.perform(EditTask(task, changes: .init(repeatRule: rule)))
            let page = try await lan.get("/tasks/\(task)").text
            #expect(page.contains("hằng tháng, ngày 25"))
            #expect(!page.contains(">FREQ"))
            let revision = try #require(page.firstMatch(of: /name="revision" value="(\d+)"/)?.1)
            func edit(_ more: [String: String]) async throws -> Visitor.Answer {
                let form = ["text": "Lời mới", "lead": "Sở Nội vụ", "revision": String(revision)]
                return try await lan.post("/tasks/\(task)/edit", form.merging(more) { $1 })
            }
            #expect(try await edit(["repeat": rule, "due": "2019-12-31"]).status == 422)
            #expect(try await edit(["repeat": rule]).status == 303)
            let stored = try await fixture.office.store.read { try $0.task(task) }
            #expect(stored?.assignment.text == "Lời mới")
            #expect(stored?.assignment.deadline?.rrule == rule)
        }
    }

    @Test func `what the reader was not sure of is shown where the proposal is decided on`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.office.perform(PublishPlan(SamplePlan.make()))
            let text = "Giao Sở Nội vụ rà soát biên chế, hoàn thành trước ngày 01/01/1900."
            let conference = try #require(
                try await fixture.office.store.read { try $0.conference(slug: SamplePlan.slug) })
            try await fixture.office.perform(
                RecordConclusion(
                    conference: SamplePlan.slug, text: text, source: "thử",
                    reading: RecordConclusion.read(text, of: conference)))
            try await fixture.join("lan", .organiser)
            let lan = try await fixture.visitor("lan")
            let task = "/tasks/\(SamplePlan.slug)/1"
            for page in [task, "/conferences/\(SamplePlan.slug)/conclusion"] {
                #expect(try await lan.get(page).text.contains("trước hội nghị hoặc quá xa"), "\(page)")
            }
            let refused = try await lan.post(task + "/accept", [:])
            #expect(refused.status == 422 && refused.text.contains("Hãy sửa thời hạn rồi mới giao"))
        }
    }

    @Test func `requests for more time are a list of their own`() async throws {
        try await Self.withTasks { fixture, tasks in
            try await fixture.join("lan", .organiser)
            let lan = try await fixture.visitor("lan")
            try await fixture.office.perform(
                AskExtension(tasks[4], to: SamplePlan.day(2020, 1, 31), reason: "bận"))
            func found(_ query: String) async throws -> Set<String> {
                let text = try await lan.get("/tasks?\(query)").text
                return Set(text.matches(of: /href="\/tasks\/hoi-nghi-thu\/(\d+)"/).map { String($0.1) })
            }
            #expect(try await found("extended=asked") == ["5"])
            #expect(try await found("extended=decided") == [])
            try await fixture.office.perform(ExtendDeadline(tasks[4]))
            #expect(try await found("extended=asked") == [])
            #expect(try await found("extended=granted&unit=noi+vu") == ["5"])
        }
    }

    @Test func `another unit's task is not there, for looking or for anything else`() async throws {
        try await Self.withTasks { fixture, tasks in
            let officer = try await fixture.visitor("noivu")
            let address = "/tasks/\(tasks[0])"
            _ = try await officer.get("/tasks")
            for step in ["", "/report", "/acknowledge", "/ask"] {
                let form = ["text": "x", "reason": "x", "date": "2020-01-31", "revision": "1"]
                let answer =
                    step.isEmpty
                    ? try await officer.get(address) : try await officer.post(address + step, form)
                #expect(answer.status == 404, "\(step)")
            }
            // A renamed unit's officer keeps its tasks.
            var renamed = EditUnit.Changes()
            renamed.name = "Sở Nội vụ và Lao động"
            try await fixture.office.perform(EditUnit("so-noi-vu", changes: renamed))
            #expect(try await officer.get("/tasks/\(tasks[1])").status == 200)
        }
    }

    @Test func `an officer's list has their unit's tasks, page by page, whatever is asked for`() async throws
    {
        try await Self.withTasks { fixture, _ in
            let officer = try await fixture.visitor("taichinh")
            func numbers(_ path: String) async throws -> Int {
                let page = try await officer.get(path)
                #expect(page.status == 200)
                return Set(page.text.matches(of: /\/tasks\/hoi-nghi-thu\/(\d+)/).map { String($0.1) }).count
            }
            #expect(try await numbers("/tasks") == 40)
            #expect(try await numbers("/tasks?unit=S%E1%BB%9F%20N%E1%BB%99i") == 0)
            #expect(try await numbers("/tasks?from=30") == 10)
            #expect(try await numbers("/tasks?from=-5") == 40)
            #expect(try await numbers("/tasks?from=1000000") == 0)
        }
    }
}
