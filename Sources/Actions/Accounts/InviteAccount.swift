package import Conferences
import Foundation
package import Store
import VietnameseText

/// Makes an account and a link by which its owner takes it up (mời vào hệ thống).
package struct InviteAccount: Action {
    package static let permission = Permission.manageAccounts
    package static let name = "account.invite"

    /// What an account is to be.
    package struct Draft: Sendable {
        package var login: String
        package var name: String
        package var role: AccountRole
        package var unit: String?
        package var points: [PointCharge]

        package init(
            login: String, name: String, role: AccountRole, unit: String? = nil, points: [PointCharge] = []
        ) {
            self.login = login
            self.name = name
            self.role = role
            self.unit = unit
            self.points = points
        }
    }

    let draft: Draft
    let days: Int

    /// - Parameter days: how long the link is good.
    package init(_ draft: Draft, days: Int = 7) {
        self.draft = draft
        self.days = days
    }

    package func perform(in work: Work) throws -> InvitedAccount {
        let login = draft.login.lowercased()
        guard (2...40).contains(login.utf8.count),
            login.utf8.allSatisfy({
                (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 || $0 == 95
            })
        else { throw ActionError.account(.badLogin(draft.login)) }
        guard try work.records.account(login: login) == nil else {
            throw ActionError.account(.loginTaken(login))
        }
        var account = Account(
            id: work.newIdentifier(), login: login, name: "", role: draft.role, createdAt: work.now)
        try work.fill(&account, name: draft.name, role: draft.role, unit: draft.unit, points: draft.points)
        try work.records.insert(account)
        let invited = try work.invite(account, days: days)
        try work.record(
            login,
            AccountDetails(role: draft.role, unit: account.unit, points: draft.points.map(\.description)))
        return invited
    }
}

/// An account and the secret of the link by which it is taken up.
package struct InvitedAccount: Sendable {
    package var account: Account
    package var token: SecretToken
    package var expiresAt: Instant
}

/// An account as the audit log tells of it.
struct AccountDetails: Encodable {
    let role: AccountRole
    let unit: String?
    let points: [String]
}

extension Work {
    /// Sets what an account answers for, as its role wants it.
    ///
    /// - Throws: ``ActionError/account(_:)``, ``ActionError/unknownConference(slug:suggestion:)``,
    ///   ``ActionError/unknownPoint(code:suggestion:)``.
    func fill(
        _ account: inout Account, name: String, role: AccountRole, unit: String?, points: [PointCharge]
    ) throws {
        let shown = VietnameseText.collapsed(VietnameseText.canonical(name))
        guard !shown.isEmpty else { throw ActionError.account(.emptyName) }
        let unit = unit.map { VietnameseText.collapsed(VietnameseText.canonical($0)) }
            .flatMap { $0.isEmpty ? nil : $0 }
        guard (role == .unitOfficer) == (unit != nil) else {
            throw ActionError.account(role == .unitOfficer ? .unitWanted : .unitNotWanted)
        }
        guard (role == .pointCoordinator) != points.isEmpty else {
            throw ActionError.account(role == .pointCoordinator ? .pointsWanted : .pointsNotWanted)
        }
        for point in points {
            let conference = try conference(point.conference)
            let codes = try records.points(of: conference.id).map(\.code)
            guard codes.contains(point.code) else {
                throw ActionError.unknownPoint(
                    code: point.code, suggestion: Suggested.code(point.code, among: codes))
            }
        }
        account.name = shown
        account.role = role
        try setUnit(unit, of: &account)
        account.unitKey = account.unit.map(VietnameseText.fold)
        account.points = points.uniqued()
    }

    /// Links an account to the unit of the registry that it names, by its code or one of its names. A unit that the
    /// registry does not know is kept in words, and linked once it is added.
    private func setUnit(_ text: String?, of account: inout Account) throws {
        guard let text else {
            account.unit = nil
            account.unitID = nil
            return
        }
        // Who keeps their unit keeps the one that is linked, whatever it is called by now.
        if text == account.unit, account.unitID != nil { return }
        let byCode = try records.unit(code: text)
        let match = UnitDirectory(try records.units(matching: [UnitNaming.key(text)])).match(text)
        if byCode == nil, case .several(let units) = match {
            throw ActionError.unit(.several(text, codes: units.map(\.code)))
        }
        let unit = byCode ?? match.unit
        if let unit, unit.isGroup { throw ActionError.unit(.isAGroup(code: unit.code)) }
        account.unit = unit?.name ?? text
        account.unitID = unit?.id
    }

    /// Makes a link for an account; those made before are dead.
    func invite(_ account: Account, days: Int) throws -> InvitedAccount {
        guard (1...90).contains(days) else {
            throw ActionError.account(.lifetimeOutOfRange(days: days, most: 90))
        }
        let token = SecretToken(bytes: secretBytes(32))
        let expiresAt = now.advanced(byMilliseconds: Int64(days) * 86_400_000)
        try records.insert(
            Invitation(
                id: newIdentifier(), account: account.id, tokenHash: token.hash, madeAt: now,
                expiresAt: expiresAt))
        return InvitedAccount(account: account, token: token, expiresAt: expiresAt)
    }

    /// The account with a login.
    ///
    /// - Throws: ``AccountProblem/unknownAccount(_:)``.
    func account(login: String) throws -> Account {
        guard let account = try records.account(login: login.lowercased()) else {
            throw ActionError.account(.unknownAccount(login))
        }
        return account
    }

    /// The actor's own account.
    ///
    /// - Throws: ``AccountProblem/noAccount``.
    func ownAccount() throws -> Account {
        guard let id = actor.account, let account = try records.account(id), account.isActive else {
            throw ActionError.account(.noAccount)
        }
        return account
    }
}
