import Actions
import Conferences
import Courier
import Store
import Synchronization
import TestSupport
import Testing
import Webhooks

/// What the endpoints beside one that misbehaves experience, from the outbox to the recorded outcome.
@Suite(.inTurns) struct NeighbourTests {
    private static let ok = "HTTP/1.1 204 No Content\r\n\r\n"

    /// Something that a receiver does to every request.
    enum Misbehaviour: CaseIterable, Sendable {
        case trickle, endlessBody, endlessHead, redirect, notFound, failing, silence, halfClose, reset, noHTTP
        case tooManySeconds, tooManyDate, tooManyPast, tooManyHuge, unavailableGarbage, unavailableHuge

        func answer(_ socket: TestSocket) -> Bool {
            switch self {
            case .trickle:
                var isOpen = socket.write("HTTP/1.1 500 No\r\nContent-Length: 9999999\r\n\r\n".utf8)
                while isOpen { isOpen = socket.write([0x78]) && !socket.isOver(within: 20) }
            case .endlessBody:
                var isOpen = socket.write("HTTP/1.1 500 No\r\n\r\n".utf8)
                while isOpen { isOpen = socket.write([UInt8](repeating: 0x79, count: 4096)) }
            case .endlessHead:
                var isOpen = socket.write("HTTP/1.1 500 No\r\n".utf8)
                while isOpen { isOpen = socket.write("X-Filler: 0123456789\r\n".utf8) }
            case .redirect: return status("307 No", "Location: http://169.254.169.254/\r\n", socket)
            case .notFound: return status("404 No", "", socket)
            case .failing: return status("500 No", "", socket)
            case .tooManySeconds: return status("429 No", "Retry-After: 60\r\n", socket)
            case .tooManyDate:
                return status("429 No", "Retry-After: Fri, 13 Sep 2019 01:10:00 GMT\r\n", socket)
            case .tooManyPast:
                return status("429 No", "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT\r\n", socket)
            case .tooManyHuge: return status("429 No", "Retry-After: 99999999999999999999\r\n", socket)
            case .unavailableGarbage: return status("503 No", "Retry-After: soon\r\n", socket)
            case .unavailableHuge:
                return status("503 No", "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\n", socket)
            case .silence: _ = socket.read()
            case .halfClose:
                socket.shutWriting()
                _ = socket.read()
            case .reset: socket.resetWhenClosed()
            case .noHTTP: socket.write("SSH-2.0-OpenSSH_9.2\r\n".utf8)
            }
            return false
        }

        private func status(_ status: String, _ header: String, _ socket: TestSocket) -> Bool {
            socket.write("HTTP/1.1 \(status)\r\n\(header)Content-Length: 0\r\n\r\n".utf8)
        }
    }

    @Test(arguments: Misbehaviour.allCases)
    func
        `an endpoint that misbehaves waits for its next try, and its neighbours have all of theirs at the first`(
            _ misbehaviour: Misbehaviour
        ) async throws
    {
        try await TestEngine.sqlite.withStore { store in
            let fixture = try CourierFixture(on: store) { $0.totalTimeout = .seconds(5) }
            let bad = try LoopbackServer { _, socket in misbehaviour.answer(socket) }
            let good = try LoopbackServer.taking()
            let tally = try await beside(good, fixture, bad: bad.url())
            #expect(tally.waiting + tally.putOff == 3)
            #expect(tally.waiting >= 1)
            await fixture.sender.shutDown()
        }
    }

    /// What comes of three messages to one endpoint that misbehaves and to twenty that do not, all of which arrive at
    /// the first attempt.
    private func beside(
        _ good: LoopbackServer, _ fixture: CourierFixture, bad url: String
    ) async throws -> Courier.Tally {
        try await fixture.follow([url] + (1...20).map { good.url("/\($0)") })
        for version in 1...3 { try await fixture.publish(version) }
        let tally = try await fixture.courier().deliverDue()
        #expect(tally.delivered == 60)
        #expect(good.requests.count == 60)
        #expect(Set(good.messages).count == 60)
        return tally
    }

