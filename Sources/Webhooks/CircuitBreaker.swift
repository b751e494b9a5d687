/// Keeps messages back from a host that does not answer, so that they take no places from the others; lets one
/// through from time to time to see.
///
/// Instants are milliseconds since 1970. What is kept back uses up no attempt.
package struct CircuitBreaker: Sendable, Hashable {
    package enum Admission: Sendable, Hashable {
        case admitted
        /// Send this one, and nothing else until its outcome is recorded.
        case probe
        case notBefore(Int64)
    }

    private enum State: Hashable {
        case closed
        case open(until: Int64)
        case probing(since: Int64)
    }

    /// The breaker opens at this share of failures …
    package static let share = 0.7
    /// … among at least so many outcomes …
    package static let fewest = 10
    /// … within this time.
    package static let window = Duration.seconds(300)
    /// How long it stays open at first; each probe that fails doubles it.
    package static let shortestPause = Duration.seconds(30)
    package static let longestPause = Duration.seconds(900)

    private var state = State.closed
    private var pause = Self.shortestPause.milliseconds
    private var windowStart: Int64 = 0
    private var outcomes = 0
    private var failures = 0

    package init() {}

    /// Asks for leave to send one message now. After `.probe` an outcome is expected; where none comes within
    /// the longest pause, because the one who asked is gone, another probe is let through.
    package mutating func admit(at now: Int64) -> Admission {
        switch state {
        case .closed: return .admitted
        case .open(let until) where now < until && until - now <= Self.longestPause.milliseconds:
            return .notBefore(until)
        case .probing(let since) where now >= since && now - since < Self.longestPause.milliseconds:
            return .notBefore(now + Self.shortestPause.milliseconds)
        case .open, .probing:
            state = .probing(since: now)
            return .probe
        }
    }

    package mutating func record(_ outcome: Outcome, at now: Int64) {
        guard let isWell = outcome.tellsHostIsWell else { return }
        if case .closed = state {
            count(isWell, at: now)
        } else if isWell {
            self = CircuitBreaker()
        } else if case .probing = state {
            pause = min(pause * 2, Self.longestPause.milliseconds)
            state = .open(until: now + pause)
        }
    }

    private mutating func count(_ isWell: Bool, at now: Int64) {
        if now < windowStart || now - windowStart >= Self.window.milliseconds {
            windowStart = now
            outcomes = 0
            failures = 0
        }
        outcomes += 1
        failures += isWell ? 0 : 1
        if outcomes >= Self.fewest, Double(failures) >= Self.share * Double(outcomes) {
            state = .open(until: now + pause)
        }
    }
}

extension Outcome {
    /// Whether the receiver's host is up and not overloaded; `nil` where the outcome says nothing about it. A
    /// refusal (404) is the word of a host that is well.
    var tellsHostIsWell: Bool? {
        switch trouble {
        case nil, .redirected, .tooLarge, .refused, .tokenExpired, .gone: true
        case .status: ![429, 500, 502, 503, 504].contains(status ?? 0)
        case .dns, .connect, .tls, .timeout, .cutOff, .notHTTP: delivered
        case .blockedAddress, .cancelled, .shutDown, .unsendable: nil
        }
    }
}
