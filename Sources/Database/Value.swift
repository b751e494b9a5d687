/// A value as it travels to the database and back.
package enum Value: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

/// A type that can stand in a statement as a parameter and be read from a row.
package protocol DatabaseConvertible {
    var databaseValue: Value { get }
    /// `nil` where the value is of another type.
    init?(databaseValue: Value)
}

extension Value: DatabaseConvertible {
    package var databaseValue: Value { self }

    package init?(databaseValue: Value) { self = databaseValue }
}

extension Int64: DatabaseConvertible {
    package var databaseValue: Value { .integer(self) }

    package init?(databaseValue: Value) {
        guard case .integer(let number) = databaseValue else { return nil }
        self = number
    }
}

extension Int: DatabaseConvertible {
    package var databaseValue: Value { .integer(Int64(self)) }

    package init?(databaseValue: Value) {
        guard case .integer(let number) = databaseValue else { return nil }
        self.init(exactly: number)
    }
}

extension Bool: DatabaseConvertible {
    /// 0 and 1: neither engine's own booleans, so that one statement serves both.
    package var databaseValue: Value { .integer(self ? 1 : 0) }

    package init?(databaseValue: Value) {
        guard case .integer(let number) = databaseValue else { return nil }
        self = number != 0
    }
}

extension Double: DatabaseConvertible {
    package var databaseValue: Value { .real(self) }

    package init?(databaseValue: Value) {
        switch databaseValue {
        case .real(let number): self = number
        case .integer(let number): self.init(number)
        default: return nil
        }
    }
}

extension String: DatabaseConvertible {
    package var databaseValue: Value { .text(self) }

    package init?(databaseValue: Value) {
        guard case .text(let text) = databaseValue else { return nil }
        self = text
    }
}

extension [UInt8]: DatabaseConvertible {
    package var databaseValue: Value { .blob(self) }

    package init?(databaseValue: Value) {
        guard case .blob(let bytes) = databaseValue else { return nil }
        self = bytes
    }
}

extension Optional: DatabaseConvertible where Wrapped: DatabaseConvertible {
    package var databaseValue: Value { self?.databaseValue ?? .null }

    package init?(databaseValue: Value) {
        if case .null = databaseValue {
            self = .none
        } else if let wrapped = Wrapped(databaseValue: databaseValue) {
            self = wrapped
        } else {
            return nil
        }
    }
}
