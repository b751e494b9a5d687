import Conferences
import Store
import TestSupport
import Testing
import Webhooks

@testable import Courier

@Suite(.inTurns) struct TrafficTests {
    private static let dead = Outcome(trouble: .timeout, milliseconds: 5000)
    private static let quick = Outcome(status: 204, milliseconds: 5)

    private static func delivery(_ number: Int, perMinute: Int? = nil) -> LeasedDelivery {
        LeasedDelivery(
            id: Identifier(rawValue: Int64(number)), endpoint: Identifier(rawValue: 7), url: "", secret: "",
            previous: nil, kind: .webhook, language: .vietnamese, perMinute: perMinute, body: [], attempt: 1,
            begunAnewAfter: 0)
    }

    @Test func `A host that is not known yet has a small share, and the rest waits for its first answer`() {
        var traffic = Traffic()
        let verdicts = (0..<1200).map { traffic.admit(Self.delivery($0), host: "a", tag: $0, at: 0) }
        #expect(verdicts.count { $0 == .send } == Traffic.share)
        #expect(verdicts.count { $0 == .wait } == traffic.anteroom.ofOne)
        #expect(verdicts.count { $0 == .putOff(until: Traffic.postponement) } == 1200 - 32 - 1024)
        // What waits takes no places.
        #expect(traffic.hasRoom())
        let consequence = traffic.ended(Self.quick, host: "a", at: 5)
        #expect(consequence.released == Array(32..<1056))
        #expect(traffic.admit(Self.delivery(5000), host: "a", tag: 5000, at: 6) == .send)
    }

    @Test func `Hosts that were never heard of do not fill the room together`() {
        var traffic = Traffic()
        for tag in 0..<20_000 {
            _ = traffic.admit(Self.delivery(tag), host: "silent \(tag % 10)", tag: tag, at: 0)
        }
        #expect(traffic.waiting == traffic.anteroom.ofAll)
        #expect(traffic.underWay == 320)
    }

    @Test func `A host that does not answer gives its places back, and is then left alone`() {
        var traffic = Traffic()
        for tag in 0..<100 { _ = traffic.admit(Self.delivery(tag), host: "a", tag: tag, at: 0) }
        let first = traffic.ended(Self.dead, host: "a", at: 5000)
        #expect(first.putOff == Array(32..<100))
        #expect(first.until == 5000 + Traffic.postponement)
        for _ in 1..<32 { _ = traffic.ended(Self.dead, host: "a", at: 5000) }
        #expect(traffic.isIdle)
        #expect(
            traffic.admit(Self.delivery(200), host: "a", tag: 200, at: 6000) == .putOff(until: 35_000))
        // One probe when the time is over, and no more until it has ended.
        #expect(traffic.admit(Self.delivery(201), host: "a", tag: 201, at: 35_000) == .send)
        #expect(traffic.admit(Self.delivery(202), host: "a", tag: 202, at: 35_000) != .send)
    }

    @Test func `However many wait for a dead host, the others find room`() {
        var traffic = Traffic()
        for tag in 0..<5000 { _ = traffic.admit(Self.delivery(tag), host: "dead", tag: tag, at: 0) }
        #expect(traffic.hasRoom())
        for tag in 5000..<5400 {
            #expect(
                traffic.admit(Self.delivery(tag), host: "good \(tag)", tag: tag, at: 0) == .send)
        }
    }

    @Test func `A short lease makes a small window, so that what is taken up is over in time`() {
        #expect(Traffic(lease: 2000).window == 64)
        #expect(Traffic(lease: 1).window == 32)
        #expect(Traffic().window == Traffic.largestWindow)
        var traffic = Traffic(lease: 2000)
        for tag in 0..<49 { _ = traffic.admit(Self.delivery(tag), host: "\(tag)", tag: tag, at: 0) }
        #expect(!traffic.hasRoom())
    }

    @Test func `A quick host that falls silent has what is not begun withdrawn`() {
        var traffic = Traffic()
        _ = traffic.admit(Self.delivery(0), host: "a", tag: 0, at: 0)
        _ = traffic.ended(Self.quick, host: "a", at: 0)
        for tag in 1..<500 {
            #expect(traffic.admit(Self.delivery(tag), host: "a", tag: tag, at: 0) == .send)
        }
        #expect(traffic.ended(Self.dead, host: "a", at: 5000).until == 5000 + Traffic.postponement)
    }

    @Test func `What the sender gives back says nothing about the host`() {
        var traffic = Traffic()
        for tag in 0..<12 { _ = traffic.admit(Self.delivery(tag), host: "a", tag: tag, at: 0) }
        for _ in 0..<12 { _ = traffic.ended(Outcome(trouble: .shutDown), host: "a", at: 0) }
        #expect(traffic.admit(Self.delivery(99), host: "a", tag: 99, at: 0) == .send)
    }

    @Test func `An endpoint's pace is kept, and what is over comes back step by step`() {
        var traffic = Traffic()
        let verdicts = (0..<4).map {
            traffic.admit(Self.delivery($0, perMinute: 20), host: "a", tag: $0, at: 0)
        }
        #expect(
            verdicts == [.send, .putOff(until: 3000), .putOff(until: 6000), .putOff(until: 9000)])
        #expect(
            traffic.admit(Self.delivery(9, perMinute: 20), host: "a", tag: 9, at: 3000) == .send)
    }
}
