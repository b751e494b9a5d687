import TestSupport
import Testing

@testable import Database

@Suite(.inTurns) struct StatementCacheTests {
    private func key(_ text: String) -> StatementCache.Key { StatementCache.Key(text: text, types: []) }

    @Test func `a statement is prepared when it comes a second time`() {
        var cache = StatementCache()
        #expect(cache.find(key("a")) == .once)
        guard case .prepare(let name, nil) = cache.find(key("a")) else {
            Issue.record("not prepared")
            return
        }
        cache.didPrepare(key("a"), name: name)
        #expect(cache.find(key("a")) == .prepared(name: name))
    }

    @Test func `one with parameters of other types is another statement`() {
        var cache = StatementCache()
        #expect(cache.find(StatementCache.Key(text: "a", types: [20])) == .once)
        #expect(cache.find(StatementCache.Key(text: "a", types: [0])) == .once)
    }

    @Test func `the one that was used longest ago makes room, and its name is given back`() {
        var cache = StatementCache(capacity: 2)
        var dropped: String?
        for text in ["a", "a", "b", "b", "c", "c"] {
            if case .prepare(let name, let dropping) = cache.find(key(text)) {
                cache.didPrepare(key(text), name: name)
                dropped = dropping ?? dropped
            }
        }
        #expect(dropped == "s2")
        #expect(cache.find(key("a")) == .once)
    }
}
