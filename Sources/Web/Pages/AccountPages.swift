import Actions
import Conferences
import Hummingbird
import Phrases
import Store

/// Who may come in, for administrators.
enum AccountPages {
    static let routes: [Route] = [
        .get("/accounts", .to(InviteAccount.self)) { try await list($0) },
        .post("/accounts", .to(InviteAccount.self)) { exchange in
            let form = exchange.form
            let invited = try await exchange.perform(
                InviteAccount(
                    .init(
                        login: form["login"], name: form["name"], role: try role(form),
                        unit: form.optional("unit"), points: try points(form)),
                    days: form.number("days") ?? 7))
            return link(exchange, invited)
        },
        .get("/accounts/:login", .to(ChangeAccount.self)) { try await one($0) },
        .post("/accounts/:login", .to(ChangeAccount.self)) { exchange in
            let form = exchange.form
            let role = try role(form)
            _ = try await exchange.perform(
                ChangeAccount(
                    login: exchange.parameter("login"),
                    .init(
                        name: form["name"], role: role, unit: role == .unitOfficer ? form["unit"] : nil,
                        points: role == .pointCoordinator ? try points(form) : nil)))
            return exchange.redirect(to: "/accounts", done: "changed")
        },
        .post("/accounts/:login/reset", .to(ResetAccount.self)) { exchange in
            link(exchange, try await exchange.perform(ResetAccount(login: exchange.parameter("login"))))
        },
        .post("/accounts/:login/activity", .to(ChangeAccount.self)) { exchange in
            _ = try await exchange.perform(
                ChangeAccount(
                    login: exchange.parameter("login"), .init(isActive: exchange.form["active"] == "1")))
            return exchange.redirect(to: "/accounts", done: "changed")
        },
    ]

    private static func role(_ form: Form) throws -> AccountRole {
        guard let role = AccountRole(rawValue: form["role"]) else { throw HTTPError(.badRequest) }
        return role
    }

    private static func points(_ form: Form) throws -> [PointCharge] {
        try form.lines("points").map { line in
            guard let point = PointCharge(line) else { throw ActionError.account(.pointsWanted) }
            return point
        }
    }

    private static func link(_ exchange: Exchange, _ invited: InvitedAccount) -> Response {
        let words = exchange.words.people
        return exchange.secret(
            title: "\(words.linkTitle): \(invited.account.login)", text: words.linkText,
            secret: "\(exchange.baseURL)/invitations/\(invited.token.text)", until: invited.expiresAt.shown,
            back: "/accounts")
    }

    private static func roles(_ phrases: Phrases, chosen: AccountRole?) -> [View] {
        AccountRole.allCases.map { role in
            [
                "value": role.rawValue, "text": phrases.accounts.role(role),
                "means": phrases.accounts.roleMeans(role), "isChosen": role == chosen,
            ]
        }
    }

    private static func list(_ exchange: Exchange) async throws -> Response {
        let (accounts, invitations) = try await exchange.look(.manageAccounts) { records in
            (try records.accounts(), try records.openInvitations())
        }
        let phrases = exchange.phrases
        return exchange.page(
            "accounts", title: exchange.words.people.title,
            [
                "accounts": accounts.map { account -> View in
                    [
                        "login": account.login, "name": account.name,
                        "role": phrases.accounts.role(account.role), "charge": account.charge(phrases),
                        "state": account.state(phrases), "until": invitations[account.id]?.shown,
                        "hasSecondFactor": account.oneTimeSecret != nil, "isActive": account.isActive,
                    ]
                },
                "roles": roles(phrases, chosen: .organiser),
            ])
    }

    private static func one(_ exchange: Exchange) async throws -> Response {
        let login = exchange.parameter("login")
        let account = try await exchange.look(.manageAccounts) { records in
            guard let account = try records.account(login: login) else {
                throw ActionError.account(.unknownAccount(login))
            }
            return account
        }
        return exchange.page(
            "account", title: "\(exchange.words.people.change): \(account.login)",
            [
                "login": account.login, "name": account.name, "unit": account.unit,
                "points": account.points.map(\.description).joined(separator: "\n"),
                "roles": roles(exchange.phrases, chosen: account.role), "isActive": account.isActive,
                "state": account.state(exchange.phrases),
            ])
    }
}

extension Account {
    /// What the account answers for, in words.
    func charge(_ phrases: Phrases) -> String {
        switch role {
        case .administrator, .organiser, .viewer: phrases.accounts.everything
        case .pointCoordinator: points.map(\.description).joined(separator: ", ")
        case .unitOfficer: unit ?? ""
        }
    }

    func state(_ phrases: Phrases) -> String {
        !isActive
            ? phrases.accounts.shutOut : password == nil ? phrases.accounts.waiting : phrases.accounts.active
    }
}
