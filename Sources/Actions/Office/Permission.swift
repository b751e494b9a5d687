/// What somebody may be allowed to do. Every action names the one it needs.
package enum Permission: String, Sendable, CaseIterable {
    case publishPlans = "publish-plans"
    case importRosters = "import-rosters"
    case recordConclusions = "record-conclusions"
    /// Accept, edit and drop proposed tasks.
    case decideTasks = "decide-tasks"
    case reportTasks = "report-tasks"
    case closeTasks = "close-tasks"
    case manageEndpoints = "manage-endpoints"
    /// Keep the registry of units.
    case manageUnits = "manage-units"
    /// Queue reminders, and set by which rule.
    case urgeTasks = "urge-tasks"
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
