/// What somebody may be allowed to do. Every action names the one it needs, and so does whatever is looked at.
package enum Permission: String, Sendable, CaseIterable {
    case viewConferences = "view-conferences"
    /// People with their phones.
    case viewRosters = "view-rosters"
    case viewTasks = "view-tasks"
    case viewAudit = "view-audit"
    case publishPlans = "publish-plans"
    case importRosters = "import-rosters"
    /// Schedule tests, say which lines are up, and remind of what is missing.
    case preparePoints = "prepare-points"
    /// Add, change, move and close points that no plan need name.
    case managePoints = "manage-points"
    /// Say when an item of the agenda really begins and ends.
    case runAgenda = "run-agenda"
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
    /// Keep the registry of units.
    case manageUnits = "manage-units"
    /// Queue reminders, and set by which rule.
    case urgeTasks = "urge-tasks"
    case manageAccounts = "manage-accounts"
    /// Their own password, second factor, sessions and tokens.
    case ownAccount = "own-account"
    /// Come in, or take up an invitation: what somebody may who is nobody yet.
    case signIn = "sign-in"
}
