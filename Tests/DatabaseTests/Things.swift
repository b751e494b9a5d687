import Database
import TestSupport

/// A table to try the engines on.
enum Things {
    static let table = Migration(1, "things") { dialect in
        [
            """
            CREATE TABLE thing (
                id \(dialect.key) PRIMARY KEY,
                name \(dialect.text) NOT NULL UNIQUE,
                amount \(dialect.integer) CHECK (amount >= 0),
                owner_id BIGINT REFERENCES thing (id)
            )
            """
        ]
    }

    static func with<T>(_ kind: TestEngine, _ body: (any Engine) async throws -> T) async throws -> T {
        try await kind.withDatabase { engine in
            try await engine.migrate([table])
            return try await body(engine)
        }
    }
}
