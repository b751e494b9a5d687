import Actions
import Conferences
import Database
import Foundation
import Phrases
import Store

/// How long a command goes on trying to reach a database that is away or locked.
enum Patience {
    /// As long as `DIEMCAU_PATIENCE` says, in seconds, or as fits the kind of database.
    case usual
    case endless
}

extension DatabaseAddress {
    /// Opens what the address means.
    ///
    /// - Parameters:
    ///   - creating: whether to make a new file where there is none.
    ///   - isScratch: whether the file's name is taken away while it is used, so that it is gone with the process.
    func open(
        creating: Bool, patience: Patience = .usual, limited: Bool = true, isScratch: Bool = false
    ) throws -> any Engine {
        let wish = ProcessInfo.processInfo.environment["DIEMCAU_PATIENCE"].flatMap(Double.init)
            .map { min(max($0, 0), 600) }
        switch self {
        case .file(let path):
            return try SQLiteEngine(
                path: path, createIfMissing: creating, patience: wish ?? 10,
                newestSchema: Schema.migrations.count, isScratch: isScratch)
        case .server(let server):
            var settings = PostgresSettings()
            if case .endless = patience {
                settings.patience = nil
            } else if let wish {
                settings.patience = .seconds(wish)
            }
            // What reads or writes whole tables takes as long as it takes.
            if !limited { settings.statementTimeout = .zero }
            let console = Console()
            settings.onWaiting = { _, pause in
                // The first tries come so soon that nobody need know.
                guard pause >= .milliseconds(300) else { return }
                console.remark(console.phrases.output.waitingForDatabase(server.description))
            }
            return PostgresEngine(server, settings: settings)
        }
    }
}

extension Store {
    /// Opens a store.
    ///
    /// - Parameter creating: whether to make its tables where there are none.
    static func opening(
        _ address: DatabaseAddress, creating: Bool, patience: Patience = .usual, limited: Bool = true,
        isScratch: Bool = false
    ) async throws -> Store {
        let engine = try address.open(
            creating: creating, patience: patience, limited: limited, isScratch: isScratch)
        // A mistyped name must not leave tables behind in a database that was meant for something else.
        if !creating, try await engine.schemaVersion() == 0 {
            throw DatabaseError.missing(path: address.description)
        }
        return try await Store(opening: engine)
    }
}

extension Office {
    /// The one place where an office is put together from a database, the clock and the system's chance.
    static func opening(
        _ address: DatabaseAddress, creating: Bool, patience: Patience = .usual,
        secretKey: SecretKeySource? = nil, isScratch: Bool = false
    ) async throws -> Office {
        Office(
            store: try await .opening(
                address, creating: creating, patience: patience, isScratch: isScratch), now: { .now },
            identifiers: IdentifierSource(),
            randomBytes: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } },
            secretKey: secretKey ?? SecretKeyFile(named: nil, for: address).source)
    }
}

extension Instant {
    static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
