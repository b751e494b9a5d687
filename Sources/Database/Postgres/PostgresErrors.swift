import CPostgres

extension DatabaseError {
    /// What the server said, by its code (SQLSTATE, PostgreSQL's manual, appendix A).
    init(_ result: borrowing ResultHandle) {
        func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
        let state = text(diemcau_sqlstate(result.pointer))
        let message = text(diemcau_primary_message(result.pointer))
        switch state {
        // Without a code it is libpq that speaks: the connection broke.
        case "", "57P01", "57P02", "57P03", "57P05": self = .connectionLost
        case "40001", "40P01", "0A000": self = .conflict
        case "55P03": self = .locked
        case "57014", "25P03": self = .timedOut
        case "23505": self = .duplicate(constraint: text(diemcau_constraint(result.pointer)))
        case "22021": self = .textWithNUL
        case "25006": self = .readOnly
        case "42501": self = .denied(reason: message)
        case "53100": self = .diskFull
        case "58030": self = .inputOutput(code: 0)
        case "XX001", "XX002": self = .corrupt
        default:
            if state.hasPrefix("08") {
                self = .connectionLost
            } else if state.hasPrefix("23") {
                self = .constraint(text(diemcau_constraint(result.pointer)))
            } else {
                self = .other(code: Int(state) ?? Int(state, radix: 36) ?? 0, message: "\(state) \(message)")
            }
        }
    }

    /// A body went past a statement that had failed; the transaction with it has failed as a whole.
    static let failedStatement = DatabaseError.other(
        code: 25, message: "25P02 a statement failed, and the body went on")

    /// Whether the server is away, and may be coming back.
    package var isAbsence: Bool {
        switch self {
        case .connectionLost, .unreachable, .noConnectionFree: true
        default: false
        }
    }

    /// Whether the same thing may well succeed a while later.
    package var isPassing: Bool {
        switch self {
        case .locked, .conflict, .timedOut, .outcomeUnknown: true
        default: isAbsence
        }
    }

    /// Whether somebody may mend it while a process that runs for weeks waits: a server that only reads while
    /// another takes over from it, a full disk, a password that is being changed.
    package var isMendable: Bool {
        switch self {
        case .readOnly, .diskFull, .passwordRefused, .refused, .denied, .inputOutput: true
        default: isPassing
        }
    }
}
