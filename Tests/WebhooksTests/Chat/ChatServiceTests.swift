import TestSupport
import Testing

@testable import Webhooks

@Suite(.inTurns) struct ChatServiceTests {
    @Test(arguments: [
        ("https://hooks.slack.com/services/T0/B0/xyz", ChatService.slack),
        (
            "https://prod-12.southeastasia.logic.azure.com:443/workflows/abc/triggers/manual/paths/invoke",
            .teams
        ),
        ("https://contoso.webhook.office.com/webhookb2/abc", .teams),
        ("https://chat.noi-bo.vn/hooks/xen8qszqbfbqxmapmrxrmq6oyr", .mattermost),
        ("https://chat.googleapis.com/v1/spaces/AAA/messages?key=k&token=t", .googleChat),
        ("https://discord.com/api/webhooks/1/abc", .discord),
        ("https://api.telegram.org/bot1:abc/sendMessage?chat_id=-100", .telegram),
        ("https://openapi.zalo.me/v3.0/oa/message/cs?user_id=1", .zalo),
        ("https://noi-bo.vn/chat/hooks/xen8qszqbfbqxmapmrxrmq6oyr", .mattermost),
        ("https://cong.noi-bo.vn/services/T00000000/B00000000/XXXXXXXXXXXXXXXX", .slack),
        ("https://noi-bo.vn/slack/services/T0A1B2C3D/B0A1B2C3D/aBcDeFgH1", .slack),
        ("https://nhan.example.vn/services/tin/Bac-Ninh/thong-bao", nil),
        ("https://nhan.example.vn/hooks/thong-bao", nil),
        ("https://slack.com.example.vn/services/x", nil),
        ("https://nhan.example.vn/discord.com/api/webhooks", nil),
    ])
    func `A service is told by its address`(_ url: String, _ service: ChatService?) throws {
        #expect(ChatService(recognising: try EndpointURL(parsing: url)) == service)
    }

    private static func url(for service: ChatService) throws -> EndpointURL {
        let query = service.neededParameter.map { "?\($0)=-100&x=1" } ?? ""
        return try EndpointURL(parsing: "https://nhan.example.vn/p\(query)")
    }

    private static func body(_ service: ChatService, _ message: ChatMessage) throws -> JSONValue {
        let request = try service.request(message, to: url(for: service), token: "t")
        return try #require(JSONValue(parsing: request.body))
    }

