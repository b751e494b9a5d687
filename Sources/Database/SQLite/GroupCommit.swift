import GRDB

/// Lets writes that come at the same time share one commit, which is what a durable write costs: each that follows
/// another runs in a savepoint of its own, so that one that fails takes nothing of the others with it.
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

    private let pool: DatabasePool
    private let path: String?
    /// Lives as long as there are commits that it follows.
    private let log: LogKeeping
    private let queue = WriteQueue<Job>()

    /// - Parameter path: where the file must stand for a write to count; `nil` for one without a name.
    init(pool: DatabasePool, path: String?, log: LogKeeping) {
        self.pool = pool
        self.path = path
        self.log = log
    }

    func add(_ job: Job) {
        guard queue.add(job, isPart: !job.isDurable) else { return }
        pool.asyncWriteWithoutTransaction { connection in
            while let group = self.queue.next() { self.commit(group, on: connection) }
        }
    }

    /// Whether another write waits for the group that is being written.
    var isAwaited: Bool { queue.isAwaited }

    private func commit(_ group: [Job], on connection: GRDB.Database) {
        do {
            try FilePlace.check(connection, path: path)
            // In WAL mode a commit that does not wait for the disk is whole or not there after a loss of power,
            // and the next one that does wait makes it last, too.
            let isDurable = group.contains { $0.isDurable }
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
