import TestSupport
import Testing

@testable import Webhooks

@Suite(.inTurns) struct RecentHostsTests {
    @Test func `A host is known from its second time on`() {
        var hosts = RecentHosts(count: 4)
        let known = ["a", "a", "b", "a", "b"].map { hosts.note($0) }
        #expect(known == [false, true, false, true, true])
    }

    @Test func `Among more hosts than are remembered none is known`() {
        var hosts = RecentHosts(count: 4)
        for _ in 0..<3 {
            for number in 0..<20 {
                let isKnown = hosts.note(String(number))
                #expect(!isKnown)
            }
        }
    }

    @Test func `A host that is used often stays known`() {
        var hosts = RecentHosts(count: 4)
        _ = hosts.note("often")
        for number in 0..<100 {
            _ = hosts.note(String(number))
            guard number % 3 == 0 else { continue }
            let isKnown = hosts.note("often")
            #expect(isKnown)
        }
    }
}
