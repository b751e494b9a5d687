import Foundation
import Synchronization

/// Stands between a client and the PostgreSQL server of a cluster, and cuts the connection at a COMMIT when it
/// is told to: before the server hears of it, or after the server has done it and before the client knows.
package final class CuttingProxy: Sendable {
    package enum Cut: Sendable {
        case beforeCommit, afterCommit
    }

    /// The folder that stands for the server's own in an address.
    package let folder: String
    private let server: String
    private let listener: Int32
    private let cut = Mutex<Cut?>(nil)
    private let cutCount = Mutex(0)

    package init(to cluster: TestCluster, in folder: String) throws {
        self.folder = folder
        server = cluster.folder + "/.s.PGSQL.5432"
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        let bound = withUnixAddress(folder + "/.s.PGSQL.5432") { bind(listener, $0, $1) }
        guard bound == 0, listen(listener, 64) == 0 else { throw LoopbackServer.NoSocket() }
        Thread { [listener, weak self] in
            while true {
                let client = accept(listener, nil, nil)
                if client >= 0, let self {
                    self.serve(client)
                } else if client >= 0 {
                    close(client)
                } else if errno != EINTR, errno != ECONNABORTED {
                    // Shut by then, and not before: see `deinit`.
                    close(listener)
                    return
                }
            }
        }.start()
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    /// Cuts the next connection that commits.
    package func cutNext(_ kind: Cut) { cut.withLock { $0 = kind } }

    /// How many connections were cut.
    package var cuts: Int { cutCount.withLock { $0 } }

    private func serve(_ client: Int32) {
        let upstream = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard withUnixAddress(server, { connect(upstream, $0, $1) }) == 0 else {
            close(client)
            close(upstream)
            return
        }
        let (inner, outer) = (TestSocket(descriptor: upstream), TestSocket(descriptor: client))
        let isSwallowing = Flag()
        // Closed by whichever thread is the last: a number that is closed may at once be another's socket, and
        // must not be shut down after that.
        let hasOneEnded = Flag()
        let end: @Sendable () -> Void = {
            inner.shut()
            outer.shut()
            let isLast = hasOneEnded.value.withLock { ended in
                defer { ended = true }
                return ended
            }
            guard isLast else { return }
            inner.close()
            outer.close()
        }
        Thread {
            while case let bytes = inner.read(), !bytes.isEmpty {
                // The server has answered the COMMIT.
                if isSwallowing.value.withLock({ $0 }) { break }
                outer.write(bytes)
            }
            end()
        }.start()
        Thread { [self] in
            while case let bytes = outer.read(), !bytes.isEmpty {
                // A simple query: 'Q', its length, and the text.
                let isCommit = bytes.count == 12 && bytes.dropFirst(5).elementsEqual("COMMIT\0".utf8)
                let kind =
                    isCommit
                    ? cut.withLock { cut in
                        defer { cut = nil }; return cut
                    } : nil
                if let kind {
                    cutCount.withLock { $0 += 1 }
                    if kind == .beforeCommit { break }
                    isSwallowing.value.withLock { $0 = true }
                }
                inner.write(bytes)
            }
            end()
        }.start()
    }

    private final class Flag: Sendable {
        let value = Mutex(false)
    }
}

/// Calls a function of sockets with a path as its address.
private func withUnixAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    return withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
    }
}
