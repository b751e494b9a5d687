import TestSupport
import Testing

@testable import Database

@Suite(.inTurns) struct RetryingTests {
    private let began = ContinuousClock.now

    @Test func `pauses grow to five seconds, and end with the patience`() {
        var retrying = Retrying(patience: .seconds(60), began: began)
        var waited = Duration.zero
        var pauses: [Duration] = []
        while let pause = retrying.pause(after: .connectionLost, now: began + waited, random: 0.999) {
            pauses.append(pause)
            waited += pause
        }
        #expect(pauses.first.map { $0 < .milliseconds(101) } == true)
        #expect(pauses.max().map { $0 > .seconds(4) && $0 <= .seconds(5) } == true)
        #expect(waited >= .seconds(60) && waited < .seconds(66))
    }

    @Test func `without an end to the patience there is always a next try`() {
        var retrying = Retrying(patience: nil, began: began)
        for _ in 0..<100 {
            #expect(retrying.pause(after: .unreachable(server: ""), now: began + .seconds(100_000)) != nil)
        }
    }

    @Test func `conflicts are tried again a few times, whatever the patience`() {
        var retrying = Retrying(patience: .zero, began: began)
        var tries = 0
        while retrying.pause(after: .conflict) != nil { tries += 1 }
        #expect(tries == 12)
    }

    @Test(arguments: [DatabaseError.locked, .timedOut, .badAddress, .duplicate(constraint: "x"), .diskFull])
    func `what does not pass by itself is not tried again`(_ error: DatabaseError) {
        var retrying = Retrying(patience: nil, began: began)
        #expect(retrying.pause(after: error) == nil)
    }
}
