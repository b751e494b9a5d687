import Actions
import Conferences
import HTTPTypes
import Store
import Synchronization

/// Live streams that are open, by account. Each holds a connection for as long as somebody listens, so that one account
/// could take all of them; some are always left for those who ask and go.
final class Streams: Sendable {
    private struct State {
        var all = 0
        var byAccount: [Identifier<Account>?: Int] = [:]
    }

    private let state = Mutex(State())
    private let most: Int
    private let mostOfOne: Int

    /// - Parameter connections: how many visitors may be connected at once.
    init(connections: Int) {
        most = connections - connections / 8
        mostOfOne = connections - connections / 4
    }

    /// Takes a place. Whoever got one gives it back.
    ///
    /// - Throws: ``TooManyStreams``.
    func begin(_ account: Identifier<Account>?) throws {
        try state.withLock { state in
            guard state.all < most, state.byAccount[account] ?? 0 < mostOfOne else { throw TooManyStreams() }
            state.all += 1
            state.byAccount[account, default: 0] += 1
        }
    }

    func end(_ account: Identifier<Account>?) {
        state.withLock { state in
            state.all -= 1
            let left = (state.byAccount[account] ?? 1) - 1
            state.byAccount[account] = left > 0 ? left : nil
        }
    }
}

/// More live streams than one account, or all together, may have open.
struct TooManyStreams: Error {}
