package import Conferences
package import Store

/// Who acts (người thực hiện).
package struct Actor: Sendable, Hashable {
    /// What stands in the audit log.
    package var name: String
    package var permissions: Set<Permission>
    /// What of all this they may do it to.
    package var remit: Remit
    /// Whether they only look: whatever they may do, nothing is done in their name.
    package var onlyReads = false
    /// Their account; `nil` on the command line.
    package var account: Identifier<Account>?

    package init(
        name: String, permissions: Set<Permission>, remit: Remit = .everything,
        account: Identifier<Account>? = nil
    ) {
        self.name = name
        self.permissions = permissions
        self.remit = remit
        self.account = account
    }

    /// Whoever can open the database by themselves, on the command line, may do everything.
    package static func commandLine(user: String) -> Actor {
        Actor(name: user, permissions: Set(Permission.allCases))
    }

    /// Somebody who is not known yet: they may only come in.
    package static let visitor = Actor(name: "", permissions: [.signIn])

    package func may(_ permission: Permission) -> Bool { permissions.contains(permission) }
}

/// What somebody answers for (phạm vi phụ trách): beyond it, what they may do counts for nothing.
package enum Remit: Sendable, Hashable {
    case everything
    /// These points with all below them, and the conferences they belong to.
    case points([PointCharge])
    /// The tasks that this unit leads or works with.
    case unit(UnitCharge)

    /// Whether a conference may be looked at at all.
    package func covers(conference slug: String) -> Bool {
        switch self {
        case .everything: true
        case .points(let charges): charges.contains { $0.conference == slug }
        case .unit: false
        }
    }

    /// Whether an action may be about a conference. Unit officers do things to tasks alone, whose remit is asked
    /// for, and it is the task that leads to its conference.
    func mayName(conference slug: String) -> Bool {
        if case .unit = self { return true }
        return covers(conference: slug)
    }
}

extension Actor {
    /// Somebody who came in by their account.
    package init(_ account: Account) {
        let remit: Remit =
            switch account.role {
            case .administrator, .organiser, .viewer: .everything
            case .pointCoordinator: .points(account.points)
            case .unitOfficer: .unit(UnitCharge(unit: account.unitID, key: account.unitKey ?? ""))
            }
        self.init(
            name: account.login, permissions: account.role.permissions, remit: remit, account: account.id)
    }
}

extension AccountRole {
    /// What a role may do, within its remit.
    package var permissions: Set<Permission> {
        switch self {
        case .administrator: Set(Permission.allCases)
        case .organiser: Set(Permission.allCases).subtracting([.manageAccounts])
        case .pointCoordinator:
            [
                .viewConferences, .viewRosters, .importRosters, .preparePoints, .takeRollCall, .ownAccount,
                .signIn,
            ]
        case .unitOfficer: [.viewTasks, .reportTasks, .ownAccount, .signIn]
        case .viewer: [.viewConferences, .viewTasks, .ownAccount, .signIn]
        }
    }
}
