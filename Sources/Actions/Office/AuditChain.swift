import Conferences
import Crypto
import Foundation
package import Store

/// The chain that makes the audit log tell when it was tampered with: each record's hash covers the hash of
/// the one before.
package enum AuditChain {
    /// What is wrong with a log.
    package enum Break: Hashable, Sendable {
        /// The record's content is not what was recorded.
        case changed(sequence: Int64)
        /// Records before it are missing or were exchanged.
        case gap(before: Int64)
    }

    /// SHA-256 over the record's fields, each preceded by its length so that none can borrow from the next,
    /// in hexadecimal digits.
    package static func hash(of record: AuditRecord) -> String {
        var digest = SHA256()
        let fields = [
            record.previousHash, String(record.sequence), String(record.at.milliseconds), record.actor,
            record.action, record.subject, record.detail,
        ]
        for field in fields {
            let bytes = Data(field.utf8)
            digest.update(data: Data("\(bytes.count):".utf8))
            digest.update(data: bytes)
        }
        return digest.finalize().map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }

    /// The first place where the log is not whole, or `nil`.
    package static func firstBreak(in records: Records) throws -> Break? {
        var last: AuditRecord?
        var found: Break?
        try records.forEachAuditRecord { record in
            guard found == nil else { return }
            if record.sequence != (last?.sequence ?? 0) + 1 || record.previousHash != last?.hash ?? "" {
                found = .gap(before: record.sequence)
            } else if hash(of: record) != record.hash {
                found = .changed(sequence: record.sequence)
            }
            last = record
        }
        return found
    }
}
