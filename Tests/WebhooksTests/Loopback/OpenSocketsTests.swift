import Glibc
import TestSupport
import Testing

/// The servers of these tests end each other's connections only where they should.
@Suite(.inTurns) struct OpenSocketsTests {
    @Test func `A number that another socket has by now is not shut`() throws {
        let sockets = OpenSockets()
        let first = try #require(TestSocket.listening())
        sockets.add(first)
        sockets.close(first)
        let others = try (0..<50).map { _ in try #require(TestSocket.listening()) }
        defer { for other in others { other.close() } }
        sockets.end()
        // Who has been shut no longer listens.
        for other in others { #expect(isListening(other)) }
    }

    @Test func `What is open is shut, what comes after the end too, and each is closed once`() throws {
        let sockets = OpenSockets()
        let (early, late) = (try #require(TestSocket.listening()), try #require(TestSocket.listening()))
        sockets.add(early)
        sockets.end()
        sockets.add(late)
        #expect(early.accepted() == nil)
        #expect(late.accepted() == nil)
        sockets.close(early)
        let other = try #require(TestSocket.listening())
        defer { other.close() }
        sockets.close(early)
        #expect(isListening(other))
        sockets.close(late)
    }

    private func isListening(_ socket: TestSocket) -> Bool {
        var (value, size): (Int32, socklen_t) = (0, socklen_t(MemoryLayout<Int32>.size))
        return getsockopt(socket.descriptor, SOL_SOCKET, SO_ACCEPTCONN, &value, &size) == 0 && value == 1
    }
}
