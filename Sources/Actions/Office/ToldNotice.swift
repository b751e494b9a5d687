import Conferences
import Store
import Synchronization
import Webhooks

/// Word that an action would put into the outbox, and whom it would reach (xem trước thông báo).
package struct ToldNotice: Sendable, Hashable, Encodable {
    /// The event's type.
    package var event: String
    /// The message itself, as it would be signed and sent; a chat gets it in words.
    package var body: String
    /// Where it would go, as lists show it.
    package var endpoints: [String]
}

extension Office {
    /// Notices with their receivers by address.
    package func told(_ notices: [Notice]) async throws -> [ToldNotice] {
        let endpoints = try await store.read { try $0.endpoints() }
        var addresses: [Identifier<Endpoint>: String] = [:]
        for endpoint in endpoints { addresses[endpoint.id] = ShownURL.text(of: endpoint) }
        return notices.map { notice in
            // What would be added only now, as by a rehearsed `webhooks add`, has an id and no address.
            ToldNotice(
                event: notice.type.rawValue, body: notice.body,
                endpoints: notice.endpoints.map { addresses[$0] ?? "\($0)" })
        }
    }
}

/// What an office that only rehearses would have told, over all of its actions.
package final class RehearsedNotices: Sendable {
    private struct State {
        var office: Office?
        var notices: [Notice] = []
    }

    private let state = Mutex(State())

    package init() {}

    func add(_ notices: [Notice], in office: Office) {
        state.withLock { state in
            state.office = office
            state.notices += notices
        }
    }

    /// `nil` where nothing was rehearsed.
    package func told() async throws -> [ToldNotice]? {
        let (office, notices) = state.withLock { ($0.office, $0.notices) }
        return try await office?.told(notices)
    }
}
