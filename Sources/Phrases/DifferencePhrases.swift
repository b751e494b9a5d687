package import Conferences

/// What the difference between two versions of a plan says to a person.
package struct DifferencePhrases: Sendable {
    /// What changed, as a whole sentence.
    package let change: @Sendable (PlanChange) -> String

    /// The first of the points by name and how many more there are: many are only counted, and one more is
    /// named rather than counted.
    static func named(_ points: [PointReference]) -> (names: [String], others: Int) {
        let shown = points.count <= 4 ? points.count : 3
        return (points.prefix(shown).map(\.name), points.count - shown)
    }
}
