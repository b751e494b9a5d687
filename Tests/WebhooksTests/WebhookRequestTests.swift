import TestSupport
import Testing

@testable import Webhooks

@Suite(.inTurns) struct WebhookRequestTests {
    @Test(arguments: [
        ("X", "a\r\nY: b"), ("X", "a\nb"), ("X", "a\u{0}b"), ("X", "\u{7f}"), ("X\r\nY", "a"), ("", "a"),
        ("X Y", "a"), ("X:", "a"), ("Tên", "a"),
    ])
    func `A header cannot smuggle in another`(name: String, value: String) {
        #expect(WebhookRequest.Header(name, value) == nil)
    }

    @Test func `Headers of one's own go over the wire, an empty one too`() async throws {
        let server = try LoopbackServer(answering: ok)
        let sender = try testSender()
        let headers = try [("access_token", "a\tb"), ("X-Empty", ""), ("X-Name", "Vĩnh Phúc")].map {
            try #require(WebhookRequest.Header($0.0, $0.1))
        }
        let request = WebhookRequest(url: try EndpointURL(parsing: server.url()), headers: headers, body: [])
        #expect(await sender.send(request).delivered)
        #expect(
            server.requests.first?.lines == [
                "POST /hook HTTP/1.1", "Host: 127.0.0.1:\(server.port)", "User-Agent: DiemCau/1",
                "Accept: */*", "Content-Type: application/json", "access_token: a\tb", "X-Empty:",
                "X-Name: Vĩnh Phúc", "Content-Length: 0",
            ])
        await sender.shutDown()
    }

    @Test func `The type of the content may be given, and the signature may not`() throws {
        let own = try [("content-type", "text/plain"), ("Webhook-ID", "forged")].map {
            try #require(WebhookRequest.Header($0.0, $0.1))
        }
        let request = try WebhookRequest(
            signed: "m", timestamp: 1, url: EndpointURL(parsing: "http://a.vn/"), body: [],
            secrets: [WebhookSecret(sharedBytes: [UInt8](repeating: 1, count: 24))], headers: own)
        #expect(
            request.headers.map(\.name) == [
                "webhook-id", "webhook-timestamp", "webhook-signature", "content-type",
            ])
        #expect(request.headers.first?.value == "m")
    }

    @Test(arguments: ["", "a.b", "a b", "a\n", "é", String(repeating: "a", count: 257)])
    func `An id that a signature could not tell apart is refused`(id: String) throws {
        let url = try EndpointURL(parsing: "http://a.vn/")
        let secret = try WebhookSecret(sharedBytes: [UInt8](repeating: 1, count: 24))
        #expect(throws: WebhookRequest.Failure.unusableID(id)) {
            try WebhookRequest(signed: id, timestamp: 1, url: url, body: [], secrets: [secret])
        }
        #expect(throws: WebhookRequest.Failure.noSecret) {
            try WebhookRequest(signed: "a", timestamp: 1, url: url, body: [], secrets: [])
        }
    }
}
