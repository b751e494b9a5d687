import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// Conclusions as files, for programs: what the page takes, they can send.
@Suite(.inTurns) struct ConclusionFileAPITests {
    private static let route = "/api/v1/conferences/\(SamplePlan.slug)/conclusion-files"

    private func sending(
        _ body:
            @escaping @Sendable (WebFixture, (Data, String) async throws -> (Int, [String: Any], String))
            async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.office.perform(PublishPlan(SamplePlan.make()))
            let account = try await fixture.join("chuong-trinh", .organiser)
            let token = try await fixture.office.office.perform(
                AddToken(name: "thử", scope: .write, days: 1), as: Actor(account))
            let visitor = Visitor(fixture.address)
            try await body(fixture) { file, query in
                let answer = try await visitor.send(
                    "POST", Self.route + query,
                    headers: [
                        "Authorization": "Bearer \(token.secret.text)", "Accept-Language": "en",
                        "Content-Type": "application/octet-stream",
                    ], body: file)
                let json = try? JSONSerialization.jsonObject(with: Data(answer.text.utf8))
                return (Int(answer.status), json as? [String: Any] ?? [:], answer.text)
            }
        }
    }

    @Test func `a Word document gives its text, its tasks, and the name that it came by`() async throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("OfficeTextTests/Fixtures/libreoffice.docx")
        let bytes = try Data(contentsOf: file)
        try await sending { fixture, send in
            let (status, answer, text) = try await send(bytes, "?name=k%E1%BA%BFt-lu%E1%BA%ADn.docx")
            #expect(status == 200, "\(text)")
            #expect(answer["is_unchanged"] as? Bool == false && answer["warnings"] is [String])
            #expect((answer["proposals"] as? [Any])?.isEmpty == false)
            let stored = try await fixture.office.store.read { records in
                try records.conference(slug: SamplePlan.slug).flatMap { try records.conclusion(of: $0.id) }
            }
            #expect(stored?.source == "kết-luận.docx")
            #expect(stored?.text.contains("THÔNG BÁO KẾT LUẬN") == true)
            #expect(try await send(bytes, "").1["is_unchanged"] as? Bool == true)
        }
    }

    @Test func `a text in an old encoding is converted, which the answer says`() async throws {
        // "Giao Sở Y tế chủ trì" and so on, as TCVN3 has it.
        let old = "Giao Së Y tÕ chñ tr×, phèi hîp víi Së Tµi chÝnh rµ so¸t danh môc tr­íc ngµy 31/10/2019."
        let bytes = try #require(old.data(using: .isoLatin1))
        try await sending { _, send in
            let (status, answer, text) = try await send(bytes, "?name=cu.txt")
            #expect(status == 200, "\(text)")
            #expect((answer["warnings"] as? [String])?.contains { $0.contains("TCVN3") } == true, "\(text)")
        }
    }

    @Test(arguments: [
        (Data(), "must not be empty"), (Data("  \n".utf8), "must not be empty"),
        (Data([0x50, 0x4B, 3, 4, 0]), ""),
    ])
    func `what gives no text is refused in a sentence, and nothing is kept`(bytes: Data, said: String)
        async throws
    {
        try await sending { fixture, send in
            let (status, answer, text) = try await send(bytes, "")
            #expect(status == 422, "\(text)")
            #expect((answer["detail"] as? String)?.isEmpty == false, "\(text)")
            #expect(said.isEmpty || text.contains(said), "\(text)")
            let isKept = try await fixture.office.store.read { records in
                try records.conference(slug: SamplePlan.slug).flatMap { try records.conclusion(of: $0.id) }
                    != nil
            }
            #expect(!isKept)
        }
    }
}
