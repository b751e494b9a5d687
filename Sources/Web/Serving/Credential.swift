import Actions
import Conferences
import Hummingbird
import Store

/// What a request bears to say who asks.
///
/// A program comes by its token alone and a browser by its cookie alone: an API that took cookies would need the
/// forms' tokens too.
enum Credential: Sendable {
    case none
    case session(String)
    case token(String)

    init(_ request: Request, _ kind: Route.Kind, _ cookies: Cookies, _ settings: WebSettings) {
        self = .none
        if kind == .api {
            guard let header = request.headers[.authorization], header.lowercased().hasPrefix("bearer ")
            else { return }
            self = .token(String(header.dropFirst(7)))
        } else if kind == .page, let session = cookies[SessionCookie.name(settings)] {
            self = .session(session)
        }
    }

    /// The token's secret, where it came by one.
    var token: String? { if case .token(let token) = self { token } else { nil } }

    /// Who it means now; `nil` for nobody, or for who was shut out.
    func presence(in records: Records, at now: Instant) throws -> Presence? {
        switch self {
        case .none: nil
        case .session(let session): try records.presence(session: session, at: now)
        case .token(let token): try records.presence(apiToken: token, at: now)
        }
    }
}

extension Site {
    /// Notes now and then that a session is in use; at each request would be a write for each look.
    func touch(_ presence: Presence?, at now: Instant) async throws {
        guard let session = presence?.session,
            now.milliseconds - session.seenAt.milliseconds > 300_000
        else { return }
        let longest = session.madeAt.advanced(byMilliseconds: OpenSession.longest)
        let until = min(longest, now.advanced(byMilliseconds: OpenSession.idle))
        try await office.store.write { try $0.touch(session.id, at: now, until: until) }
    }
}
