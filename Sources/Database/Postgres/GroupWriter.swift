import Synchronization

/// Runs the writes that must not overlap, one after the other, on one connection.
///
/// Writes that come at the same time share a transaction, each in a savepoint of its own, because what a small
/// write costs is its commit, and no other node can write before it.
final class GroupWriter: Sendable {
    /// A write that waits: what it does, and whom to tell.
    struct Job: Sendable {
        /// Whether it is a part of something large, for which the others should not wait.
        let isPart: Bool
        /// Runs the write; its error is kept in the job, too.
        let perform: @Sendable (PostgresSession) throws -> Void
        /// Tells the caller, once it is decided: `nil` where it was committed.
        let finish: @Sendable ((any Error)?) -> Void
    }

    /// How many groups there are between two clearings of marks.
    private static let clearingInterval = 4096

    private let lane: Lane
    private let queue = WriteQueue<Job>()
    private let groups = Mutex(0)

    init(lane: Lane) { self.lane = lane }

    func add(_ job: Job) {
        guard queue.add(job, isPart: job.isPart) else { return }
        lane.submit { slot in
            while let group = self.queue.next() {
                let number = self.groups.withLock { groups in
                    defer { groups += 1 }
                    return groups
                }
                self.commit(group, on: slot, clearing: number % Self.clearingInterval == 0)
            }
        }
    }

    private func commit(_ group: [Job], on slot: Slot, clearing: Bool) {
        let mark = CommitMark()
        // The lock stands before the first look at any table: what is seen afterwards includes whatever the
        // writer before, on whichever node, has committed.
        var opening: [SQL] = [
            PostgresSchema.beginning, "LOCK TABLE diemcau_schema IN EXCLUSIVE MODE", mark.insertion,
        ]
        if clearing { opening.append(CommitMark.clearing) }
        var failures = [(any Error)?](repeating: nil, count: group.count)
        do {
            let connection = try slot.begin(opening)
            do {
                try perform(group, on: connection, &failures)
            } catch {
                slot.rollBack(connection)
                throw error
            }
            do {
                // Where everything failed there is nothing to commit, and nothing to wait for.
                let isEmpty = failures.allSatisfy { $0 != nil }
                try connection.run(script: isEmpty ? "ROLLBACK" : "COMMIT")
            } catch DatabaseError.connectionLost {
                slot.rollBack(connection)
                throw CommitInDoubt(mark: mark)
            } catch {
                slot.rollBack(connection)
                throw error
            }
            for (job, failure) in zip(group, failures) { job.finish(failure) }
        } catch {
            // One that was refused may have been because of another in the group, which now is not: it is
            // tried again with the rest.
            let alone = group.count == 1 ? failures[0] : nil
            for job in group { job.finish(alone ?? error) }
        }
    }

    /// Runs the jobs; what one of them throws takes only that one back. Throws where all are lost.
    private func perform(
        _ group: [Job], on connection: Connection, _ failures: inout [(any Error)?]
    ) throws {
        let session = PostgresSession(connection: connection) { self.queue.isAwaited }
        for (index, job) in group.enumerated() {
            if group.count > 1 { try connection.run(script: "SAVEPOINT job") }
            do {
                try job.perform(session)
                guard !connection.isInFailedTransaction else { throw DatabaseError.failedStatement }
                if group.count > 1 { try connection.run(script: "RELEASE job") }
            } catch {
                // What broke the whole transaction is no fault of this job alone.
                if !connection.isUsable { throw DatabaseError.connectionLost }
                failures[index] = error
                guard group.count > 1 else { return }
                try connection.run(script: "ROLLBACK TO job; RELEASE job")
            }
        }
    }
}
