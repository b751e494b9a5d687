import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// What a coordinator is told first.
@Suite(.inTurns) struct PointGuideTests {
    private static let conference = "/conferences/\(SamplePlan.slug)"

    /// The sample conference, where the secretary and the main point's technician have telephones.
    private func whileServing(
        _ body: @escaping @Sendable (WebFixture, _ coordinator: Visitor) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            let plan = SamplePlan.make { plan in
                plan.people.append(
                    PlannedPerson(key: "thu-ky-moi", name: "Đỗ Thư Ký", phone: "0912 345 678"))
                plan.secretary = "thu-ky-moi"
                plan.people.append(
                    PlannedPerson(key: "ky-thuat-moi", name: "Vũ Kỹ Thuật", phone: "0987654321"))
                guard case .point(var main) = plan.points[0] else { return }
                main.technician = "ky-thuat-moi"
                main.joinLink = "https://hop.example.vn/chinh"
                plan.points[0] = .point(main)
            }
            try await fixture.office.perform(PublishPlan(plan))
            try await fixture.join("td", .pointCoordinator, points: ["\(SamplePlan.slug)/TD"])
            try await body(fixture, try await fixture.visitor("td"))
        }
    }

    @Test func `a coordinator sees their points with what is to be done before the agenda`() async throws {
        try await whileServing { fixture, td in
            let page = try await td.get(Self.conference).text
            let own = try #require(page.range(of: "Điểm cầu của bạn"))
            let agenda = try #require(page.range(of: #"id="agenda""#))
            #expect(own.lowerBound < agenda.lowerBound)
            #expect(
                page.contains(
                    #"href="/conferences/\#(SamplePlan.slug)/roll-call/1/points/TD">Điểm danh: Buổi sáng"#))
            #expect(page.contains("Thử kết nối và ghi kết quả"))
            #expect(page.contains("Thư ký hội nghị: <strong>Đỗ Thư Ký</strong>"))
            #expect(page.contains(#"<a href="tel:0912345678">0912 345 678</a>"#))
            #expect(page.contains(#"<a href="tel:0987654321">"#))
            // Whoever answers for no points has no such list, and sees no telephones.
            try await fixture.join("xem", .viewer)
            let viewer = try await fixture.visitor("xem")
            for path in [Self.conference, Self.conference + "/points/TD"] {
                let seen = try await viewer.get(path).text
                #expect(!seen.contains("Điểm cầu của bạn") && !seen.contains("tel:"), "\(path)")
            }
        }
    }

    @Test func `what was done is no longer to be done`() async throws {
        try await whileServing { fixture, td in
            let page = Self.conference + "/points/TD"
            let before = try await td.get(page).text
            #expect(before.contains("Việc cần làm tiếp") && before.contains("#record"))
            for (path, form) in [
                ("/tests", ["result": "good"]),
                ("/contacts", ["in-charge": "Lê Hai", "technician": "Hồ Ba"]),
            ] { #expect(try await td.post(page + path, form).status == 303) }
            // The same once more is no trouble.
            let again = try await td.post(page + "/contacts", ["in-charge": "Lê Hai", "technician": "Hồ Ba"])
            #expect(again.status == 303)
            _ = try await fixture.office.perform(CloseRollCall(conference: SamplePlan.slug))
            let after = try await td.get(page).text
            #expect(after.contains("Đến lúc này không còn việc gì phải làm."))
            #expect(after.contains("Kỹ thuật điểm cầu này: <strong>Hồ Ba</strong>"))
        }
    }

    @Test func `nobody names the people of another's point`() async throws {
        try await whileServing { _, td in
            _ = try await td.get("/me")
            let answer = try await td.post(Self.conference + "/points/TU/contacts", ["technician": "Hồ Ba"])
            #expect(answer.status == 404)
        }
    }
}
