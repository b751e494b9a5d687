package import Conferences
package import Store

/// How long somebody must wait who was refused again and again, by account and by address.
package enum LoginThrottle {
    /// How long refusals are remembered.
    package static let memory: Int64 = 3_600_000

    package static func subject(login: String) -> String { "login:" + login.lowercased() }
    package static func subject(address: String) -> String { "address:" + address }

    /// The seconds still to be waited; 0 where there is nothing to wait for. After five refusals of an account,
    /// or thirty from an address behind which a whole office may sit, each doubles the wait, up to 15 minutes.
    package static func wait(_ subject: String, at now: Instant, in records: Records) throws -> Int {
        guard let known = try records.loginFailures(subject) else { return 0 }
        let free = subject.hasPrefix("login:") ? 5 : 30
        guard known.failures >= free else { return 0 }
        let pause = min(900, 1 << min(20, known.failures - free + 2))
        let until = known.lastAt.advanced(byMilliseconds: Int64(pause) * 1000)
        return max(0, Int((until.milliseconds - now.milliseconds + 999) / 1000))
    }
}
