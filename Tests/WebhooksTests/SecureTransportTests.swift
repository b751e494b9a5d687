import TestSupport
import Testing

@testable import Webhooks

@Suite(.inTurns) struct SecureTransportTests {
    private let certificates: TestCertificates

    init() throws {
        certificates = try TestCertificates()
    }

    private func outcome(
        _ receiver: SecureReceiver, _ change: (inout SenderSettings) -> Void = { _ in }
    ) async throws -> Outcome {
        let sender = try testSender {
            $0.fixedAddresses = ["receiver.test:\(receiver.port):127.0.0.1"]
            $0.authorityFile = certificates.path("ca.pem")
            change(&$0)
        }
        let request = try request("https://receiver.test:\(receiver.port)/")
        let outcome = try await besideNeighbours(of: sender) { await sender.send(request) }
        // It stays until it has answered.
        withExtendedLifetime(receiver) {}
        await sender.shutDown()
        return outcome
    }

    @Test func `A receiver whose certificate our own authority signed is trusted`() async throws {
        let outcome = try await outcome(SecureReceiver(certificate: "good", of: certificates))
        #expect(outcome.delivered)
        #expect(outcome.trouble == nil)
    }

    @Test(arguments: ["expired", "other", "self"])
    func `A certificate that is expired, another host's or its own authority's is not`(
        name: String
    ) async throws {
        let outcome = try await outcome(SecureReceiver(certificate: name, of: certificates))
        #expect(outcome.trouble == .tls)
        #expect(outcome.status == nil)
        #expect(outcome.detail != nil)
    }

    @Test func `An authority of one's own is trusted only where it is named`() async throws {
        let receiver = try SecureReceiver(certificate: "good", of: certificates)
        #expect(try await outcome(receiver) { $0.authorityFile = nil }.trouble == .tls)
    }

    @Test(arguments: [true, false])
    func `A receiver may ask who we are`(hasOwn: Bool) async throws {
        let receiver = try SecureReceiver(
            certificate: "good", of: certificates,
            arguments: ["-Verify", "1", "-verify_return_error", "-CAfile", certificates.path("ca.pem")])
        let outcome = try await outcome(receiver) {
            guard hasOwn else { return }
            $0.clientCertificate = .init(
                certificateFile: certificates.path("client.pem"), keyFile: certificates.path("client.key"))
        }
        #expect(outcome.delivered == hasOwn)
    }

    @Test func `A handshake that stalls ends at the connect timeout, and holds up nobody`() async throws {
        let stalled = try LoopbackServer(
            greeting: { socket in
                while !socket.read().isEmpty {}
                return false
            },
            script: { _, _ in false })
        let sender = try testSender { $0.connectTimeout = .seconds(3) }
        let request = try request("https://127.0.0.1:\(stalled.port)/")
        let outcome = try await besideNeighbours(of: sender) { await sender.send(request) }
        #expect(outcome.trouble == .timeout)
        #expect(outcome.milliseconds >= 2900)
        await sender.shutDown()
    }

    @Test func `A receiver that speaks no TLS is not spoken to in the clear`() async throws {
        let server = try LoopbackServer(
            greeting: { $0.write(ok.utf8) }, script: { _, socket in socket.write(ok.utf8) })
        let sender = try testSender()
        let request = try request("https://127.0.0.1:\(server.port)/")
        let outcome = try await besideNeighbours(of: sender) { await sender.send(request) }
        #expect(outcome.trouble == .tls)
        #expect(server.requests.isEmpty)
        await sender.shutDown()
    }
}
