import Conferences
import Rosters
import Store
import Synchronization

/// A category of a point.
struct PlaceKey: Hashable, Sendable {
    let point: Identifier<ConnectionPoint>
    let category: String
}

/// How many have a place in categories that have only so many (số chỗ theo thành phần), while an import runs. What
/// others add or withdraw meanwhile shows in the import's disturbances: then everything is counted anew.
final class PlaceLedger: Sendable {
    private struct State {
        var taken: [PlaceKey: Int] = [:]
        var disturbances = 0
        /// Whether nobody was on the roster when it began, so that nothing need be counted.
        var isEmpty: Bool
    }

    private let state: Mutex<State>

    init(isEmpty: Bool) { state = Mutex(State(isEmpty: isEmpty)) }

    /// What is known of a category; `nil` where it has to be counted.
    func taken(_ key: PlaceKey) -> Int? { state.withLock { $0.taken[key] ?? ($0.isEmpty ? 0 : nil) } }

    /// Says how often others have changed the roster since the import began.
    func note(disturbances: Int) {
        state.withLock { state in
            guard disturbances != state.disturbances else { return }
            state.disturbances = disturbances
            state.taken = [:]
            state.isEmpty = false
        }
    }

    /// What a slice that is stored for certain has made of it.
    func take(_ counts: [PlaceKey: Int]) { state.withLock { $0.taken.merge(counts) { _, new in new } } }
}

/// What becomes of people over a category's number in an import: what the plan says, and why they are taken all the
/// same.
struct PlaceRule: Sendable {
    let policy: OverQuotaPolicy
    /// How many places there are, of the points that say so.
    let limits: [Identifier<ConnectionPoint>: [String: Int]]
    let reason: String?

    enum Verdict: Hashable {
        case hasPlace
        case waits
        case accepted
        case refused(needsReason: Bool)
    }

    /// - Parameter taken: how many have a place already.
    func verdict(taken: Int, of limit: Int) -> Verdict {
        guard taken >= limit else { return .hasPlace }
        switch policy {
        case .refuse: return .refused(needsReason: false)
        case .waitlist: return reason == nil ? .waits : .accepted
        case .accept: return reason == nil ? .refused(needsReason: true) : .accepted
        }
    }
}
