import Dispatch
package import Foundation

/// Does what blocks on another thread. Waiting for a process or a socket must not hold a thread of the pool that all
/// tests share: there are as many as cores, and tests that wait for each other would starve.
package func offPool<T>(_ body: @escaping () throws -> T) async throws -> T {
    nonisolated(unsafe) let work = body
    return try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async {
            nonisolated(unsafe) let result = Result { try work() }
            continuation.resume(with: result)
        }
    }
}

extension Process {
    /// Waits until it has ended.
    package func ended() async {
        let process = self
        try? await offPool { process.waitUntilExit() }
    }
}

extension Pipe {
    /// Everything that is written into it until it is closed.
    package func rest() async throws -> Data? {
        let pipe = self
        return try await offPool { try pipe.fileHandleForReading.readToEnd() }
    }
}
