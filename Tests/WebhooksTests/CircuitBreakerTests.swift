import TestSupport
import Testing

@testable import Webhooks

private let start: Int64 = 1_700_000_000_000
private let dead = Outcome(trouble: .timeout)
private let fine = Outcome(status: 200)

@Suite(.inTurns) struct CircuitBreakerTests {
    private func opened() -> CircuitBreaker {
        var breaker = CircuitBreaker()
        for _ in 0..<10 { breaker.record(dead, at: start) }
        return breaker
    }

    @Test func `Seven failures of ten open it`() {
        var breaker = CircuitBreaker()
        for _ in 0..<3 { breaker.record(fine, at: start) }
        for _ in 0..<6 { breaker.record(dead, at: start) }
        #expect(breaker.admit(at: start) == .admitted)
        breaker.record(dead, at: start)
        #expect(breaker.admit(at: start) == .notBefore(start + 30_000))
    }

    @Test func `Failures that lie far apart do not`() {
        var breaker = CircuitBreaker()
        for number in 0..<100 { breaker.record(dead, at: start + Int64(number) * 60_000) }
        #expect(breaker.admit(at: start + 6_000_000) == .admitted)
    }

    @Test func `After the pause one probe goes out, and no second`() {
        var breaker = opened()
        #expect(breaker.admit(at: start + 29_999) == .notBefore(start + 30_000))
        #expect(breaker.admit(at: start + 30_000) == .probe)
        #expect(breaker.admit(at: start + 30_000) == .notBefore(start + 60_000))
    }

    @Test func `A probe that arrives closes it`() {
        var breaker = opened()
        _ = breaker.admit(at: start + 30_000)
        breaker.record(fine, at: start + 30_100)
        #expect(breaker.admit(at: start + 30_100) == .admitted)
    }

    @Test func `Each probe that fails doubles the pause, up to a quarter of an hour`() {
        var breaker = opened()
        var now = start
        for pause: Int64 in [30, 60, 120, 240, 480, 900, 900] {
            #expect(breaker.admit(at: now) == .notBefore(now + pause * 1000))
            now += pause * 1000
            #expect(breaker.admit(at: now) == .probe)
            breaker.record(dead, at: now)
        }
    }

    @Test func `A probe whose sender died is replaced`() {
        var breaker = opened()
        #expect(breaker.admit(at: start + 30_000) == .probe)
        #expect(breaker.admit(at: start + 930_000) == .probe)
    }

    @Test func `A clock that goes back does not keep it open for ever`() {
        var breaker = opened()
        #expect(breaker.admit(at: start - 3_600_000) == .probe)
    }

    @Test(arguments: [
        Outcome(status: 404, trouble: .status), Outcome(status: 301, trouble: .redirected),
        Outcome(trouble: .blockedAddress), Outcome(trouble: .cancelled),
        Outcome(status: 410, trouble: .status),
    ])
    func `A refusal or our own doing is no sign of a dead host`(outcome: Outcome) {
        var breaker = CircuitBreaker()
        for _ in 0..<100 { breaker.record(outcome, at: start) }
        #expect(breaker.admit(at: start) == .admitted)
    }
}
