import Actions
import Hummingbird
import Phrases
import Store

/// Who did what.
enum AuditPages {
    static let routes: [Route] = [
        .get("/audit", .may(.viewAudit)) { exchange in
            let before = exchange.query("before").flatMap(Int64.init)
            let records = try await exchange.look(.viewAudit) {
                try $0.auditRecords(limit: 101, before: before)
            }
            return exchange.page(
                "audit", title: exchange.words.log.title,
                [
                    "records": records.prefix(100).map { record -> View in
                        [
                            "number": record.sequence, "at": record.at.shown, "actor": record.actor,
                            "action": record.action, "subject": record.subject, "detail": record.detail,
                        ]
                    },
                    "isEmpty": records.isEmpty,
                    "older": records.count > 100 ? "?before=\(records[99].sequence)" : nil,
                ])
        }
    ]
}