    @Test(arguments: TestEngine.allCases)
    func `an endpoint that is gone is ended, and its neighbours have all of theirs`(_ engine: TestEngine)
        async throws
    {
        try await engine.withStore { store in
            let fixture = try CourierFixture(on: store)
            let (gone, good) = (try LoopbackServer.answering("410 Gone"), try LoopbackServer.taking())
            let tally = try await beside(good, fixture, bad: gone.url())
            #expect(tally.disabled >= 1)
            #expect((tally.waiting, tally.exhausted) == (0, 0))
            let states = try await fixture.states()
            #expect(states.count { $0 == .cancelled } == 3)
            #expect(states.count { $0 == .delivered } == 60)
            await fixture.sender.shutDown()
        }
    }

    /// What TLS finds wrong with a receiver.
    enum Untrusted: CaseIterable, Sendable {
        case expired, otherHost, ownAuthority, stalledHandshake, noTLS
    }

    @Test(arguments: Untrusted.allCases)
    func `an endpoint that cannot be trusted gets nothing, and its neighbours have all of theirs`(
        _ fault: Untrusted
    ) async throws {
        try await TestEngine.sqlite.withStore { store in
            let certificates = try TestCertificates()
            let plain = try LoopbackServer(
                greeting: { socket in
                    guard fault == .stalledHandshake else { return socket.write(Self.ok.utf8) }
                    while !socket.read().isEmpty {}
                    return false
                },
                script: { _, socket in socket.write(Self.ok.utf8) })
            let certificate: String? =
                switch fault {
                case .expired: "expired"
                case .otherHost: "other"
                case .ownAuthority: "self"
                case .stalledHandshake, .noTLS: nil
                }
            let secure = try certificate.map { try SecureReceiver(certificate: $0, of: certificates) }
            let port = secure?.port ?? plain.port
            let fixture = try CourierFixture(on: store) {
                $0.fixedAddresses = ["receiver.test:\(port):127.0.0.1"]
                $0.authorityFile = certificates.path("ca.pem")
                if fault == .stalledHandshake { $0.connectTimeout = .seconds(3) }
            }
            let good = try LoopbackServer.taking()
            let tally = try await beside(good, fixture, bad: "https://receiver.test:\(port)/")
            #expect(tally.waiting + tally.putOff == 3)
            #expect(tally.waiting >= 1)
            #expect(plain.requests.isEmpty)
            let failures = Set(
                try await store.read { try $0.deliveryLog(limit: 100) }.compactMap(\.lastAttempt?.failure))
            let expected: Set<String> = [fault == .stalledHandshake ? "timeout" : "tls"]
            #expect(failures == expected)
            withExtendedLifetime(secure) {}
            await fixture.sender.shutDown()
        }
    }

