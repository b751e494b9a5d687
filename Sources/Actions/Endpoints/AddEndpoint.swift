import Conferences
import Diagnostics
package import Store
package import Webhooks

/// Adds an address that word of changes is sent to (đăng ký nhận thông báo), and makes its signing secret.
package struct AddEndpoint: Action {
    package static let permission = Permission.manageEndpoints
    package static let name = "endpoint.add"

    /// What an endpoint is to be like, besides where and of what it is told.
    package struct Wishes: Sendable {
        /// `nil` for what the address looks like.
        package var kind: Endpoint.Kind?
        package var language = Endpoint.Language.vietnamese
        package var isOrdered = false
        /// `nil` for what the chat takes, or no limit.
        package var perMinute: Int?
        /// Whether it is signed for with a key pair, of which the receiver gets only the public half.
        package var hasKeyPair = false
        /// A chat's token.
        package var token: String?

        package init() {}
    }

    let url: String
    let events: [String]
    let conference: String?
    let points: [String]
    let wishes: Wishes

    /// - Parameters:
    ///   - events: types of events, `task.*` for all that begin so, or `*` for all but the operational ones.
    ///   - conference: the slug of the only conference that matters; `nil` for all.
    ///   - points: codes of points of that conference; what concerns them or points below them is sent.
    package init(
        url: String, events: [String], conference: String? = nil, points: [String] = [],
        wishes: Wishes = Wishes()
    ) {
        self.url = url
        self.events = events
        self.conference = conference
        self.points = points
        self.wishes = wishes
    }

    /// Returns the endpoint with what its receiver is to know as its `secret`, in plain: it is shown this once.
    /// For a chat that is an empty text. Its address is whole, too, however it is stored.
    package func perform(in work: Work) throws -> Endpoint {
        let address: EndpointURL
        do {
            address = try EndpointURL(parsing: url)
        } catch {
            throw ActionError.badURL(url)
        }
        let types = try eventTypes()
        let conference = try self.conference.map(work.conference)
        try checkPoints(of: conference, in: work)
        if let rate = wishes.perMinute, !(1...100_000).contains(rate) {
            throw ActionError.endpoint(.badRate(rate))
        }
        let kind = wishes.kind ?? ChatService(recognising: address)?.kind ?? .webhook
        let id: Identifier<Endpoint> = work.newIdentifier()
        let secret = try secret(for: kind, address, in: work)
        let stored = try work.storedAddress(address.text, kind, of: id)
        var endpoint = Endpoint(
            id: id, url: stored.shown, secret: try work.stored(secret.kept, of: id), events: types,
            conference: conference?.slug, points: points.uniqued(), createdAt: work.now)
        endpoint.sealedURL = stored.sealed
        endpoint.kind = kind
        endpoint.language = wishes.language
        endpoint.isOrdered = wishes.isOrdered
        endpoint.perMinute = wishes.perMinute ?? kind.service?.perMinute
        try work.records.insert(endpoint, conference: conference?.id)
        try work.record(
            id.description,
            Detail(
                host: address.host, kind: kind.rawValue, events: types, conference: conference?.slug,
                points: points))
        (endpoint.secret, endpoint.url) = (secret.shown, address.text)
        return endpoint
    }

    /// The chat that an address looks like though it was given as a generic webhook, which the chat would not
    /// take.
    package static func mistaken(_ endpoint: Endpoint) -> ChatService? {
        guard endpoint.kind == .webhook, let url = try? EndpointURL(parsing: endpoint.url) else { return nil }
        return ChatService(recognising: url)
    }

    /// What the audit log keeps: never the secret, nor the URL's path, which is a secret with some services.
    private struct Detail: Encodable {
        let host: String
        let kind: String
        let events: [String]
        let conference: String?
        let points: [String]
    }

    private func secret(
        for kind: Endpoint.Kind, _ address: EndpointURL, in work: Work
    ) throws -> (kept: String, shown: String) {
        guard let service = kind.service else {
            guard wishes.token == nil else { throw ActionError.endpoint(.tokenNotUsed) }
            let bytes = work.secretBytes(32)
            let secret =
                wishes.hasKeyPair
                ? try WebhookSecret(ed25519Seed: bytes) : try WebhookSecret(sharedBytes: bytes)
            return (secret.text, secret.receiverText)
        }
        guard !wishes.hasKeyPair else { throw ActionError.endpoint(.nothingSigned(service)) }
        guard service.needsToken || wishes.token == nil else { throw ActionError.endpoint(.tokenNotUsed) }
        try service.check(address, token: wishes.token)
        return (wishes.token ?? "", "")
    }

    private func eventTypes() throws -> [String] {
        guard !events.isEmpty else { throw ActionError.noEvents }
        let known = EventType.allCases.map(\.rawValue)
        var types: [String] = []
        for event in events {
            let matching: [String]
            if event == "*" {
                matching = [event]
            } else {
                matching =
                    event.hasSuffix(".*") ? known.filter { $0.hasPrefix(event.dropLast()) } : [event]
                guard !matching.isEmpty, matching.allSatisfy(known.contains) else {
                    throw ActionError.unknownEvent(
                        event, suggestion: Suggestion.closest(to: event, among: known))
                }
            }
            types += matching
        }
        guard types.contains("*") else { return types.uniqued() }
        // Everything includes all but what tells of the sending itself.
        return ["*"] + types.uniqued().filter { EventType(rawValue: $0)?.isOperational ?? false }
    }

    private func checkPoints(of conference: Conference?, in work: Work) throws {
        guard !points.isEmpty else { return }
        guard let conference else { throw ActionError.pointsWithoutConference }
        let codes = try work.records.points(of: conference.id).map(\.code)
        let known = Set(codes)
        for code in points where !known.contains(code) {
            throw ActionError.unknownPoint(code: code, suggestion: Suggested.code(code, among: codes))
        }
    }
}

extension ChatService {
    /// Whether a message could be sent there at all.
    func check(_ address: EndpointURL, token: String?) throws {
        do {
            _ = try request(ChatMessage(headline: "", lines: []), to: address, token: token)
        } catch .missingParameter(let name) {
            throw ActionError.endpoint(.addressLacks(self, parameter: name))
        } catch .missingToken {
            throw ActionError.endpoint(.tokenNeeded(self))
        }
    }

    package var kind: Endpoint.Kind {
        switch self {
        case .slack: .slack
        case .teams: .teams
        case .mattermost: .mattermost
        case .googleChat: .googleChat
        case .discord: .discord
        case .telegram: .telegram
        case .zalo: .zalo
        }
    }
}

extension Endpoint.Kind {
    /// The chat that it is; `nil` for a signed webhook.
    package var service: ChatService? { ChatService.allCases.first { $0.kind == self } }
}

extension Array where Element: Hashable {
    /// The elements without those that came before.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
