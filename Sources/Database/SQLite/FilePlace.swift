import GRDB
import GRDBSQLite

/// Looks whether a connection's file still stands where it was opened. A file that was deleted or replaced by another
/// can be written to for as long as it is open, and all of it is gone afterwards.
enum FilePlace {
    /// - Parameter path: where it must stand; `nil` for one whose name was taken away on purpose.
    /// - Throws: ``DatabaseError/fileGone(path:)``.
    static func check(_ connection: GRDB.Database, path: String?) throws {
        guard let path else { return }
        var hasMoved: Int32 = 0
        let code = sqlite3_file_control(
            connection.sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
        guard code == SQLITE_OK, hasMoved != 0 else { return }
        throw DatabaseError.fileGone(path: path)
    }
}
