import Actions
import HTTPTypes
import Hummingbird

/// One thing that can be asked of the server: its address, who may, and what answers.
struct Route: Sendable {
    /// Who may ask.
    enum Access: Sendable, Hashable {
        case anyone
        /// Whoever has this permission; what of, is for the remit to say.
        case permission(Permission)
        /// Whoever has any of these.
        case any([Permission])
        /// Whoever may do what needs this permission: not by a token that only reads.
        case doing(Permission)

        func admits(_ actor: Actor) -> Bool {
            switch self {
            case .anyone: true
            case .permission(let permission): actor.may(permission)
            case .any(let permissions): permissions.contains(where: actor.may)
            case .doing(let permission): actor.may(permission) && !actor.onlyReads
            }
        }
    }

    /// In which form it speaks.
    enum Kind: Sendable, Hashable {
        case page
        /// JSON, and problem details where it fails.
        case api
        /// A stylesheet and the like: no account is looked up.
        case asset
    }

    var method: HTTPRequest.Method
    var path: String
    var access: Access
    var kind: Kind
    /// The largest body that is taken, in bytes; 0 for the largest upload, less where none is read.
    var bodyLimit: Int
    /// What the API's description says of it.
    var operation: Operation?
    var answer: @Sendable (Exchange) async throws -> Response

    static func get(
        _ path: String, _ access: Access, kind: Kind = .page,
        _ answer: @escaping @Sendable (Exchange) async throws -> Response
    ) -> Route {
        Route(method: .get, path: path, access: access, kind: kind, bodyLimit: 1, answer: answer)
    }

    static func post(
        _ path: String, _ access: Access, bodyLimit: Int = 200_000,
        _ answer: @escaping @Sendable (Exchange) async throws -> Response
    ) -> Route {
        Route(method: .post, path: path, access: access, kind: .page, bodyLimit: bodyLimit, answer: answer)
    }
}

extension Route.Access {
    static func may(_ permission: Permission) -> Self { .permission(permission) }
    /// Doing what an action does.
    static func to<A: Action>(_ action: A.Type) -> Self { .doing(A.permission) }
    /// Looking at what an action changes, for whoever may do it.
    static func see<A: Action>(_ action: A.Type) -> Self { .permission(A.permission) }
}
