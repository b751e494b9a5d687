import Actions
import Conferences
import Courier
import Foundation
import Hummingbird
import Phrases
import Store
import Webhooks

/// One webhook, what would be sent to it, and what was.
enum DeliveryPages {
    static let routes: [Route] = [
        .get("/webhooks/:id", .to(AddEndpoint.self)) { try await endpoint($0) },
        .post("/webhooks/:id/replay", .to(ReplayDeliveries.self)) { exchange in
            let id = try exchange.endpoint()
            var filter = DeliveryFilter()
            filter.endpoint = id
            filter.since = try exchange.day("since")
            filter.until = try exchange.day("until")
            _ = try await exchange.perform(
                ReplayDeliveries(filter, includesDelivered: exchange.form.isChecked("delivered")))
            return exchange.redirect(to: "/webhooks/\(id)", done: "replayed")
        },
        .get("/deliveries/:id", .to(AddEndpoint.self)) { try await delivery($0) },
        .post("/deliveries/:id/replay", .to(ReplayDeliveries.self)) { exchange in
            let id = try exchange.delivery()
            var filter = DeliveryFilter()
            filter.delivery = id
            _ = try await exchange.perform(ReplayDeliveries(filter))
            return exchange.redirect(to: "/deliveries/\(id)", done: "sent")
        },
    ]

    // MARK: - A webhook

    private static func endpoint(_ exchange: Exchange) async throws -> Response {
        let id = try exchange.endpoint()
        var filter = DeliveryFilter()
        filter.endpoint = id
        if exchange.query("failed") == "1" { filter.states = [.waiting, .exhausted, .cancelled] }
        let wanted = filter
        let (found, counts, log) = try await exchange.look(AddEndpoint.permission) { records in
            guard let endpoint = try records.endpoint(id) else {
                throw ActionError.unknownEndpoint(id.description)
            }
            return (
                endpoint, try records.deliveryCounts(of: id), try records.deliveryLog(limit: 50, wanted)
            )
        }
        let words = exchange.words.hookDetail
        var view = WebhookPages.endpoint(found, exchange)
        view["made"] = found.createdAt.shown
        view["points"] = found.points.isEmpty ? words.everyPoint : found.points.joined(separator: ", ")
        view["language"] = found.language == .vietnamese ? words.vietnamese : words.english
        view["pace"] = found.perMinute.map { "\($0)/min" } ?? words.unlimited
        view["isOrdered"] = found.isOrdered
        view["oldSecret"] = found.previous?.until.shown
        view["mayRotate"] = found.kind.service?.needsToken ?? true
        view["needsToken"] = found.kind.service?.needsToken ?? false
        view["isEnded"] = found.state != .active
        view["counts"] = Delivery.State.allCases.compactMap { state -> View? in
            counts[state].map { ["text": exchange.phrases.words.deliveryState(state), "count": $0] }
        }
        view["hasLog"] = !log.isEmpty
        view["log"] = log.map { entry($0, exchange) }
        view["isFailedOnly"] = exchange.query("failed") == "1"
        addPreview(of: found, exchange, to: &view)
        return exchange.page("webhook", title: ShownAddress.text(of: found.url), view)
    }

    /// An example of an event, as this endpoint would get it.
    private static func addPreview(of endpoint: Endpoint, _ exchange: Exchange, to view: inout View) {
        let chosen = exchange.query("event").flatMap(EventType.init(rawValue:))
        view["types"] = EventType.allCases.map { type -> View in
            [
                "value": type.rawValue, "text": exchange.phrases.events.summary(type),
                "isChosen": type == chosen,
            ]
        }
        guard let chosen else { return }
        let preview = EndpointPreview(of: chosen, for: endpoint)
        view["previewBody"] = preview.body.map { JSONValue(parsing: $0.utf8)?.indented ?? $0 }
        view["previewMessage"] = preview.message
    }

