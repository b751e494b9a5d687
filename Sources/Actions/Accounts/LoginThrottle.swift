package import Conferences
import Glibc
package import Store

/// How long somebody must wait who was refused again and again, by account and by address.
package enum LoginThrottle {
    /// How long refusals are remembered.
    package static let memory: Int64 = 3_600_000

    package static func subject(login: String) -> String { "login:" + login.lowercased() }
    /// Of an address of IPv6 only its network counts, of which a visitor may have as many addresses as they like.
    package static func subject(address: String) -> String { "address:" + network(of: address) }

    private static func network(of address: String) -> String {
        guard address.contains(":") else { return address }
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: &bytes) { Hexadecimal.text($0.prefix(8)) } + "/64"
    }

    /// The seconds still to be waited; 0 where there is nothing to wait for. After five refusals of an account,
    /// or thirty from an address behind which a whole office may sit, each doubles the wait, up to 15 minutes.
    ///
    /// - Parameter underWay: attempts of which it is not known yet whether they are refused.
    package static func wait(
        _ subject: String, at now: Instant, underWay: Int = 0, in records: Records
    ) throws -> Int {
        let known = try records.loginFailures(subject) ?? LoginFailures(failures: 0, lastAt: now)
        let free = subject.hasPrefix("login:") ? 5 : 30
        guard known.failures >= free else { return known.failures + underWay >= free ? 2 : 0 }
        let pause = min(900, 1 << min(20, known.failures - free + 2))
        let until = known.lastAt.advanced(byMilliseconds: Int64(pause) * 1000)
        return max(0, Int((until.milliseconds - now.milliseconds + 999) / 1000))
    }
}
