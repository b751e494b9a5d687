import Foundation
import Synchronization

/// Folders that the program made for itself and that must not outlive it, however it ends.
enum TemporaryFolders {
    private static let paths = Mutex<[String]>([])

    static func add(_ path: String) { paths.withLock { $0.append(path) } }

    static func removeAll() {
        for path in paths.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
    }
}
