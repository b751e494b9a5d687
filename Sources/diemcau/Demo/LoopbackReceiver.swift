import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization
import Webhooks

/// A receiver of webhooks on this machine that verifies every signature, for the demo.
final class LoopbackReceiver: Sendable {
    struct Received: Sendable {
        let event: String
        let isVerified: Bool
    }

    private struct State {
        var verifier: WebhookVerifier?
        var received: [Received] = []
    }

    private let state = Mutex(State())

    /// What came so far.
    var received: [Received] { state.withLock { $0.received } }

    /// From now on, messages must be signed with this secret.
    func trust(_ secret: String) throws {
        let verifier = try WebhookVerifier(parsing: secret)
        state.withLock { $0.verifier = verifier }
    }

    /// Runs the receiver on a free port for as long as `body` takes.
    func whileRunning(_ body: @escaping (_ port: Int) async throws -> Void) async throws {
        let router = Router()
        router.post("**") { request, _ in
            let buffer = try await request.body.collect(upTo: 1_000_000)
            return self.take(Array(buffer.readableBytesView), request.headers)
                ? HTTPResponse.Status.noContent : .unauthorized
        }
        var log = Logger(label: "receiver")
        log.logLevel = .critical
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                found.yield(channel.localAddress?.port ?? 0)
                found.finish()
            },
            logger: log)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            for await port in ports { try await body(port) }
            group.cancelAll()
        }
    }

    private func take(_ body: [UInt8], _ headers: HTTPFields) -> Bool {
        func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
        let event = (try? JSONDecoder().decode(EventHead.self, from: Data(body)))?.type ?? "?"
        return state.withLock { state in
            var isVerified = false
            if let verifier = state.verifier {
                isVerified =
                    (try? verifier.verify(
                        id: header("webhook-id"), timestamp: header("webhook-timestamp"),
                        signatures: header("webhook-signature"), body: body,
                        now: Int64(Date().timeIntervalSince1970))) != nil
            }
            state.received.append(Received(event: event, isVerified: isVerified))
            return isVerified
        }
    }

    private struct EventHead: Decodable {
        let type: String
    }
}
