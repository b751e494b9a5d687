/// How many people the slices of an import have: many while nobody else writes, because each slice writes the same
/// pages of the indexes anew; few as soon as somebody does. Writers of the same process get their turn within a slice
/// (``Records/isAwaited``); those of others wait for the slice that is being stored.
struct SliceSize: Sendable {
    private(set) var count: Int
    private let limit: Int
    private var audited: Int64?

    static let least = 1000

    init(limit: Int) {
        self.limit = limit
        count = min(Self.least, limit)
    }

    /// Goes by what the audit log held when a slice was stored: slices leave no record, everybody else does.
    mutating func note(audited newest: Int64) {
        let isAlone = audited.map { $0 == newest } ?? true
        audited = newest
        count = min(isAlone ? count * 2 : Self.least, limit)
    }
}
