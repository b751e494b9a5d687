import Actions
import Conferences
import Database
import Hummingbird

extension Trouble {
    /// The kind of trouble, as programs know it: the name of the error's case, as `unknown-conference`. It is never
    /// changed once released.
    var code: String {
        switch error {
        case let error as ActionError: Self.name(of: Self.inner(error))
        case let bad as BadBody: bad.isMissing ? "missing-field" : "bad-field"
        case is BadMoment: "bad-field"
        case is UnknownName: "unknown-name"
        case is BadCursor: "bad-cursor"
        case is StaleTag: "stale-tag"
        case is WrongMethod: "method-not-allowed"
        case is TooManyStreams: "too-many-streams"
        case is WrongType: "unsupported-media-type"
        case is RequestKeyReused: "idempotency-key-reused"
        case is BadPlan: "plan-has-errors"
        case is ImportRoster.Refused, is ImportPoints.Refused, is ImportTasks.Refused: "file-has-errors"
        case DatabaseError.textWithNUL: "unusable-text"
        default: plainCode
        }
    }

    private var plainCode: String {
        switch status {
        case .unauthorized: "unauthorized"
        case .forbidden: "forbidden"
        case .notFound: "not-found"
        case .contentTooLarge: "too-large"
        case .badRequest: "bad-request"
        case .unprocessableContent: "unusable-file"
        case .serviceUnavailable: "unavailable"
        default: "failed"
        }
    }

    /// What the error is about, where it only says in which area it lies.
    private static func inner(_ error: ActionError) -> Any {
        switch error {
        case .account(let inner): inner
        case .rollCall(let inner): inner
        case .point(let inner): inner
        case .pointTree(let inner): inner
        case .person(let inner): inner
        case .task(let inner): inner
        case .unit(let inner): inner
        case .endpoint(let inner): inner
        default: error
        }
    }

    private static func name(of error: Any) -> String {
        "\(error)".prefix { $0 != "(" }.reduce(into: "") { text, letter in
            text += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
        }
    }
}
