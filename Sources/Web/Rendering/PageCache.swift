import Actions
import Conferences
import Phrases
import Synchronization

/// Contents of pages that were made lately. Each is good for as long as nothing was done: every change appends
/// to the audit log, so the number of its last record tells whether a content is still true.
final class PageCache: Sendable {
    /// All that a content may follow from besides what is stored: no two visitors who could be shown different
    /// things share one.
    struct Key: Hashable {
        let template: String
        /// The path with what is behind the question mark.
        let address: String
        let language: Language
        let today: CalendarDate
        /// Who looks, with their rights and their remit.
        let actor: Actor
    }

    private struct Entry {
        let stamp: Int64
        let content: PageContent
        var usedAt: Int
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var bytes = 0
        var uses = 0
    }

    private static let limit = 32_000_000
    private let state = Mutex(State())

    func content(_ key: Key, stamp: Int64) -> PageContent? {
        state.withLock { state in
            guard let entry = state.entries[key], entry.stamp == stamp else { return nil }
            state.uses += 1
            state.entries[key]?.usedAt = state.uses
            return entry.content
        }
    }

    func keep(_ content: PageContent, _ key: Key, stamp: Int64) {
        state.withLock { state in
            if let old = state.entries.removeValue(forKey: key) { state.bytes -= old.content.size }
            guard content.size < Self.limit / 8 else { return }
            state.uses += 1
            state.entries[key] = Entry(stamp: stamp, content: content, usedAt: state.uses)
            state.bytes += content.size
            guard state.bytes > Self.limit else { return }
            // What was used longest ago goes, down to three quarters, so that this is seldom done.
            for (key, entry) in state.entries.sorted(by: { $0.value.usedAt < $1.value.usedAt }) {
                guard state.bytes > Self.limit * 3 / 4 else { break }
                state.entries[key] = nil
                state.bytes -= entry.content.size
            }
        }
    }
}

/// A page's content in pieces; between two of them belongs the token of the visitor's forms.
struct PageContent: Sendable {
    let title: String
    let pieces: [[UInt8]]

    init(title: String, html: String, mark: String) {
        self.title = title
        pieces = html.split(separator: mark, omittingEmptySubsequences: false).map { Array($0.utf8) }
    }

    var size: Int { pieces.reduce(0) { $0 + $1.count } }
}
