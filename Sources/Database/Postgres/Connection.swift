import CPostgres

/// A connection with what it remembers: its prepared statements, and the answer that is being read.
///
/// It is used by one thread at a time, and every call blocks that thread until the server answers.
final class Connection {
    private let handle: ConnectionHandle
    private var cache = StatementCache()
    /// The answer whose rows are handed out just now.
    private var open: RowStream?

    /// - Throws: ``DatabaseError``.
    init(_ address: PostgresAddress, _ settings: PostgresSettings) throws {
        handle = try ConnectionHandle(address)
        // Limits that the address or the server sets itself are kept.
        let limits = [
            ("statement_timeout", settings.statementTimeout), ("lock_timeout", settings.lockTimeout),
            ("idle_in_transaction_session_timeout", settings.statementTimeout),
        ]
        try pipeline(
            limits.map { name, limit -> SQL in
                let milliseconds = String(Int64(limit / .milliseconds(1)))
                return """
                    SELECT set_config(\(name), \(milliseconds), false) WHERE current_setting(\(name)) = '0'
                    """
            } + [
                // To compile a statement takes longer than any of ours runs, by far.
                "SELECT set_config('jit', 'off', false)"
            ])
    }

    var isUsable: Bool { handle.isUsable }
    var socket: Int32 { PQsocket(handle.pointer) }
    var isInFailedTransaction: Bool { PQtransactionStatus(handle.pointer) == PQTRANS_INERROR }

    /// Runs statements without parameters, all in one round trip.
    func run(script: String) throws {
        try finishOpenAnswer()
        guard let result = ResultHandle(PQexec(handle.pointer, script)) else {
            throw DatabaseError.connectionLost
        }
        try check(result)
    }

    /// Runs a statement and returns its whole answer.
    func execute(_ statement: SQL) throws -> ResultHandle {
        try finishOpenAnswer()
        let text = statement.text { "$\($0)" }
        let parameters = try WireParameters(statement.parameters)
        let name = try preparedName(of: text, parameters)
        let pointer = parameters.withPointers { count, values, lengths, formats in
            if let name {
                PQexecPrepared(handle.pointer, name, count, values, lengths, formats, 1)
            } else {
                PQexecParams(handle.pointer, text, count, parameters.types, values, lengths, formats, 1)
            }
        }
        guard let result = ResultHandle(pointer) else { throw DatabaseError.connectionLost }
        try check(result)
        return result
    }

    /// Runs statements one after the other in one round trip and returns how many rows each changed. One that
    /// fails ends them all.
    @discardableResult
    func pipeline(_ statements: [SQL]) throws -> [Int] {
        try finishOpenAnswer()
        // What can be refused is refused before anything is on its way.
        let prepared = try statements.map { statement in
            let text = statement.text { "$\($0)" }
            let parameters = try WireParameters(statement.parameters)
            return (text: text, parameters: parameters, name: try preparedName(of: text, parameters))
        }
        guard PQenterPipelineMode(handle.pointer) == 1 else { throw DatabaseError.connectionLost }
        for (text, parameters, name) in prepared {
            _ = parameters.withPointers { count, values, lengths, formats in
                if let name {
                    PQsendQueryPrepared(handle.pointer, name, count, values, lengths, formats, 1)
                } else {
                    PQsendQueryParams(
                        handle.pointer, text, count, parameters.types, values, lengths, formats, 1)
                }
            }
        }
        guard PQpipelineSync(handle.pointer) == 1 else { throw DatabaseError.connectionLost }
        var changes: [Int] = []
        var failure: DatabaseError?
        for _ in prepared {
            while let result = ResultHandle(PQgetResult(handle.pointer)) {
                do { try check(result) } catch let error as DatabaseError { failure = failure ?? error }
                changes.append(result.changes)
            }
        }
        // The synchronisation's own answer.
        _ = ResultHandle(PQgetResult(handle.pointer))
        guard PQexitPipelineMode(handle.pointer) == 1, handle.isUsable else {
            throw failure ?? DatabaseError.connectionLost
        }
        if let failure { throw failure }
        return changes
    }

