import Glibc
import TestSupport
import Testing

@testable import Webhooks

/// Many at once, calling off, and the end.
@Suite(.inTurns) struct SenderLifeTests {
    /// A receiver that keeps each request waiting until the connection or the gate opens, and tells when one came.
    private func silentServer() throws -> (server: LoopbackServer, arrived: AsyncStream<Void>) {
        let (stream, arrived) = AsyncStream.makeStream(of: Void.self)
        let server = try LoopbackServer { _, socket in
            arrived.yield()
            _ = socket.read()
            return false
        }
        return (server, stream)
    }

    @Test func `Each of many requests has its own outcome, in order`() async throws {
        let server = try LoopbackServer { received, socket in
            let body = received.path
            return socket.write("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
        }
        let sender = try testSender()
        let requests = try (0..<2000).map { try request(server.url("/\($0)"), body: "{\"n\":\($0)}") }
        let outcomes = await sender.send(requests)
        #expect(outcomes.map { String(decoding: $0.answer, as: UTF8.self) } == (0..<2000).map { "/\($0)" })
        #expect(Set(server.requests.map(\.path)).count == 2000)
        #expect(
            server.requests.allSatisfy {
                "{\"n\":\($0.path.dropFirst())}" == String(decoding: $0.body, as: UTF8.self)
            })
        #expect(server.connections <= 32)
        await sender.shutDown()
    }

    @Test func `Many tasks may send at once`() async throws {
        let server = try LoopbackServer(answering: ok)
        let sender = try testSender()
        let delivered = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<300 {
                let request = try request(server.url("/\(number)"))
                group.addTask { await sender.send(request).delivered }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(delivered == 300)
        await sender.shutDown()
    }

    @Test func `A host's share is never exceeded, and a stuck host leaves the rest to the others`()
        async throws
    {
        let (stuck, arrived) = try silentServer()
        let good = try LoopbackServer(on: "127.0.0.2", answering: ok)
        let sender = try testSender {
            $0.transfersAtOnce = 4
            $0.transfersPerHost = 3
        }
        let waiting = Task { [url = stuck.url()] in
            await sender.send(try (0..<50).map { try request("\(url)/\($0)") })
        }
        for await _ in arrived.prefix(3) {}
        let others = await sender.send(
            try (0..<50).map { try request("http://127.0.0.2:\(good.port)/\($0)") })
        #expect(others.allSatisfy { $0.delivered })
        #expect(stuck.connections == 3)
        await sender.shutDown(abruptly: true)
        let outcomes = try await waiting.value
        #expect(outcomes.filter { $0.trouble == .cancelled }.count == 3)
        #expect(outcomes.filter { $0.trouble == .shutDown }.count == 47)
    }

    @Test func `A cancelled task gets its outcome at once`() async throws {
        let (server, arrived) = try silentServer()
        let sender = try testSender()
        let task = Task { [url = server.url()] in await sender.send(try request(url)) }
        for await _ in arrived.prefix(1) {}
        task.cancel()
        #expect(try await task.value.trouble == .cancelled)

        let late = Task { [url = server.url()] in
            withUnsafeCurrentTask { $0?.cancel() }
            return await sender.send(try request(url))
        }
        #expect(try await late.value.trouble == .cancelled)
        await sender.shutDown()
    }

    @Test func `Who stops listening to a batch breaks off the rest`() async throws {
        let (server, arrived) = try silentServer()
        let sender = try testSender()
        let task = Task { [url = server.url()] in
            await sender.send(try (0..<100).map { _ in try request(url) })
        }
        for await _ in arrived.prefix(1) {}
        task.cancel()
        let outcomes = try await task.value
        #expect(outcomes.count == 100)
        #expect(outcomes.allSatisfy { $0.trouble == .cancelled })
        // Nothing of it is left that an orderly end would wait for.
        await sender.shutDown()
    }

    @Test func `An orderly end lets what is under way finish, and begins nothing`() async throws {
        let (stream, arrived) = AsyncStream.makeStream(of: Void.self)
        let gate = Gate()
        let server = try LoopbackServer { _, socket in
            arrived.yield()
            gate.wait()
            return socket.write(ok.utf8)
        }
        let sender = try testSender { $0.transfersAtOnce = 1 }
        let sending = Task { [url = server.url()] in
            await sender.send(try (0..<5).map { _ in try request(url) })
        }
        for await _ in stream.prefix(1) {}
        async let end: Void = sender.shutDown()
        gate.open()
        let outcomes = try await sending.value
        await end
        let delivered = outcomes.filter(\.delivered).count
        #expect(delivered >= 1)
        #expect(outcomes.filter { $0.trouble == .shutDown }.count == 5 - delivered)
        #expect(server.requests.count == delivered)
    }

    @Test func `After the end nothing is sent`() async throws {
        let server = try LoopbackServer(answering: ok)
        let sender = try testSender()
        await sender.shutDown()
        await sender.shutDown(abruptly: true)
        let request = try request(server.url())
        #expect(await sender.send(request).trouble == .shutDown)
        #expect(await sender.send([request]).map(\.trouble) == [.shutDown])
        #expect(server.connections == 0)
    }

    @Test func `A sender that is dropped takes its thread with it`() async throws {
        let (server, arrived) = try silentServer()
        var sender: Sender? = try testSender()
        let stream = sender?.arrivals(of: [try request(server.url())])
        for await _ in arrived.prefix(1) {}
        sender = nil
        var outcomes: [Outcome] = []
        if let stream { for await batch in stream { outcomes += batch.map(\.outcome) } }
        #expect(outcomes.map(\.trouble) == [.cancelled])
    }

    @Test func `Nothing to send is sent at once`() async throws {
        let sender = try testSender()
        #expect(await sender.send([WebhookRequest]()).isEmpty)
        await sender.shutDown()
    }

    @Test func `A proxy of the environment is not used`() async {
        // In a process of its own, because setting the environment while other threads read it is a race.
        await #expect(processExitsWith: .success) {
            setenv("http_proxy", "http://127.0.0.1:1", 1)
            setenv("ALL_PROXY", "http://127.0.0.1:1", 1)
            let server = try LoopbackServer(answering: ok)
            let sender = try testSender { $0.fixedAddresses = ["receiver.test:\(server.port):127.0.0.1"] }
            let outcome = await sender.send(try request("http://receiver.test:\(server.port)/"))
            #expect(outcome.delivered)
            #expect(server.requests.first?.lines.first == "POST / HTTP/1.1")
            await sender.shutDown()
        }
    }

    @Test func `A body of several megabytes arrives whole, without waiting for leave`() async throws {
        let server = try LoopbackServer(answering: ok)
        let sender = try testSender()
        let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let outcome = await sender.send(
            WebhookRequest(url: try EndpointURL(parsing: server.url()), body: body))
        #expect(outcome.delivered)
        #expect(server.requests.first?.body == body)
        #expect(server.requests.first?.header("Expect") == nil)
        await sender.shutDown()
    }
}

/// Holds threads until it is opened: they read from a pipe that nobody writes to, until its end is closed.
private final class Gate: Sendable {
    private let ends: (read: Int32, write: Int32)

    init() {
        var descriptors: [Int32] = [-1, -1]
        pipe(&descriptors)
        ends = (descriptors[0], descriptors[1])
    }

    deinit { close(ends.read) }

    /// Once only.
    func open() { close(ends.write) }

    func wait() {
        var byte: UInt8 = 0
        _ = read(ends.read, &byte, 1)
    }
}
