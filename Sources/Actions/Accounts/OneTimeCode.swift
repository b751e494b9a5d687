package import Conferences
import Crypto
import Foundation

/// The codes of an authenticator app: six digits that change every 30 seconds (TOTP, RFC 6238, with SHA-1, the
/// only form that all apps have).
package struct OneTimeCode: Sendable {
    private let key: [UInt8]

    /// - Parameter secret: in base 32.
    package init?(secret: String) {
        guard let key = Base32.decode(secret), !key.isEmpty else { return nil }
        self.key = key
    }

    package static func step(at now: Instant) -> Int64 { now.milliseconds / 30_000 }

    package func code(atStep step: Int64) -> String {
        var counter = UInt64(bitPattern: step).bigEndian
        let message = withUnsafeBytes(of: &counter) { Data($0) }
        let digest = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: key)))
        let offset = Int(digest[19] & 15)
        let number = digest[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let digits = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The step that a code belongs to, the one before and the one after included since clocks differ; `nil`
    /// where it belongs to none, or to one that was taken already.
    package func step(of code: String, at now: Instant, after last: Int64) -> Int64? {
        let digits = code.filter { !$0.isWhitespace }
        let current = Self.step(at: now)
        return [current, current - 1, current + 1].first { step in
            step > last && self.code(atStep: step) == digits
        }
    }

    /// What an app reads the secret from.
    package static func address(secret: String, login: String) -> String {
        "otpauth://totp/DiemCau:\(login)?secret=\(secret)&issuer=DiemCau"
    }
}
