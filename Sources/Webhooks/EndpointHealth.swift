/// Whether an endpoint has answered lately, over days: what its owner is told, and when it is disabled.
///
/// Instants are milliseconds since 1970.
package struct EndpointHealth: Sendable, Hashable {
    package enum Change: Sendable, Hashable {
        case none
        /// It has failed for so long that its owner is to be told; said once.
        case failing
        /// The first delivery after failures.
        case recovered
        /// It has failed for so long that it is to be disabled, and its owner told.
        case disable
    }

    /// How long it may fail before its owner is told: a restart of the receiver is nobody's business.
    package static let forbearance = Duration.seconds(300)
    /// How long an endpoint may fail without a delivery in between (Svix: 120 hours).
    package static let patience = Duration.seconds(5 * 86_400)
    /// Fewer failures than this never disable: a clock that jumps a year must not.
    package static let fewestFailures = 5

    package private(set) var failingSince: Int64?
    package private(set) var failures: Int
    package private(set) var isTold: Bool

    package init(failingSince: Int64? = nil, failures: Int = 0, isTold: Bool = false) {
        self.failingSince = failingSince
        self.failures = failures
        self.isTold = isTold
    }

    /// Counts an attempt's end. Attempts that do not count (`RetrySchedule.Decision.notCounted`) stay out.
    ///
    /// - Parameter needsHelp: whether nothing but a person can mend it, as with a token that has expired: then the
    ///   owner is told at once.
    package mutating func record(delivered: Bool, needsHelp: Bool = false, at now: Int64) -> Change {
        if delivered {
            defer { self = EndpointHealth() }
            return failingSince == nil ? .none : .recovered
        }
        failures += 1
        guard let since = failingSince, since <= now else {
            // Also where the clock went back behind the first failure: what is not known does not count.
            failingSince = now
            return needsHelp ? tell() : .none
        }
        if now - since >= Self.patience.milliseconds && failures >= Self.fewestFailures { return .disable }
        return needsHelp || now - since >= Self.forbearance.milliseconds ? tell() : .none
    }

    private mutating func tell() -> Change {
        guard !isTold else { return .none }
        isTold = true
        return .failing
    }
}
