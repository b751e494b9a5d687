import TestSupport
import Testing

@testable import Webhooks

@Suite(.inTurns) struct SenderTests {
    @Test func `A signed request goes over the wire byte for byte`() async throws {
        let server = try LoopbackServer(answering: ok)
        let sender = try testSender()
        let body = #"{"test": 2432232314}"#
        let request = try WebhookRequest(
            signed: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330,
            url: EndpointURL(parsing: server.url("/hook?point=vp-01")), body: Array(body.utf8),
            secrets: [WebhookSecret(parsing: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")])

        let outcome = await sender.send(request)

        #expect(outcome.delivered)
        #expect(outcome.status == 200)
        #expect(outcome.trouble == nil)
        #expect(outcome.answer == Array("ok".utf8))
        #expect(outcome.address == "127.0.0.1")
        let expected = """
            POST /hook?point=vp-01 HTTP/1.1
            Host: 127.0.0.1:\(server.port)
            User-Agent: DiemCau/1
            Accept: */*
            Content-Type: application/json
            webhook-id: msg_p5jXN8AQM9LWM0D4loKWxJek
            webhook-timestamp: 1614265330
            webhook-signature: v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
            Content-Length: 20


            """
        #expect(server.requests.count == 1)
        #expect(server.requests.first?.lines == expected.split(separator: "\n").map(String.init))
        #expect(server.requests.first?.body == Array(body.utf8))
        await sender.shutDown()
    }
}
