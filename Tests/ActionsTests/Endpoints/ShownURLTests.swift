import Actions
import Store
import Testing

struct ShownURLTests {
    @Test(arguments: [
        ("https://nhan.example.vn/tin", "https://nhan.example.vn/tin"),
        ("https://nhan.example.vn", "https://nhan.example.vn/"),
        ("http://a:b@nhan.example.vn:8080/tin?x=1#y", "http://nhan.example.vn:8080/tin"),
        ("http://[::1]:8080/tin", "http://[::1]:8080/tin"),
        // A name with numbers is a name; what mixes letters and digits is a key.
        (
            "https://nhan.example.vn/hoi-nghi/vinh-phuc-2019-09-13/tin",
            "https://nhan.example.vn/hoi-nghi/vinh-phuc-2019-09-13/tin"
        ),
        ("https://nhan.example.vn/v1/a8f5f167f44f4964e6c998dee827110c/in", "https://nhan.example.vn/v1/…/in"),
        ("https://webhook.site/6e0ddc1b-5a91-4a3e-b5ee-cd1ea5b2d0a9", "https://webhook.site/…"),
        ("https://hooks.zapier.com/hooks/catch/123/abc/", "https://hooks.zapier.com/hooks/…/…/…/"),
        ("https://mm.example.vn/hooks/abc", "https://mm.example.vn/hooks/…"),
        // Chats by their addresses, on their own hosts and on others'.
        ("https://hooks.slack.com/services/T0/B0/xyz", "https://hooks.slack.com/services/…"),
        (
            "https://cong.noi-bo.vn/services/T00000000/B00000000/XXXXXXXXXXXXXXXX",
            "https://cong.noi-bo.vn/services/…"
        ),
        ("https://discord.com/api/webhooks/1/abc", "https://discord.com/api/…"),
        ("https://api.telegram.org/bot1:abc/sendMessage?chat_id=-1", "https://api.telegram.org/bot…"),
        ("https://openapi.zalo.me/v3.0/oa/message/cs?user_id=1", "https://openapi.zalo.me/…"),
        ("https://chat.googleapis.com/v1/spaces/A/messages?key=k&token=t", "https://chat.googleapis.com/…"),
        (
            "https://prod-1.southeastasia.logic.azure.com:443/workflows/abc/triggers/manual?sig=s",
            "https://prod-1.southeastasia.logic.azure.com/workflows/…"
        ),
    ])
    func `An address is shown without what may be secret in it, and stays so`(_ url: String, _ shown: String)
    {
        #expect(ShownURL.text(of: url) == shown)
        #expect(ShownURL.text(of: shown) == shown)
    }

    @Test(arguments: Endpoint.Kind.allCases.filter { $0 != .webhook })
    func `Of a chat's address, whatever it looks like, the path is not shown`(_ kind: Endpoint.Kind) {
        #expect(ShownURL.text(of: "https://noi-bo.vn:8443/tin/mat?k=1", kind) == "https://noi-bo.vn:8443/…")
        #expect(ShownURL.text(of: "https://noi-bo.vn:8443/…", kind) == "https://noi-bo.vn:8443/…")
    }

    @Test func `What is no address is not shown`() {
        #expect(ShownURL.text(of: "whsec_abc") == "?")
    }
}
