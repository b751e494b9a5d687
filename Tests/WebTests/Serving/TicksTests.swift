import Synchronization
import Testing

@testable import Web

struct TicksTests {
    private struct Ended: Error {}

    @Test func `A tick follows each pause, and the first that is broken off ends them`() async {
        let pauses = Mutex<[Duration]>([])
        let ticks = Ticks(every: .milliseconds(500)) { wait in
            let count = pauses.withLock { pauses in
                pauses.append(wait)
                return pauses.count
            }
            if count == 4 { throw Ended() }
        }
        var seen = 0
        for await _ in ticks { seen += 1 }
        #expect(seen == 3)
        #expect(pauses.withLock { $0 } == Array(repeating: .milliseconds(500), count: 4))
    }
}
