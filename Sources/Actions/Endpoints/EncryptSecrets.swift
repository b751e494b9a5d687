import Conferences
import Store
import Webhooks

/// Encrypts the secrets that an older version stored in plain (mã hóa khóa ký). Does nothing where there are
/// none.
package struct EncryptSecrets: Action {
    package static let permission = Permission.manageEndpoints
    package static let name = "endpoint.encrypt"

    package init() {}

    /// Returns how many endpoints had one.
    package func perform(in work: Work) throws -> Int {
        var count = 0
        try work.records.forEachSecret { id, secret, previous in
            guard !SecretKey.isEncrypted(secret) else { return }
            let encrypted = try work.stored(secret, of: id)
            let before = try previous.map { previous in
                Endpoint.PreviousSecret(
                    secret: try work.stored(previous.secret, of: id), until: previous.until)
            }
            try work.records.setSecret(encrypted, previous: before, of: id)
            count += 1
        }
        if count > 0 { try work.record("endpoints", ["encrypted": count]) }
        return count
    }
}
