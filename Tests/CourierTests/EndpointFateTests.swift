import Actions
import Conferences
import Database
import Store
import TestSupport
import Testing
import Webhooks

@testable import Courier

/// What becomes of endpoints by how they fare: told, disabled, paused, sent anew. Time is moved by hand.
@Suite(.inTurns) struct EndpointFateTests {
    /// A courier with a receiver that follows everything, and one that follows the sending.
    private func with(
        _ engine: TestEngine, _ receiver: LoopbackServer,
        _ body: (CourierFixture, Endpoint, LoopbackServer) async throws -> Void
    ) async throws {
        try await engine.withStore { store in
            let fixture = try CourierFixture(on: store)
            let operators = try LoopbackServer.taking()
            let endpoint = try await fixture.office.perform(
                AddEndpoint(url: receiver.url(), events: ["*"]))
            try await fixture.office.perform(
                AddEndpoint(
                    url: operators.url(), events: ["endpoint.failing", "endpoint.disabled"]))
            try await fixture.publish()
            try await body(fixture, endpoint, operators)
            await fixture.sender.shutDown()
        }
    }

    private func types(_ server: LoopbackServer) -> [String] {
        server.requests.compactMap { JSONValue(parsing: $0.body)?["type"]?.text }
    }

    private func endpoint(_ id: Identifier<Endpoint>, _ fixture: CourierFixture) async throws -> Endpoint? {
        try await fixture.office.store.read { try $0.endpoint(id) }
    }

