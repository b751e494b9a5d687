import Actions
import AgendaFile
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// Two who work at one plan, and a plan that stands against what was done meanwhile.
@Suite(.inTurns) struct PlanConflictTests {
    private static func hidden(_ name: String, _ answer: Visitor.Answer) -> String? {
        answer.text.firstMatch(of: #/name="([a-z]+)" value="([^"]*)"/#) == nil
            ? nil
            : answer.text.matches(of: #/name="([a-z]+)" value="([^"]*)"/#).first { $0.1 == name }
                .map { String($0.2) }
    }

    @Test(arguments: ["preview", "publish"], ["fields", "text"])
    func `who was overtaken keeps the plan, sees what the other changed, and can go on`(
        _ step: String, by way: String
    ) async throws {
        try await WebFixture.whileServing { fixture in
            let office = fixture.office
            try await office.perform(PublishPlan(SamplePlan.make()))
            try await fixture.join("lan", .organiser)
            let lan = try await fixture.visitor("lan")
            #expect(try await lan.get("/conferences/new").status == 200)
            let mine = SamplePlan.make { $0.title = "Hội nghị của Lan" }
            try await office.perform(PublishPlan(SamplePlan.make { $0.host = "Huyện ủy Lạc Thủy" }))
            let form = [
                "text": PlanFile.write(mine), "base": "1", "slug": mine.slug,
                "as": way == "fields" ? way : "",
            ]
            let refused = try await lan.post("/plan", form.merging(["step": step]) { _, new in new })
            #expect(refused.status == 200)
            #expect(refused.text.contains("đã ban hành bản 2") && refused.text.contains("Huyện ủy Lạc Thủy"))
            #expect(refused.text.contains("Hội nghị của Lan"))
            #expect(Self.hidden("base", refused) == "2")
            // Now they know, and what they publish counts.
            let again = form.merging(["step": "publish", "base": "2"]) { _, new in new }
            #expect(try await lan.post("/plan", again).status == 303)
            let title = try await office.store.read { try $0.conference(slug: mine.slug)?.title }
            #expect(title == "Hội nghị của Lan")
        }
    }

    @Test func `a new conference does not take the place of one with its short name`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.office.perform(PublishPlan(SamplePlan.make()))
            try await fixture.join("lan", .organiser)
            let lan = try await fixture.visitor("lan")
            #expect(try await lan.get("/conferences/new").status == 200)
            let mine = SamplePlan.make { $0.title = "Hội nghị khác" }
            let form = ["text": PlanFile.write(mine), "base": "0", "as": "fields", "step": "preview"]
            let refused = try await lan.post("/plan", form)
            #expect(refused.text.contains("Đã có hội nghị mang tên ngắn"))
            #expect(refused.text.contains("Hội nghị khác") && Self.hidden("base", refused) == "0")
        }
    }

    @Test func `a plan without a point where people are expected is kept, and the page says what to do`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await withTemporaryFolder { folder in
                let roster = folder + "/roster.csv"
                try "Mã điểm cầu,Họ và tên\nTD,Phạm Dũng\nTD,Vũ Hà\n"
                    .write(toFile: roster, atomically: true, encoding: .utf8)
                try await fixture.office.perform(ImportRoster(conference: SamplePlan.slug, path: roster))
            }
            try await fixture.join("lan", .organiser)
            let lan = try await fixture.visitor("lan")
            #expect(try await lan.get("/conferences/new").status == 200)
            let version = try await fixture.office.store.read {
                try $0.conference(slug: SamplePlan.slug)?.version
            }
            let mine = SamplePlan.make { plan in
                guard case .point(var top) = plan.points[0] else { return }
                top.children = []
                plan.points[0] = .point(top)
                plan.title = "Hội nghị một điểm"
            }
            let form = [
                "text": PlanFile.write(mine), "base": "\(version ?? 0)", "as": "fields", "step": "preview",
                "slug": mine.slug,
            ]
            let refused = try await lan.post("/plan", form)
            #expect(refused.text.contains("Kế hoạch bỏ điểm cầu TD, nơi có 2 người"))
            #expect(refused.text.contains("Hội nghị một điểm"))
        }
    }
}
