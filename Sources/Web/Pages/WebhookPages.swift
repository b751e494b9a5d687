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
            _ = try await exchange.perform(RemoveEndpoint(try exchange.endpoint()))
            return exchange.redirect(to: "/webhooks", done: "removed")
        },
        .post("/webhooks/:id/test", .to(TestEndpoint.self)) { exchange in
            _ = try await exchange.perform(TestEndpoint(try exchange.endpoint()))
            return exchange.redirect(to: "/webhooks", done: "sent")
        },
        .post("/webhooks/:id/pause", .to(PauseEndpoint.self)) { exchange in
            _ = try await exchange.perform(PauseEndpoint(try exchange.endpoint()))
            return exchange.redirect(to: "/webhooks", done: "done")
        },
        .post("/webhooks/:id/resume", .to(ResumeEndpoint.self)) { exchange in
            _ = try await exchange.perform(ResumeEndpoint(try exchange.endpoint()))
            return exchange.redirect(to: "/webhooks", done: "done")
        },
        .post("/webhooks/:id/secret", .to(RotateSecret.self)) { exchange in
            let outcome = try await exchange.perform(RotateSecret(try exchange.endpoint()))
            let words = exchange.words.hooks
            return exchange.secret(
                title: words.secretTitle, text: words.secretText, secret: outcome.shown, back: "/webhooks")
        },
        .post("/deliveries/:id/replay", .to(ReplayDeliveries.self)) { exchange in
            guard let id = Identifier<Delivery>(exchange.parameter("id")) else { throw HTTPError(.notFound) }
            var filter = DeliveryFilter()
            filter.delivery = id
            _ = try await exchange.perform(ReplayDeliveries(filter))
            return exchange.redirect(to: "/webhooks", done: "sent")
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
                        "state": endpoint.isPaused
                            ? words.paused : phrases.words.endpointState(endpoint.state),
                        "reason": endpoint.reason,
                        "isActive": endpoint.state == .active && !endpoint.isPaused,
                        "isSigned": endpoint.kind == .webhook,
                    ]
                },
                "conferences": conferences.prefix(200).map { ["slug": $0.slug, "title": $0.title] as View },
                "hasLog": !log.isEmpty,
                "log": log.map { entry -> View in
                    let answer = [entry.lastAttempt?.status.map(String.init), entry.lastAttempt?.failure]
                    return [
                        "id": entry.delivery.id.description, "event": entry.event,
                        "url": ShownAddress.text(of: entry.url),
                        "state": phrases.words.deliveryState(entry.delivery.state),
                        "attempts": entry.delivery.attempts, "due": entry.delivery.dueAt.shown,
                        "answer": answer.compactMap { $0 }.joined(separator: " "),
                    ]
                },
            ])
    }
}

extension Exchange {
    /// The endpoint that the address names.
    fileprivate func endpoint() throws -> Identifier<Endpoint> {
        guard let id = Identifier<Endpoint>(parameter("id")) else { throw HTTPError(.notFound) }
        return id
    }

    /// A page that shows a secret, this once.
    func secret(title: String, text: String, secret: String, until: String? = nil, back: String) -> Response {
        page(
            "secret", title: title,
            ["title": title, "text": text, "secret": secret, "until": until, "back": back])
    }
}
