package import Conferences
import Store

/// What became of points, as programs read it, from the API and from the commands.
///
/// `Finding` is how a finding of a table of points is told: pages name no files of the server.
package struct PointsChangedEntry<Finding: Encodable & Sendable>: Encodable, Sendable {
    package let added: Int
    package let renamed: Int
    package let moved: Int
    package let edited: Int
    package let closed: Int
    package let reopened: Int
    package let same: Int?
    /// How many people moved, or stayed on a closed point's roster.
    package let people: Int?
    /// How many points are open.
    package let points: Int
    /// Whether it was done, and not only tried.
    package let isCommitted: Bool
    package let changes: [PointChangeEntry]
    package let findings: [Finding]?

    /// - Parameter limit: how many of the changes are told; all of them, where it is `nil`.
    package init(
        _ changed: PointsChanged, same: Int? = nil, people: Int? = nil, isCommitted: Bool = true,
        limit: Int? = nil, findings: [Finding]? = nil
    ) {
        added = changed.count(.added)
        renamed = changed.count(.renamed)
        moved = changed.count(.moved)
        edited = changed.count(.edited)
        closed = changed.count(.closed)
        reopened = changed.count(.reopened)
        self.same = same
        self.people = people
        points = changed.open
        self.isCommitted = isCommitted
        changes = changed.changes.prefix(limit ?? .max).map(PointChangeEntry.init)
        self.findings = findings
    }

    private enum CodingKeys: String, CodingKey {
        case added, renamed, moved, edited, closed, reopened, same, people, points, changes, findings
        case isCommitted = "is_committed"
    }
}

/// A change of a point, as programs read it.
package struct PointChangeEntry: Encodable, Sendable {
    package struct Field: Encodable, Sendable {
        package let field: String
        package let before: String?
        package let after: String?
    }

    package let point: String
    package let change: String
    package let fields: [Field]
    package let at: String
    package let by: String
    package let reason: String?
    /// The version of the plan that brought it about; absent where somebody did by hand.
    package let version: Int?

    package init(_ entry: PointHistoryEntry) {
        point = entry.code
        change = entry.kind.rawValue
        fields = entry.fields.map { Field(field: $0.field.rawValue, before: $0.before, after: $0.after) }
        at = entry.at.description
        by = entry.by
        reason = entry.reason
        version = entry.version
    }
}
