/// What transactions that share a commit leave to be done once at its end (``Session/atCommit(_:_:_:)``), in the
/// order in which it was first left.
final class Closings {
    struct Closing {
        let names: Set<String>
        let body: (Set<String>) throws -> Void
    }

    private var closings: [String: Closing] = [:]
    private var keys: [String] = []

    /// Adds what one transaction leaves: of two under the same key the newer one is done, with the names of both.
    func add(_ key: String, _ closing: Closing) {
        if let earlier = closings[key] {
            closings[key] = Closing(names: earlier.names.union(closing.names), body: closing.body)
        } else {
            keys.append(key)
            closings[key] = closing
        }
    }

    /// Takes out what was added. A body mostly holds the transaction that left it, and so these closings: kept in
    /// them, it would hold itself, and all that the transaction holds, for good.
    func take() -> [(key: String, closing: Closing)] {
        defer {
            closings = [:]
            keys = []
        }
        return keys.compactMap { key in closings[key].map { (key, $0) } }
    }

    func perform() throws {
        for (_, closing) in take() { try closing.body(closing.names) }
    }
}
