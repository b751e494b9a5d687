package import Conferences
import Crypto
import Foundation

/// The code on an attendee's ticket (vé điểm danh): who it is for, signed so that whoever has the conference's
/// public key can tell without the roster and without a network that it was issued and not changed.
///
/// `DC1.` and, in Base64 for URLs, the conference's and the attendee's identifier (8 bytes each, big-endian)
/// and the Ed25519 signature over `DC1.` and those 16 bytes. It holds no name and no phone.
package struct Ticket: Hashable, Sendable {
    package var conference: Identifier<Conference>
    package var attendee: Identifier<Attendee>

    package init(conference: Identifier<Conference>, attendee: Identifier<Attendee>) {
        self.conference = conference
        self.attendee = attendee
    }

    private static let mark = "DC1."

    private var content: [UInt8] {
        withUnsafeBytes(of: conference.rawValue.bigEndian) { Array($0) }
            + withUnsafeBytes(of: attendee.rawValue.bigEndian) { Array($0) }
    }

    /// - Parameter key: the conference's signing key, 32 bytes.
    package func code(signedWith key: [UInt8]) throws -> String {
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: key)
        let signature = try key.signature(for: Array(Self.mark.utf8) + content)
        return Self.mark + Self.base64(content + signature)
    }

    /// The ticket of a code; `nil` where it was not signed with the key's counterpart.
    ///
    /// - Parameter key: the conference's public key, 32 bytes.
    package init?(code: String, publicKey key: [UInt8]) {
        guard code.hasPrefix(Self.mark), code.utf8.count < 200,
            let bytes = Self.bytes(base64: String(code.dropFirst(Self.mark.count))), bytes.count == 80,
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key),
            key.isValidSignature(bytes[16...], for: Array(Self.mark.utf8) + bytes[..<16])
        else { return nil }
        func number(_ range: Range<Int>) -> Int64 { bytes[range].reduce(0) { $0 << 8 | Int64($1) } }
        self.init(
            conference: Identifier(rawValue: number(0..<8)), attendee: Identifier(rawValue: number(8..<16)))
    }

    /// The public key that belongs to a signing key.
    package static func publicKey(of key: [UInt8]) throws -> [UInt8] {
        Array(try Curve25519.Signing.PrivateKey(rawRepresentation: key).publicKey.rawRepresentation)
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    private static func bytes(base64 text: String) -> [UInt8]? {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        let padded = plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        return Data(base64Encoded: padded).map { Array($0) }
    }
}
