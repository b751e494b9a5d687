import Actions
import Phrases
import Synchronization

/// What a command with `--rehearse` would tell, and whom: shown when it has said what it would do.
enum Preview {
    /// One for the process: a command is one process, and may open the database in several places.
    static let notices = RehearsedNotices()
    private static let isJSON = Mutex(false)

    /// Says that the command's own result is JSON.
    static func noteJSON() { isJSON.withLock { $0 = true } }

    /// Says so, where anything was rehearsed. After a result in JSON it is a document of its own.
    static func tell(_ console: Console) async throws {
        guard let told = try await notices.told() else { return }
        if isJSON.withLock({ $0 }) { return try console.json(["would_tell": told]) }
        console.line()
        console.told(told)
    }
}

extension Console {
    /// What would go to whom.
    func told(_ told: [ToldNotice]) {
        for notice in told {
            line(styled(phrases.output.wouldTell(notice.event, notice.endpoints.count), .bold))
            line("  " + notice.body)
            for url in notice.endpoints.prefix(20) { line("  → \(url)") }
            if notice.endpoints.count > 20 { line("  → … +\(notice.endpoints.count - 20)") }
        }
        if told.isEmpty { line(phrases.output.wouldTellNobody) }
        line(phrases.webhooks.output.previewOnly)
    }
}
