import TestSupport

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
