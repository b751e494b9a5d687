import Crypto
import CryptoExtras
import Foundation

/// A password as it is stored: scrypt with its cost and salt, `scrypt$15$8$3$SALT$KEY` (RFC 7914).
package struct PasswordHash: Sendable, Hashable {
    /// How much work one guess is.
    package struct Cost: Sendable, Hashable {
        /// The binary logarithm of the number of rounds.
        package var logRounds: Int
        package var blockSize: Int
        package var parallelism: Int

        package init(logRounds: Int, blockSize: Int = 8, parallelism: Int = 1) {
            self.logRounds = logRounds
            self.blockSize = blockSize
            self.parallelism = parallelism
        }

        /// 32 MB and a fifth of a second or so: what OWASP's cheat sheet on storing passwords counts as enough
        /// (N = 2¹⁵, r = 8, p = 3).
        package static let usual = Cost(logRounds: 15, blockSize: 8, parallelism: 3)
    }

    package let text: String

    /// Hashes a password, normalised so that it is the same from every keyboard.
    package init(_ password: String, salt: [UInt8], cost: Cost = .usual) throws {
        let key = try Self.key(password, salt: salt, cost: cost)
        text =
            "scrypt$\(cost.logRounds)$\(cost.blockSize)$\(cost.parallelism)$"
            + "\(Base32.encode(salt))$\(Base32.encode(key))"
    }

    package init(stored text: String) { self.text = text }

    /// Whether a password is the one that was hashed. It takes the same time for every wrong one.
    package func matches(_ password: String) -> Bool {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let logRounds = Int(parts[1]),
            (1...20).contains(logRounds),
            let blockSize = Int(parts[2]), let parallelism = Int(parts[3]),
            let salt = Base32.decode(String(parts[4])), let expected = Base32.decode(String(parts[5])),
            let key = try? Self.key(
                password, salt: salt,
                cost: Cost(logRounds: logRounds, blockSize: blockSize, parallelism: parallelism))
        else { return false }
        guard key.count == expected.count else { return false }
        return zip(key, expected).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Told the cost of each key that is derived within a task: what an answer takes is work, and not time, to tests.
    @TaskLocal package static var onWork: (@Sendable (Cost) -> Void)?

    private static func key(_ password: String, salt: [UInt8], cost: Cost) throws -> [UInt8] {
        onWork?(cost)
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.precomposedStringWithCompatibilityMapping.utf8), salt: salt,
            outputByteCount: 32, rounds: 1 << cost.logRounds, blockSize: cost.blockSize,
            parallelism: cost.parallelism, maxMemory: 256 << cost.logRounds * cost.blockSize)
        return key.withUnsafeBytes(Array.init)
    }
}
