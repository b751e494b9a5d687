package import Conferences
package import Store
import Webhooks

/// Gives an endpoint a new signing secret, or a chat a new token (đổi khóa ký). For a while messages are signed
/// with both secrets, so that the receiver can take up the new one when it likes.
package struct RotateSecret: Action {
    package static let permission = Permission.manageEndpoints
    package static let name = "endpoint.rotate"

    package struct Outcome: Sendable {
        package var endpoint: Endpoint
        /// What the receiver is to know, in plain; empty for a chat.
        package var shown: String
    }

    /// The longest overlap, in hours: a month.
    package static let longestOverlap = 720

    let id: Identifier<Endpoint>
    let overlapHours: Int
    let token: String?
    let hasKeyPair: Bool?

    /// - Parameters:
    ///   - overlapHours: for how long the old secret is signed with as well; 0 for not at all, as when it
    ///     became known to others.
    ///   - token: a chat's new token.
    ///   - hasKeyPair: whether it gets a key pair; `nil` for what it has.
    package init(
        _ id: Identifier<Endpoint>, overlapHours: Int = 24, token: String? = nil, hasKeyPair: Bool? = nil
    ) {
        self.id = id
        self.overlapHours = overlapHours
        self.token = token
        self.hasKeyPair = hasKeyPair
    }

    package func perform(in work: Work) throws -> Outcome {
        guard (0...Self.longestOverlap).contains(overlapHours) else {
            throw ActionError.endpoint(.badOverlap(hours: overlapHours))
        }
        var endpoint = try work.endpoint(id)
        let (kept, shown) = try secret(of: endpoint, in: work)
        let until = work.now.advanced(byMilliseconds: Int64(overlapHours) * 3_600_000)
        let overlaps = overlapHours > 0 && endpoint.kind == .webhook
        endpoint.previous =
            overlaps ? Endpoint.PreviousSecret(secret: endpoint.secret, until: until) : nil
        endpoint.secret = try work.stored(kept, of: id)
        try work.records.setSecret(endpoint.secret, previous: endpoint.previous, of: id)
        if endpoint.sealedURL == nil {
            let address = try work.storedAddress(endpoint.url, endpoint.kind, of: id)
            if let sealed = address.sealed {
                try work.records.setAddress(shown: address.shown, sealed: sealed, of: id)
                (endpoint.url, endpoint.sealedURL) = (address.shown, sealed)
            }
        }
        try work.record(id.description, ["overlap_hours": overlaps ? overlapHours : 0])
        return Outcome(endpoint: endpoint, shown: shown)
    }

    private func secret(of endpoint: Endpoint, in work: Work) throws -> (kept: String, shown: String) {
        if let service = endpoint.kind.service {
            guard hasKeyPair != true else { throw ActionError.endpoint(.nothingSigned(service)) }
            guard service.needsToken else { throw ActionError.endpoint(.tokenNotUsed) }
            guard let token, !token.isEmpty else { throw ActionError.endpoint(.tokenNeeded(service)) }
            return (token, "")
        }
        guard token == nil else { throw ActionError.endpoint(.tokenNotUsed) }
        let key = try work.secretKey(mayCreate: false)
        let before = try WebhookSecret(parsing: try key.secret(endpoint.secret, of: endpoint.id))
        let bytes = work.secretBytes(32)
        let secret =
            hasKeyPair ?? before.isKeyPair
            ? try WebhookSecret(ed25519Seed: bytes) : try WebhookSecret(sharedBytes: bytes)
        return (secret.text, secret.receiverText)
    }
}
