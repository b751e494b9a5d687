import TestSupport
import Testing

@testable import Webhooks

struct Vector: Sendable, CustomTestStringConvertible {
    var secret: String
    var receiver: String
    var id: String
    var timestamp: Int64
    var body: String
    var signature: String

    var testDescription: String { signature }
}

/// Checked against the reference implementation of Standard Webhooks.
let vectors = [
    Vector(
        secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        receiver: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330, body: #"{"test": 2432232314}"#,
        signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
    Vector(
        secret: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
        receiver: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
        id: "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk", timestamp: 1_649_367_553,
        body: #"{"email":"test@example.com","username":"test_user"}"#,
        signature: "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw="),
    Vector(
        secret:
            "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==",
        receiver: "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=",
        id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330, body: #"{"test": 2432232314}"#,
        signature:
            "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg=="),
]

@Suite(.inTurns) struct WebhookSignatureTests {
    @Test(arguments: vectors)
    func `The signature is the reference's`(vector: Vector) throws {
        let header = WebhookSignature.sign(
            id: vector.id, timestamp: vector.timestamp, body: Array(vector.body.utf8),
            secrets: [try WebhookSecret(parsing: vector.secret)])
        #expect(header == vector.signature)
    }

    @Test(arguments: vectors)
    func `The reference's signature is accepted`(vector: Vector) throws {
        try verify(vector, signatures: vector.signature, now: vector.timestamp)
    }

    @Test(arguments: vectors)
    func `What is signed is accepted, and nothing else`(vector: Vector) throws {
        let header = WebhookSignature.sign(
            id: vector.id, timestamp: vector.timestamp, body: Array(vector.body.utf8),
            secrets: [try WebhookSecret(parsing: vector.secret)])
        try verify(vector, signatures: header, now: vector.timestamp)
        for change in [
            { $0.body += " " }, { $0.id += "x" }, { $0.timestamp += 1 },
        ] as [(inout Vector) -> Void] {
            var changed = vector
            change(&changed)
            #expect(throws: WebhookVerifier.Refusal.noMatchingSignature) {
                try verify(changed, signatures: header, now: vector.timestamp)
            }
        }
    }

    @Test func `During a rotation both secrets verify`() throws {
        let secrets = try vectors.map { try WebhookSecret(parsing: $0.secret) }
        let header = WebhookSignature.sign(
            id: "m", timestamp: 1000, body: [0, 0xff], secrets: secrets)
        #expect(header.split(separator: " ").count == 3)
        for vector in vectors {
            try WebhookVerifier(parsing: vector.receiver).verify(
                id: "m", timestamp: "1000", signatures: header, body: [0, 0xff], now: 1000)
        }
    }

    @Test(arguments: vectors, [-301, -300, 0, 300, 301] as [Int64])
    func `Clocks may differ by five minutes`(vector: Vector, difference: Int64) throws {
        let now = vector.timestamp + difference
        if abs(difference) <= 300 {
            try verify(vector, signatures: vector.signature, now: now)
        } else {
            #expect(throws: WebhookVerifier.Refusal.timestampOutOfBounds) {
                try verify(vector, signatures: vector.signature, now: now)
            }
        }
    }

    @Test(arguments: ["", "v1", "v1,", "v1,!", "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", "v1a,AAAA"])
    func `A signature of another shape is no signature`(signatures: String) {
        for vector in vectors {
            #expect(throws: WebhookVerifier.Refusal.noMatchingSignature) {
                try verify(vector, signatures: signatures, now: vector.timestamp)
            }
        }
    }

    @Test(arguments: ["", "soon", "-1", "1.5", "99999999999999999999"])
    func `A timestamp that is no number is refused`(timestamp: String) throws {
        let verifier = try WebhookVerifier(parsing: vectors[0].receiver)
        #expect(throws: WebhookVerifier.Refusal.malformedTimestamp) {
            try verifier.verify(
                id: "m", timestamp: timestamp, signatures: vectors[0].signature, body: [], now: 0)
        }
    }
}

private func verify(_ vector: Vector, signatures: String, now: Int64) throws {
    try WebhookVerifier(parsing: vector.receiver).verify(
        id: vector.id, timestamp: String(vector.timestamp), signatures: signatures,
        body: Array(vector.body.utf8), now: now)
}
