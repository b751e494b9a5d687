import Actions
import Conferences
import Courier
import Logging
import Store
import Synchronization
import TestSupport
import Webhooks

/// A courier on a store whose outbox is filled for a receiver on loopback.
struct CourierFixture {
    let office: TestOffice
    let sender: Sender
    let settings: SenderSettings

    private let chance: Double

    static let silence = Logger(label: "courier", factory: { _ in SwiftLogNoOpLogHandler() })

    /// - Parameters:
    ///   - random: what chance always comes out as.
    ///   - change: what the sender does differently.
    init(
        on store: Store, random: Double = 0.5, _ change: (inout SenderSettings) -> Void = { _ in }
    ) throws {
        chance = random
        office = TestOffice(on: store)
        var settings = SenderSettings.unhurried
        settings.addressGuard = AddressGuard(
            allowing: ["127.0.0.1"].compactMap { AddressGuard.Allowance(parsing: $0) })
        change(&settings)
        self.settings = settings
        sender = try Sender(settings)
    }

    /// A courier that goes by the office's clock.
    ///
    /// - Parameter pause: passes the time while the database is away.
    func courier(
        pause: @escaping @Sendable (Duration) async throws -> Void = { _ in await Task.yield() }
    ) -> Courier {
        let (clock, chance) = (office.clock, chance)
        return Courier(
            office: office.office, sender: sender, now: { clock.now }, random: { chance },
            log: Self.silence, pause: pause)
    }

    func follow(_ receiver: LoopbackServer) async throws {
        try await office.perform(AddEndpoint(url: receiver.url(), events: ["*"]))
    }

    /// Adds many endpoints at once, the secret of each encrypted, past the action that adds one.
    func follow(_ urls: [String]) async throws {
        let (key, now) = (try office.office.secretKey(true), office.clock.now)
        try await office.store.write { records in
            for (number, url) in urls.enumerated() {
                let id = Identifier<Endpoint>(rawValue: Int64(number + 1))
                let nonce = (0..<12).map { UInt8(truncatingIfNeeded: number >> ($0 * 2)) }
                let secret = try WebhookSecret(sharedBytes: Array(repeating: 7, count: 32))
                try records.insert(
                    Endpoint(
                        id: id, url: url,
                        secret: try key.encrypt(secret.text, for: id.description, nonce: nonce),
                        events: ["*"], createdAt: now), conference: nil)
            }
        }
    }

    /// Puts one more message into the outbox.
    func publish(_ version: Int = 1) async throws {
        try await office.perform(PublishPlan(SamplePlan.make { $0.title += " \(version)" }))
    }

    func states() async throws -> [Delivery.State] {
        try await office.store.read { try $0.deliveryLog(limit: 1000).map(\.delivery.state) }
    }
}

extension LoopbackServer {
    /// One that takes everything.
    static func taking() throws -> LoopbackServer {
        try LoopbackServer(answering: "HTTP/1.1 204 No Content\r\n\r\n")
    }

    /// One that answers everything with a status.
    static func answering(_ status: String, _ more: String = "") throws -> LoopbackServer {
        try LoopbackServer(answering: "HTTP/1.1 \(status)\r\n\(more)Content-Length: 0\r\n\r\n")
    }

    var messages: [String] { requests.compactMap { $0.header("webhook-id") } }
}

final class Counter: Sendable {
    private let value = Mutex(0)

    var count: Int { value.withLock { $0 } }

    @discardableResult
    func add() -> Int {
        value.withLock { count in
            count += 1
            return count
        }
    }
}
