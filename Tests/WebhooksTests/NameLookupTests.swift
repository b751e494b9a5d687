import TestSupport
import Testing

@testable import Webhooks

@Suite(.inTurns) struct NameLookupTests {
    @Test(.enabled(if: !InventedNames.areHere))
    func `Names that change, mix, lead inside or get no answer`() async throws {
        let (output, status) = try await Turns.processes.take {
            try await InventedNames.run(suite: "InventedNameTests")
        }
        #expect(status == 0, "\(output)")
        #expect(output.contains("6 tests"), "\(output)")
    }
}

/// Run by the test above, in a process where names under `.names.test` are invented.
@Suite(.enabled(if: InventedNames.areHere), .inTurns) struct InventedNameTests {
    @Test func `A name server that never answers holds up nobody`() async throws {
        let good = try LoopbackServer(answering: ok)
        let sender = try testSender { $0.connectTimeout = .seconds(3) }
        async let first = sender.send(try request("http://silent.names.test/"))
        let neighbours = await sender.send(try (0..<20).map { try request(good.url("/\($0)")) })
        #expect(neighbours.allSatisfy { $0.delivered })
        let outcome = try await first
        #expect(outcome.trouble == .dns)
        #expect(outcome.milliseconds >= 2900)
        await sender.shutDown()
    }

    @Test func `A sender ends although a lookup hangs`() async throws {
        let sender = try testSender()
        let stream = sender.arrivals(of: [try request("http://silent.names.test/")])
        await sender.shutDown(abruptly: true)
        for await arrivals in stream {
            #expect([.cancelled, .shutDown].contains(arrivals.first?.outcome.trouble))
        }
    }

    @Test func `A name that nobody bears says so`() async throws {
        let sender = try testSender()
        let outcome = try await besideNeighbours(of: sender) {
            await sender.send(try request("http://nobody.names.test/"))
        }
        #expect(outcome.trouble == .dns)
        #expect(outcome.status == nil)
        await sender.shutDown()
    }

    @Test func `A name that pointed elsewhere a moment ago is judged by where it points now`() async throws {
        let target = try LoopbackServer(answering: ok)
        let first = try LoopbackServer(on: "127.0.0.2", port: UInt16(target.port)) { _, socket in
            // Closes, so that the next message needs a connection of its own.
            socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".utf8)
        }
        // Two senders, because libcurl remembers a name for a minute.
        for (sender, isOpen) in [
            (try testSender(allowing: ["127.0.0.2", "127.0.0.3"]), true),
            (try testSender(allowing: ["127.0.0.2", "127.0.0.3"]), false),
        ] {
            let outcome = try await besideNeighbours(of: sender) {
                await sender.send(try request("http://turning.names.test:\(target.port)/"))
            }
            #expect(outcome.delivered == isOpen)
            #expect(outcome.trouble == (isOpen ? nil : .blockedAddress))
            await sender.shutDown()
        }
        #expect(first.requests.count == 1)
        #expect(target.connections == 0)
    }

    @Test func `Of a name with open and closed addresses only the open ones are connected to`() async throws {
        let closed = try LoopbackServer(answering: ok)
        let open = try LoopbackServer(on: "127.0.0.2", port: UInt16(closed.port)) { _, socket in
            socket.write(ok.utf8)
        }
        let sender = try testSender(allowing: ["127.0.0.2", "127.0.0.3"])
        let outcome = try await besideNeighbours(of: sender) {
            await sender.send(try request("http://mixed.names.test:\(closed.port)/"))
        }
        #expect(outcome.delivered)
        #expect(outcome.address == "127.0.0.2")
        #expect(closed.connections == 0)
        #expect(open.requests.count == 1)
        await sender.shutDown()
    }

    @Test func `A name whose addresses are all closed is blocked`() async throws {
        let sender = try testSender()
        let outcome = try await besideNeighbours(of: sender) {
            await sender.send(try request("http://inside.names.test/"))
        }
        #expect(outcome.trouble == .blockedAddress)
        await sender.shutDown()
    }
}
