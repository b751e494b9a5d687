import Conferences
import Store
import Webhooks

/// Encrypts the secrets, and the addresses that hold any, which an older version stored in plain (mã hóa khóa ký).
/// Does nothing where there are none.
package struct EncryptSecrets: Action {
    package static let permission = Permission.manageEndpoints
    package static let name = "endpoint.encrypt"

    package init() {}

    /// Returns how many endpoints had one.
    package func perform(in work: Work) throws -> Int {
        var done: Set<Identifier<Endpoint>> = []
        try work.records.forEachSecret { id, secret, previous in
            guard !SecretKey.isEncrypted(secret) else { return }
            let encrypted = try work.stored(secret, of: id)
            let before = try previous.map { previous in
                Endpoint.PreviousSecret(
                    secret: try work.stored(previous.secret, of: id), until: previous.until)
            }
            try work.records.setSecret(encrypted, previous: before, of: id)
            done.insert(id)
        }
        for (id, url, kind) in try work.records.openAddresses() {
            let address = try work.storedAddress(url, kind, of: id)
            guard let sealed = address.sealed else { continue }
            try work.records.setAddress(shown: address.shown, sealed: sealed, of: id)
            done.insert(id)
        }
        if !done.isEmpty { try work.record("endpoints", ["encrypted": done.count]) }
        return done.count
    }
}
