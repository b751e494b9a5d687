import Conferences
import Store
import TestSupport
import Testing
import Webhooks

@testable import Actions

/// Addresses that hold a secret are stored encrypted, beside what of them may be shown.
@Suite(.inTurns) struct SealedAddressTests {
    private static let secret = "https://hooks.slack.com/services/T0/B0/bi-mat"

    @Test(arguments: TestEngine.allCases)
    func `what may not be shown is stored encrypted, and what may be is not`(_ engine: TestEngine)
        async throws
    {
        try await engine.withOffice { office in
            let chat = try await office.perform(AddEndpoint(url: Self.secret, events: ["*"]))
            // Whoever adds it gets it back as they gave it.
            #expect(chat.url == Self.secret)
            let open = try await office.perform(
                AddEndpoint(url: "https://nhan.example.vn/tin", events: ["*"]))
            let stored = try await office.store.read { try $0.endpoints() }
            #expect(
                stored.map(\.url) == ["https://hooks.slack.com/services/…", "https://nhan.example.vn/tin"])
            #expect(stored.map { $0.sealedURL == nil } == [false, true])
            let sealed = try #require(stored.first?.sealedURL)
            #expect(SecretKey.isEncrypted(sealed))
            let key = try office.office.secretKey(false)
            #expect(try key.address(sealed, of: chat.id) == Self.secret)
            // Neither another endpoint's nor the secret of the same one is taken for it.
            #expect(throws: SecretKeyProblem.damaged(open.id)) { try key.address(sealed, of: open.id) }
            #expect(throws: SecretKeyProblem.damaged(chat.id)) { try key.secret(sealed, of: chat.id) }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `addresses of an older version are encrypted on request, and on the next change`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice { office in
            let url = "https://nhan.example.vn/tin?khoa=bi-mat"
            var ids: [Identifier<Endpoint>] = []
            for number: Int64 in 1...3 {
                let id = Identifier<Endpoint>(rawValue: number)
                let key = try office.office.secretKey(true)
                let secret = try WebhookSecret(sharedBytes: Array(repeating: 7, count: 32))
                let endpoint = Endpoint(
                    id: id, url: number == 3 ? "https://nhan.example.vn/" : url,
                    secret: try key.encrypt(
                        secret.text, for: id.description, nonce: Array(repeating: UInt8(number), count: 12)),
                    events: ["*"], createdAt: office.clock.now)
                try await office.store.write { try $0.insert(endpoint, conference: nil) }
                ids.append(id)
            }
            let (first, second) = (ids[0], ids[1])
            try await office.perform(RotateSecret(first))
            var stored = try await office.store.read { try $0.endpoints() }
            #expect(stored.map { $0.sealedURL == nil } == [false, true, true])
            #expect(try await office.perform(EncryptSecrets()) == 1)
            #expect(try await office.perform(EncryptSecrets()) == 0)
            stored = try await office.store.read { try $0.endpoints() }
            #expect(
                stored.map(\.url) == Array(repeating: "https://nhan.example.vn/tin", count: 2) + [
                    "https://nhan.example.vn/"
                ])
            let key = try office.office.secretKey(false)
            for (id, endpoint) in zip([first, second], stored) {
                let sealed = try #require(endpoint.sealedURL)
                #expect(try key.address(sealed, of: id) == url)
            }
        }
    }
}
