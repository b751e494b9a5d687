import TestSupport
import Testing

@testable import Webhooks

private let start: Int64 = 1_700_000_000_000

@Suite(.inTurns) struct PaceTests {
    private func sent(_ pace: inout Pace, from: Int64, milliseconds: Int64) -> Int {
        (from..<from + milliseconds).reduce(0) { $0 + (pace.take(at: $1) == nil ? 1 : 0) }
    }

    @Test(arguments: [(1.0, 1), (20, 1), (300, 1), (1.0 / 3, 1), (5, 10)] as [(Double, Int)])
    func `So many a second go out, after what may go at once`(perSecond: Double, burst: Int) {
        var pace = Pace(perSecond: perSecond, burst: burst)
        let expected = Int((perSecond * 60).rounded(.up)) + burst - 1
        #expect(abs(sent(&pace, from: start, milliseconds: 60_000) - expected) <= 2)
    }

    @Test func `Who has to wait is told until when`() {
        var pace = Pace(perSecond: 2)
        #expect(pace.take(at: start) == nil)
        #expect(pace.take(at: start) == start + 500)
        #expect(pace.take(at: start + 499) == start + 500)
        #expect(pace.take(at: start + 500) == nil)
    }

    @Test func `A clock that goes back does not silence an endpoint`() {
        var pace = Pace(perSecond: 1)
        #expect(pace.take(at: start) == nil)
        #expect(pace.take(at: start - 3_600_000) == nil)
    }
}
