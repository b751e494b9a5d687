import Conferences
package import Store

/// A record of the audit log as programs read it.
package struct AuditEntry: Encodable, Sendable {
    package let sequence: Int64
    package let at: String
    package let actor: String
    package let action: String
    package let subject: String
    package let detail: String
    package let previousHash: String
    package let hash: String

    package init(_ record: AuditRecord) {
        sequence = record.sequence
        at = record.at.description
        actor = record.actor
        action = record.action
        subject = record.subject
        detail = record.detail
        previousHash = record.previousHash
        hash = record.hash
    }

    private enum CodingKeys: String, CodingKey {
        case sequence, at, actor, action, subject, detail, hash
        case previousHash = "previous_hash"
    }
}
