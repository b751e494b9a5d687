import GRDB

/// Runs `body` and turns SQLite's errors into the program's own.
func translatingErrors<T>(path: String = "", _ body: () throws -> T) throws -> T {
    do {
        return try body()
    } catch let error as GRDB.DatabaseError {
        throw DatabaseError(error, path: path)
    }
}

extension DatabaseError {
    init(_ error: GRDB.DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .cannotOpen(path: path)
        case .SQLITE_NOTADB: self = .notADatabase(path: path)
        case .SQLITE_CORRUPT: self = .corrupt
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_READONLY: self = .readOnly
        case .SQLITE_IOERR: self = .inputOutput(code: Int(error.extendedResultCode.rawValue))
        case .SQLITE_CONSTRAINT:
            switch error.extendedResultCode {
            case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY:
                self = .duplicate(constraint: error.message ?? "")
            default: self = .constraint(error.message ?? "")
            }
        default:
            self = .other(code: Int(error.extendedResultCode.rawValue), message: error.message ?? "")
        }
    }
}
