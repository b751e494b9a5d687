extension ChatService {
    package enum Failure: Error, Hashable {
        /// The address lacks what ``neededParameter`` names.
        case missingParameter(String)
        case missingToken
    }

    /// The request that posts a message, within the service's limits.
    ///
    /// What stands in the message comes out of people's plans: nothing in it may call everybody's attention
    /// (`@all`, `<!channel>`) or be taken for the service's own marks.
    package func request(
        _ message: ChatMessage, to url: EndpointURL, token: String? = nil
    ) throws(Failure) -> WebhookRequest {
        switch self {
        case .slack: return WebhookRequest(url: url, body: Self.slack(message).bytes)
        case .teams: return WebhookRequest(url: url, body: Self.teams(message).bytes)
        case .mattermost:
            let bold = "**\(Self.markdown(message.headline))**"
            let text = ([bold] + message.lines.map(Self.markdown)).joined(separator: "\n")
            return WebhookRequest(url: url, body: Self.text(text.cut(toCharacters: 16_383)).bytes)
        case .googleChat:
            // "<users/all>" calls everybody; a mark of no width parts the bracket from its word.
            let text = message.plain.escaped { $0 == "<" ? "<\u{200B}" : nil }
            return WebhookRequest(url: url, body: Self.text(text.cut(toBytes: 32_000)).bytes)
        case .discord:
            let text = ([message.headline] + message.lines).map(Self.markdown).joined(separator: "\n")
            let body: JSONValue = [
                "content": .string(text.cut(toUTF16: 2000)), "allowed_mentions": ["parse": []],
            ]
            // Without it Discord answers before it knows whether the message was taken.
            return WebhookRequest(url: url.adding("wait", "true"), body: body.bytes)
        case .telegram:
            guard let (chat, plain) = url.takingOut("chat_id") else {
                throw .missingParameter("chat_id")
            }
            let body: JSONValue = [
                "chat_id": .string(chat), "text": .string(message.plain.cut(toUTF16: 4096)),
                "disable_web_page_preview": true,
            ]
            return WebhookRequest(url: plain, body: body.bytes)
        case .zalo:
            guard let (user, plain) = url.takingOut("user_id") else { throw .missingParameter("user_id") }
            guard let token, let header = WebhookRequest.Header("access_token", token) else {
                throw .missingToken
            }
            let body: JSONValue = [
                "recipient": ["user_id": .string(user)],
                "message": ["text": .string(message.plain.cut(toUTF16: 2000))],
            ]
            return WebhookRequest(url: plain, headers: [header], body: body.bytes)
        }
    }

    private static func text(_ text: String) -> JSONValue { ["text": .string(text)] }

    /// https://api.slack.com/reference/surfaces/formatting: only these three characters steer.
    private static func slack(_ message: ChatMessage) -> JSONValue {
        func escaped(_ text: String) -> String {
            text.escaped { ["&": "&amp;", "<": "&lt;", ">": "&gt;"][$0] }
        }
        let headline = escaped(message.headline)
        let text = (["*\(headline)*"] + message.lines.map(escaped)).joined(separator: "\n")
        return [
            "text": .string(headline.cut(toCharacters: 3000)),
            "blocks": [
                [
                    "type": "section",
                    "text": ["type": "mrkdwn", "text": .string(text.cut(toCharacters: 3000))],
                ]
            ],
        ]
    }

    /// An adaptive card; the whole message has at most 28 KB.
    private static func teams(_ message: ChatMessage) -> JSONValue {
        func block(_ text: String, _ limit: Int, _ more: [String: JSONValue] = [:]) -> JSONValue {
            .object(
                ["type": "TextBlock", "wrap": true, "text": .string(markdown(text).cut(toBytes: limit))]
                    .merging(more) { own, _ in own })
        }
        let body =
            [block(message.headline, 2000, ["weight": "Bolder", "size": "Medium"])]
            // The escapes of JSON at most double what is left of the limit.
            + (message.lines.isEmpty ? [] : [block(message.lines.joined(separator: "\n\n"), 10_000)])
        return [
            "type": "message",
            "attachments": [
                [
                    "contentType": "application/vnd.microsoft.card.adaptive",
                    "content": [
                        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
                        "type": "AdaptiveCard", "version": "1.4", "body": .array(body),
                    ],
                ]
            ],
        ]
    }

    /// A text in Markdown that is shown as it is, and calls nobody.
    private static func markdown(_ text: String) -> String {
        text.escaped { character in
            if character == "@" { return "@\u{200B}" }
            return "\\*_~`|<>[]#".contains(character) ? "\\\(character)" : nil
        }
    }
}
