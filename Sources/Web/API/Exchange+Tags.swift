import Actions
import Conferences
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Store

/// What a change was made on is no longer what is there (`If-Match`).
struct StaleTag: Error {}

/// An action that is done only where what it changes is still what the asker saw: looked at in the same transaction.
struct Guarded<Base: Action>: Action {
    static var permission: Permission { Base.permission }
    static var name: String { Base.name }

    let base: Base
    /// The tags that were seen; `nil` where it does not matter.
    let seen: EntityTags?
    let current: @Sendable (Records) throws -> any Encodable & Sendable

    /// - Throws: ``StaleTag``.
    func perform(in work: Work) throws -> Base.Outcome {
        if let seen, !seen.contains(try Exchange.tag(of: try current(work.records))) { throw StaleTag() }
        return try base.perform(in: work)
    }
}

/// An action that answers with what it changed, as it stands afterwards.
struct Looked<Base: Action>: Action {
    static var permission: Permission { Base.permission }
    static var name: String { Base.name }
    static var isTraced: Bool { Base.isTraced }

    let base: Base
    let look: @Sendable (Records) throws -> any Encodable & Sendable

    func perform(in work: Work) throws -> any Encodable & Sendable {
        _ = try base.perform(in: work)
        return try look(work.records)
    }
}

extension Exchange {
    /// Changes a thing, where it is still what `If-Match` says, and answers with what it is then: once, where the
    /// request has a key.
    ///
    /// - Parameter look: what is shown of the thing, which its tag follows from.
    func change<A: Action>(
        _ action: A, _ look: @escaping @Sendable (Records) throws -> any Encodable & Sendable
    ) async throws -> Response {
        try await apply(Looked(base: try guarded(action, look), look: look)) { $0 }
    }

    /// The tag of a thing, which follows from what is shown of it.
    static func tag(of value: some Encodable) throws -> String {
        tag(of: try encoder().encode(value))
    }

    static func tag(of data: Data) -> String {
        "\"" + SHA256.hash(data: data).prefix(12).map { String($0, radix: 36) }.joined() + "\""
    }

    /// An action that is refused where the thing is no longer what `If-Match` says.
    func guarded<A: Action>(
        _ action: A, _ current: @escaping @Sendable (Records) throws -> any Encodable & Sendable
    ) throws -> Guarded<A> { Guarded(base: action, seen: try seen(), current: current) }

    /// A moment that a program states, in Universal Time.
    func instant(_ text: String, field: String) throws -> Instant {
        let formatter = ISO8601DateFormatter()
        guard let date = formatter.date(from: text) else { throw BadBody(field: field) }
        return Instant(milliseconds: Int64(date.timeIntervalSince1970 * 1000))
    }
}
