import Database
import Synchronization

/// How much was copied.
package struct CopiedCount: Sendable, Hashable {
    package var tables = 0
    package var rows = 0
}

extension Store {
    /// Copies everything into another, empty store, of whichever kind: all of it or nothing. What is committed
    /// in this one meanwhile is not in the copy.
    ///
    /// - Parameters:
    ///   - verify: looks at the copy before it is committed.
    ///   - progress: told now and then how many rows there are so far.
    /// - Throws: ``DatabaseError/notEmpty(table:)``, ``DatabaseError/lostInCopy(table:)``, what `verify` throws.
    package func copy(
        into target: Store, verifying verify: @escaping @Sendable (Records) throws -> Void,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> CopiedCount {
        let handoff = Handoff()
        let hasBegun = Mutex(false)
        async let reading: Void = read { records in
            do {
                // A read that is begun anew would hand the same rows out twice.
                guard
                    !hasBegun.withLock({ began in
                        defer { began = true }; return began
                    })
                else { return }
                try records.giveAll(to: handoff)
            } catch is Handoff.Abandoned {
                return
            } catch {
                handoff.fail(error)
            }
        }
        let hasWritten = Mutex(false)
        let result: Result<CopiedCount, any Error>
        do {
            let count = try await target.write { records in
                // What was handed over once is not there a second time.
                guard
                    !hasWritten.withLock({ wrote in
                        defer { wrote = true }; return wrote
                    })
                else {
                    throw DatabaseError.copyBrokenOff
                }
                let count = try records.takeAll(from: handoff, progress)
                try verify(records)
                return count
            }
            result = .success(count)
        } catch {
            handoff.abandon()
            result = .failure(error)
        }
        try await reading
        return try result.get()
    }
}

extension Records {
    private static let piece = 1000

    fileprivate func giveAll(to handoff: Handoff) throws {
        for (number, table) in StoredTables.all.enumerated() {
            var rows: [[Value]] = []
            var hasBegun = false
            try session.forEach("SELECT * FROM \(SQL(stringLiteral: table.name)) ORDER BY \(table.order)") {
                row in
                if !hasBegun { try handoff.give(.table(number, columns: row.columnNames)) }
                hasBegun = true
                rows.append(row.values)
                if rows.count == Self.piece {
                    try handoff.give(.rows(rows))
                    rows.removeAll(keepingCapacity: true)
                }
            }
            if !rows.isEmpty { try handoff.give(.rows(rows)) }
        }
        try handoff.give(.end)
    }

    fileprivate func takeAll(
        from handoff: Handoff, _ progress: @escaping @Sendable (Int) -> Void
    ) throws -> CopiedCount {
        for table in StoredTables.all where try count(table) > 0 {
            throw DatabaseError.notEmpty(table: table.name)
        }
        var copied = [Int](repeating: 0, count: StoredTables.all.count)
        var piece = try handoff.take()
        while case .table(let number, let columns) = piece {
            let incoming = IncomingRows(handoff) { progress(copied.reduce($0, +)) }
            try session.insert(into: StoredTables.all[number].name, columns: columns, rows: incoming)
            if let failure = incoming.failure { throw failure }
            copied[number] = incoming.count
            piece = incoming.following ?? .end
        }
        for (table, expected) in zip(StoredTables.all, copied) where try count(table) != expected {
            throw DatabaseError.lostInCopy(table: table.name)
        }
        return CopiedCount(tables: copied.count { $0 > 0 }, rows: copied.reduce(0, +))
    }

    private func count(_ table: StoredTables.Table) throws -> Int {
        try session.row("SELECT count(*) AS number FROM \(SQL(stringLiteral: table.name))")?.get("number")
            ?? 0
    }
}

/// The rows of one table, as they are handed over. A sequence cannot throw: what went wrong is kept.
private final class IncomingRows: Sequence, IteratorProtocol {
    private let handoff: Handoff
    private let progress: (Int) -> Void
    private var rows: ArraySlice<[Value]> = []
    private(set) var count = 0
    private(set) var failure: (any Error)?
    /// What came after the table's last row.
    private(set) var following: Handoff.Piece?

    init(_ handoff: Handoff, progress: @escaping (Int) -> Void) {
        self.handoff = handoff
        self.progress = progress
    }

    func next() -> [Value]? {
        while rows.isEmpty {
            guard following == nil, failure == nil else { return nil }
            do {
                switch try handoff.take() {
                case .rows(let piece): rows = piece[...]
                case let other: following = other
                }
            } catch {
                failure = error
            }
            progress(count)
        }
        count += 1
        return rows.popFirst()
    }
}