    // MARK: - A delivery

    /// A line of the log.
    static func entry(_ entry: DeliveryLogEntry, _ exchange: Exchange) -> View {
        let phrases = exchange.phrases
        return [
            "delivery": entry.delivery.id.description, "event": entry.event,
            "url": ShownAddress.text(of: entry.url),
            "deliveryState": phrases.words.deliveryState(entry.delivery.state),
            "deliveryStateName": entry.delivery.state.rawValue,
            "attempts": entry.delivery.attempts, "due": entry.delivery.dueAt.shown,
            "answer": entry.lastAttempt.map { result($0, phrases) },
        ]
    }

    /// What came of an attempt: the receiver's status, or why it failed in words.
    private static func result(_ attempt: Attempt, _ phrases: Phrases) -> String {
        let words = attempt.failure.map { failure in
            Outcome.Trouble(rawValue: failure).map { phrases.pageErrors.delivery($0, attempt.status) }
                ?? failure
        }
        return words ?? attempt.status.map(String.init) ?? "–"
    }

    private static func delivery(_ exchange: Exchange) async throws -> Response {
        let id = try exchange.delivery()
        var filter = DeliveryFilter()
        filter.delivery = id
        let wanted = filter
        let (found, body, attempts, endpoint) = try await exchange.look(AddEndpoint.permission) { records in
            guard let entry = try records.deliveryLog(limit: 1, wanted).first else {
                throw ActionError.unknownEndpoint(id.description)
            }
            return (
                entry, try records.event(entry.eventID)?.body ?? "", try records.attempts(of: id),
                try records.endpoint(entry.delivery.endpoint)
            )
        }
        let (phrases, state) = (exchange.phrases, found.delivery.state)
        let isOpen = state == .due || state == .leased
        let age = exchange.now.milliseconds - found.occurredAt.milliseconds
        var view = entry(found, exchange)
        view["endpoint"] = found.delivery.endpoint.description
        view["eventID"] = found.eventID.description
        view["occurred"] = found.occurredAt.shown
        view["body"] = JSONValue(parsing: body.utf8)?.indented ?? body
        if let endpoint, endpoint.kind != .webhook {
            view["chatMessage"] = ChatWording(endpoint.language).plain(body)
        }
        view["isTest"] = exchange.query("test") == "1"
        view["isOpen"] = isOpen && age < 60_000
        view["isStill"] = isOpen && age >= 60_000
        view["isDelivered"] = state == .delivered
        view["isFailed"] = !isOpen && state != .delivered
        view["next"] = state == .waiting ? found.delivery.dueAt.shown : nil
        view["list"] = attempts.map { attempt -> View in
            [
                "number": attempt.number, "at": attempt.startedAt.shown, "ms": attempt.milliseconds,
                "result": attempt.failure == nil ? exchange.words.hookDetail.taken : result(attempt, phrases),
                "status": attempt.status,
                "said": attempt.answer?.nonEmpty, "isGood": attempt.failure == nil,
            ]
        }
        view["hasAttempts"] = !attempts.isEmpty
        var response = exchange.page(
            "delivery", title: "\(exchange.words.hookDetail.delivery): \(found.event)", view)
        // Whoever waits for a test sees what came of it without doing anything.
        if isOpen, age < 60_000 { response.headers[.refresh] = "2" }
        return response
    }
}

extension Exchange {
    fileprivate func delivery() throws -> Identifier<Delivery> {
        guard let id = Identifier<Delivery>(parameter("id")) else { throw HTTPError(.notFound) }
        return id
    }

    /// The beginning of a day that was filled in; `nil` where none was.
    fileprivate func day(_ name: String) throws -> Instant? {
        guard let text = form.optional(name) else { return nil }
        guard let day = CalendarDate(anyForm: text),
            let instant = Schedule(firstDay: day).instant(atMinute: 0)
        else { throw BadMoment() }
        return instant
    }
}
