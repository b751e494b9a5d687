import Actions
import Conferences
import Hummingbird
import Phrases
import Store

/// Who did what.
enum AuditPages {
    static let routes: [Route] = [.get("/audit", .may(.viewAudit)) { try await show($0) }]

    private static let perPage = 100
    private static let names = ["who", "on", "kind", "since", "until"]

    private static func show(_ exchange: Exchange) async throws -> Response {
        let before = exchange.query("before").flatMap(Int64.init)
        let filter = try filter(exchange)
        let (records, accounts) = try await exchange.look(.viewAudit) { records in
            (
                try records.auditRecords(limit: perPage + 1, before: before, filter),
                try records.accounts()
            )
        }
        let names = Dictionary(accounts.map { ($0.login, $0.name) }) { first, _ in first }
        let words = exchange.words.log.words
        let kept = Self.names.compactMap { name in
            exchange.query(name).map { "\(name)=\(Exchange.encoded($0))&" }
        }.joined()
        var view: View = [
            "records": records.prefix(perPage).map { record -> View in
                let detail = words.detail(record.detail)
                return [
                    "number": record.sequence, "at": record.at.shown, "actor": record.actor,
                    "name": names[record.actor] ?? false, "action": words.action(record.action),
                    "code": record.action, "subject": names[record.subject] ?? record.subject,
                    "detail": detail, "raw": record.detail, "hasDetail": !detail.isEmpty,
                ]
            },
            "isEmpty": records.isEmpty,
            "older": records.count > perPage ? "?\(kept)before=\(records[perPage - 1].sequence)" : nil,
            "accounts": accounts.map { ["login": $0.login, "name": $0.name] as View },
            "kinds": words.areas.map { area -> View in
                ["value": area.name, "text": area.word, "isChosen": filter.kind == area.name]
            },
        ]
        for name in ["who", "on", "since", "until"] { view[name] = exchange.query(name) ?? "" }
        return exchange.page("audit", title: exchange.words.log.title, view)
    }

    /// Which records a page or a program asks for, behind the question mark.
    ///
    /// - Throws: ``BadMoment``.
    static func filter(_ exchange: Exchange) throws -> AuditFilter {
        var filter = AuditFilter()
        filter.actor = exchange.query("who")
        filter.subject = exchange.query("on")
        filter.kind = exchange.query("kind")
        filter.since = try moment(exchange, "since", minute: 0)
        // The whole of the last day is meant.
        filter.until = try moment(exchange, "until", minute: 1440)
        return filter
    }

    private static func moment(_ exchange: Exchange, _ name: String, minute: Int) throws -> Instant? {
        guard let text = exchange.query(name) else { return nil }
        guard let day = CalendarDate(anyForm: text) else { throw BadMoment() }
        return Schedule(firstDay: day).instant(atMinute: minute)
    }
}
