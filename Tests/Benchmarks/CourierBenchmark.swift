import Actions
import Conferences
import Courier
import Foundation
import Logging
import RawHTTP
import Store
import TestSupport
import Webhooks

/// Webhooks a second, each figure beside libcurl's multi interface used from C with nothing around it, against the
/// same receiver in turns: the median of the ratios of turns that stood side by side. Promised: without the store at
/// least 0.9 of it; with lease, signature and recorded outcome at least 0.5.
func courierBenchmark() async throws {
    for side in try CourierSide.both() {
        try await side.measure("sender alone", side.bare)
        try await side.measure("with lease, signature and outcome", side.whole)
    }
}

/// The same on PostgreSQL, whose commits wait for the disk, too.
func courierPostgresBenchmark() async throws {
    let cluster = try TestCluster(settings: [])
    for side in try CourierSide.both(on: cluster) {
        try await side.measure("with lease, signature and outcome, PostgreSQL", side.whole)
    }
}

/// One event to 40,000 endpoints. Promised: committed in 2 s, delivered in 10 s, within 200 MB.
func fanOutBenchmark() async throws {
    let port = Int(diemcau_raw_receiver())
    guard port > 0 else { throw NoReceiver() }
    for count in [10_000, 40_000] {
        let side = CourierSide(port: port, isDistinct: true, endpoints: count, events: 1)
        try await side.withOutbox { office, _ in
            let committed = try await seconds { try await side.emit(office) }
            let delivered = try await seconds { try await side.deliver(office) }
            print(
                "1 event to \(count) endpoints: committed in \(milliseconds(committed)), delivered in "
                    + "\(milliseconds(delivered)), at most \(peakMegabytes()) MB")
        }
    }
}

struct NoReceiver: Error {}

struct NotAllArrived: Error {
    let arrived: Int
    let expected: Int
}

/// The largest amount of memory that the process held so far.
private func peakMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
}

/// The same messages sent in three ways.
private struct CourierSide: Sendable {
    let port: Int
    let isDistinct: Bool
    let endpoints: Int
    let events: Int
    /// Where the store is, unless it is SQLite's.
    var cluster: TestCluster?

    /// One host is sent 40 events for each of 1,000 endpoints; each of 15,000 addresses one.
    static func both(on cluster: TestCluster? = nil) throws -> [CourierSide] {
        let port = Int(diemcau_raw_receiver())
        guard port > 0 else { throw NoReceiver() }
        return [
            CourierSide(port: port, isDistinct: false, endpoints: 1000, events: 40, cluster: cluster),
            CourierSide(port: port, isDistinct: true, endpoints: 15_000, events: 1, cluster: cluster),
        ]
    }

    /// Prints how a way of sending fares beside C, in turns.
    func measure(_ name: String, _ work: () async throws -> Double) async throws {
        let what = isDistinct ? "\(endpoints) addresses" : "one host, kept connections"
        var turns: [(raw: Double, own: Double)] = []
        for _ in 0..<7 {
            let before = try raw()
            let own = try await work()
            turns.append((raw: min(before, try raw()), own: own))
        }
        let ratios = turns.map { $0.raw / $0.own }.sorted()
        func rate(_ seconds: [Double]) -> Int { Int(Double(count) / (seconds.min() ?? .infinity)) }
        print(
            "\(what), \(name): \(rate(turns.map(\.own))) a second; raw C: "
                + "\(rate(turns.map(\.raw))); ratio "
                + ratios.map { String(format: "%.2f", $0) }.joined(separator: " ")
                + String(format: ", median %.2f", ratios[ratios.count / 2]))
    }

    /// How many messages go out.
    var count: Int { endpoints * events }

    /// About a kilobyte, as a conference's change has.
    private static let text = String(repeating: "Nội dung hội nghị. ", count: 40)

    private func url(_ number: Int) -> String {
        guard isDistinct else { return "http://127.0.0.1:\(port)/hook" }
        let (high, middle, low) = (1 + number / 62_500, number / 250 % 250 + 1, number % 250 + 1)
        return "http://127.\(high).\(middle).\(low):\(port)/hook"
    }

