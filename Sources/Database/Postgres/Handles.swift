import CPostgres

/// A connection as libpq has it: owned by one place, closed when that goes.
struct ConnectionHandle: ~Copyable {
    let pointer: OpaquePointer

    deinit { PQfinish(pointer) }

    /// Connects. What libpq says of a failure stays here: its words on a malformed address may quote a
    /// password.
    ///
    /// - Throws: ``DatabaseError``.
    init(_ address: PostgresAddress) throws {
        guard let pointer = address.withParameters({ PQconnectdbParams($0, $1, 1) }) else {
            throw DatabaseError.other(code: 0, message: "out of memory")
        }
        guard PQstatus(pointer) == CONNECTION_OK else {
            defer { PQfinish(pointer) }
            throw Self.trouble(pointer, address)
        }
        diemcau_silence(pointer)
        self.pointer = pointer
    }

    /// Why a connection came to nothing, told from a second attempt that is asked to name the server's code
    /// (SQLSTATE). libpq keeps that code to itself unless it is told so before it connects.
    private static func trouble(_ failed: OpaquePointer, _ address: PostgresAddress) -> DatabaseError {
        let server = address.description
        if PQconnectionNeedsPassword(failed) == 1 { return .passwordMissing(server: server) }
        guard let pointer = address.withParameters({ PQconnectStartParams($0, $1, 1) }) else {
            return .unreachable(server: server)
        }
        defer { PQfinish(pointer) }
        PQsetErrorVerbosity(pointer, PQERRORS_SQLSTATE)
        diemcau_silence(pointer)
        // Another one may be let in where the first was not.
        guard diemcau_connect(pointer, 10_000) == 0 else { return .unreachable(server: server) }
        return DatabaseError(
            connecting: String(cString: PQerrorMessage(pointer)),
            inFull: String(cString: PQerrorMessage(failed)), to: server)
    }

    var isUsable: Bool { PQstatus(pointer) == CONNECTION_OK }
}

/// An answer as libpq has it.
struct ResultHandle: ~Copyable {
    let pointer: OpaquePointer

    /// Takes over what libpq returned; `nil` where there is nothing more.
    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { PQclear(pointer) }

    var status: ExecStatusType { PQresultStatus(pointer) }

    /// How many rows the statement changed.
    var changes: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

    var rowCount: Int32 { PQntuples(pointer) }

    /// - Throws: ``DatabaseError`` where the server reports a failure.
    func check() throws {
        switch status {
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR: throw DatabaseError(self)
        default: break
        }
    }
}
