import GRDB
import Synchronization

/// Lets writes that come at the same time share one commit, which is what a durable write costs: each that follows
/// another runs in a savepoint of its own, so that one that fails takes nothing of the others with it.
///
/// Nobody waits for company: the first write begins at once, and those that come while it runs make up the
/// next group.
final class GroupCommit: Sendable {
    /// A write that waits: what it does, and whom to tell.
    struct Job: Sendable {
        /// Whether the caller is told only once a loss of power can take nothing of it.
        let isDurable: Bool
        /// Runs the write, and adds what it leaves to the end of the group. Whether it failed is kept in the job
        /// and not thrown.
        let perform: @Sendable (GRDB.Database, Closings) -> Bool
        /// Tells the caller, once it is decided: `nil` where the group was committed.
        let finish: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var waiting: [Job] = []
        var isDraining = false
    }

    /// The largest group: a bound on how long the first of a group waits for its commit.
    private static let groupLimit = 256

    private let pool: DatabasePool
    private let state = Mutex(State())

    init(pool: DatabasePool) { self.pool = pool }

    func add(_ job: Job) {
        let mustStart = state.withLock { state in
            state.waiting.append(job)
            if state.isDraining { return false }
            state.isDraining = true
            return true
        }
        guard mustStart else { return }
        pool.asyncWriteWithoutTransaction { connection in
            while let group = self.next() { Self.commit(group, on: connection) }
        }
    }

    private func next() -> [Job]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isDraining = false
                return nil
            }
            let group = Array(state.waiting.prefix(Self.groupLimit))
            state.waiting.removeFirst(group.count)
            return group
        }
    }

    private static func commit(_ group: [Job], on connection: GRDB.Database) {
        do {
            // In WAL mode a commit that does not wait for the disk is whole or not there after a loss of power,
            // and the next one that does wait makes it last, too.
            let isDurable = group.contains(where: \.isDurable)
            try connection.execute(sql: "PRAGMA synchronous = \(isDurable ? "FULL" : "NORMAL")")
            try connection.beginTransaction(.immediate)
            let closings = Closings()
            // Before the first that succeeds there is nothing that a failure could take with it: it needs no
            // savepoint, for which SQLite would keep a copy of every page that it changes.
            var isEmpty = true
            for job in group {
                if !isEmpty { try Self.run("SAVEPOINT job", on: connection) }
                let isDone = job.perform(connection, closings)
                // A full disk or a failed write makes SQLite end the whole transaction by itself: then what
                // the jobs before this one did is gone too, and they must be told.
                guard connection.isInsideTransaction else { throw DatabaseError.diskFull }
                if !isEmpty {
                    if !isDone { try Self.run("ROLLBACK TO job", on: connection) }
                    try Self.run("RELEASE job", on: connection)
                } else if isDone {
                    isEmpty = false
                } else {
                    try connection.rollback()
                    try connection.beginTransaction(.immediate)
                }
            }
            do {
                try closings.perform()
            } catch  where group.count > 1 && connection.isInsideTransaction {
                // What they left together cannot be done: each is tried by itself, so that only those fail that
                // must.
                try connection.rollback()
                for job in group { commit([job], on: connection) }
                return
            }
            try connection.commit()
            for job in group { job.finish(nil) }
        } catch {
            if connection.isInsideTransaction { try? connection.rollback() }
            let reason = (error as? GRDB.DatabaseError).map { DatabaseError($0, path: "") } ?? error
            for job in group { job.finish(reason) }
        }
    }

    /// Runs one of the group's own statements, prepared once: there are two of them to each write.
    private static func run(_ statement: String, on connection: GRDB.Database) throws {
        try connection.cachedStatement(sql: statement).execute()
    }
}
