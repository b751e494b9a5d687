import Glibc
import Synchronization

/// Ports that nobody listens at, for programs that take one, and for receivers that are not there.
///
/// The system hands out others, from 32768 on: whoever asks it for any port, or connects to somebody, does not get one
/// of these between two looks at it.
package enum FreePort {
    private static let range: Range<UInt16> = 20_000..<32_000
    /// Begins elsewhere in each process, since several run at the same time.
    private static let next = Mutex(UInt16(truncatingIfNeeded: getpid()) &* 41 % UInt16(range.count))

    /// A port that nobody has, and that this process is not given again soon.
    ///
    /// - Throws: ``LoopbackServer/NoSocket`` where all are taken.
    package static func any() throws -> Int {
        for _ in range {
            let port = next.withLock { next in
                next = (next + 1) % UInt16(range.count)
                return range.lowerBound + next
            }
            guard let socket = TestSocket.listening(port: port) else { continue }
            socket.close()
            return Int(port)
        }
        throw LoopbackServer.NoSocket()
    }
}
