import Crypto
import FoundationEssentials

/// The key that endpoints' secrets are stored under (khóa bảo vệ): AES-256-GCM, so that whoever has only the
/// database cannot sign, and a secret that was changed there, or moved to another endpoint, is noticed.
///
/// Stored form: `enc1:` the key's name `:` base64 of nonce, ciphertext and tag.
package struct SecretKey: Sendable {
    package enum Failure: Error, Hashable {
        /// It was encrypted under another key; the names of both.
        case otherKey(stored: String, here: String)
        /// It is not what this key encrypted for this place.
        case damaged
        /// A key is 32 bytes in base64.
        case unusableKey
    }

    /// How every stored secret begins.
    package static let prefix = "enc1:"

    private let key: SymmetricKey
    /// Eight hexadecimal digits that tell keys apart and nothing about them.
    package let name: String

    /// - Parameter bytes: 32 that nobody can guess.
    package init(bytes: [UInt8]) throws(Failure) {
        guard bytes.count == 32 else { throw .unusableKey }
        key = SymmetricKey(data: bytes)
        let digest = SHA256.hash(data: Data("diemcau secret key".utf8) + Data(bytes))
        name = digest.prefix(4).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }

    /// Reads a key as ``text(of:)`` writes it; white space around it does not matter.
    package init(parsing text: some StringProtocol) throws(Failure) {
        let plain = text.split(whereSeparator: \.isWhitespace).joined()
        guard let bytes = decodedBase64(plain) else { throw .unusableKey }
        try self.init(bytes: bytes)
    }

    /// Bytes of a key in writing.
    package static func text(of bytes: [UInt8]) -> String { encodedBase64(bytes) }

    /// Whether a stored secret is encrypted, under whichever key.
    package static func isEncrypted(_ stored: String) -> Bool { stored.hasPrefix(prefix) }

    /// - Parameters:
    ///   - place: where it is stored; it is decrypted for the same place only.
    ///   - nonce: 12 random bytes, never used before with this key.
    package func encrypt(_ secret: String, for place: String, nonce: [UInt8]) throws(Failure) -> String {
        guard let nonce = try? AES.GCM.Nonce(data: nonce),
            let box = try? AES.GCM.seal(
                Data(secret.utf8), using: key, nonce: nonce, authenticating: Data(place.utf8)),
            let combined = box.combined
        else { throw .unusableKey }
        return Self.prefix + name + ":" + encodedBase64(combined)
    }

    /// The secret; one that was stored in plain by an older version is returned as it is.
    package func decrypt(_ stored: String, for place: String) throws(Failure) -> String {
        guard let rest = stored.after(Self.prefix) else { return stored }
        let parts = rest.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { throw .damaged }
        guard parts[0] == name else { throw .otherKey(stored: String(parts[0]), here: name) }
        guard let bytes = decodedBase64(parts[1]), let box = try? AES.GCM.SealedBox(combined: bytes),
            let plain = try? AES.GCM.open(box, using: key, authenticating: Data(place.utf8))
        else { throw .damaged }
        return String(decoding: plain, as: UTF8.self)
    }
}

extension SecretKey: CustomReflectable {
    package var customMirror: Mirror { Mirror(self, children: []) }
}
