import CSQLite
import Foundation
import GRDB
import Synchronization

/// A database in a file, embedded in the program.
package final class SQLiteEngine: Engine {
    private let path: String
    /// Where the file must stand for what is written to be there afterwards; `nil` for one without a name.
    private let place: String?
    private let pool: DatabasePool
    private let commits: GroupCommit
    private let listeners = Listeners()

    /// What marks a file as a database of this program (`PRAGMA application_id`): "DmCu".
    private static let applicationID = 0x446D_4375

    /// Opens the file at `path`, creating it where `createIfMissing`.
    ///
    /// - Parameters:
    ///   - patience: how many seconds to wait for another process that keeps it locked.
    ///   - newestSchema: the newest schema the program knows, if it knows one: a newer database is refused
    ///     before anything touches it.
    ///   - isScratch: whether the file's name is taken away while it is used, so that it is gone with the process.
    /// - Throws: ``DatabaseError``.
    package init(
        path: String, createIfMissing: Bool, patience: Double = 10, newestSchema: Int? = nil,
        isScratch: Bool = false
    ) throws {
        _ = Self.memoryIsUncounted
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard !isFolder.boolValue else { throw DatabaseError.cannotOpen(path: path) }
        guard exists || createIfMissing else { throw DatabaseError.missing(path: path) }
        if exists { try Self.look(at: path, patience: patience, newestSchema: newestSchema) }
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 8
        let settings = configuration
        self.path = path
        place = isScratch ? nil : path
        let log = LogKeeping(path: path)
        pool = try translatingErrors(path: path) {
            let pool = try DatabasePool(path: path, configuration: settings)
            // A commit that was acknowledged survives a loss of power. Said once the pool is there: while GRDB
            // sets up WAL mode, it sets this to NORMAL.
            try pool.writeWithoutTransaction { connection in
                try connection.execute(sql: "PRAGMA synchronous = FULL")
                // A large import changes the same pages of an index again and again: they are kept in memory,
                // and go from the log into the file once for many commits. In KiB.
                try connection.execute(sql: "PRAGMA cache_size = -32768")
                log.follow(connection)
            }
            return pool
        }
        commits = GroupCommit(pool: pool, path: place, log: log)
    }

    /// Said once, before SQLite is used for the first time; where somebody else was earlier, it goes on counting.
    private static let memoryIsUncounted = diemcau_leave_memory_uncounted() == SQLITE_OK

    /// Looks at a file without changing it: taking it up turns it into WAL mode, which must not happen to
    /// another program's database or to one of a newer version.
    private static func look(at path: String, patience: Double, newestSchema: Int?) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(patience)
        let settings = configuration
        try translatingErrors(path: path) {
            let queue = try DatabaseQueue(path: path, configuration: settings)
            defer { try? queue.close() }
            let version = try queue.read { try Self.version(of: $0, path: path) }
            if let newestSchema, version > newestSchema {
                throw DatabaseError.newerSchema(found: version, known: newestSchema)
            }
        }
    }

    package func read<T: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        do {
            return try await pool.read { [place] connection in
                try FilePlace.check(connection, path: place)
                return try body(SQLiteSession(connection: connection, left: LeftToCommit()))
            }
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error, path: path)
        }
    }

    /// One writer at a time is what SQLite has: both kinds of isolation are the stricter one.
    package func write<T: Sendable>(
        _ isolation: Isolation, _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        let commits = commits
        return try await withCheckedThrowingContinuation { continuation in
            let outcome = Outcome<T>()
            commits.add(
                GroupCommit.Job(
                    isDurable: isolation != .staging,
                    perform: { connection, closings in
                        let left = LeftToCommit()
                        let session = SQLiteSession(
                            connection: connection, left: left, isOneWaiting: { commits.isAwaited })
                        let result = Result { try translatingErrors { try body(session) } }
                        outcome.result.withLock { $0 = result }
                        outcome.keep(left)
                        let leftToDo = left.closings.take()
                        guard case .success = result else { return false }
                        for (key, closing) in leftToDo {
                            closings.add(
                                key,
                                Closings.Closing(names: closing.names) { names in
                                    try translatingErrors { try closing.body(names) }
                                    // By now it may have notified more.
                                    outcome.keep(left)
                                })
                        }
                        return true
                    },
                    finish: { failure in
                        let result = outcome.result.withLock { $0 }
                        switch (result, failure) {
                        case (.failure(let error), _): continuation.resume(throwing: error)
                        case (_, let failure?): continuation.resume(throwing: failure)
                        case (.success(let value), nil):
                            self.listeners.wake(outcome.notified.withLock { $0 })
                            continuation.resume(returning: value)
                        case (nil, nil): continuation.resume(throwing: CancellationError())
                        }
                    }))
        }
    }

    package func backup(to destination: String) async throws {
        guard !FileManager.default.fileExists(atPath: destination) else {
            throw DatabaseError.duplicate(constraint: destination)
        }
        // A copy that was broken off must not look like a backup: it gets its name when it is whole.
        let unfinished = destination + ".unfinished"
        try? FileManager.default.removeItem(atPath: unfinished)
        do {
            try await pool.writeWithoutTransaction { connection in
                try connection.execute(sql: "VACUUM INTO ?", arguments: [unfinished])
            }
            // SQLite does not wait for the copy to reach the disk.
            let copy = try FileHandle(forUpdating: URL(fileURLWithPath: unfinished))
            try copy.synchronize()
            try copy.close()
            try FileManager.default.moveItem(atPath: unfinished, toPath: destination)
        } catch {
            try? FileManager.default.removeItem(atPath: unfinished)
            guard let error = error as? GRDB.DatabaseError else {
                throw DatabaseError.cannotOpen(path: destination)
            }
            throw DatabaseError(error, path: destination)
        }
    }

    package func wakeUps(on channel: Channel) -> AsyncStream<Void> { listeners.wakeUps(on: channel) }

    package func schemaVersion() async throws -> Int {
        let path = path
        do {
            return try await pool.read { connection in
                try Self.version(of: connection, path: path)
            }
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error, path: path)
        }
    }

    package func migrate(_ migrations: [Migration]) async throws {
        let path = path
        do {
            try await pool.writeWithoutTransaction { connection in
                try connection.inTransaction(.immediate) {
                    let version = try Self.version(of: connection, path: path)
                    guard version <= migrations.count else {
                        throw DatabaseError.newerSchema(found: version, known: migrations.count)
                    }
                    for migration in migrations.dropFirst(version) {
                        for statement in migration.statements(.sqlite) {
                            try connection.execute(sql: statement)
                        }
                        try migration.finish?(SQLiteSession(connection: connection, left: LeftToCommit()))
                    }
                    try connection.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
                    try connection.execute(sql: "PRAGMA user_version = \(migrations.count)")
                    return .commit
                }
            }
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error, path: path)
        }
    }

    private static func version(of connection: GRDB.Database, path: String) throws -> Int {
        let application = try Int.fetchOne(connection, sql: "PRAGMA application_id") ?? 0
        if application == applicationID {
            return try Int.fetchOne(connection, sql: "PRAGMA user_version") ?? 0
        }
        let tables = try Int.fetchOne(connection, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        guard application == 0, tables == 0 else { throw DatabaseError.foreign(path: path) }
        return 0
    }
}

/// What a write came to, until its group is committed.
private final class Outcome<T: Sendable>: Sendable {
    let result = Mutex<Result<T, any Error>?>(nil)
    let notified = Mutex<Set<Channel>>([])

    func keep(_ left: LeftToCommit) {
        let channels = left.channels
        notified.withLock { $0 = channels }
    }
}
