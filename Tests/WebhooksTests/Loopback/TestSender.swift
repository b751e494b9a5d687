import TestSupport
import Testing

@testable import Webhooks

let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

/// A sender that may send to this machine, without haste.
func testSender(
    allowing allowances: [String] = ["127.0.0.0/8"],
    _ change: (inout SenderSettings) -> Void = { _ in }
) throws -> Sender {
    var settings = SenderSettings.unhurried
    settings.addressGuard = AddressGuard(allowing: allowances.compactMap(AddressGuard.Allowance.init))
    change(&settings)
    return try Sender(settings)
}

func request(_ url: String, body: String = "{}") throws -> WebhookRequest {
    WebhookRequest(url: try EndpointURL(parsing: url), body: Array(body.utf8))
}

/// Does something with a sender while it sends to a receiver that is as it should be, and sees that all of that is
/// delivered: what the neighbours of a case experience.
func besideNeighbours<T: Sendable>(
    of sender: Sender, _ body: @Sendable () async throws -> T
) async throws -> T {
    let good = try LoopbackServer(on: "127.0.0.3", answering: ok)
    let requests = try (0..<20).map { try request("http://127.0.0.3:\(good.port)/\($0)") }
    async let neighbours = sender.send(requests)
    let value = try await body()
    #expect(await neighbours.allSatisfy { $0.delivered })
    #expect(Set(good.requests.map(\.path)).count == 20)
    return value
}
