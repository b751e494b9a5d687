/// How many people the slices of an import have: many while nobody else writes, because each slice writes the same
/// pages of the indexes anew; few as soon as somebody does, because they wait for the slice that is being stored.
struct SliceSize: Sendable {
    private(set) var count = least
    private var audited: Int64?

    static let least = 1000

    /// Goes by what the audit log held when a slice was stored: slices leave no record, everybody else does.
    mutating func note(audited newest: Int64) {
        let isAlone = audited.map { $0 == newest } ?? true
        audited = newest
        count = isAlone ? min(count * 2, RosterReading.slice) : Self.least
    }
}
