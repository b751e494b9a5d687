/// The engine's own tables, and the schema's steps.
enum PostgresSchema {
    /// The number of the lock under which nodes that start together migrate one after the other: "DiemCau".
    private static let lock: Int64 = 0x44_6965_6D43_6175

    /// How a transaction that writes begins. A server or a role may have another level by default, under which
    /// what is seen is older than the locks that stand before it.
    static let beginning: SQL = "BEGIN ISOLATION LEVEL READ COMMITTED"

    static func version(on slot: Slot, _ address: PostgresAddress) throws -> Int {
        try slot.transaction(["BEGIN READ ONLY"]) { try version(PostgresSession(connection: $0), address) }
    }

    private static func version(_ session: PostgresSession, _ address: PostgresAddress) throws -> Int {
        let found = try session.row(
            """
            SELECT current_schema() AS name, to_regclass('diemcau_schema') IS NOT NULL AS is_ours,
                EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = current_schema()::regnamespace
                    AND relkind IN ('r', 'p', 'v', 'm', 'f')) AS is_used
            """)
        guard let found, try found.get("name", as: String?.self) != nil else {
            throw DatabaseError.refused(server: address.description, reason: "search_path")
        }
        if try found.get("is_ours", as: Bool.self) {
            let version: Int = try session.row("SELECT version FROM diemcau_schema")?.get("version") ?? 0
            guard version >= 0 else { throw DatabaseError.corrupt }
            return version
        }
        guard try !found.get("is_used", as: Bool.self) else {
            throw DatabaseError.foreign(path: address.description)
        }
        return 0
    }

    static func migrate(_ migrations: [Migration], on slot: Slot, _ address: PostgresAddress) throws {
        // A step on a large table takes as long as it takes.
        let opening: [SQL] = [
            beginning, "SET LOCAL statement_timeout = 0", "SET LOCAL lock_timeout = 0",
            "SELECT pg_advisory_xact_lock(\(lock))",
        ]
        try slot.transaction(opening) { connection in
            let session = PostgresSession(connection: connection)
            let version = try version(session, address)
            guard version <= migrations.count else {
                throw DatabaseError.newerSchema(found: version, known: migrations.count)
            }
            guard version < migrations.count else { return }
            if version == 0 {
                for statement in ownTables { try connection.run(script: statement) }
            }
            // Nodes that still work on the older schema finish what they do, and begin nothing new.
            try connection.run(script: "LOCK TABLE diemcau_schema IN ACCESS EXCLUSIVE MODE")
            for migration in migrations.dropFirst(version) {
                for statement in migration.statements(.postgres) { try connection.run(script: statement) }
                try migration.finish?(session)
            }
            _ = try session.run("UPDATE diemcau_schema SET version = \(migrations.count)")
        }
    }

    private static let ownTables = [
        "CREATE TABLE IF NOT EXISTS diemcau_schema (version BIGINT NOT NULL)",
        "INSERT INTO diemcau_schema SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM diemcau_schema)",
        """
        CREATE TABLE IF NOT EXISTS diemcau_commit (
            mark BIGINT PRIMARY KEY, made_at TIMESTAMPTZ NOT NULL DEFAULT now())
        """,
    ]
}
