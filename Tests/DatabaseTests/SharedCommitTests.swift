import Database
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite(.inTurns) struct SharedCommitTests {
    private struct Refused: Error {}

    private final class Told: Sendable {
        let names = Mutex<[Set<String>]>([])
        let failed = Mutex<Set<Int>>([])
    }

    private func withTable(
        _ engine: TestEngine, _ body: @Sendable (any Engine) async throws -> Void
    ) async throws {
        try await engine.withDatabase { database in
            let table = Migration(1, "things") { dialect in
                ["CREATE TABLE thing (id BIGINT PRIMARY KEY, name \(dialect.text) NOT NULL)"]
            }
            try await database.migrate([table])
            try await body(database)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what writes leave to their commit is done once for all of them, with the names of each`(
        _ engine: TestEngine
    ) async throws {
        try await withTable(engine) { database in
            let told = Told()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<60 {
                    group.addTask {
                        // Each third one fails after it has left something.
                        try? await database.write { session in
                            try session.run("INSERT INTO thing (id, name) VALUES (\(number), 'x')")
                            try session.atCommit("count", ["\(number)"]) { names in
                                told.names.withLock { $0.append(names) }
                            }
                            if number % 3 == 0 { throw Refused() }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let sets = told.names.withLock { $0 }
            let all = sets.flatMap { $0 }
            let stored = try await database.read { session in
                try session.rows("SELECT id FROM thing").map { "\(try $0.get("id", as: Int64.self))" }
            }
            #expect(stored.count == 40)
            // None that was stored is missing. PostgreSQL does it at once, and so may have done it for one that was
            // then taken back, or twice for one that was begun anew.
            #expect(Set(all).isSuperset(of: stored))
            if engine == .sqlite { #expect(all.sorted() == stored.sorted()) }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what was left sees what was written, and is committed with it`(_ engine: TestEngine) async throws {
        try await withTable(engine) { database in
            try await database.write { session in
                try session.run("INSERT INTO thing (id, name) VALUES (1, 'one')")
                try session.atCommit("copy", []) { _ in
                    try session.run("INSERT INTO thing (id, name) SELECT id + 1, name FROM thing")
                }
            }
            let names = try await database.read { session in
                try session.rows("SELECT name FROM thing ORDER BY id").map {
                    try $0.get("name", as: String.self)
                }
            }
            #expect(names == ["one", "one"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what was left and cannot be done fails its own write and no other`(
        _ engine: TestEngine
    ) async throws {
        try await withTable(engine) { database in
            let told = Told()
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        do {
                            try await database.write { session in
                                try session.run("INSERT INTO thing (id, name) VALUES (\(number), 'x')")
                                try session.atCommit("\(number)", []) { _ in
                                    if number == 7 { throw Refused() }
                                }
                            }
                        } catch {
                            _ = told.failed.withLock { $0.insert(number) }
                        }
                    }
                }
            }
            #expect(told.failed.withLock { $0 } == [7])
            let count = try await database.read { session in
                try session.row("SELECT count(*) AS number FROM thing")?.get("number", as: Int.self)
            }
            #expect(count == 39)
        }
    }

    private final class Alive: Sendable {
        let count = Mutex(0)
    }

    /// What an action is while it is done: it holds its session, and what it leaves to the commit holds it.
    private final class Held {
        let session: any Session
        let alive: Alive

        init(_ session: any Session, _ alive: Alive) {
            self.session = session
            self.alive = alive
            alive.count.withLock { $0 += 1 }
        }

        deinit { alive.count.withLock { $0 -= 1 } }
    }

    @Test(arguments: TestEngine.allCases, [false, true])
    func `nothing of a write is kept once it is done, though what it left holds its session`(
        _ engine: TestEngine, fails: Bool
    ) async throws {
        try await withTable(engine) { database in
            let alive = Alive()
            for number in 0..<5 {
                try? await database.write { session in
                    let held = Held(session, alive)
                    try session.atCommit("rename", ["\(number)"]) { names in
                        for name in names {
                            try held.session.run("INSERT INTO thing (id, name) VALUES (\(number), \(name))")
                        }
                    }
                    if fails { throw Refused() }
                }
            }
            #expect(alive.count.withLock { $0 } == 0)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a part of something large ends when others wait, who have their commit before the next part`(
        _ engine: TestEngine
    ) async throws {
        try await withTable(engine) { database in
            let isBegun = DispatchSemaphore(value: 0)
            let isTold = DispatchSemaphore(value: 0)
            let first = Task {
                try await database.write(.staging) { session in
                    isBegun.signal()
                    var number = 0
                    while !session.isAwaited {
                        try session.run("INSERT INTO thing (id, name) VALUES (\(number), 'part')")
                        number += 1
                    }
                }
            }
            await isBegun.signalled()
            // The second part waits inside its transaction until the one before it has been told of its commit.
            let small = Task {
                _ = try await database.write { session in
                    try session.run("INSERT INTO thing (id, name) VALUES (-1, 'small')")
                }
                isTold.signal()
            }
            try await first.value
            let second = Task {
                try await database.write(.staging) { _ in
                    isTold.wait(timeout: .now() + 300) == .success
                }
            }
            #expect(try await second.value)
            try await small.value
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `nobody waits where nobody else writes`(_ engine: TestEngine) async throws {
        try await withTable(engine) { database in
            let isAwaited = try await database.write { session in
                try session.run("INSERT INTO thing (id, name) VALUES (1, 'one')")
                return session.isAwaited
            }
            #expect(!isAwaited)
        }
    }
}

extension DispatchSemaphore {
    /// Waits on a thread of its own.
    fileprivate func signalled() async {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                self.wait()
                continuation.resume()
            }
        }
    }
}
