import Conferences

/// What was carried onto an agenda, as programs read it.
package struct CarryEntry: Encodable, Sendable {
    package let conference: String
    package let version: Int
    package let tasks: [String]
    package let isDryRun: Bool

    package init(_ outcome: CarryTasks.Outcome, to: String, isDryRun: Bool) {
        conference = to
        version = outcome.published.conference.version
        tasks = outcome.carried.map(\.reference.description)
        self.isDryRun = isDryRun
    }

    private enum CodingKeys: String, CodingKey {
        case conference, version, tasks
        case isDryRun = "is_dry_run"
    }
}
