/// A limit on how often an endpoint is sent to: so many a second on average, and some at once after a pause
/// (the generic cell rate algorithm, ITU-T I.371).
///
/// Instants are milliseconds since 1970.
package struct Pace: Sendable, Hashable {
    /// Microseconds between two messages; whole milliseconds would round 300 a second to 333.
    private let interval: Int64
    private let burst: Int64
    /// When the next message is due if they come evenly, in microseconds.
    private var due: Int64 = .min

    /// - Parameters:
    ///   - perSecond: more than 0; Telegram's 20 a minute are 1/3.
    ///   - burst: how many may go at once, at least 1.
    package init(perSecond: Double, burst: Int = 1) {
        interval = Int64((1_000_000 / max(perSecond, 0.000_001)).rounded())
        self.burst = Int64(max(1, burst))
    }

    /// Takes leave to send one message now; `nil` where it is given, else the instant to ask again at.
    package mutating func take(at now: Int64) -> Int64? {
        let now = now * 1000
        // Less than a millisecond late is the caller's clock, not a pause. And a due instant that is farther
        // off than the limit can have put it is of a clock that went back.
        if due < now - 1000 || due > now + burst * interval { due = now }
        let earliest = due - (burst - 1) * interval
        guard earliest <= now else { return (earliest + 999) / 1000 }
        due += interval
        return nil
    }
}
