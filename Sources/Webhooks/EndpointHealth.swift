/// Whether an endpoint has answered lately, over days: what its owner is told, and when it is disabled.
///
/// Instants are milliseconds since 1970.
package struct EndpointHealth: Sendable, Hashable {
    package enum Change: Sendable, Hashable {
        case none
        /// The first failure after a delivery.
        case failing
        /// The first delivery after failures.
        case recovered
        /// It has failed for so long that it is to be disabled, and its owner told.
        case disable
    }

    /// How long an endpoint may fail without a delivery in between (Svix: 120 hours).
    package static let patience = Duration.seconds(5 * 86_400)
    /// Fewer failures than this never disable: a clock that jumps a year must not.
    package static let fewestFailures = 5

    package private(set) var failingSince: Int64?
    package private(set) var failures: Int

    package init(failingSince: Int64? = nil, failures: Int = 0) {
        self.failingSince = failingSince
        self.failures = failures
    }

    /// Counts an attempt's end. Attempts that do not count (`RetrySchedule.Decision.notCounted`) stay out.
    package mutating func record(delivered: Bool, at now: Int64) -> Change {
        if delivered {
            defer { self = EndpointHealth() }
            return failingSince == nil ? .none : .recovered
        }
        failures += 1
        guard let since = failingSince, since <= now else {
            // Also where the clock went back behind the first failure: what is not known does not count.
            let isFirst = failingSince == nil
            failingSince = now
            return isFirst ? .failing : .none
        }
        let isOver = now - since >= Self.patience.milliseconds && failures >= Self.fewestFailures
        return isOver ? .disable : .none
    }
}
