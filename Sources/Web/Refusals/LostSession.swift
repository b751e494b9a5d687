import Hummingbird
import Synchronization

/// A form whose session ended before it was sent.
struct LostSession: Error {}

/// Reads what was typed before a session ended, of few at a time: nobody knows yet whether they ever had one.
final class LostForms: Sendable {
    /// The largest form that is read, in bytes: a long conclusion.
    static let limit = 1_000_000
    private static let most = 16
    private let count = Mutex(0)

    /// - Returns: `false` where too many are read already.
    func begin() -> Bool {
        count.withLock { count in
            guard count < Self.most else { return false }
            count += 1
            return true
        }
    }

    func end() { count.withLock { $0 -= 1 } }
}

extension Exchange {
    /// Whether a form is sent by a browser that still bears the cookie of a session that has ended.
    var hasLostSession: Bool {
        guard case .session = credential else { return false }
        return presence == nil && request.method == .post && route.kind == .page && route.access != .anyone
    }

    /// Whether what was sent is a form of ours, so that showing what is in it shows nobody somebody else's words.
    var isOwnForm: Bool {
        guard request.method == .post, route.kind == .page else { return false }
        let isOurs = formToken != nil && form.raw("csrf") == formToken
        return isOurs || request.headers[.fetchSite] == "same-origin"
    }
}
