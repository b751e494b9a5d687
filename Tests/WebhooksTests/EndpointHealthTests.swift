import TestSupport
import Testing

@testable import Webhooks

private let hour: Int64 = 3_600_000
private let start: Int64 = 1_700_000_000_000

@Suite(.inTurns) struct EndpointHealthTests {
    @Test func `Five days without a delivery disable an endpoint`() {
        var health = EndpointHealth()
        #expect(health.record(delivered: false, at: start) == .none)
        #expect(health.record(delivered: false, at: start + hour) == .failing)
        for hours in stride(from: 12, to: 120, by: 12) {
            #expect(health.record(delivered: false, at: start + Int64(hours) * hour) == .none)
        }
        #expect(health.record(delivered: false, at: start + 120 * hour - 1) == .none)
        #expect(health.record(delivered: false, at: start + 120 * hour) == .disable)
    }

    @Test func `A delivery forgives everything, and is told once`() {
        var health = EndpointHealth(failingSince: start, failures: 100)
        #expect(health.record(delivered: true, at: start + hour) == .recovered)
        #expect(health.record(delivered: true, at: start + hour) == .none)
        #expect(health.record(delivered: false, at: start + 1000 * hour) == .none)
    }

    @Test func `Failing is told once it has lasted five minutes, and once only`() {
        var health = EndpointHealth()
        #expect(health.record(delivered: false, at: start) == .none)
        #expect(health.record(delivered: false, at: start + 299_999) == .none)
        #expect(health.record(delivered: false, at: start + 300_000) == .failing)
        #expect(health.record(delivered: false, at: start + 300_001) == .none)
        #expect(health.record(delivered: true, at: start + 400_000) == .recovered)
        #expect(health.record(delivered: false, at: start + 500_000) == .none)
        #expect(health.record(delivered: false, at: start + 800_000) == .failing)
    }

    @Test func `A clock that jumps ahead does not disable an endpoint that failed twice`() {
        var health = EndpointHealth()
        _ = health.record(delivered: false, at: start)
        #expect(health.record(delivered: false, at: start + 10_000 * hour) != .disable)
    }

    @Test func `A clock that goes back begins the count anew`() {
        var health = EndpointHealth(failingSince: start + 1000 * hour, failures: 50, isTold: true)
        #expect(health.record(delivered: false, at: start) == .none)
        #expect(health.failingSince == start)
        #expect(health.record(delivered: false, at: start + 119 * hour) == .none)
        #expect(health.record(delivered: false, at: start + 120 * hour) == .disable)
    }
}
