import Actions
import Conferences
import Courier
import Store
import Synchronization
import TestSupport
import Testing
import Webhooks

/// What follows from answers of special kinds, and from a clock that jumps.
@Suite(.inTurns) struct AnswerTests {
    @Test func `a chat is posted to in its reader's language, and an expired token is told`() async throws {
        try await TestEngine.sqlite.withStore { store in
            let fixture = try CourierFixture(on: store)
            let receiver = try LoopbackServer { _, socket in
                let body = "{\"error\":-216,\"message\":\"token has expired\"}"
                return socket.write(
                    "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
            }
            var wishes = AddEndpoint.Wishes()
            wishes.kind = .zalo
            wishes.language = .english
            wishes.token = "t1"
            let endpoint = try await fixture.office.perform(
                AddEndpoint(url: receiver.url("/cs?user_id=7"), events: ["*"], wishes: wishes))
            try await fixture.publish()
            #expect(try await fixture.courier().deliverDue().waiting == 1)
            let request = try #require(receiver.requests.first)
            #expect(request.header("access_token") == "t1")
            #expect(request.header("webhook-signature") == nil)
            let text = JSONValue(parsing: request.body)?["message"]?["text"]?.text
            #expect(text?.hasPrefix("A conference's plan is published for the first time.\n") == true)
            let failure = try await store.read { try $0.deliveryLog(limit: 1).first?.lastAttempt?.failure }
            #expect(failure == "token_expired")
            // Nobody but a person can mend that, and those who follow the sending are told at once.
            let told = try await store.read { try $0.events() }.filter { $0.type == "endpoint.failing" }
            #expect(told.count == 1)
            #expect(told.first?.body.contains(#""reason":"token_expired""#) == true)
            #expect(try SchemaCheck.faults(inMessage: try #require(told.first).body) == [])
            try await fixture.office.perform(RotateSecret(endpoint.id, token: "t2"))
            fixture.office.clock.advance(seconds: 5)
            _ = try await fixture.courier().deliverDue()
            #expect(receiver.requests.last?.header("access_token") == "t2")
            await fixture.sender.shutDown()
        }
    }

    @Test func `a test says what came back, and is not tried again`() async throws {
        try await TestEngine.sqlite.withStore { store in
            let fixture = try CourierFixture(on: store)
            let receiver = try LoopbackServer.answering("503 No", "Retry-After: 1\r\n")
            let endpoint = try await fixture.office.perform(
                AddEndpoint(url: receiver.url(), events: ["task.done"]))
            let test = try await fixture.office.perform(TestEndpoint(endpoint.id))
            let outcome = try await fixture.courier().deliver(test.delivery)
            #expect(outcome?.status == 503)
            #expect(try await fixture.states() == [.exhausted])
            fixture.office.clock.advance(seconds: 86_400)
            #expect(try await fixture.courier().deliverDue().total == 0)
            #expect(try await fixture.courier().deliver(test.delivery) == nil)
            #expect(receiver.requests.count == 1)
            await fixture.sender.shutDown()
        }
    }

    @Test(arguments: [
        ("120", 120), ("0", 5), ("Fri, 13 Sep 2019 01:10:00 GMT", 600), ("Wed, 21 Oct 2015 07:28:00 GMT", 5),
        ("99999999999999999999", 86_400), ("soon", 5),
    ])
    func `Retry-After is honoured within bounds, in all its forms`(_ value: String, _ wait: Int64)
        async throws
    {
        try await TestEngine.sqlite.withStore { store in
            let fixture = try CourierFixture(on: store, random: 0)
            let receiver = try LoopbackServer.answering("429 Slow", "Retry-After: \(value)\r\n")
            try await fixture.follow(receiver)
            try await fixture.publish()
            #expect(try await fixture.courier().deliverDue().waiting == 1)
            let next = try #require(try await fixture.courier().nextDelivery())
            let waited = (next.milliseconds - fixture.office.clock.now.milliseconds) / 1000
            // Chance of nought makes the schedule's five seconds four.
            #expect(waited == (wait == 5 ? 4 : wait))
            await fixture.sender.shutDown()
        }
    }

    @Test(arguments: [3600, -3600] as [Int64])
    func `a clock that is put forward or back loses nothing and sends nothing twice`(_ step: Int64)
        async throws
    {
        try await TestEngine.sqlite.withStore { store in
            let fixture = try CourierFixture(on: store)
            // One that takes all, and a neighbour who refused the first message: its next try falls into the jump.
            let receiver = try LoopbackServer.taking()
            let isUp = Mutex(false)
            let neighbour = try LoopbackServer { _, socket in
                let status = isUp.withLock { $0 } ? "204 No Content" : "503 Not yet"
                return socket.write("HTTP/1.1 \(status)\r\nContent-Length: 0\r\n\r\n".utf8)
            }
            try await fixture.follow(receiver)
            try await fixture.follow(neighbour)
            try await fixture.publish(1)
            #expect(try await fixture.courier().deliverDue().waiting == 1)
            isUp.withLock { $0 = true }
            fixture.office.clock.advance(seconds: step)
            try await fixture.publish(2)
            // What was put in by the later clock is due when that time comes.
            _ = try await fixture.courier().deliverDue()
            fixture.office.clock.advance(seconds: max(0, -step) + 60)
            _ = try await fixture.courier().deliverDue()
            #expect(receiver.messages.count == 2)
            #expect(Set(receiver.messages).count == 2)
            #expect(neighbour.messages.count == 3)
            #expect(Set(neighbour.messages).count == 2)
            await fixture.sender.shutDown()
        }
    }
}
