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

    private static func trouble(_ pointer: OpaquePointer, _ address: PostgresAddress) -> DatabaseError {
        // A connection that failed has no error code, only words. A ping tells apart what passes, such as a
        // server that starts, from what does not, such as a wrong password.
        switch address.withParameters({ PQpingParams($0, $1, 1) }) {
        case PQPING_REJECT, PQPING_NO_RESPONSE: return .unreachable(server: address.description)
        case PQPING_NO_ATTEMPT: return .badAddress
        default:
            if PQconnectionNeedsPassword(pointer) == 1 {
                return .passwordMissing(server: address.description)
            }
            if PQconnectionUsedPassword(pointer) == 1 { return .passwordRefused(server: address.description) }
            let words = String(cString: PQerrorMessage(pointer))
            return .refused(
                server: address.description, reason: words.split(separator: "\n").last.map(String.init) ?? "")
        }
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
