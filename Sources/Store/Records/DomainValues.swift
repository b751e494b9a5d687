package import Conferences
package import Database

// How the domain's values are stored.

extension Identifier: DatabaseConvertible {
    package var databaseValue: Value { .integer(rawValue) }

    package init?(databaseValue: Value) {
        guard case .integer(let number) = databaseValue else { return nil }
        self.init(rawValue: number)
    }
}

extension Instant: DatabaseConvertible {
    package var databaseValue: Value { .integer(milliseconds) }

    package init?(databaseValue: Value) {
        guard case .integer(let number) = databaseValue else { return nil }
        self.init(milliseconds: number)
    }
}

extension CalendarDate: DatabaseConvertible {
    package var databaseValue: Value { .text(description) }

    package init?(databaseValue: Value) {
        guard case .text(let text) = databaseValue else { return nil }
        self.init(iso: text)
    }
}

extension TimeOfDay: DatabaseConvertible {
    package var databaseValue: Value { .integer(Int64(minutes)) }

    package init?(databaseValue: Value) {
        guard case .integer(let number) = databaseValue else { return nil }
        self.init(minutes: Int(number))
    }
}

/// A closed list of states that is stored by its names.
package protocol StoredState: DatabaseConvertible, RawRepresentable where RawValue == String {}

extension StoredState {
    package var databaseValue: Value { .text(rawValue) }

    package init?(databaseValue: Value) {
        guard case .text(let text) = databaseValue else { return nil }
        self.init(rawValue: text)
    }
}

extension ConferenceForm: StoredState {}
extension TaskState: StoredState {}
extension AccountRole: StoredState {}