    /// Runs a statement and hands out its rows as they arrive. Where `body` runs another statement meanwhile,
    /// the rest of the answer is taken into memory first.
    func stream(_ statement: SQL, _ body: (Row) throws -> Void) throws {
        try finishOpenAnswer()
        let text = statement.text { "$\($0)" }
        let parameters = try WireParameters(statement.parameters)
        let name = try preparedName(of: text, parameters)
        let isSent = parameters.withPointers { count, values, lengths, formats in
            if let name {
                PQsendQueryPrepared(handle.pointer, name, count, values, lengths, formats, 1)
            } else {
                PQsendQueryParams(
                    handle.pointer, text, count, parameters.types, values, lengths, formats, 1)
            }
        }
        guard isSent == 1, PQsetSingleRowMode(handle.pointer) == 1 else { throw DatabaseError.connectionLost }
        let rows = RowStream()
        open = rows
        // Whatever happens, the connection is left with no answer under way.
        defer {
            if open === rows {
                _ = try? rows.drain(keeping: false, nextResult)
                open = nil
            }
        }
        while let row = try rows.next(nextResult) { try body(row) }
    }

    private func nextResult() throws -> ResultHandle? {
        guard let result = ResultHandle(PQgetResult(handle.pointer)) else { return nil }
        try check(result)
        return result
    }

    private func finishOpenAnswer() throws {
        guard let open else { return }
        self.open = nil
        try open.drain(keeping: true, nextResult)
    }

    /// Sends rows in the form of `COPY`, a piece at a time.
    ///
    /// - Parameter fill: appends the next rows to the buffer; returns false when there are no more.
    func copy(_ statement: String, _ fill: (inout [UInt8]) throws -> Bool) throws {
        try run(script: statement)
        var failure: (any Error)?
        do {
            var buffer: [UInt8] = []
            var hasMore = true
            while hasMore {
                buffer.removeAll(keepingCapacity: true)
                hasMore = try fill(&buffer)
                let isSent = buffer.withUnsafeBytes { bytes in
                    bytes.isEmpty
                        ? 1
                        : PQputCopyData(
                            handle.pointer, bytes.assumingMemoryBound(to: CChar.self).baseAddress,
                            Int32(bytes.count))
                }
                guard isSent == 1 else { throw DatabaseError.connectionLost }
            }
        } catch {
            failure = error
        }
        PQputCopyEnd(handle.pointer, failure == nil ? nil : "broken off")
        while let result = ResultHandle(PQgetResult(handle.pointer)) {
            do { try check(result) } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
    }

    /// Whether a notification came in on a channel that this connection listens to.
    func takeNotifications() throws -> Bool {
        guard PQconsumeInput(handle.pointer) == 1 else { throw DatabaseError.connectionLost }
        var came = false
        while let notification = PQnotifies(handle.pointer) {
            came = true
            PQfreemem(notification)
        }
        return came
    }

    private func check(_ result: borrowing ResultHandle) throws {
        do {
            try result.check()
        } catch {
            // A connection that broke reports whatever it was doing.
            throw handle.isUsable ? error : DatabaseError.connectionLost
        }
    }

    private func preparedName(of text: String, _ parameters: WireParameters) throws -> String? {
        let key = StatementCache.Key(text: text, types: parameters.types)
        switch cache.find(key) {
        case .once: return nil
        case .prepared(let name): return name
        case .prepare(let name, let dropping):
            if let dropping { try run(script: "DEALLOCATE \(dropping)") }
            guard
                let result = ResultHandle(
                    PQprepare(handle.pointer, name, text, Int32(key.types.count), key.types))
            else { throw DatabaseError.connectionLost }
            try check(result)
            cache.didPrepare(key, name: name)
            return name
        }
    }
}
