/// When a message is sent again that did not arrive.
///
/// Instants are milliseconds since 1970. Nothing here reads a clock or rolls a die.
package struct RetrySchedule: Sendable, Hashable {
    package enum Decision: Sendable, Hashable {
        /// The receiver has it.
        case delivered
        /// Send it again from this instant on.
        case retry(at: Int64)
        /// That was the last attempt.
        case exhausted
        /// The receiver said that it is gone for good (410): the endpoint is to be disabled.
        case disable
        /// The attempt was broken off by ourselves and does not count: send it again when there is a sender.
        case notCounted
    }

    /// The wait before each attempt; the first is the wait before attempt 1.
    package var delays: [Duration]
    /// By how much of itself a wait is made longer or shorter at random, so that messages that failed together
    /// do not come back together.
    package var jitter: Double
    /// The longest wait that a receiver may ask for with `Retry-After`.
    package var longestRetryAfter: Duration

    package init(delays: [Duration], jitter: Double = 0.2, longestRetryAfter: Duration = .seconds(86_400)) {
        self.delays = delays
        self.jitter = jitter
        self.longestRetryAfter = longestRetryAfter
    }

    /// Ten attempts over three days: 0 s, 5 s, 1 min, 5 min, 30 min, 2 h, 5 h, 10 h, 24 h, 24 h, ±20 %.
    package static let standard = RetrySchedule(
        delays: [0, 5, 60, 300, 1800, 7200, 18_000, 36_000, 86_400, 86_400].map { .seconds($0) })

    /// Reads the waits before the second attempt and those after it: `5s,1m,5m,30m,2h`.
    ///
    /// `nil` where one is no number with `s`, `m`, `h` or `d`, or is longer than 30 days, or there are more
    /// than 50.
    package init?(parsing text: some StringProtocol) {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        var delays = [Duration.zero]
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let word = part.drop { $0 == " " }
            guard let unit = word.last.flatMap({ units[$0] }), let number = Int(word.dropLast()),
                (1...30 * 86_400 / unit).contains(number)
            else { return nil }
            delays.append(.seconds(number * unit))
        }
        guard delays.count <= 50 else { return nil }
        self.init(delays: delays)
    }

    /// What follows from an attempt's outcome.
    ///
    /// - Parameters:
    ///   - attempt: the number of the attempt that ended, from 1.
    ///   - now: when it ended.
    ///   - random: a random number from 0 up to, but without, 1.
    package func next(afterAttempt attempt: Int, outcome: Outcome, now: Int64, random: Double) -> Decision {
        if outcome.delivered { return .delivered }
        if outcome.status == 410 || outcome.trouble == .gone { return .disable }
        if outcome.trouble == .cancelled || outcome.trouble == .shutDown { return .notCounted }
        guard attempt >= 1, attempt < delays.count else { return .exhausted }
        let wait = delays[attempt].milliseconds
        let scheduled = now + Int64(Double(wait) * (1 + jitter * (2 * random - 1)))
        guard let asked = askedInstant(outcome, now: now) else { return .retry(at: scheduled) }
        // Only ever later: an answer that asks for a retry at once would use up all attempts in a moment. And
        // spread to later, because the receiver asked not to be called before; but never beyond the bound. Those
        // that ask for more than it are spread before it, or they would all come back at its end.
        let latest = now + longestRetryAfter.milliseconds
        let spread = Int64(Double(min(asked, latest) - now) * jitter * random)
        let wanted = asked > latest ? latest - spread : min(asked + spread, latest)
        return .retry(at: max(scheduled, wanted))
    }

    /// The instant that the receiver asked for, not before now; only 429 and 503 are asked to be honoured.
    private func askedInstant(_ outcome: Outcome, now: Int64) -> Int64? {
        guard outcome.status == 429 || outcome.status == 503, let text = outcome.retryAfter else {
            return nil
        }
        return RetryAfter.instant(text, now: now)
    }
}

/// The header `Retry-After` (RFC 9110 §10.2.3).
enum RetryAfter {
    /// Milliseconds since 1970, never before `now`; `nil` for what is neither a number of seconds nor a date.
    static func instant(_ text: String, now: Int64) -> Int64? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return HTTPDate.milliseconds(text, now: now).map { max(now, $0) }
        }
        // Digits that no number holds are a very long time.
        let (milliseconds, overflows) = (Int64(text) ?? .max).multipliedReportingOverflow(by: 1000)
        let (instant, isBeyond) = now.addingReportingOverflow(overflows ? .max : milliseconds)
        return isBeyond ? .max : instant
    }
}
