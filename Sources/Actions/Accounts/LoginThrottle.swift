package import Conferences
import Glibc
package import Store

/// How long somebody must wait who was refused again and again.
///
/// What is counted is an account from one network: whoever guesses is stopped by that after a few attempts, and cannot
/// lock its owner out, who comes from elsewhere. An account from all networks together is counted, too, because many
/// networks could guess together; it bears more and waits less. A network where the account is in already is not held
/// to that count.
package enum LoginThrottle {
    /// How long refusals are remembered.
    package static let memory: Int64 = 3_600_000

    /// Attempts upon an account from anywhere.
    package static func subject(login: String) -> String { "login:" + login.lowercased() }
    /// Attempts upon an account from one network.
    package static func subject(login: String, from address: String) -> String {
        ownPrefix(login) + network(of: address)
    }
    /// Attempts of somebody who is in to show that the account is theirs.
    package static func subject(owner login: String) -> String { "owner:" + login.lowercased() }
    /// Of an address of IPv6 only its network counts, of which a visitor may have as many addresses as they like.
    package static func subject(address: String) -> String { "address:" + network(of: address) }

    /// What the subjects of an account and a network begin with.
    package static func ownPrefix(_ login: String) -> String { "from:" + login.lowercased() + "@" }

    /// Whether two addresses belong to one visitor.
    package static func isSame(_ one: String, _ other: String) -> Bool {
        network(of: one) == network(of: other)
    }

    private static func network(of address: String) -> String {
        guard address.contains(":") else { return address }
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: &bytes) { Hexadecimal.text($0.prefix(8)) } + "/64"
    }

    /// How many refusals cost nothing, and the longest wait in seconds. Behind an address may sit a whole office.
    private static func measure(_ subject: String) -> (free: Int, longest: Int) {
        if subject.hasPrefix("login:") { return (20, 60) }
        return subject.hasPrefix("address:") ? (30, 900) : (5, 900)
    }

    /// The seconds still to be waited; 0 where there is nothing to wait for. After some refusals each further one
    /// doubles the wait.
    ///
    /// - Parameter underWay: attempts of which it is not known yet whether they are refused.
    package static func wait(
        _ subject: String, at now: Instant, underWay: Int = 0, in records: Records
    ) throws -> Int {
        let known = try records.loginFailures(subject) ?? LoginFailures(failures: 0, lastAt: now)
        let (free, longest) = measure(subject)
        guard known.failures >= free else { return known.failures + underWay >= free ? 2 : 0 }
        let pause = min(longest, 1 << min(20, known.failures - free + 2))
        let until = known.lastAt.advanced(byMilliseconds: Int64(pause) * 1000)
        return max(0, Int((until.milliseconds - now.milliseconds + 999) / 1000))
    }
}
