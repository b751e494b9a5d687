package import Conferences
package import Store

/// Which request this is of somebody: what is asked twice under one key is done once.
package struct RequestKey: Sendable, Hashable {
    package var account: Identifier<Account>
    package var key: String
    /// A hash of what is asked, so that a key that is used for something else is noticed.
    package var requestHash: String

    package init(account: Identifier<Account>, key: String, requestHash: String) {
        self.account = account
        self.key = key
        self.requestHash = requestHash
    }
}

/// A key was used for another request before.
package struct RequestKeyReused: Error {
    package init() {}
}

extension Office {
    /// Does something once: the answer is kept in the transaction that does it, so that neither a crash nor two
    /// requests at the same time can do it twice.
    ///
    /// - Parameters:
    ///   - answer: what is answered, made from the outcome.
    ///   - kept: what is answered when it is asked again: without secrets, which are shown once and stored in no
    ///     answer.
    /// - Throws: ``RequestKeyReused``.
    package func perform<A: Action>(
        _ action: A, as actor: Actor, once key: RequestKey,
        answer: @escaping @Sendable (A.Outcome) throws -> KeptAnswer,
        kept: @escaping @Sendable (A.Outcome) throws -> KeptAnswer
    ) async throws -> (answer: KeptAnswer, isRepeated: Bool) {
        try await perform(Once(action: action, key: key, answer: answer, kept: kept), as: actor)
    }
}

/// An action that is not done again under the same key.
private struct Once<Inner: Action>: Action {
    static var permission: Permission { Inner.permission }
    static var name: String { Inner.name }
    static var isTraced: Bool { Inner.isTraced }

    let action: Inner
    let key: RequestKey
    let answer: @Sendable (Inner.Outcome) throws -> KeptAnswer
    let kept: @Sendable (Inner.Outcome) throws -> KeptAnswer

    /// How long answers are kept, in milliseconds.
    private static var memory: Int64 { 86_400_000 }

    func perform(in work: Work) throws -> (answer: KeptAnswer, isRepeated: Bool) {
        if let kept = try work.records.keptAnswer(to: key.key, of: key.account) {
            guard kept.requestHash == key.requestHash else { throw RequestKeyReused() }
            return (kept, true)
        }
        let outcome = try action.perform(in: work)
        let made = try answer(outcome)
        var remembered = try kept(outcome)
        remembered.requestHash = key.requestHash
        try work.records.forgetAnswers(before: work.now.advanced(byMilliseconds: -Self.memory))
        try work.records.keep(remembered, to: key.key, of: key.account, at: work.now)
        return (made, false)
    }
}
