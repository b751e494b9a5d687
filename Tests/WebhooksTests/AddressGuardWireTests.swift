import TestSupport
import Testing

@testable import Webhooks

@Suite(.inTurns) struct AddressGuardWireTests {
    /// Every spelling of this machine; the port is the receiver's.
    static let spellings = [
        "127.0.0.1", "2130706433", "0x7f.1", "0x7f000001", "127.1", "0177.0.0.1", "127.0.0.1.",
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::1]", "[::]", "localhost", "LOCALHOST.", "0", "0.0.0.0",
        "017700000001", "0x7f.0x0.0x0.0x1", "127.0.1", "127.0x1", "0000177.1", "127.000.000.001", "0x0.0",
        "[::ffff:0:127.0.0.1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b::127.0.0.1]",
        "[2002:7f00:1::]", "[0:0:0:0:0:ffff:7f00:0001]", "%31%32%37.0.0.1",
    ]

    @Test(arguments: spellings)
    func `No spelling of this machine's address gets through`(host: String) async throws {
        let server = try LoopbackServer(answering: ok)
        let sender = try testSender(allowing: ["127.0.0.3"])
        let url = try EndpointURL(parsing: "http://\(host):\(server.port)/")
        let outcome = try await besideNeighbours(of: sender) {
            await sender.send(WebhookRequest(url: url, body: []))
        }
        #expect(
            outcome.trouble == .blockedAddress || outcome.trouble == .dns || outcome.trouble == .unsendable)
        #expect(outcome.status == nil)
        #expect(server.connections == 0)
        await sender.shutDown()
    }

    @Test(arguments: ["127。0。0。1", "①②⑦.0.0.1", "１２７.0.0.1", "[::1%25lo", "127.0.0.1 ", "[127.0.0.1]"])
    func `A spelling that is no URL to us is not sent to at all`(host: String) {
        #expect(throws: EndpointURL.Failure.self) { try EndpointURL(parsing: "http://\(host):8080/") }
    }

    @Test(arguments: ["127.0.0.1", "2130706433", "0x7f.1", "127.1", "[::ffff:127.0.0.1]", "localhost"])
    func `The usual spellings are blocked by the guard, not by chance`(host: String) async throws {
        let server = try LoopbackServer(answering: ok)
        let closed = try testSender(allowing: [])
        let outcome = await closed.send(try request("http://\(host):\(server.port)/"))
        #expect(outcome.trouble == .blockedAddress)
        #expect(outcome.address != nil)
        await closed.shutDown()

        let open = try testSender(allowing: ["127.0.0.0/8"])
        #expect(await open.send(try request("http://\(host):\(server.port)/")).delivered)
        await open.shutDown()
    }

    @Test func `An allowed host may be on this machine`() async throws {
        let server = try LoopbackServer(answering: ok)
        let sender = try testSender(allowing: ["intranet.test"]) {
            $0.fixedAddresses = [
                "intranet.test:\(server.port):127.0.0.1", "other.test:\(server.port):127.0.0.1",
            ]
        }
        #expect(await sender.send(try request("http://intranet.test:\(server.port)/")).delivered)
        let other = await sender.send(try request("http://other.test:\(server.port)/"))
        #expect(other.trouble == .blockedAddress)
        #expect(other.address == "127.0.0.1")
        #expect(server.requests.count == 1)
        await sender.shutDown()
    }

    @Test(arguments: ["169.254.169.254", "100.100.100.200", "[fd00:ec2::254]", "[64:ff9b::a9fe:a9fe]"])
    func `A metadata address is blocked before a packet leaves`(host: String) async throws {
        let sender = try testSender(allowing: ["127.0.0.0/8"])
        let outcome = try await besideNeighbours(of: sender) {
            await sender.send(try request("http://\(host)/latest/meta-data"))
        }
        #expect(outcome.trouble == .blockedAddress)
        await sender.shutDown()
    }

    @Test func `An open address that refuses is a failed connection, not a blocked one`() async throws {
        let port = try LoopbackServer(answering: ok).port
        let sender = try testSender()
        let outcome = await sender.send(try request("http://127.0.0.1:\(port)/"))
        #expect(outcome.trouble == .connect)
        await sender.shutDown()
    }
}
