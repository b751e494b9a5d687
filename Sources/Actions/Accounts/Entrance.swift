package import Conferences
import Foundation
package import Store

/// The door: who comes in by password, session or token. Hashing is done here, outside transactions and a few
/// at a time, since each takes tens of megabytes.
package actor Entrance {
    package nonisolated let office: Office
    private let cost: PasswordHash.Cost
    private let randomBytes: @Sendable (Int) -> [UInt8]
    /// Compared against where there is no such account, so that the answer takes as long.
    private var decoy: PasswordHash?
    /// Attempts whose outcome is not known yet, by what is throttled.
    private var underWay: [String: Int] = [:]
    private var attempts = 0

    /// How many attempts there may be at once: each takes a good part of a second of hashing.
    private static let most = 64

    package init(
        _ office: Office, cost: PasswordHash.Cost = .usual, randomBytes: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.office = office
        self.cost = cost
        self.randomBytes = randomBytes
    }

    /// Hashes a new password. An actor hashes one at a time, and that is the limit meant.
    package func hash(_ password: String) throws -> PasswordHash {
        try PasswordHash(password, salt: randomBytes(16), cost: cost)
    }

    private func matches(_ password: String, _ stored: String?) throws -> Bool {
        if let stored { return PasswordHash(stored: stored).matches(password) }
        if let decoy {
            _ = decoy.matches(password)
        } else {
            // Its making is the work of this one answer.
            decoy = try hash("nobody has this password")
        }
        return false
    }

    /// Lets somebody in, or says why not.
    ///
    /// - Throws: ``AccountProblem/refused`` whatever was wrong, ``AccountProblem/waits(seconds:)``.
    package func signIn(
        login: String, password: String, code: String, address: String, agent: String
    ) async throws -> OpenSession.Outcome {
        let now = office.now()
        let login = login.lowercased().trimmingCharacters(in: .whitespaces)
        let named = String(login.prefix(100))
        var subjects = [
            LoginThrottle.subject(login: named, from: address), LoginThrottle.subject(address: address),
        ]
        // Whoever is in from there already is not kept out by what others try from elsewhere.
        if try await !isIn(named, from: address, at: now) {
            subjects.append(LoginThrottle.subject(login: named))
        }
        return try await throttled(subjects, at: now) {
            try await attempt(
                login: login, password: password, code: code, address: address, agent: agent, at: now)
        }
    }

    /// Whether somebody is in under a name from an address.
    private func isIn(_ login: String, from address: String, at now: Instant) async throws -> Bool {
        try await office.store.read { records in
            guard let account = try records.account(login: login) else { return false }
            return try records.loginSessions(of: account.id, at: now)
                .contains { LoginThrottle.isSame($0.address, address) }
        }
    }

    /// Tries something that may be refused, and counts it where it is. Attempts that are under way count as if they
    /// had been refused: a thousand at once are no way around the wait.
    private func throttled<T: Sendable>(
        _ subjects: [String], at now: Instant, _ attempt: () async throws -> T
    ) async throws -> T {
        let open = underWay
        guard attempts < Self.most else {
            throw ActionError.account(.waits(seconds: 5))
        }
        for subject in subjects { underWay[subject, default: 0] += 1 }
        attempts += 1
        defer {
            attempts -= 1
            for subject in subjects {
                let left = (underWay[subject] ?? 1) - 1
                underWay[subject] = left > 0 ? left : nil
            }
        }
        let wait = try await office.store.read { records in
            try subjects.map {
                try LoginThrottle.wait($0, at: now, underWay: open[$0] ?? 0, in: records)
            }.max() ?? 0
        }
        guard wait == 0 else { throw ActionError.account(.waits(seconds: wait)) }
        do {
            return try await attempt()
        } catch let error as ActionError {
            switch error {
            case .account(.refused), .account(.wrongCode): try await refuse(subjects, at: now)
            default: break
            }
            throw error
        }
    }

    private func attempt(
        login: String, password: String, code: String, address: String, agent: String, at now: Instant
    ) async throws -> OpenSession.Outcome {
        let account = try await office.store.read { try $0.account(login: login) }
        let isRight = try matches(String(password.prefix(400)), account?.password)
        var step: Int64?
        if let account, let secret = try account.openOneTimeSecret(office.secretKey) {
            step = OneTimeCode(secret: secret)?.step(of: code, at: now, after: account.oneTimeStep)
        }
        guard let account, isRight, account.isActive, account.oneTimeSecret == nil || step != nil,
            let stored = account.password
        else { throw ActionError.account(.refused) }
        return try await office.perform(
            OpenSession(
                account.id, password: stored, oneTimeStep: step, address: address, agent: agent),
            as: Actor(account))
    }

    private func refuse(_ subjects: [String], at now: Instant) async throws {
        try await office.store.write { records in
            for subject in subjects {
                try records.countLoginFailure(
                    subject, at: now, since: now.advanced(byMilliseconds: -LoginThrottle.memory))
            }
        }
    }

    /// Whether a password is the one of an account: asked again before something that matters.
    ///
    /// - Throws: ``AccountProblem/refused``, ``AccountProblem/waits(seconds:)``.
    package func confirm(_ password: String, of account: Account) async throws {
        try await throttled([LoginThrottle.subject(owner: account.login)], at: office.now()) {
            guard try matches(password, account.password) else { throw ActionError.account(.refused) }
        }
    }

    /// Does something that takes a one-time code of the account: a million of them are tried soon.
    ///
    /// - Throws: ``AccountProblem/wrongCode``, ``AccountProblem/waits(seconds:)``.
    package func trying<A: Action>(
        _ action: A, as actor: Actor, of account: Account
    ) async throws -> A.Outcome {
        try await throttled([LoginThrottle.subject(owner: account.login)], at: office.now()) {
            try await office.perform(action, as: actor)
        }
    }
}

/// Somebody who is in.
package struct Presence: Sendable {
    package var account: Account
    package var session: LoginSession?
    package var token: APIToken?

    package init(account: Account, session: LoginSession? = nil, token: APIToken? = nil) {
        self.account = account
        self.session = session
        self.token = token
    }

    /// Who acts, with what the token allows where it is one: reading only, or all.
    package var actor: Actor {
        var actor = Actor(account)
        if let token {
            actor.name = "\(account.login) (\(token.name))"
            // A program that keeps a token cannot change the password of whoever gave it.
            actor.permissions.subtract([.ownAccount, .signIn])
            // It reads whatever its owner reads, also what only those see who change it.
            actor.onlyReads = token.scope == .read
        }
        return actor
    }
}

extension Records {
    /// Who a session's cookie means; `nil` where it is not known or ran out.
    package func presence(session token: String, at now: Instant) throws -> Presence? {
        guard let login = try loginSession(tokenHash: SecretToken.hash(of: token)), login.expiresAt > now,
            let account = try account(login.account), account.isActive
        else { return nil }
        return Presence(account: account, session: login)
    }

    /// Who an API token means; `nil` where it is not known, was ended or ran out.
    package func presence(apiToken token: String, at now: Instant) throws -> Presence? {
        guard let known = try apiToken(tokenHash: SecretToken.hash(of: token)), known.endedAt == nil,
            known.expiresAt > now, let account = try account(known.account), account.isActive
        else { return nil }
        return Presence(account: account, token: known)
    }
}
