package import Conferences
import Database

/// One line of the audit log: who did what to what, when.
package struct AuditRecord: Sendable, Hashable, Codable {
    /// From 1, without gaps.
    package var sequence: Int64
    package var at: Instant
    package var actor: String
    package var action: String
    package var subject: String
    package var detail: String
    /// The hash of the record before; empty for the first.
    package var previousHash: String
    package var hash: String

    package init(
        sequence: Int64, at: Instant, actor: String, action: String, subject: String, detail: String,
        previousHash: String, hash: String
    ) {
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.action = action
        self.subject = subject
        self.detail = detail
        self.previousHash = previousHash
        self.hash = hash
    }
}

/// Which records of the audit log are meant; all where nothing is said.
package struct AuditFilter: Sendable, Hashable {
    package var actor: String?
    /// A part of what it was done to, such as a conference's slug.
    package var subject: String?
    /// What actions' names begin with: `point`, `task`.
    package var kind: String?
    package var since: Instant?
    /// Before this moment.
    package var until: Instant?

    package init() {}
}

extension Records {
    package func lastAuditRecord() throws -> AuditRecord? {
        try session.row("SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").map(AuditRecord.init)
    }

    /// The number of the last record; 0 where there is none. Whatever is done appends one, so that it tells
    /// whether anything has changed.
    package func lastAuditSequence() throws -> Int64 {
        try session.row("SELECT coalesce(max(sequence), 0) AS last FROM audit")?.get("last") ?? 0
    }

    /// By login, the number of the record by which something was last done to an account after another record:
    /// its rights, its password, its sessions and tokens.
    package func accountChanges(after sequence: Int64) throws -> [String: Int64] {
        var changes: [String: Int64] = [:]
        try session.forEach(
            """
            SELECT subject, max(sequence) AS last FROM audit
            WHERE sequence > \(sequence) AND action LIKE 'account.%' GROUP BY subject
            """
        ) { row in changes[try row.get("subject")] = try row.get("last") }
        return changes
    }

    /// The newest records first.
    ///
    /// - Parameter before: only those with a smaller number.
    package func auditRecords(
        limit: Int, before: Int64? = nil, _ filter: AuditFilter = AuditFilter()
    ) throws -> [AuditRecord] {
        var condition: SQL = "sequence < \(before ?? .max)"
        if let actor = filter.actor { condition = "\(condition) AND actor = \(actor)" }
        if let part = filter.subject {
            condition = "\(condition) AND subject LIKE \("%\(likeEscaped(part))%") ESCAPE '\\'"
        }
        if let kind = filter.kind {
            condition = "\(condition) AND action LIKE \("\(likeEscaped(kind)).%") ESCAPE '\\'"
        }
        if let since = filter.since { condition = "\(condition) AND recorded_at >= \(since)" }
        if let until = filter.until { condition = "\(condition) AND recorded_at < \(until)" }
        return try session.rows(
            "SELECT * FROM audit WHERE \(condition) ORDER BY sequence DESC LIMIT \(limit)"
        ).map(AuditRecord.init)
    }

    package func append(_ record: AuditRecord) throws {
        try session.run(
            """
            INSERT INTO audit (sequence, recorded_at, actor, action, subject, detail, previous_hash, hash)
            VALUES (\(record.sequence), \(record.at), \(record.actor), \(record.action), \(record.subject),
                \(record.detail), \(record.previousHash), \(record.hash))
            """)
    }

    /// Hands out the audit log from its beginning.
    package func forEachAuditRecord(_ body: (AuditRecord) throws -> Void) throws {
        try session.forEach("SELECT * FROM audit ORDER BY sequence") { try body(AuditRecord($0)) }
    }
}

extension AuditRecord {
    fileprivate init(_ row: Row) throws {
        self.init(
            sequence: try row.get("sequence"), at: try row.get("recorded_at"), actor: try row.get("actor"),
            action: try row.get("action"), subject: try row.get("subject"), detail: try row.get("detail"),
            previousHash: try row.get("previous_hash"), hash: try row.get("hash"))
    }
}
