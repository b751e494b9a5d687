package import Database
import Foundation
package import Store

/// The engines that every test of the store and of the actions runs on, by parameter.
package enum TestEngine: String, CaseIterable, Sendable {
    case sqlite

    /// An empty database of this kind, which is gone afterwards.
    @discardableResult
    package func withDatabase<T>(_ body: (any Engine) async throws -> T) async throws -> T {
        switch self {
        case .sqlite:
            try await withTemporaryFolder { folder in
                try await body(SQLiteEngine(path: folder + "/test.sqlite", createIfMissing: true))
            }
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
