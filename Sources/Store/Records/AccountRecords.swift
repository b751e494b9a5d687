package import Conferences
import Database

/// Somebody who may come in (tài khoản).
package struct Account: Sendable, Hashable {
    package var id: Identifier<Account>
    /// What they type to come in: lower case, unique.
    package var login: String
    package var name: String
    package var role: AccountRole
    /// The unit whose tasks an officer answers for, in words.
    package var unit: String?
    /// That unit in the registry; `nil` where the registry does not know it.
    package var unitID: Identifier<OfficeUnit>?
    /// The unit's name as one searches it.
    package var unitKey: String?
    /// The points that a coordinator answers for, each with all below it.
    package var points: [PointCharge]
    /// The password's hash; `nil` until the invitation is taken up.
    package var password: String?
    /// The secret of the one-time codes in base 32; `nil` where there is no second factor.
    package var oneTimeSecret: String?
    /// The step of the last one-time code that was taken: none is taken twice.
    package var oneTimeStep: Int64
    package var isActive: Bool
    package var createdAt: Instant

    package init(
        id: Identifier<Account>, login: String, name: String, role: AccountRole, unit: String? = nil,
        unitID: Identifier<OfficeUnit>? = nil, unitKey: String? = nil, points: [PointCharge] = [],
        password: String? = nil,
        oneTimeSecret: String? = nil, oneTimeStep: Int64 = 0, isActive: Bool = true, createdAt: Instant
    ) {
        self.id = id
        self.login = login
        self.name = name
        self.role = role
        self.unit = unit
        self.unitID = unitID
        self.unitKey = unitKey
        self.points = points
        self.password = password
        self.oneTimeSecret = oneTimeSecret
        self.oneTimeStep = oneTimeStep
        self.isActive = isActive
        self.createdAt = createdAt
    }
}

extension Records {
    private static let accountColumns: SQL =
        """
        account.id AS id, login, account.name AS name, role, unit, unit_id, unit_key, password, one_time_secret,
        one_time_step, is_active, created_at
        """

    /// All accounts in the order of their logins.
    package func accounts() throws -> [Account] {
        var accounts = try session.rows("SELECT \(Self.accountColumns) FROM account ORDER BY login")
            .map(Account.init)
        var places: [Identifier<Account>: Int] = [:]
        for (place, account) in accounts.enumerated() { places[account.id] = place }
        try session.forEach(
            """
            SELECT account_id, slug, code FROM account_point JOIN conference ON conference.id = conference_id
            ORDER BY slug, code
            """
        ) { row in
            guard let place = places[try row.get("account_id")] else { return }
            accounts[place].points.append(
                PointCharge(conference: try row.get("slug"), code: try row.get("code")))
        }
        return accounts
    }

    /// The officers whose unit the registry does not know.
    package func unlinkedOfficers() throws -> [Account] {
        try session.rows(
            "SELECT \(Self.accountColumns) FROM account WHERE role = 'unit-officer' AND unit_id IS NULL"
        ).map(Account.init)
    }

    /// Has the accounts that answer for a unit call it by its new name.
    package func renameOfficersUnit(
        _ unit: Identifier<OfficeUnit>, to name: String, searchKey: String
    ) throws {
        try session.run(
            "UPDATE account SET unit = \(name), unit_key = \(searchKey) WHERE unit_id = \(unit)")
    }

    /// The logins of the active accounts that answer for units.
    package func officers() throws -> [Identifier<OfficeUnit>: [String]] {
        var officers: [Identifier<OfficeUnit>: [String]] = [:]
        try session.forEach(
            """
            SELECT unit_id, login FROM account WHERE unit_id IS NOT NULL AND is_active = 1 ORDER BY login
            """
        ) { officers[try $0.get("unit_id"), default: []].append(try $0.get("login")) }
        return officers
    }

    package func account(login: String) throws -> Account? {
        try account(where: "login = \(login)")
    }

    package func account(_ id: Identifier<Account>) throws -> Account? {
        try account(where: "account.id = \(id)")
    }

    func account(where condition: SQL) throws -> Account? {
        guard
            var account = try session.row(
                "SELECT \(Self.accountColumns) FROM account WHERE \(condition)"
            ).map(Account.init)
        else { return nil }
        if account.role == .pointCoordinator {
            account.points = try session.rows(
                """
                SELECT slug, code FROM account_point JOIN conference ON conference.id = conference_id
                WHERE account_id = \(account.id) ORDER BY slug, code
                """
            ).map { PointCharge(conference: try $0.get("slug"), code: try $0.get("code")) }
        }
        return account
    }

    /// Whether somebody can come in and manage accounts.
    package func hasAdministrator() throws -> Bool {
        try session.row(
            """
            SELECT 1 AS found FROM account
            WHERE role = 'administrator' AND is_active = 1 AND password IS NOT NULL LIMIT 1
            """) != nil
    }

    /// Whether somebody can become one who manages accounts, by a link that still opens.
    package func hasInvitedAdministrator(at now: Instant) throws -> Bool {
        try session.row(
            """
            SELECT 1 AS found FROM account JOIN invitation ON invitation.account_id = account.id
            WHERE role = 'administrator' AND is_active = 1 AND used_at IS NULL AND expires_at > \(now) LIMIT 1
            """) != nil
    }

    package func insert(_ account: Account) throws {
        try session.run(
            """
            INSERT INTO account (id, login, name, role, unit, unit_id, unit_key, password, one_time_secret,
                one_time_step, is_active, created_at)
            VALUES (\(account.id), \(account.login), \(account.name), \(account.role), \(account.unit),
                \(account.unitID), \(account.unitKey), \(account.password), \(account.oneTimeSecret), \(account.oneTimeStep),
                \(account.isActive), \(account.createdAt))
            """)
        try setPoints(of: account)
    }

    /// Replaces what an account says, but for its login.
    package func update(_ account: Account) throws {
        try session.run(
            """
            UPDATE account SET name = \(account.name), role = \(account.role), unit = \(account.unit),
                unit_id = \(account.unitID), unit_key = \(account.unitKey), password = \(account.password),
                one_time_secret = \(account.oneTimeSecret), one_time_step = \(account.oneTimeStep),
                is_active = \(account.isActive)
            WHERE id = \(account.id)
            """)
        try setPoints(of: account)
    }

    private func setPoints(of account: Account) throws {
        try session.run("DELETE FROM account_point WHERE account_id = \(account.id)")
        for point in account.points {
            try session.run(
                """
                INSERT INTO account_point (account_id, conference_id, code)
                SELECT \(account.id), id, \(point.code) FROM conference WHERE slug = \(point.conference)
                """)
        }
    }
}

extension Account {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), login: try row.get("login"), name: try row.get("name"),
            role: try row.get("role"), unit: try row.get("unit"), unitID: try row.get("unit_id"),
            unitKey: try row.get("unit_key"),
            password: try row.get("password"), oneTimeSecret: try row.get("one_time_secret"),
            oneTimeStep: try row.get("one_time_step"), isActive: try row.get("is_active"),
            createdAt: try row.get("created_at"))
    }
}
