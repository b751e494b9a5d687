import Actions
import Conferences
import Logging
import Store
import Webhooks

/// A delivery with the request that carries it.
struct Parcel: Sendable {
    let delivery: LeasedDelivery
    let request: WebhookRequest
    let service: ChatService?
    let startedAt: Instant

    /// The receiver's host and port.
    let host: String

    /// The outcome, as the receiver means it.
    func judged(_ outcome: Outcome) -> Outcome { service?.judged(outcome) ?? outcome }
}

/// Makes requests of deliveries: signed events, or messages for a chat.
struct Packing {
    private let courier: Courier
    private var key: SecretKey?
    private var wordings: [Endpoint.Language: ChatWording] = [:]
    private var receivers: [Identifier<Endpoint>: Receiver] = [:]

    /// How many receivers are remembered at most.
    private static let remembered = 4096

    private struct Receiver {
        struct Stored: Equatable {
            let url: String
            let sealedURL: String?
            let secret: String
            let previous: String?
        }

        let stored: Stored
        let url: EndpointURL
        var secrets: [WebhookSecret] = []
        var token: String?
    }

    init(courier: Courier) { self.courier = courier }

    /// `nil` where no request can be made of it, which the log says.
    ///
    /// - Throws: `SecretKeyProblem` where no endpoint's secret can be read.
    mutating func pack(_ delivery: LeasedDelivery, at time: Instant) throws -> Parcel? {
        do {
            return try parcel(delivery, at: time)
        } catch SecretKeyProblem.damaged {
            note(delivery, "the endpoint's secret in the database is damaged")
        } catch let problem as SecretKeyProblem {
            throw problem
        } catch {
            note(delivery, "no request can be made: \(error)")
        }
        return nil
    }

    private func note(_ delivery: LeasedDelivery, _ words: String) {
        courier.log.error(
            "\(words)", metadata: ["delivery": "\(delivery.id)", "endpoint": "\(delivery.endpoint)"])
    }

    private mutating func parcel(_ delivery: LeasedDelivery, at time: Instant) throws -> Parcel {
        let receiver = try receiver(of: delivery, at: time)
        if let service = delivery.kind.service {
            let message = wording(delivery.language).message(of: delivery.body)
            return Parcel(
                delivery: delivery,
                request: try service.request(message, to: receiver.url, token: receiver.token),
                service: service, startedAt: time, host: receiver.url.authority)
        }
        let request = try WebhookRequest(
            signed: delivery.id.messageID, timestamp: time.milliseconds / 1000, url: receiver.url,
            body: delivery.body, secrets: receiver.secrets)
        return Parcel(
            delivery: delivery, request: request, service: nil, startedAt: time,
            host: receiver.url.authority)
    }

    /// Where an endpoint's messages go and what they are signed with, read from what is stored: once, where
    /// several go there.
    private mutating func receiver(of delivery: LeasedDelivery, at time: Instant) throws -> Receiver {
        let previous = delivery.previous.flatMap { time < $0.until ? $0.secret : nil }
        let stored = Receiver.Stored(
            url: delivery.url, sealedURL: delivery.sealedURL, secret: delivery.secret, previous: previous)
        if let known = receivers[delivery.endpoint], known.stored == stored { return known }
        let address = try delivery.sealedURL.map { try secretKey().address($0, of: delivery.endpoint) }
        let url = try EndpointURL(parsing: address ?? delivery.url)
        let secret = try plain(delivery.secret, of: delivery)
        var made = Receiver(stored: stored, url: url)
        if delivery.kind.service != nil {
            made.token = secret.isEmpty ? nil : secret
        } else {
            made.secrets = [try WebhookSecret(parsing: secret)]
            if let previous {
                made.secrets.append(try WebhookSecret(parsing: try plain(previous, of: delivery)))
            }
        }
        if receivers.count >= Self.remembered { receivers.removeAll(keepingCapacity: true) }
        receivers[delivery.endpoint] = made
        return made
    }

    private mutating func plain(_ stored: String, of delivery: LeasedDelivery) throws -> String {
        guard SecretKey.isEncrypted(stored) else { return stored }
        return try secretKey().secret(stored, of: delivery.endpoint)
    }

    private mutating func secretKey() throws -> SecretKey {
        let key = try self.key ?? courier.office.secretKey(false)
        self.key = key
        return key
    }

    private mutating func wording(_ language: Endpoint.Language) -> ChatWording {
        if let known = wordings[language] { return known }
        let made = ChatWording(language)
        wordings[language] = made
        return made
    }
}
