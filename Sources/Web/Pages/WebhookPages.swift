import Actions
import Conferences
import Hummingbird
import Phrases
import Store
import Webhooks

/// Where word of changes is sent: systems and chats, and the log of what was sent.
enum WebhookPages {
    static let routes: [Route] = [
        .get("/webhooks", .to(AddEndpoint.self)) { try await list($0) },
        .post("/webhooks", .to(AddEndpoint.self)) { try await add($0) },
        .post("/webhooks/:id/remove", .to(RemoveEndpoint.self)) { exchange in
            _ = try await exchange.perform(RemoveEndpoint(try exchange.endpoint()))
            return exchange.redirect(to: "/webhooks", done: "removed")
        },
        .post("/webhooks/:id/test", .to(TestEndpoint.self)) { exchange in
            let test = try await exchange.perform(TestEndpoint(try exchange.endpoint()))
            return exchange.redirect(to: "/deliveries/\(test.delivery)?test=1")
        },
        .post("/webhooks/:id/pause", .to(PauseEndpoint.self)) { exchange in
            let id = try exchange.endpoint()
            _ = try await exchange.perform(PauseEndpoint(id))
            return exchange.redirect(to: "/webhooks/\(id)", done: "stored")
        },
        .post("/webhooks/:id/resume", .to(ResumeEndpoint.self)) { exchange in
            let id = try exchange.endpoint()
            _ = try await exchange.perform(ResumeEndpoint(id))
            return exchange.redirect(to: "/webhooks/\(id)", done: "stored")
        },
        .post("/webhooks/:id/secret", .to(RotateSecret.self)) { exchange in
            let id = try exchange.endpoint()
            let outcome = try await exchange.perform(
                RotateSecret(
                    id, overlapHours: exchange.form.number("overlap") ?? 24,
                    token: exchange.form.optional("token")))
            let words = exchange.words.hooks
            guard !outcome.shown.isEmpty else {
                return exchange.redirect(to: "/webhooks/\(id)", done: "stored")
            }
            return exchange.secret(
                title: words.secretTitle, text: words.secretText, secret: outcome.shown,
                back: "/webhooks/\(id)")
        },
    ]

    private static func add(_ exchange: Exchange) async throws -> Response {
        let form = exchange.form
        var wishes = AddEndpoint.Wishes()
        wishes.kind = form.optional("kind").flatMap(Endpoint.Kind.init)
        wishes.language = Endpoint.Language(rawValue: form["language"]) ?? .vietnamese
        wishes.isOrdered = form.isChecked("ordered")
        wishes.perMinute = form.number("per-minute")
        wishes.hasKeyPair = form.isChecked("key-pair")
        wishes.token = form.optional("token")
        let ticked = form.all("event")
        let typed = form["events"].split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init)
        let events = ticked + typed
        return try await exchange.trying {
            try await list(exchange, trouble: $0)
        } body: {
            let endpoint = try await exchange.perform(
                AddEndpoint(
                    url: form["url"], events: events.isEmpty ? ["*"] : events,
                    conference: form.optional("conference"),
                    points: form["points"].split(whereSeparator: { $0.isWhitespace || $0 == "," })
                        .map(String.init), wishes: wishes))
            let words = exchange.words.hooks
            guard !endpoint.secret.isEmpty else {
                return exchange.redirect(to: "/webhooks/\(endpoint.id)", done: "chat-added")
            }
            return exchange.secret(
                title: words.secretTitle, text: words.secretText, secret: endpoint.secret,
                back: "/webhooks/\(endpoint.id)")
        }
    }

    private static func list(_ exchange: Exchange, trouble: String? = nil) async throws -> Response {
        var filter = DeliveryFilter()
        if exchange.query("failed") == "1" { filter.states = [.waiting, .exhausted, .cancelled] }
        let wanted = filter
        let (endpoints, log, conferences) = try await exchange.look(AddEndpoint.permission) { records in
            (
                try records.endpoints(), try records.deliveryLog(limit: 50, wanted),
                try records.conferences()
            )
        }
        let (words, phrases, form) = (exchange.words.hooks, exchange.phrases, exchange.form)
        return exchange.page(
            "webhooks", title: words.title,
            [
                "isEmpty": endpoints.isEmpty, "trouble": trouble,
                "endpoints": endpoints.map { endpoint($0, exchange) },
                "isFailedOnly": exchange.query("failed") == "1",
                "url": form["url"], "typedPoints": form["points"], "typedToken": form["token"],
                "kinds": Endpoint.Kind.allCases.map { kind -> View in
                    [
                        "value": kind.rawValue, "isChosen": form["kind"] == kind.rawValue,
                        "text": kind.service?.displayName ?? exchange.words.hookDetail.signedEvent,
                    ]
                },
                "types": EventType.allCases.map { type -> View in
                    [
                        "value": type.rawValue, "means": phrases.events.summary(type),
                        "isChosen": form.all("event").contains(type.rawValue),
                    ]
                },
                "conferences": conferences.prefix(200).map {
                    [
                        "slug": $0.slug, "title": $0.title, "isChosen": form["conference"] == $0.slug,
                    ] as View
                },
                "hasLog": !log.isEmpty, "log": log.map { DeliveryPages.entry($0, exchange) },
            ], status: trouble == nil ? .ok : .unprocessableContent)
    }

    /// An endpoint as lists show it.
    static func endpoint(_ endpoint: Endpoint, _ exchange: Exchange) -> View {
        let (words, phrases) = (exchange.words.hooks, exchange.phrases)
        let reason = endpoint.reason.map { reason in
            DisableEndpoint.Reason(rawValue: reason).map(phrases.webhooks.disabled) ?? reason
        }
        return [
            "id": endpoint.id.description, "url": ShownAddress.text(of: endpoint.url),
            "kind": endpoint.kind.service?.displayName ?? exchange.words.hookDetail.signedEvent,
            "events": endpoint.events == ["*"]
                ? phrases.words.allEvents : endpoint.events.joined(separator: ", "),
            "conference": endpoint.conference ?? words.anyConference,
            "state": endpoint.isPaused ? words.paused : phrases.words.endpointState(endpoint.state),
            "stateName": endpoint.isPaused ? "waiting" : endpoint.state == .active ? "good" : "failed",
            "reason": reason, "isActive": endpoint.state == .active && !endpoint.isPaused,
            "isPaused": endpoint.isPaused || endpoint.state == .disabled,
            "isSigned": endpoint.kind == .webhook,
            "isFailing": endpoint.health.failingSince != nil,
            "failingSince": endpoint.health.failingSince?.shown, "failures": endpoint.health.failures,
        ]
    }
}

extension Exchange {
    /// The endpoint that the address names.
    func endpoint() throws -> Identifier<Endpoint> {
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
