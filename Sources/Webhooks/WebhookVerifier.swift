import Crypto
import FoundationEssentials

/// The receiver's side of Standard Webhooks: whether a message was signed by whom it should be, and lately.
package struct WebhookVerifier: Sendable {
    package enum Refusal: Error, Hashable {
        /// The secret is neither `whsec_…` nor `whpk_…`.
        case unusableSecret
        case missingHeader
        case malformedTimestamp
        /// More than the tolerance away from now, in either direction.
        case timestampOutOfBounds
        case noMatchingSignature
    }

    private enum Key: Sendable {
        case shared(SymmetricKey)
        case ed25519(Curve25519.Signing.PublicKey)
    }

    /// Seconds that sender's and receiver's clocks may differ (Standard Webhooks: five minutes).
    package static let tolerance: Int64 = 300

    private let key: Key

    /// - Parameter text: `whsec_…` or `whpk_…`, as `WebhookSecret.receiverText` writes it.
    package init(parsing text: some StringProtocol) throws(Refusal) {
        if let rest = text.after("whpk_") {
            guard let bytes = decodedBase64(rest),
                let made = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
            else { throw .unusableSecret }
            key = .ed25519(made)
        } else if let secret = try? WebhookSecret(parsing: text), case .shared(let made) = secret.key {
            key = .shared(made)
        } else {
            throw .unusableSecret
        }
    }

    /// Checks one message; the comparison takes the same time wherever the signatures differ.
    ///
    /// - Parameters:
    ///   - id: the header `webhook-id`.
    ///   - timestamp: the header `webhook-timestamp`, as it came.
    ///   - signatures: the header `webhook-signature`: one or more, separated by spaces.
    ///   - now: seconds since 1970.
    package func verify(
        id: String?, timestamp: String?, signatures: String?, body: [UInt8], now: Int64
    ) throws(Refusal) {
        guard let id, !id.isEmpty, let timestamp, let signatures else { throw .missingHeader }
        guard let sent = Int64(timestamp), sent >= 0 else { throw .malformedTimestamp }
        guard (now - Self.tolerance...now + Self.tolerance).contains(sent) else {
            throw .timestampOutOfBounds
        }
        let content = WebhookSignature.signedContent(id: id, timestamp: timestamp, body: body)
        guard signatures.split(separator: " ").contains(where: { matches($0, content) }) else {
            throw .noMatchingSignature
        }
    }

    private func matches(_ signature: Substring, _ content: [UInt8]) -> Bool {
        switch key {
        case .shared(let key):
            guard let code = signature.after("v1,").flatMap(decodedBase64) else { return false }
            return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: content, using: key)
        case .ed25519(let key):
            guard let given = signature.after("v1a,").flatMap(decodedBase64) else { return false }
            return key.isValidSignature(given, for: content)
        }
    }
}
