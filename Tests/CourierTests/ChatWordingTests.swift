import Actions
import Conferences
import Store
import TestSupport
import Testing
import Webhooks

@testable import Courier

/// What a chat reads of a plan that has changed.
@Suite(.inTurns) struct ChatWordingTests {
    /// The words for a change of the sample plan, as its event tells of it.
    private func lines(
        _ language: Endpoint.Language, _ change: @escaping @Sendable (inout Plan) -> Void
    ) async throws -> String {
        try await TestEngine.sqlite.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            try await office.perform(PublishPlan(SamplePlan.make(change)))
            let event = try #require(
                try await office.store.read { try $0.events() }.last { $0.type == "conference.changed" })
            return ChatWording(language).message(of: Array(event.body.utf8)).lines.joined(separator: "\n")
        }
    }

    @Test(arguments: [
        (
            Endpoint.Language.vietnamese,
            "• đổi giờ nội dung “Kết luận”: 13/09/2019 09:30 – 10:00 → 13/09/2019 09:10 – 09:40"
        ),
        (
            .english,
            "• other time for item “Kết luận”: 2019-09-13 09:30 – 10:00 → 2019-09-13 09:10 – 09:40"
        ),
    ])
    func `an item's new time is told with the old one, and days as readers write them`(
        language: Endpoint.Language, expected: String
    ) async throws {
        let lines = try await lines(language) { $0.agenda[1].duration = 60 }
        #expect(lines.contains(expected), "\(lines)")
        if language == .vietnamese { #expect(!lines.contains("2019-09-13"), "\(lines)") }
    }

    @Test(arguments: [
        (Endpoint.Language.vietnamese, "• thêm văn bản 25-CT/TW", "• thêm điểm cầu YL, VT"),
        (.english, "• added document 25-CT/TW", "• added points YL, VT"),
    ])
    func `documents and points are told by their numbers and codes`(
        language: Endpoint.Language, document: String, points: String
    ) async throws {
        let lines = try await lines(language) { plan in
            plan.directives.append(Directive(kind: "Chỉ thị", number: "25-CT/TW"))
            guard case .point(var top) = plan.points[0] else { return }
            for code in ["YL", "VT"] {
                top.children.append(.point(PlannedPoint(code: code, name: "Điểm cầu \(code)")))
            }
            plan.points[0] = .point(top)
        }
        #expect(lines.contains(document), "\(lines)")
        #expect(lines.contains(points), "\(lines)")
    }

    @Test(arguments: [
        (Endpoint.Language.vietnamese, "• và 4 thay đổi khác"), (.english, "• and 4 more"),
    ])
    func `of many changes the first eight are told, and how many more there are`(
        language: Endpoint.Language, rest: String
    ) async throws {
        let lines = try await lines(language) { plan in
            for number in 1...12 {
                plan.directives.append(Directive(kind: "Chỉ thị", number: "\(number)-CT/TW"))
            }
        }
        #expect(lines.count(where: { $0 == "•" }) == 9, "\(lines)")
        #expect(lines.hasSuffix(rest) || lines.contains(rest + "\n"), "\(lines)")
    }
}
