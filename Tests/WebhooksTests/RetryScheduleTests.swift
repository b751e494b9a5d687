import TestSupport
import Testing

@testable import Webhooks

private let now: Int64 = 1_700_000_000_000  // Tue, 14 Nov 2023 22:13:20 GMT
private let failed = Outcome(status: 500, trouble: .status)

private func next(_ attempt: Int, _ outcome: Outcome, random: Double = 0.5) -> RetrySchedule.Decision {
    RetrySchedule.standard.next(afterAttempt: attempt, outcome: outcome, now: now, random: random)
}

private func wait(_ outcome: Outcome, attempt: Int = 1, random: Double = 0.5) -> Int64? {
    guard case .retry(let instant) = next(attempt, outcome, random: random) else { return nil }
    return instant - now
}

@Suite(.inTurns) struct RetryScheduleTests {
    @Test(arguments: zip(1...9, [5, 60, 300, 1800, 7200, 18_000, 36_000, 86_400, 86_400] as [Int64]))
    func `The wait grows with each attempt`(attempt: Int, seconds: Int64) {
        #expect(wait(failed, attempt: attempt) == seconds * 1000)
    }

    @Test(arguments: [10, 11, .max, 0, -1])
    func `After the last attempt the message is exhausted`(attempt: Int) {
        #expect(next(attempt, failed) == .exhausted)
    }

    @Test func `Waits are spread by a fifth in both directions`() {
        #expect(wait(failed, attempt: 2, random: 0) == 48_000)
        #expect(wait(failed, attempt: 2, random: 0.999_999) == 71_999)
    }

    @Test(arguments: [200, 201, 202, 204, 299])
    func `Every 2xx is a delivery, even at the last attempt`(status: Int) {
        #expect(next(10, Outcome(status: status)) == .delivered)
        #expect(next(1, Outcome(status: status, trouble: .timeout)) == .delivered)
    }

    @Test func `410 disables the endpoint`() {
        #expect(next(1, Outcome(status: 410, trouble: .status)) == .disable)
    }

    @Test(arguments: [Outcome.Trouble.cancelled, .shutDown])
    func `What we broke off ourselves is no attempt`(trouble: Outcome.Trouble) {
        #expect(next(10, Outcome(trouble: trouble)) == .notCounted)
    }

    @Test func `A chat that is gone is disabled like a receiver that says 410`() {
        #expect(next(1, Outcome(status: 404, trouble: .gone)) == .disable)
    }

    @Test(arguments: [
        ("5s,1m,5m", [0, 5, 60, 300]), ("1h, 2d", [0, 3600, 172_800]), ("30d", [0, 30 * 86_400]),
    ])
    func `A schedule is read as it is typed`(text: String, seconds: [Int]) {
        #expect(RetrySchedule(parsing: text)?.delays == seconds.map { .seconds($0) })
    }

    @Test(arguments: [
        "", "5", "5s,,1m", "0s", "-1s", "31d", "5 s", "1w", "s", "5s;1m", "9999999999999999999d",
    ])
    func `What is no schedule is not taken for one`(text: String) {
        #expect(RetrySchedule(parsing: text) == nil)
    }

    @Test(
        arguments: Outcome.Trouble.allCases.filter { ![.cancelled, .shutDown, .gone].contains($0) })
    func `Every other trouble is retried`(trouble: Outcome.Trouble) {
        #expect(wait(Outcome(trouble: trouble)) == 5000)
    }

    @Test(
        arguments: [429, 503],
        [
            ("120", 120_000),
            ("Tue, 14 Nov 2023 22:15:20 GMT", 120_000),
            ("Tuesday, 14-Nov-23 22:15:20 GMT", 120_000),
            ("Tue Nov 14 22:15:20 2023", 120_000),
            ("0", 5000),
            ("1", 5000),
            ("Sun, 06 Nov 1994 08:49:37 GMT", 5000),
            ("86401", 86_400_000),
            ("99999999999999999999999999", 86_400_000),
            ("9223372036854775807", 86_400_000),
            ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400_000),
            ("soon", 5000),
            ("", 5000),
            ("-5", 5000),
            ("1.5", 5000),
            ("Tue, 31 Feb 2023 22:15:20 GMT", 5000),
            ("Tue, 14 Nov 2023 24:15:20 GMT", 5000),
            ("14 Nov", 5000),
        ] as [(String, Int64)])
    func `Retry-After is honoured within bounds`(status: Int, header: (String, Int64)) {
        let outcome = Outcome(status: status, trouble: .status, retryAfter: header.0)
        // A random number of 0 spreads what was asked for by nothing, and the schedule's 5 s to 4 s.
        let expected = header.1 == 5000 ? 4000 : header.1
        #expect(wait(outcome, random: 0) == expected)
    }

    @Test func `Messages that were asked to come back together are spread to later`() {
        let outcome = Outcome(status: 429, trouble: .status, retryAfter: "100")
        #expect(wait(outcome, random: 0.5) == 110_000)
    }

    @Test(
        arguments: [
            ("86400", 0.9, 86_400_000), ("80000", 0.9, 86_400_000), ("70000", 0.5, 77_000_000),
            ("86401", 0.5, 77_760_000), ("99999999999999999999", 0.999, 69_137_280),
            ("Fri, 31 Dec 9999 23:59:59 GMT", 0, 86_400_000),
        ] as [(String, Double, Int64)])
    func `The spread of what was asked for does not leave the bound of a day`(
        header: String, random: Double, expected: Int64
    ) {
        let outcome = Outcome(status: 503, trouble: .status, retryAfter: header)
        #expect(wait(outcome, random: random) == expected)
    }

    @Test(arguments: [500, 404, 301])
    func `Retry-After counts only where the receiver asks for time`(status: Int) {
        let outcome = Outcome(status: status, trouble: .status, retryAfter: "3600")
        #expect(wait(outcome) == 5000)
    }

    @Test func `Retry-After never shortens a wait`() {
        let outcome = Outcome(status: 503, trouble: .status, retryAfter: "1")
        #expect(wait(outcome, attempt: 6) == 18_000_000)
    }

    @Test(
        arguments: [
            ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777_000),
            ("Mon, 01-Jan-73 00:00:00 GMT", 3_250_454_400_000),
        ] as [(String, Int64)])
    func `A year of two digits lies at most 50 years ahead`(text: String, expected: Int64) {
        #expect(HTTPDate.milliseconds(text, now: now) == expected)
    }
}
