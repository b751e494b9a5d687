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
        let content = signedContent(id: id, timestamp: String(timestamp), body: body)
        return secrets.map { signature(of: content, with: $0) }.joined(separator: " ")
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

    private static func signature(of content: [UInt8], with secret: WebhookSecret) -> String {
        switch secret.key {
        case .shared(let key):
            return "v1," + encodedBase64(HMAC<SHA256>.authenticationCode(for: content, using: key))
        case .ed25519(let key):
            // The Ed25519 of swift-crypto fails only where the key is no key, and such a key cannot be made.
            guard let signature = try? key.signature(for: content) else { return "" }
            return "v1a," + encodedBase64(signature)
        }
    }
}
