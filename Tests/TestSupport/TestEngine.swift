package import Database
import Foundation
package import Store

/// The engines that every test of the store and of the actions runs on, by parameter.
package enum TestEngine: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// An empty database of this kind, which is gone afterwards.
    @discardableResult
    package func withDatabase<T>(_ body: (any Engine) async throws -> T) async throws -> T {
        try await withAddress { address in try await body(Self.open(address)) }
    }

    /// The address of such a database, as `--database` takes it: for tests with several engines, or several
    /// processes, on one.
    package func withAddress<T>(_ body: (String) async throws -> T) async throws -> T {
        switch self {
        case .sqlite: return try await withTemporaryFolder { try await body($0 + "/test.sqlite") }
        case .postgres:
            let cluster = try TestCluster.shared()
            let schema = "test_\(UUID().uuidString.replacing("-", with: "").lowercased())"
            try cluster.run("CREATE SCHEMA \(schema)")
            let result: Result<T, any Error>
            do {
                result = .success(try await body(cluster.address(schema: schema)))
            } catch {
                result = .failure(error)
            }
            try cluster.run("DROP SCHEMA \(schema) CASCADE")
            return try result.get()
        }
    }

    /// An engine on such an address.
    package static func open(
        _ address: String, settings: PostgresSettings = PostgresSettings()
    ) throws -> any Engine {
        switch try DatabaseAddress(parsing: address) {
        case .file(let path): try SQLiteEngine(path: path, createIfMissing: true)
        case .server(let server): PostgresEngine(server, settings: settings)
        }
    }

    /// A store with its tables on such a database.
    @discardableResult
    package func withStore<T>(_ body: (Store) async throws -> T) async throws -> T {
        try await withDatabase { engine in try await body(Store(opening: engine)) }
    }
}

/// Hands out the path of a new folder and removes it afterwards.
@discardableResult
package func withTemporaryFolder<T>(_ body: (String) async throws -> T) async throws -> T {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("diemcau-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
}