    private var settings: SenderSettings {
        var settings = SenderSettings()
        settings.addressGuard = AddressGuard(
            allowing: ["127.0.0.0/8"].compactMap { AddressGuard.Allowance(parsing: $0) })
        return settings
    }

    func raw() throws -> Double {
        let began = ContinuousClock.now
        let good = Self.text.withCString { body in
            diemcau_raw_send(
                Int32(port), isDistinct ? 1 : 0, Int32(count), isDistinct ? 128 : 32, body, strlen(body))
        }
        guard good == count else { throw NotAllArrived(arrived: Int(good), expected: count) }
        return (ContinuousClock.now - began) / .seconds(1)
    }

    /// The sender without a store and without signatures.
    func bare() async throws -> Double {
        let sender = try Sender(settings)
        let body = Array(Self.text.utf8)
        let requests = try (0..<count).map {
            WebhookRequest(url: try EndpointURL(parsing: url($0)), body: body)
        }
        let elapsed = try await seconds {
            let good = await sender.send(requests).count(where: \.delivered)
            guard good == count else { throw NotAllArrived(arrived: good, expected: count) }
        }
        await sender.shutDown()
        return elapsed
    }

    /// The courier on a store, from the lease to the recorded outcome.
    func whole() async throws -> Double {
        try await withOutbox { office, _ in
            try await emit(office)
            return try await seconds { try await deliver(office) }
        }
    }

    /// A store with as many endpoints, their secrets encrypted.
    func withOutbox<T>(_ body: (TestOffice, Store) async throws -> T) async throws -> T {
        try await withStore { store in
            let office = TestOffice(on: store)
            let key = try office.office.secretKey(true)
            let (endpoints, now) = (endpoints, office.clock.now)
            let urls = (0..<endpoints).map(url)
            try await store.write { records in
                for number in 0..<endpoints {
                    let id = Identifier<Endpoint>(rawValue: Int64(number + 1))
                    let secret = try WebhookSecret(
                        sharedBytes: (0..<32).map { UInt8(truncatingIfNeeded: $0 &+ number) })
                    let nonce = (0..<12).map { UInt8(truncatingIfNeeded: number >> ($0 * 2)) }
                    try records.insert(
                        Endpoint(
                            id: id, url: urls[number],
                            secret: try key.encrypt(secret.text, for: id.description, nonce: nonce),
                            events: ["*"], createdAt: now), conference: nil)
                }
            }
            return try await body(office, store)
        }
    }

    private func withStore<T>(_ body: (Store) async throws -> T) async throws -> T {
        guard let cluster else { return try await TestEngine.sqlite.withStore(body) }
        let schema = "courier_\(UUID().uuidString.replacing("-", with: "").lowercased())"
        try cluster.run("CREATE SCHEMA \(schema)")
        let value = try await body(Store(opening: TestEngine.open(cluster.address(schema: schema))))
        try cluster.run("DROP SCHEMA \(schema) CASCADE")
        return value
    }

    func emit(_ office: TestOffice) async throws {
        for version in 1...events {
            try await office.perform(PublishPlan(SamplePlan.make { $0.title = Self.text + "\(version)" }))
        }
    }

    func deliver(_ office: TestOffice) async throws {
        let sender = try Sender(settings)
        var log = Logger(label: "benchmark", factory: { _ in SwiftLogNoOpLogHandler() })
        log.logLevel = .critical
        let clock = office.clock
        let courier = Courier(
            office: office.office, sender: sender, now: { clock.now }, random: { 0.5 }, log: log,
            pause: { wait in
                // Real time passes, because it counts: what is measured is what the command would take.
                try await Task.sleep(for: wait)
                clock.advance(seconds: wait.components.seconds)
            })
        // As `diemcau deliver` does: what a machine that stalls made wait counts, too.
        let tally = try await courier.deliverAll()
        await sender.shutDown()
        guard tally.delivered == count else {
            throw NotAllArrived(arrived: tally.delivered, expected: count)
        }
    }
}
