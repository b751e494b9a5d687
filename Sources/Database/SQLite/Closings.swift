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

    func forEach(_ body: (String, Closing) throws -> Void) rethrows {
        for key in keys {
            if let closing = closings[key] { try body(key, closing) }
        }
    }

    func perform() throws { try forEach { try $1.body($1.names) } }
}
