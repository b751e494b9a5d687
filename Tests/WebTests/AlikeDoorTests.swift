import Actions
import Conferences
import Foundation
import TestSupport
import Testing

@testable import Web

/// The sign-in page answers alike, whatever was wrong.
@Suite(.inTurns) struct AlikeDoorTests {
    @Test func `a wrong account and a wrong password get the same page, headers and all`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.join("lan", .viewer)
            _ = try await fixture.office.perform(
                InviteAccount(.init(login: "moi", name: "Người Mới", role: .viewer)))
            var seen: Set<String> = []
            for login in ["lan", "khong-co", "moi"] {
                let visitor = Visitor(fixture.address)
                _ = try await visitor.get("/sign-in")
                let answer = try await visitor.post(
                    "/sign-in", ["login": login, "password": "không phải mật khẩu này", "code": ""])
                #expect(answer.status == 401)
                // What is each visitor's own, or what they typed themselves, is left out.
                let text = answer.text.replacing("value=\"\(login)\"", with: "")
                    .replacing(/name="csrf" value="[0-9a-f]+"/, with: "")
                let headers = answer.headers.filter { !["date", "x-request-id"].contains($0.key) }
                    .map { "\($0.key): \($0.value)" }.sorted().joined(separator: "\n")
                let length = headers.replacing(/content-length: \d+/, with: "")
                seen.insert(length + "\n" + text)
            }
            #expect(seen.count == 1)
        }
    }
}
