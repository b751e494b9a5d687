import Crypto
import FoundationEssentials

/// The `webhook-signature` header of Standard Webhooks: over `id.timestamp.body`, byte for byte.
package enum WebhookSignature {
    /// The header's value: one signature per secret, separated by spaces, so that a receiver that knows only
    /// the old or only the new secret verifies during a rotation.
    ///
    /// - Parameters:
    ///   - id: the message's id, the same at every attempt; holds no `.`.
    ///   - timestamp: the time of this attempt in seconds since 1970.
    ///   - body: the body's bytes as they go over the wire.
    package static func sign(
        id: String, timestamp: Int64, body: [UInt8], secrets: [WebhookSecret]
    ) -> String {
        let head = signedContent(id: id, timestamp: String(timestamp), body: [])
        guard secrets.count > 1 else {
            return secrets.first.map { signature(of: head, body, with: $0) } ?? ""
        }
        return secrets.map { signature(of: head, body, with: $0) }.joined(separator: " ")
    }

    static func signedContent(id: String, timestamp: String, body: [UInt8]) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(id.utf8.count + timestamp.utf8.count + 2 + body.count)
        content.append(contentsOf: id.utf8)
        content.append(UInt8(ascii: "."))
        content.append(contentsOf: timestamp.utf8)
        content.append(UInt8(ascii: "."))
        content.append(contentsOf: body)
        return content
    }

    private static func signature(
        of head: [UInt8], _ body: [UInt8], with secret: WebhookSecret
    ) -> String {
        switch secret.key {
        case .shared(let key):
            // In two parts: the body is shared by all endpoints, and not copied for each of them.
            var code = HMAC<SHA256>(key: key)
            code.update(data: head)
            code.update(data: body)
            return "v1," + encodedBase64(code.finalize())
        case .ed25519(let key):
            // The Ed25519 of swift-crypto fails only where the key is no key, and such a key cannot be made.
            guard let signature = try? key.signature(for: head + body) else { return "" }
            return "v1a," + encodedBase64(signature)
        }
    }
}
