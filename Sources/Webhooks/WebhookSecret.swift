import Crypto
import FoundationEssentials

/// What an endpoint's messages are signed with: a shared secret (`whsec_…`, HMAC-SHA256) or a private key
/// (`whsk_…`, Ed25519), as Standard Webhooks defines them.
///
/// `description` hides the secret, so that no log shows it by accident; `text` is the secret itself.
package struct WebhookSecret: Sendable {
    package enum Failure: Error, Hashable {
        /// Neither `whsec_` nor `whsk_` stands at the front.
        case unknownPrefix
        case notBase64
        /// A shared secret has 24 to 64 bytes; a private key 32, or 64 with its public half.
        case wrongLength(Int)
        /// The public half of a private key is not the one that belongs to it.
        case keysDoNotMatch
    }

    enum Key: Sendable {
        case shared(SymmetricKey)
        case ed25519(Curve25519.Signing.PrivateKey)
    }

    let key: Key

    /// A shared secret of 24 to 64 random bytes; 32 are usual.
    package init(sharedBytes bytes: [UInt8]) throws(Failure) {
        guard (24...64).contains(bytes.count) else { throw .wrongLength(bytes.count) }
        key = .shared(SymmetricKey(data: bytes))
    }

    /// An Ed25519 key from 32 random bytes.
    package init(ed25519Seed seed: [UInt8]) throws(Failure) {
        guard seed.count == 32, let made = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            throw .wrongLength(seed.count)
        }
        key = .ed25519(made)
    }

    /// Reads `whsec_…` or `whsk_…`.
    package init(parsing text: some StringProtocol) throws(Failure) {
        if let rest = text.after("whsec_") {
            guard let bytes = decodedBase64(rest) else { throw .notBase64 }
            try self.init(sharedBytes: bytes)
        } else if let rest = text.after("whsk_") {
            guard let bytes = decodedBase64(rest) else { throw .notBase64 }
            guard bytes.count == 32 || bytes.count == 64 else { throw .wrongLength(bytes.count) }
            try self.init(ed25519Seed: Array(bytes.prefix(32)))
            guard bytes.count == 32 || publicBytes == Array(bytes.suffix(32)) else { throw .keysDoNotMatch }
        } else {
            throw .unknownPrefix
        }
    }

    private var publicBytes: [UInt8]? {
        guard case .ed25519(let key) = key else { return nil }
        return [UInt8](key.publicKey.rawRepresentation)
    }

    /// Whether it is the private half of a key pair.
    package var isKeyPair: Bool { publicBytes != nil }

    /// The secret in writing, `whsec_…` or `whsk_…` (private and public half): for storing it encrypted, and
    /// for showing a shared secret once.
    package var text: String {
        switch key {
        case .shared(let key): "whsec_" + encodedBase64(key.withUnsafeBytes(Array.init))
        case .ed25519(let key):
            "whsk_" + encodedBase64(key.rawRepresentation + key.publicKey.rawRepresentation)
        }
    }

    /// What the receiver is given to verify with: the shared secret itself, or the public key `whpk_…`.
    package var receiverText: String {
        guard let publicBytes else { return text }
        return "whpk_" + encodedBase64(publicBytes)
    }
}

extension WebhookSecret: CustomStringConvertible, CustomReflectable {
    package var description: String {
        switch key {
        case .shared: "whsec_…"
        case .ed25519: "whsk_…"
        }
    }

    package var customMirror: Mirror { Mirror(self, children: []) }
}

extension StringProtocol {
    func after(_ prefix: String) -> SubSequence? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }
}
