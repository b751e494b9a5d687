import Crypto
import Foundation

/// A secret that opens something by itself: in a link, a cookie or an `Authorization` header. Only its hash is
/// stored; since nobody can guess 256 bits, the hash needs no salt and no cost.
package struct SecretToken: Sendable, Hashable {
    /// 52 letters and digits.
    package let text: String

    package init(bytes: [UInt8]) { text = Base32.encode(bytes).lowercased() }

    package init(text: String) { self.text = text }

    /// SHA-256 in hexadecimal digits.
    package var hash: String { Self.hash(of: text) }

    package static func hash(of text: String) -> String {
        Hexadecimal.text(SHA256.hash(data: Data(text.utf8)))
    }
}
