import Actions
import Conferences
import Hummingbird
import Phrases
import Store

/// Where word of changes is sent.
enum WebhookPages {
    static let routes: [Route] = [
        .get("/webhooks", .to(AddEndpoint.self)) { try await list($0) },
        .post("/webhooks", .to(AddEndpoint.self)) { exchange in
            let events = exchange.form["events"].split(whereSeparator: { $0.isWhitespace || $0 == "," })
            let endpoint = try await exchange.perform(
                AddEndpoint(
                    url: exchange.form["url"], events: events.isEmpty ? ["*"] : events.map(String.init),
                    conference: exchange.form.optional("conference")))
            let words = exchange.words.hooks
            return exchange.secret(
                title: words.secretTitle, text: words.secretText, secret: endpoint.secret, back: "/webhooks")
        },
        .post("/webhooks/:id/remove", .to(RemoveEndpoint.self)) { exchange in
            guard let id = Identifier<Endpoint>(exchange.parameter("id")) else { throw HTTPError(.notFound) }
            _ = try await exchange.perform(RemoveEndpoint(id))
            return exchange.redirect(to: "/webhooks", done: "removed")
        },
    ]

    private static func list(_ exchange: Exchange) async throws -> Response {
        let (endpoints, log, conferences) = try await exchange.look(AddEndpoint.permission) { records in
            (try records.endpoints(), try records.deliveryLog(limit: 50), try records.conferences())
        }
        let (words, phrases) = (exchange.words.hooks, exchange.phrases)
        return exchange.page(
            "webhooks", title: words.title,
            [
                "isEmpty": endpoints.isEmpty,
                "endpoints": endpoints.map { endpoint -> View in
                    [
                        "id": endpoint.id.description, "url": ShownAddress.text(of: endpoint.url),
                        "events": endpoint.events == ["*"]
                            ? phrases.words.allEvents : endpoint.events.joined(separator: ", "),
                        "conference": endpoint.conference ?? words.anyConference,
                        "state": phrases.words.endpointState(endpoint.state), "reason": endpoint.reason,
                    ]
                },
                "conferences": conferences.prefix(200).map { ["slug": $0.slug, "title": $0.title] as View },
                "hasLog": !log.isEmpty,
                "log": log.map { entry -> View in
                    let answer = [entry.lastAttempt?.status.map(String.init), entry.lastAttempt?.failure]
                    return [
                        "event": entry.event, "url": ShownAddress.text(of: entry.url),
                        "state": phrases.words.deliveryState(entry.delivery.state),
                        "attempts": entry.delivery.attempts, "due": entry.delivery.dueAt.shown,
                        "answer": answer.compactMap { $0 }.joined(separator: " "),
                    ]
                },
            ])
    }
}

extension Exchange {
    /// A page that shows a secret, this once.
    func secret(title: String, text: String, secret: String, until: String? = nil, back: String) -> Response {
        page(
            "secret", title: title,
            ["title": title, "text": text, "secret": secret, "until": until, "back": back])
    }
}
