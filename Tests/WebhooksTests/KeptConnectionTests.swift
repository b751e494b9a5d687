import Synchronization
import TestSupport
import Testing

@testable import Webhooks

/// Connections that were kept for the next message and died before it: nothing is lost, and no message is taken for
/// another.
@Suite(.inTurns) struct KeptConnectionTests {
    /// How many requests came over a connection, told by its number while it is open.
    private final class Visits: Sendable {
        private let counts = Mutex<[Int32: Int]>([:])

        /// The request's place on its connection, from 1.
        func next(on socket: TestSocket) -> Int {
            counts.withLock { counts in
                counts[socket.descriptor, default: 0] += 1
                return counts[socket.descriptor] ?? 0
            }
        }

        func end(_ socket: TestSocket) { counts.withLock { _ = $0.removeValue(forKey: socket.descriptor) } }
    }

    @Test func `A connection that the receiver closed while it was idle is replaced`() async throws {
        let (idle, answered) = AsyncStream.makeStream(of: TestSocket.self)
        let server = try LoopbackServer { _, socket in
            let isOpen = socket.write(ok.utf8)
            answered.yield(socket)
            return isOpen
        }
        let sender = try testSender()
        var sockets = idle.makeAsyncIterator()
        var kept: TestSocket?
        for number in 0...5 {
            // The first connection to a host is not kept; the second is, and is used again. From then on it ends
            // each time when the answer is read and nothing is under way.
            if number >= 3 { try #require(kept).shut() }
            let url = server.url("/\(number)")
            let outcome = try await besideNeighbours(of: sender) { await sender.send(try request(url)) }
            #expect(outcome.delivered)
            kept = await sockets.next()
            #expect(server.connections == [1, 2, 2, 3, 4, 5][number])
        }
        #expect(server.requests.map(\.path) == (0...5).map { "/\($0)" })
        await sender.shutDown()
    }

    @Test
    func `A message that a kept connection answers with a reset is sent again at once, and is the same`()
        async throws
    {
        let visits = Visits()
        let server = try LoopbackServer { _, socket in
            if visits.next(on: socket) == 1 { return socket.write(ok.utf8) }
            visits.end(socket)
            socket.resetWhenClosed()
            return false
        }
        let sender = try testSender()
        // The first connection to a host is not kept; the second is.
        for path in ["/0", "/1"] { #expect(await sender.send(try request(server.url(path))).delivered) }
        let second = try WebhookRequest(
            signed: "msg_2", timestamp: 1_614_265_330, url: EndpointURL(parsing: server.url("/2")),
            body: Array("{\"n\":2}".utf8), secrets: [WebhookSecret(sharedBytes: Array(1...32))])
        let outcome = try await besideNeighbours(of: sender) { await sender.send(second) }
        #expect(outcome.delivered)
        #expect(server.connections == 3)
        try #require(server.requests.map(\.path) == ["/0", "/1", "/2", "/2"])
        // Byte for byte: id, signature and body.
        #expect(server.requests[2] == server.requests[3])
        #expect(server.requests[3].header("webhook-id") == "msg_2")
        await sender.shutDown()
    }

    @Test func `A reset on a new connection is a failure, not a reason to try without end`() async throws {
        let server = try LoopbackServer { _, socket in
            socket.resetWhenClosed()
            return false
        }
        let sender = try testSender()
        let url = server.url()
        let outcome = try await besideNeighbours(of: sender) { await sender.send(try request(url)) }
        #expect(outcome.trouble == .cutOff)
        #expect(server.requests.count == 1)
        await sender.shutDown()
    }
}
