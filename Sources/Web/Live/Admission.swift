import Actions
import Conferences
import Store

/// When it was last asked whether somebody who listens may still do so.
struct Admission: Sendable {
    /// How long an answer is good where nothing was done to the account, in milliseconds: sessions and tokens run
    /// out by themselves.
    private static let good: Int64 = 300_000

    private var at: Instant
    private var stamp: Int64

    init(at: Instant, stamp: Int64) {
        self.at = at
        self.stamp = stamp
    }

    /// Whether it must be asked anew.
    func isOld(at now: Instant, accountChanged: Int64) -> Bool {
        accountChanged > stamp || now.milliseconds - at.milliseconds >= Self.good
    }
}

extension Exchange {
    /// Whether who asked may still do so, with the same rights: an answer that goes on must not outlive them. The
    /// database is asked where something was done to their account, and else every few minutes.
    func isStillAdmitted(_ admission: inout Admission, _ hub: LiveHub) async throws -> Bool {
        let now = office.now()
        let changed = presence.map { hub.lastChange(ofAccount: $0.account.login) } ?? 0
        guard admission.isOld(at: now, accountChanged: changed) else { return true }
        let credential = credential
        let presence = try await office.store.read { try credential.presence(in: $0, at: now) }
        try await site.touch(presence, at: now)
        admission = Admission(at: now, stamp: changed)
        return (presence?.actor ?? .visitor) == actor
    }
}
