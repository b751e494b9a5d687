import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// A page asks the database as often for one row as for fifty.
@Suite(.inTurns) struct QueryCountTests {
    @Test func `no page asks more often because there is more on it`() async throws {
        let few = try await counts(rows: 2)
        let many = try await counts(rows: 50)
        #expect(few.count > 8)
        #expect(few == many)
    }

    /// How many statements each page takes.
    private func counts(rows: Int) async throws -> [String: Int] {
        try await TestEngine.sqlite.withDatabase { engine in
            let counting = CountingEngine(engine)
            let store = try await Store(opening: counting)
            return try await WebFixture.whileServing(store: { _ in store }) { fixture in
                try await fill(fixture, rows: rows)
                try await fixture.join("quan-tri", .administrator)
                let visitor = try await fixture.visitor("quan-tri")
                let slug = SamplePlan.slug
                var counts: [String: Int] = [:]
                for path in [
                    "/conferences", "/conferences/\(slug)", "/conferences/\(slug)/roster",
                    "/conferences/\(slug)/conclusion", "/conferences/\(slug)/roll-call",
                    "/conferences/\(slug)/roll-call/1/points/TD", "/conferences/\(slug)/board", "/tasks",
                    "/directives/32-CT%2FTW", "/webhooks", "/accounts", "/audit", "/me",
                    "/conferences/\(slug)/points", "/conferences/\(slug)/points/TD",
                    "/conferences/\(slug)/agenda", "/conferences/\(slug)/roster?point=TD",
                    "/conferences/\(slug)/plan", "/tasks/\(slug)/1", "/units", "/units/don-vi-1",
                    "/tasks?view=Cua%20toi", "/tasks/summary?from=2019-01-01&to=2030-01-01",
                    "/conferences/\(slug)/add-point",
                    "/conferences/\(slug)/points/TD/edit", "/conferences/\(slug)/point-history",
                    "/conferences/\(slug)/import-points", "/conferences/\(slug)/duplicates",
                ] {
                    let before = counting.count
                    let answer = try await visitor.get(path)
                    #expect(answer.status == 200, "\(path)")
                    counts[path] = counting.count - before
                }
                return counts
            }
        }
    }

    private func fill(_ fixture: WebFixture, rows: Int) async throws {
        for number in 1...rows {
            _ = try await fixture.office.perform(
                AddUnit("Đơn vị \(number)", names: [UnitAlias(.alias, "ĐV \(number)")]))
            _ = try await fixture.office.perform(
                SaveTaskView(number == 1 ? "Cua toi" : "\(number)", filter: TaskQuery().text))
        }
        let plan = SamplePlan.make { plan in
            let points = (0..<rows).map { PointEntry.point(PlannedPoint(code: "P\($0)", name: "Điểm \($0)")) }
            plan.points += points
        }
        try await fixture.office.perform(PublishPlan(plan))
        for number in 1..<rows + 1 {
            try await fixture.office.perform(PublishPlan(SamplePlan.make { $0.slug = "hoi-nghi-\(number)" }))
            try await fixture.office.perform(
                AddEndpoint(url: "https://a\(number).example", events: ["task.*"]))
            try await fixture.join("xem\(number)", .viewer)
        }
        for number in 0..<rows {
            try await fixture.office.perform(
                EditPoint(
                    conference: SamplePlan.slug, code: "P\(number)", changes: .init(address: "Số \(number)")))
        }
        let people = (0..<rows).map { "TD,Người \(Self.words[$0 / 10]) \(Self.words[$0 % 10]),Sở \($0)" }
        try await withTemporaryFolder { folder in
            let path = folder + "/a.csv"
            // Each is there twice, once with a phone: so many pairs are to be decided about.
            let twice = people.enumerated().map { "\($1),09\(String(10_000_000 + $0))" }
            let text =
                (["Điểm cầu,Họ và tên,Đơn vị,Điện thoại"] + people.map { $0 + "," } + twice).joined(
                    separator: "\n") + "\n"
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            _ = try await fixture.office.perform(ImportRoster(conference: SamplePlan.slug, path: path))
        }
        _ = try await fixture.office.perform(OpenRollCall(conference: SamplePlan.slug, name: "Sáng"))
        let text = (0..<rows).map {
            "\($0 + 1). Giao Sở Y tế chủ trì xây dựng kế hoạch số \($0 + 1) thực hiện Chỉ thị số 32-CT/TW."
        }.joined(separator: "\n")
        guard
            let conference = try await fixture.office.store.read({ try $0.conference(slug: SamplePlan.slug) })
        else { return }
        let outcome = try await fixture.office.perform(
            RecordConclusion(
                conference: SamplePlan.slug, text: text, source: "thử",
                reading: RecordConclusion.read(text, of: conference)))
        #expect(outcome.proposals.count == rows)
        try await fixture.office.perform(AcceptTasks(outcome.proposals.dropLast().map(\.reference)))
        for _ in 0..<rows {
            _ = try await fixture.office.perform(
                RecordTest(conference: SamplePlan.slug, point: "TD", result: .good))
        }
    }

    private static let words = ["An", "Bình", "Cúc", "Dung", "Em", "Giang", "Hoa", "Khoa", "Lan", "Mai"]
}
