package import Conferences
package import Store

/// Changes what somebody is and answers for, or shuts them out (đổi vai trò, khóa tài khoản).
package struct ChangeAccount: Action {
    package static let permission = Permission.manageAccounts
    package static let name = "account.change"

    /// What is to be changed; `nil` leaves a part as it is. A new role comes with its unit or points.
    package struct Changes: Sendable {
        package var name: String?
        package var role: AccountRole?
        package var unit: String?
        package var points: [PointCharge]?
        package var isActive: Bool?

        package init(
            name: String? = nil, role: AccountRole? = nil, unit: String? = nil, points: [PointCharge]? = nil,
            isActive: Bool? = nil
        ) {
            self.name = name
            self.role = role
            self.unit = unit
            self.points = points
            self.isActive = isActive
        }
    }

    let login: String
    let changes: Changes

    package init(login: String, _ changes: Changes) {
        self.login = login
        self.changes = changes
    }

    package func perform(in work: Work) throws -> Account {
        var account = try work.account(login: login)
        let before = account
        let role = changes.role ?? account.role
        let isSameRole = role == account.role
        try work.fill(
            &account, name: changes.name ?? account.name, role: role,
            unit: changes.unit ?? (isSameRole ? account.unit : nil),
            points: changes.points ?? (isSameRole ? account.points : []))
        account.isActive = changes.isActive ?? account.isActive
        try work.records.update(account)
        // Whoever would be the last to manage accounts stays so: nobody could ever undo it.
        if before.managesAccounts, !account.managesAccounts {
            // Where nobody can come in yet, a link that still opens holds the place.
            let remains =
                try work.records.hasAdministrator()
                || (before.password == nil && work.records.hasInvitedAdministrator(at: work.now))
            guard remains else { throw ActionError.account(.lastAdministrator) }
        }
        if !account.isActive {
            try work.records.endSessions(of: account.id)
            try work.records.endTokens(of: account.id, at: work.now)
        }
        try work.record(account.login, Detail(account))
        return account
    }

    private struct Detail: Encodable {
        let role: AccountRole
        let unit: String?
        let points: [String]
        let isActive: Bool

        init(_ account: Account) {
            role = account.role
            unit = account.unit
            points = account.points.map(\.description)
            isActive = account.isActive
        }
    }
}

extension Account {
    fileprivate var managesAccounts: Bool { role == .administrator && isActive }
}
