import CPostgres

/// Which statements a connection has prepared.
///
/// A statement is prepared when it comes a second time: one that is used once, as most are in a command, then
/// takes one round trip and not two.
struct StatementCache {
    /// A statement's text with the types of its parameters: the same text with a NULL in another place is
    /// another statement to the server.
    struct Key: Hashable {
        let text: String
        let types: [Oid]
    }

    enum Lookup: Equatable {
        /// Run it as it is.
        case once
        /// Prepare it by this name; `dropping` names one that makes room for it.
        case prepare(name: String, dropping: String?)
        case prepared(name: String)
    }

    private struct Entry {
        var name: String?
        var lastUse: Int
    }

    private let capacity: Int
    private var entries: [Key: Entry] = [:]
    private var uses = 0

    init(capacity: Int = 256) { self.capacity = capacity }

    mutating func find(_ key: Key) -> Lookup {
        uses += 1
        guard let entry = entries[key] else {
            let dropped = makeRoom()
            entries[key] = Entry(name: nil, lastUse: uses)
            // The one that is dropped is forgotten by the server when the next one is prepared.
            if let dropped { orphans.append(dropped) }
            return .once
        }
        entries[key]?.lastUse = uses
        if let name = entry.name { return .prepared(name: name) }
        return .prepare(name: "s\(uses)", dropping: orphans.popLast())
    }

    mutating func didPrepare(_ key: Key, name: String) { entries[key]?.name = name }

    private var orphans: [String] = []

    private mutating func makeRoom() -> String? {
        guard entries.count >= capacity,
            let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
        else { return nil }
        entries[oldest.key] = nil
        return oldest.value.name
    }
}
