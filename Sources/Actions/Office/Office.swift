package import Conferences
package import Store
import Webhooks

/// Where actions are done: the store, the clock and the sources of chance.
package struct Office: Sendable {
    package let store: Store
    package let now: @Sendable () -> Instant
    private let identifiers: IdentifierSource
    private let randomBytes: @Sendable (Int) -> [UInt8]
    package let secretKey: SecretKeySource
    /// Where an office that only rehearses keeps what it would have told.
    private var rehearsed: RehearsedNotices?

    /// - Parameters:
    ///   - now: tells the time.
    ///   - randomBytes: makes that many bytes nobody can guess, for secrets.
    ///   - secretKey: the key that endpoints' secrets are stored under; asked for when it is needed.
    package init(
        store: Store, now: @escaping @Sendable () -> Instant, identifiers: IdentifierSource,
        randomBytes: @escaping @Sendable (Int) -> [UInt8],
        secretKey: @escaping SecretKeySource = { _ in throw SecretKeyProblem.missing(source: "") }
    ) {
        self.store = store
        self.secretKey = secretKey
        self.now = now
        self.identifiers = identifiers
        self.randomBytes = randomBytes
    }

    /// Does something in somebody's name.
    ///
    /// - Throws: ``ActionError`` where it is refused, a database error where it could not be written; nothing
    ///   of it remains then.
    package func perform<A: Action>(_ action: A, as actor: Actor) async throws -> A.Outcome {
        try check(A.self, actor)
        if let rehearsed {
            let rehearsal = try await rehearse(action, as: actor)
            rehearsed.add(rehearsal.notices, in: self)
            return rehearsal.outcome
        }
        return try await store.write { records in
            let work = self.work(on: records, A.self, actor)
            let outcome = try action.perform(in: work)
            if A.isTraced { try work.recordWhatIsLeft() }
            return outcome
        }
    }

    /// The same office, which takes back all that it performs, and keeps what it would have told: any command or
    /// page can so be seen before it is done.
    package func rehearsing(_ notices: RehearsedNotices) -> Office {
        var office = self
        office.rehearsed = notices
        return office
    }

    /// Does a part of something that nobody sees before a later part is done, and does not wait for the disk.
    func stage<A: Action>(_ action: A, as actor: Actor) async throws -> A.Outcome {
        guard rehearsed == nil else { return try await perform(action, as: actor) }
        try check(A.self, actor)
        return try await store.stage { records in
            try action.perform(in: self.work(on: records, A.self, actor))
        }
    }

    /// Does something and takes it back: what it would come to, and who would be told. The very same code
    /// runs, so that a rehearsal cannot promise what the performance does not keep.
    package func rehearse<A: Action>(_ action: A, as actor: Actor) async throws -> Rehearsal<A.Outcome> {
        try check(A.self, actor)
        do {
            return try await store.write { records in
                let work = self.work(on: records, A.self, actor, isRehearsed: true)
                let outcome = try action.perform(in: work)
                throw TakenBack(rehearsal: Rehearsal(outcome: outcome, notices: work.notices))
            }
        } catch let done as TakenBack<A.Outcome> {
            return done.rehearsal
        }
    }

    /// Looks at something in somebody's name.
    ///
    /// - Throws: ``ActionError/notPermitted(_:)``.
    package func look<T: Sendable>(
        _ permission: Permission, as actor: Actor, _ body: @escaping @Sendable (Records) throws -> T
    ) async throws -> T {
        guard actor.may(permission) else { throw ActionError.notPermitted(permission) }
        return try await store.read(body)
    }

    private func check<A: Action>(_ action: A.Type, _ actor: Actor) throws {
        guard actor.permissions.contains(A.permission) else { throw ActionError.notPermitted(A.permission) }
        guard !actor.onlyReads else { throw ActionError.account(.onlyReads) }
    }

    private func work<A: Action>(
        on records: Records, _ action: A.Type, _ actor: Actor, isRehearsed: Bool = false
    ) -> Work {
        Work(
            records: records, now: now(), actor: actor, action: A.name, identifiers: identifiers,
            randomBytes: randomBytes, secretKey: secretKey, isRehearsed: isRehearsed)
    }
}

/// What an action would do.
package struct Rehearsal<Outcome: Sendable>: Sendable {
    package var outcome: Outcome
    package var notices: [Notice]
}

/// Ends a rehearsal's transaction, so that nothing of it is kept.
private struct TakenBack<Outcome: Sendable>: Error {
    let rehearsal: Rehearsal<Outcome>
}
