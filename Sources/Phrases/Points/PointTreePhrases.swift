package import Actions
package import Conferences

/// What a person reads about points outside the plan: how they are added, changed, moved, closed, and their history.
package struct PointTreePhrases: Sendable {
    package let error: @Sendable (PointTreeError) -> String
    /// What is wrong in a table of points.
    package let problem: @Sendable (PointTableProblem) -> String
    package let kind: @Sendable (PointHistoryEntry.Kind) -> String
    package let field: @Sendable (PointField) -> String
    package let origin: @Sendable (PointOrigin) -> String
    /// How many points had each kind of change.
    package let changed:
        @Sendable ([(kind: PointHistoryEntry.Kind, count: Int)], _ isRehearsal: Bool) -> String
    package let unchanged: @Sendable (Int) -> String
    package let peopleMoved: @Sendable (_ count: Int, _ to: String) -> String
    package let peopleStay: @Sendable (Int) -> String
    package let refused: @Sendable (Int) -> String
    package let byPlan: @Sendable (_ version: Int) -> String
    package let noHistory: String
    package let isClosed: String
    package let top: String
    package let badCategory: @Sendable (String) -> String

    package let kindHeading: String
    package let what: String
    package let source: String
    package let under: String
    package let openState: String
    package let history: String
    package let tests: String
    package let help: PointTreeHelp
}

/// What the help of these commands says.
package struct PointTreeHelp: Sendable {
    package let importing: String
    package let importDiscussion: String
    package let file: String
    package let under: String
    package let reason: String
    package let add: String
    package let code: String
    package let name: String
    package let units: String
    package let unitsProvince: String
    package let unitsAll: String
    package let withCommunes: String
    package let show: String
    package let rename: String
    package let newName: String
    package let edit: String
    package let unit: String
    package let address: String
    package let capacity: String
    package let inCharge: String
    package let technician: String
    package let joinLink: String
    package let expected: String
    package let expectedValue: String
    package let move: String
    package let toTop: String
    package let close: String
    package let withBelow: String
    package let peopleTo: String
    package let withRoster: String
    package let reopen: String
    package let history: String
    package let limit: String
}
