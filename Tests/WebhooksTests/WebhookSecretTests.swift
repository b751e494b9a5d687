import TestSupport
import Testing

@testable import Webhooks

@Suite(.inTurns) struct WebhookSecretTests {
    @Test(arguments: vectors)
    func `A secret is written as it is read`(vector: Vector) throws {
        let secret = try WebhookSecret(parsing: vector.secret)
        #expect(secret.text == vector.secret)
        #expect(secret.receiverText == vector.receiver)
    }

    @Test(arguments: [24, 32, 64])
    func `A shared secret has 24 to 64 bytes`(count: Int) throws {
        let secret = try WebhookSecret(sharedBytes: [UInt8](repeating: 7, count: count))
        #expect(try WebhookSecret(parsing: secret.text).text == secret.text)
    }

    @Test(arguments: [0, 1, 23, 65])
    func `A shared secret of any other length is refused`(count: Int) {
        #expect(throws: WebhookSecret.Failure.wrongLength(count)) {
            try WebhookSecret(sharedBytes: [UInt8](repeating: 7, count: count))
        }
    }

    @Test(
        arguments: [
            ("", .unknownPrefix), ("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", .unknownPrefix),
            ("whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=", .unknownPrefix),
            ("whsec_not base64", .notBase64), ("whsec_AAAA", .wrongLength(3)), ("whsk_AAAA", .wrongLength(3)),
            (
                "whsk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==",
                .keysDoNotMatch
            ),
        ] as [(String, WebhookSecret.Failure)])
    func `What is no secret is refused with the reason`(text: String, failure: WebhookSecret.Failure) {
        #expect(throws: failure) { try WebhookSecret(parsing: text) }
    }

    @Test(arguments: vectors)
    func `A log does not show the secret`(vector: Vector) throws {
        let secret = try WebhookSecret(parsing: vector.secret)
        var dumped = ""
        dump(secret, to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), dumped] {
            #expect(!text.contains(vector.secret.dropFirst(6)))
        }
    }
}
