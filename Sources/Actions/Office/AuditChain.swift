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
        /// The records up to this one, which a seal noted earlier names, are no longer the same.
        case rewritten(upTo: Int64)
        /// The log ends before a record that a seal noted earlier names.
        case cut(after: Int64, noted: Int64)
        /// The database holds conferences, and the log nothing.
        case emptied
    }

    /// What a person notes down of a log (on paper, in a letter) to recognise it by later. The chain alone
    /// cannot tell that its newest records were cut off, or that all of it was written anew.
    package struct Seal: Hashable, Sendable, CustomStringConvertible {
        package let sequence: Int64
        /// The first 16 digits of the record's hash: enough that nobody finds other records with them, short
        /// enough to be copied by hand.
        package let digits: String

        package init(_ record: AuditRecord) {
            sequence = record.sequence
            digits = String(record.hash.prefix(Self.length))
        }

        /// Reads `12-0123456789abcdef`; `nil` where it is none.
        package init?(parsing text: String) {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 2, let sequence = Int64(parts[0]), sequence > 0,
                parts[1].utf8.count == Self.length, parts[1].allSatisfy(\.isHexDigit)
            else { return nil }
            self.sequence = sequence
            digits = parts[1].lowercased()
        }

        package var description: String { "\(sequence)-\(digits)" }

        private static let length = 16
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
        return Hexadecimal.text(digest.finalize())
    }

    /// The first place where the log is not whole, or `nil`.
    ///
    /// - Parameter seal: what was noted of the log earlier.
    package static func firstBreak(in records: Records, since seal: Seal? = nil) throws -> Break? {
        var last: AuditRecord?
        var found: Break?
        try records.forEachAuditRecord { record in
            guard found == nil else { return }
            if record.sequence != (last?.sequence ?? 0) + 1 || record.previousHash != last?.hash ?? "" {
                found = .gap(before: record.sequence)
            } else if hash(of: record) != record.hash {
                found = .changed(sequence: record.sequence)
            } else if let seal, seal.sequence == record.sequence, seal != Seal(record) {
                found = .rewritten(upTo: record.sequence)
            }
            last = record
        }
        if let found { return found }
        if let seal, seal.sequence > last?.sequence ?? 0 {
            return .cut(after: last?.sequence ?? 0, noted: seal.sequence)
        }
        guard last == nil else { return nil }
        return try records.conferences().isEmpty ? nil : .emptied
    }
}