    @Test(arguments: TestEngine.allCases)
    func `a receiver that is gone is disabled, which operators and the audit log are told`(
        _ engine: TestEngine
    ) async throws {
        try await with(engine, try LoopbackServer.answering("410 Gone")) { fixture, endpoint, operators in
            #expect(try await fixture.courier().deliverDue().disabled == 1)
            #expect(try await self.endpoint(endpoint.id, fixture)?.reason == "gone")
            #expect(try await fixture.courier().deliverDue().delivered == 1)
            #expect(types(operators) == ["endpoint.disabled"])
            for request in operators.requests {
                #expect(
                    try SchemaCheck.faults(inMessage: String(decoding: request.body, as: UTF8.self)) == [])
            }
            let actions = try await fixture.office.store.read { records in
                var actions: [String] = []
                try records.forEachAuditRecord { actions.append("\($0.actor) \($0.action)") }
                return actions
            }
            #expect(actions.last == "courier endpoint.disable")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `failing is told once after a while, five days of it disable, and resuming sends what was missed`(
        _ engine: TestEngine
    ) async throws {
        let isWell = Flag()
        let receiver = try LoopbackServer { _, socket in
            let status = isWell.isRaised ? "204 No Content" : "500 No"
            return socket.write("HTTP/1.1 \(status)\r\nContent-Length: 0\r\n\r\n".utf8)
        }
        try await with(engine, receiver) { fixture, endpoint, operators in
            let courier = fixture.courier()
            for _ in 0..<2 {
                _ = try await courier.deliverDue()
                fixture.office.clock.advance(seconds: 60)
            }
            #expect(types(operators) == [])
            fixture.office.clock.advance(seconds: 300)
            _ = try await courier.deliverDue()
            _ = try await courier.deliverDue()
            #expect(types(operators) == ["endpoint.failing"])
            // A message a day, so that there is one to fail on each of them.
            for day in 1...5 {
                fixture.office.clock.advance(seconds: 86_400)
                try await fixture.publish(day + 1)
                _ = try await courier.deliverDue()
            }
            #expect(try await self.endpoint(endpoint.id, fixture)?.reason == "failed_too_long")
            _ = try await courier.deliverDue()
            #expect(types(operators) == ["endpoint.failing", "endpoint.disabled"])
            try await fixture.publish(100)
            isWell.raise()
            try await fixture.office.perform(ResumeEndpoint(endpoint.id))
            var ofEndpoint = DeliveryFilter()
            ofEndpoint.endpoint = endpoint.id
            let filter = ofEndpoint
            let outcome = try await fixture.office.perform(ReplayDeliveries(filter))
            #expect(outcome.missed == 1)
            let before = receiver.requests.count
            #expect(try await courier.deliverDue().delivered == outcome.again + outcome.missed)
            let states = try await fixture.office.store.read { records in
                try records.deliveryLog(limit: 100, filter).map(\.delivery.state)
            }
            #expect(states.allSatisfy { $0 == .delivered })
            #expect(receiver.requests.count - before == outcome.again + 1)
            // Each under the id it always had.
            let ids = Dictionary(grouping: receiver.requests) { String(decoding: $0.body, as: UTF8.self) }
            #expect(ids.values.allSatisfy { Set($0.map { $0.header("webhook-id") }).count == 1 })
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what is paused is kept, and goes out when it is resumed`(_ engine: TestEngine) async throws {
        let receiver = try LoopbackServer.taking()
        try await with(engine, receiver) { fixture, endpoint, _ in
            try await fixture.office.perform(PauseEndpoint(endpoint.id))
            try await fixture.publish(2)
            #expect(try await fixture.courier().deliverDue().total == 0)
            fixture.office.clock.advance(seconds: 86_400)
            #expect(try await fixture.courier().deliverDue().total == 0)
            #expect(receiver.requests.isEmpty)
            try await fixture.office.perform(ResumeEndpoint(endpoint.id))
            #expect(try await fixture.courier().deliverDue().delivered == 2)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a secret is stored encrypted, and while it is rotated both sign`(_ engine: TestEngine) async throws
    {
        let receiver = try LoopbackServer.taking()
        try await with(engine, receiver) { fixture, endpoint, _ in
            let stored = try await self.endpoint(endpoint.id, fixture)
            #expect(stored?.secret.hasPrefix("enc1:") == true)
            let rotated = try await fixture.office.perform(
                RotateSecret(endpoint.id, overlapHours: 24, hasKeyPair: true))
            #expect(rotated.shown.hasPrefix("whpk_"))
            func verifies(_ secret: String) throws -> Bool {
                let request = try #require(receiver.requests.last)
                return
                    (try? WebhookVerifier(parsing: secret).verify(
                        id: request.header("webhook-id"), timestamp: request.header("webhook-timestamp"),
                        signatures: request.header("webhook-signature"), body: request.body,
                        now: fixture.office.clock.now.milliseconds / 1000)) != nil
            }
            #expect(try await fixture.courier().deliverDue().delivered == 1)
            #expect(try verifies(endpoint.secret) && verifies(rotated.shown))
            fixture.office.clock.advance(seconds: 24 * 3600)
            try await fixture.publish(2)
            #expect(try await fixture.courier().deliverDue().delivered == 1)
            #expect(try verifies(rotated.shown))
            #expect(try !verifies(endpoint.secret))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `secrets of an older version go on signing, and are encrypted on request`(
        _ engine: TestEngine
    ) async throws {
        let receiver = try LoopbackServer.taking()
        try await with(engine, receiver) { fixture, endpoint, _ in
            let store = fixture.office.store
            try await store.write { try $0.setSecret(endpoint.secret, previous: nil, of: endpoint.id) }
            #expect(try await fixture.courier().deliverDue().delivered == 1)
            #expect(try await fixture.office.perform(EncryptSecrets()) == 1)
            #expect(try await fixture.office.perform(EncryptSecrets()) == 0)
            #expect(try await self.endpoint(endpoint.id, fixture)?.secret.hasPrefix("enc1:") == true)
            try await fixture.publish(2)
            #expect(try await fixture.courier().deliverDue().delivered == 1)
            let request = try #require(receiver.requests.last)
            try WebhookVerifier(parsing: endpoint.secret).verify(
                id: request.header("webhook-id"), timestamp: request.header("webhook-timestamp"),
                signatures: request.header("webhook-signature"), body: request.body,
                now: fixture.office.clock.now.milliseconds / 1000)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what is secret in an address is used, and stored encrypted`(_ engine: TestEngine) async throws {
        try await engine.withStore { store in
            let fixture = try CourierFixture(on: store)
            let receiver = try LoopbackServer.taking()
            let url = "http://nhan:mat-khau@127.0.0.1:\(receiver.port)/hooks/abc?khoa=bi-mat"
            let endpoint = try await fixture.office.perform(AddEndpoint(url: url, events: ["*"]))
            try await fixture.publish()
            #expect(try await fixture.courier().deliverDue().delivered == 1)
            let request = try #require(receiver.requests.first)
            #expect(request.path == "/hooks/abc?khoa=bi-mat")
            // The base64 of "nhan:mat-khau".
            #expect(request.header("Authorization") == "Basic bmhhbjptYXQta2hhdQ==")
            let stored = try await self.endpoint(endpoint.id, fixture)
            #expect(stored?.url == "http://127.0.0.1:\(receiver.port)/hooks/…")
            await fixture.sender.shutDown()
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `without the right key nothing is sent, and nothing is lost`(_ engine: TestEngine) async throws {
        let receiver = try LoopbackServer.taking()
        try await with(engine, receiver) { (fixture, _, _) async throws -> Void in
            let clock = fixture.office.clock
            for isMissing in [true, false] {
                let office = Office(
                    store: fixture.office.store, now: { clock.now }, identifiers: IdentifierSource(),
                    randomBytes: { Array(repeating: 0, count: $0) },
                    secretKey: { _ in
                        if isMissing { throw SecretKeyProblem.missing(source: "x.key") }
                        return try SecretKey(bytes: Array(repeating: 9, count: 32))
                    })
                let courier = Courier(
                    office: office, sender: fixture.sender, now: { clock.now }, random: { 0.5 },
                    log: CourierFixture.silence, pause: { _ in await Task.yield() })
                await #expect(throws: SecretKeyProblem.self) { _ = try await courier.deliverDue() }
            }
            #expect(receiver.requests.isEmpty)
            #expect(try await fixture.states() == [.due])
            #expect(try await fixture.courier().deliverDue().delivered == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `in order means one after the other, also past a failure`(_ engine: TestEngine) async throws {
        try await engine.withStore { store in
            let fixture = try CourierFixture(on: store)
            let failures = Counter()
            let receiver = try LoopbackServer { _, socket in
                let isFirst = failures.add() == 1
                let status = isFirst ? "500 No" : "204 No Content"
                return socket.write("HTTP/1.1 \(status)\r\nContent-Length: 0\r\n\r\n".utf8)
            }
            var wishes = AddEndpoint.Wishes()
            wishes.isOrdered = true
            try await fixture.office.perform(
                AddEndpoint(url: receiver.url(), events: ["*"], wishes: wishes))
            for version in 1...5 {
                try await fixture.publish(version)
                fixture.office.clock.advance(seconds: 1)
            }
            #expect(try await fixture.courier().deliverDue().waiting == 1)
            #expect(receiver.requests.count == 1)
            fixture.office.clock.advance(seconds: 60)
            _ = try await fixture.courier().deliverDue()
            let bodies = receiver.requests.map { String(decoding: $0.body, as: UTF8.self) }
            #expect(bodies.count == 6)
            let versions = receiver.requests.map {
                JSONValue(parsing: $0.body)?["data"]?["version"]?.whole
            }
            #expect(versions == [1, 1, 2, 3, 4, 5])
            await fixture.sender.shutDown()
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `first attempts are not starved by retries, nor retries by them`(_ engine: TestEngine) async throws {
        try await engine.withStore { store in
            let fixture = try CourierFixture(on: store)
            let receiver = try LoopbackServer.taking()
            try await fixture.follow(receiver)
            for version in 1...12 { try await fixture.publish(version) }
            let now = fixture.office.clock.now
            // All have failed once, long ago.
            try await store.write { records in
                let taken = try records.lease(
                    100, dueBy: now, at: now, until: now.advanced(byMilliseconds: 1))
                _ = try records.record(
                    taken.map {
                        AttemptedDelivery(
                            delivery: $0.id,
                            attempt: Attempt(
                                number: 1, startedAt: now, milliseconds: 1, status: 500, failure: "status",
                                answer: nil),
                            state: .waiting, dueAt: now)
                    })
            }
            fixture.office.clock.advance(seconds: 10)
            for version in 13...24 { try await fixture.publish(version) }
            let later = fixture.office.clock.now
            let taken = try await store.write(.claiming) { records in
                try records.lease(4, dueBy: later, at: later, until: later.advanced(byMilliseconds: 1000))
            }
            #expect(taken.count { $0.attempt == 1 } == 4)
            #expect(taken.count { $0.attempt == 2 } == 1)
            await fixture.sender.shutDown()
        }
    }
}
