import Conferences
import Store
import Webhooks

/// Encrypts what an older version stored in plain (mã hóa khóa ký): endpoints' secrets and the addresses that hold any,
/// the secrets of second factors, the keys of tickets. Does nothing where there are none.
package struct EncryptSecrets: Action {
    package static let permission = Permission.manageEndpoints
    package static let name = "endpoint.encrypt"

    package init() {}

    /// Returns how many endpoints, accounts and conferences had one.
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
        return try done.count + encryptSecondFactors(in: work) + encryptTicketKeys(in: work)
    }

    private func encryptSecondFactors(in work: Work) throws -> Int {
        var done = 0
        for var account in try work.records.accounts() {
            guard let secret = account.oneTimeSecret, !SecretKey.isEncrypted(secret) else { continue }
            try account.seal(secret, in: work)
            try work.records.update(account)
            done += 1
        }
        if done > 0 { try work.record("accounts", ["encrypted": done]) }
        return done
    }

    private func encryptTicketKeys(in work: Work) throws -> Int {
        var done = 0
        for (conference, stored) in try work.records.ticketKeys() where !TicketKey(stored: stored).isSealed {
            let key = try TicketKey(sealing: stored, of: conference, in: work)
            try work.records.updateTicketKey(key.stored, of: conference)
            done += 1
        }
        if done > 0 { try work.record("tickets", ["encrypted": done]) }
        return done
    }
}
