import TestSupport
import Testing

@testable import Webhooks

@Suite(.inTurns) struct SecretKeyTests {
    private static func key(_ first: UInt8 = 1) throws -> SecretKey {
        try SecretKey(bytes: (0..<32).map { $0 &+ first })
    }

    private static let nonce: [UInt8] = Array(1...12)

    @Test func `What is encrypted comes back, and does not show the secret`() throws {
        let stored = try Self.key().encrypt("whsec_abc", for: "nơi 1", nonce: Self.nonce)
        #expect(SecretKey.isEncrypted(stored))
        #expect(!stored.contains("abc"))
        #expect(try Self.key().decrypt(stored, for: "nơi 1") == "whsec_abc")
    }

    @Test func `Another key is told by its name`() throws {
        let stored = try Self.key().encrypt("whsec_abc", for: "1", nonce: Self.nonce)
        let other = try Self.key(2)
        #expect(throws: SecretKey.Failure.otherKey(stored: try Self.key().name, here: other.name)) {
            try other.decrypt(stored, for: "1")
        }
    }

    @Test func `A secret that was moved to another endpoint, or changed, is damaged`() throws {
        let stored = try Self.key().encrypt("whsec_abc", for: "1", nonce: Self.nonce)
        #expect(throws: SecretKey.Failure.damaged) { try Self.key().decrypt(stored, for: "2") }
        var changed = Array(stored.utf8)
        changed[30] ^= 1
        #expect(throws: SecretKey.Failure.damaged) {
            try Self.key().decrypt(String(decoding: changed, as: UTF8.self), for: "1")
        }
        #expect(throws: SecretKey.Failure.damaged) { try Self.key().decrypt("enc1:", for: "1") }
    }

    @Test func `What an older version stored in plain is read as it is`() throws {
        #expect(try Self.key().decrypt("whsec_abc", for: "1") == "whsec_abc")
    }

    @Test func `A key is read as it is written, and nothing else is one`() throws {
        let text = SecretKey.text(of: (0..<32).map { $0 + 1 })
        #expect(try SecretKey(parsing: text + "\n").name == Self.key().name)
        for bad in ["", "abc", String(text.dropLast(4)), text + "AAAA"] {
            #expect(throws: SecretKey.Failure.unusableKey) { try SecretKey(parsing: bad) }
        }
    }
}