    @Test func `Each service gets its own form`() throws {
        let message = ChatMessage(headline: "Quá hạn", lines: ["Mã: a/1"])
        #expect(
            try Self.body(.slack, message) == [
                "text": "Quá hạn",
                "blocks": [["type": "section", "text": ["type": "mrkdwn", "text": "*Quá hạn*\nMã: a/1"]]],
            ])
        #expect(try Self.body(.mattermost, message) == ["text": "**Quá hạn**\nMã: a/1"])
        #expect(try Self.body(.googleChat, message) == ["text": "Quá hạn\nMã: a/1"])
        #expect(
            try Self.body(.discord, message) == [
                "content": "Quá hạn\nMã: a/1", "allowed_mentions": ["parse": []],
            ])
        #expect(
            try Self.body(.telegram, message) == [
                "chat_id": "-100", "text": "Quá hạn\nMã: a/1", "disable_web_page_preview": true,
            ])
        #expect(
            try Self.body(.zalo, message) == [
                "recipient": ["user_id": "-100"], "message": ["text": "Quá hạn\nMã: a/1"],
            ])
        let card = try Self.body(.teams, message)
        guard case .array(let attachments)? = card["attachments"] else {
            Issue.record("no attachments")
            return
        }
        #expect(attachments.first?["contentType"] == "application/vnd.microsoft.card.adaptive")
        #expect(attachments.first?["content"]?["type"] == "AdaptiveCard")
    }

    @Test func `Whom a message is for is taken out of the address, and Discord is asked to say what it did`()
        throws
    {
        let message = ChatMessage(headline: "x", lines: [])
        let telegram = try ChatService.telegram.request(message, to: Self.url(for: .telegram))
        #expect(telegram.url.text == "https://nhan.example.vn/p?x=1")
        let discord = try ChatService.discord.request(message, to: Self.url(for: .discord))
        #expect(discord.url.text == "https://nhan.example.vn/p?wait=true")
        let zalo = try ChatService.zalo.request(message, to: Self.url(for: .zalo), token: "mã")
        #expect(zalo.headers.first { $0.name == "access_token" }?.value == "mã")
    }

    @Test func `What is missing is named`() throws {
        let message = ChatMessage(headline: "x", lines: [])
        let plain = try EndpointURL(parsing: "https://nhan.example.vn/")
        #expect(throws: ChatService.Failure.missingParameter("chat_id")) {
            try ChatService.telegram.request(message, to: plain)
        }
        #expect(throws: ChatService.Failure.missingToken) {
            try ChatService.zalo.request(message, to: Self.url(for: .zalo))
        }
    }

    @Test(arguments: [
        (ChatService.slack, 3000, 4), (.mattermost, 16_383, 4), (.discord, 2000, 2), (.telegram, 4096, 2),
        (.zalo, 2000, 2), (.googleChat, 32_000, 1),
    ])
    func `A long message is cut within the limit, between characters`(
        _ service: ChatService, _ limit: Int, _ unit: Int
    ) throws {
        // A flag has two scalars, four UTF-16 units and eight bytes.
        let message = ChatMessage(headline: "Tên", lines: [String(repeating: "ệ🇻🇳", count: 20_000)])
        let body = try Self.body(service, message)
        let text =
            body["content"]?.text ?? body["message"]?["text"]?.text ?? Self.block(body)
            ?? body["text"]?.text ?? ""
        let length = unit == 1 ? text.utf8.count : unit == 2 ? text.utf16.count : text.unicodeScalars.count
        #expect(length <= limit && length > limit - 20)
        #expect(text.hasSuffix("…"))
        #expect(text.contains("🇻🇳") && !text.unicodeScalars.contains("\u{FFFD}"))
    }

    private static func block(_ body: JSONValue) -> String? {
        guard case .array(let blocks)? = body["blocks"] else { return nil }
        return blocks.first?["text"]?["text"]?.text
    }

    @Test func `A card for Teams stays under 28 KB whatever is in it`() throws {
        let lines = (0..<5000).map { "\"\\*_\($0) ệ@all" }
        let request = try ChatService.teams.request(
            ChatMessage(headline: String(repeating: "\"", count: 9000), lines: lines),
            to: Self.url(for: .teams))
        #expect(request.body.count < 28_000)
    }

    @Test func `Nothing in a message calls everybody or steers the service`() throws {
        let message = ChatMessage(headline: "<!channel> & @all", lines: ["<users/all> *đậm* @here"])
        #expect(Self.block(try Self.body(.slack, message))?.contains("&lt;!channel&gt; &amp;") == true)
        #expect(try Self.body(.mattermost, message)["text"]?.text?.contains("@all") == false)
        #expect(try Self.body(.discord, message)["content"]?.text?.contains("*đậm*") == false)
        #expect(try Self.body(.googleChat, message)["text"]?.text?.contains("<users/all>") == false)
    }

    @Test(
        arguments: [
            (ChatService.slack, 200, "ok", nil), (.slack, 200, "invalid_payload", Outcome.Trouble.refused),
            (.slack, 404, "no_service", .gone), (.slack, 410, "channel_is_archived", .gone),
            (.mattermost, 200, "ok", nil), (.mattermost, 400, "{}", .status),
            (.teams, 202, "", nil), (.teams, 200, "1", nil),
            (.teams, 200, "Webhook message delivery failed with error: 429", .refused),
            (.googleChat, 200, "{\"name\":\"spaces/A/messages/B\"}", nil), (.googleChat, 200, "{}", .refused),
            (.discord, 200, "{\"id\":\"1\"}", nil), (.discord, 404, "{\"code\":10015}", .gone),
            (.discord, 404, "{\"code\":1}", .status),
            (.telegram, 200, "{\"ok\":true}", nil), (.telegram, 401, "{\"ok\":false}", .tokenExpired),
            (.telegram, 403, "{\"ok\":false,\"description\":\"bot was kicked\"}", .gone),
            (.telegram, 400, "{\"ok\":false}", .status),
            (.zalo, 200, "{\"error\":0}", nil), (.zalo, 200, "{\"error\":-216}", .tokenExpired),
            (.zalo, 200, "{\"error\":-230,\"message\":\"48h\"}", .refused), (.zalo, 200, "no JSON", .refused),
        ] as [(ChatService, Int, String, Outcome.Trouble?)])
    func `Each service's own signs of success and failure are read`(
        _ service: ChatService, _ status: Int, _ answer: String, _ trouble: Outcome.Trouble?
    ) {
        let isSuccess = (200..<300).contains(status)
        let judged = service.judged(
            Outcome(status: status, trouble: isSuccess ? nil : .status, answer: Array(answer.utf8)))
        #expect(judged.trouble == trouble)
        #expect(judged.delivered == (trouble == nil))
    }

    @Test(
        arguments: [
            (ChatService.telegram, "{\"ok\":false,\"parameters\":{\"retry_after\":35}}", "35"),
            (.discord, "{\"retry_after\":64.57}", "65"), (.slack, "rate_limited", nil),
        ] as [(ChatService, String, String?)])
    func `A wait that stands in the body is heeded like the header`(
        _ service: ChatService, _ answer: String, _ wait: String?
    ) {
        let judged = service.judged(Outcome(status: 429, trouble: .status, answer: Array(answer.utf8)))
        #expect(judged.retryAfter == wait)
        guard let wait, let seconds = Int64(wait) else { return }
        let decision = RetrySchedule.standard.next(afterAttempt: 1, outcome: judged, now: 0, random: 0)
        #expect(decision == .retry(at: seconds * 1000))
    }
}