    @Test
    func `messages to a receiver that resets its kept connections arrive all the same, none under two ids`()
        async throws
    {
        try await TestEngine.sqlite.withStore { store in
            let fixture = try CourierFixture(on: store)
            let used = Mutex<Set<Int32>>([])
            let bad = try LoopbackServer { _, socket in
                if used.withLock({ $0.insert(socket.descriptor).inserted }) {
                    return socket.write(Self.ok.utf8)
                }
                used.withLock { _ = $0.remove(socket.descriptor) }
                socket.resetWhenClosed()
                return false
            }
            let good = try LoopbackServer.taking()
            try await fixture.follow([bad.url()] + (1...20).map { good.url("/\($0)") })
            for version in 1...30 { try await fixture.publish(version) }
            var tally = try await fixture.courier().deliverDue()
            #expect(good.requests.count == 600)
            #expect(Set(good.messages).count == 600)
            // Where every connection that libcurl takes for its own repeats is dead, the schedule repeats.
            while tally.waiting + tally.putOff > 0 {
                fixture.office.clock.advance(seconds: 86_400)
                tally = try await fixture.courier().deliverDue()
                #expect(tally.exhausted == 0)
            }
            #expect(try await fixture.states().allSatisfy { $0 == .delivered })
            #expect(Set(bad.messages).count == 30)
            await fixture.sender.shutDown()
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `one dead host with 5,000 endpoints does not hold up the others`(_ engine: TestEngine) async throws {
        try await engine.withStore { store in
            let fixture = try CourierFixture(on: store)
            // Takes connections and requests, and never answers.
            let dead = try LoopbackServer { _, socket in
                _ = socket.read()
                return false
            }
            let good = try LoopbackServer { _, socket in socket.write(Self.ok.utf8) }
            // The others come last in the outbox.
            try await fixture.follow(
                (0..<5000).map { dead.url("/\($0)") } + (0..<50).map { good.url("/\($0)") })
            try await fixture.publish()
            let (tallies, told) = AsyncStream.makeStream(of: Courier.Tally.self)
            let delivering = Task {
                defer { told.finish() }
                return try await fixture.courier().deliverDue { told.yield($0) }
            }
            // The others are through while not one of the dead host's requests has ended.
            for await tally in tallies {
                #expect(tally.waiting + tally.exhausted == 0)
                if tally.delivered == 50 { break }
            }
            #expect(dead.connections <= 32)
            delivering.cancel()
            let end = try await delivering.value
            #expect(end.delivered == 50)
            #expect(end.waiting == 0)
            let states = try await store.read { try $0.deliveryLog(limit: 6000).map(\.delivery.state) }
            #expect(states.count { $0 == .delivered } == 50)
            // What was broken off or put off waits as before, and no attempt of it is counted.
            #expect(states.count { $0 == .due } == 5000)
            await fixture.sender.shutDown(abruptly: true)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `thousands of second attempts do not hold up first ones`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withStore { store in
            let fixture = try CourierFixture(on: store)
            let retried = Counter()
            let before = Mutex(Int?.none)
            let again = try LoopbackServer(keepsRequests: false) { request, socket in
                let version = JSONValue(parsing: request.body)?["data"]?["version"]?.whole
                if version == 1 { retried.add() }
                return socket.write(Self.ok.utf8)
            }
            let first = try LoopbackServer { _, socket in
                before.withLock { $0 = $0 ?? retried.count }
                return socket.write(Self.ok.utf8)
            }
            try await fixture.follow((0..<4000).map { again.url("/\($0)") })
            try await fixture.publish()
            let now = fixture.office.clock.now
            try await store.write { records in
                let taken = try records.lease(
                    4000, dueBy: now, at: now, until: now.advanced(byMilliseconds: 1))
                _ = try records.record(
                    taken.map {
                        AttemptedDelivery(
                            delivery: $0.id,
                            attempt: Attempt(
                                number: 1, startedAt: now, milliseconds: 1, status: 500, failure: "status",
                                answer: nil), state: .waiting, dueAt: now)
                    })
            }
            fixture.office.clock.advance(seconds: 10)
            try await fixture.office.perform(AddEndpoint(url: first.url(), events: ["conference.changed"]))
            #expect(try await fixture.states().allSatisfy { $0 == .waiting })
            try await fixture.publish(2)
            // The 4,000 others are told of the second version, too, before this one. What was put off, because the
            // host had not answered yet, follows.
            var delivered = 0
            while delivered < 8001 {
                let tally = try await fixture.courier().deliverDue()
                delivered += tally.delivered
                guard tally.delivered > 0 else { break }
                fixture.office.clock.advance(seconds: 2)
            }
            #expect(delivered == 8001)
            #expect(retried.count == 4000)
            // A quarter of the places is for second attempts: with 4,001 first ones went about 1,000 of them.
            #expect(try #require(before.withLock { $0 }) < 2000)
            await fixture.sender.shutDown()
        }
    }
}
