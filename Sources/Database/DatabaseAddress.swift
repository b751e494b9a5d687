/// Which database is meant: a file of SQLite, or PostgreSQL on a server.
package enum DatabaseAddress: Sendable, Hashable {
    case file(String)
    case server(PostgresAddress)

    /// Understands `FILE`, `sqlite:FILE`, `postgres://…` and libpq's keywords (`host=… dbname=…`). A file
    /// whose name looks like another form is meant with `sqlite:`.
    ///
    /// - Throws: ``DatabaseError/badAddress``.
    package init(parsing text: String) throws {
        let scheme = "sqlite:"
        if text.hasPrefix(scheme) {
            let path = String(text.dropFirst(scheme.count))
            // Not a file, whatever is written before it: it may hold a password, and a file's name is shown.
            guard !path.contains("://") else { throw DatabaseError.badAddress }
            self = .file(path)
        } else if PostgresAddress.isMeant(by: text) {
            guard let address = PostgresAddress(parsing: text) else { throw DatabaseError.badAddress }
            self = .server(address)
        } else {
            self = .file(text)
        }
    }

    /// What may be shown of it: never a password.
    package var description: String {
        switch self {
        case .file(let path): path
        case .server(let address): address.description
        }
    }
}
