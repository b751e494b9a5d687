import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// Brings what SQLite's log (WAL) holds into the database's file while the writing goes on, over a connection of its
/// own: otherwise the commit that finds the log full does all of it, and whoever commits next waits.
///
/// A log that is written into without a pause is never brought in whole this way; at ``limit`` the writer itself brings
/// in the little that is left, and the log begins anew.
final class LogKeeping: Sendable {
    /// After how many pages more it is brought in beside the writing.
    private static let step: Int32 = 8192
    /// From how many pages on the writer does it.
    private static let limit: Int32 = 32_768

    private struct State {
        var connection: DatabaseQueue?
        var isAtWork = false
        /// How long the log was when it was last begun.
        var begun: Int32 = 0
    }

    private let path: String
    private let state = Mutex(State())

    init(path: String) { self.path = path }

    /// Follows the commits of a connection. The connection must not outlive this object.
    func follow(_ connection: GRDB.Database) {
        sqlite3_wal_hook(
            connection.sqliteConnection,
            { keeper, connection, name, pages in
                guard let keeper else { return SQLITE_OK }
                Unmanaged<LogKeeping>.fromOpaque(keeper).takeUnretainedValue().isNow(pages)
                if pages >= LogKeeping.limit {
                    sqlite3_wal_checkpoint_v2(connection, name, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
                }
                // What could not be brought in stays in the log, and is tried again after the next commit.
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    private func isNow(_ pages: Int32) {
        let mustBegin = state.withLock { state in
            if pages < state.begun { state.begun = 0 }
            guard !state.isAtWork, pages - state.begun >= Self.step else { return false }
            (state.isAtWork, state.begun) = (true, pages)
            return true
        }
        guard mustBegin else { return }
        DispatchQueue.global(qos: .utility).async { self.bringIn() }
    }

    private func bringIn() {
        // Where this fails, the writer does it at the limit.
        let connection = state.withLock { $0.connection } ?? (try? DatabaseQueue(path: path))
        _ = connection?.writeWithoutTransaction { connection in
            sqlite3_wal_checkpoint_v2(
                connection.sqliteConnection, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
        }
        state.withLock { state in
            state.connection = connection
            state.isAtWork = false
        }
    }
}
