/// What somebody may be allowed to do. Every action names the one it needs.
package enum Permission: String, Sendable, CaseIterable {
    case publishPlans = "publish-plans"
    case importRosters = "import-rosters"
    /// Open and close roll calls, and decide about refused marks.
    case manageRollCalls = "manage-roll-calls"
    /// Mark who is there, and report numbers.
    case takeRollCall = "take-roll-call"
    case recordConclusions = "record-conclusions"
    /// Accept, edit and drop proposed tasks.
    case decideTasks = "decide-tasks"
    case reportTasks = "report-tasks"
    case closeTasks = "close-tasks"
    case manageEndpoints = "manage-endpoints"
}

/// Who acts (người thực hiện).
package struct Actor: Sendable, Hashable {
    /// What stands in the audit log.
    package var name: String
    package var permissions: Set<Permission>

    package init(name: String, permissions: Set<Permission>) {
        self.name = name
        self.permissions = permissions
    }

    /// Whoever can open the database by themselves, on the command line, may do everything.
    package static func commandLine(user: String) -> Actor {
        Actor(name: user, permissions: Set(Permission.allCases))
    }
}
