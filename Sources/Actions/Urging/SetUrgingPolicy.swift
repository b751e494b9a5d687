package import Conferences
import Store

/// Sets how the office urges: by which rule, when it keeps quiet, when it escalates (quy tắc đôn đốc).
package struct SetUrgingPolicy: Action {
    package static let permission = Permission.urgeTasks
    package static let name = "urging.set"

    let policy: UrgingPolicy

    package init(_ policy: UrgingPolicy) { self.policy = policy }

    package func perform(in work: Work) throws -> UrgingPolicy {
        guard policy.quietFrom != policy.quietUntil else { throw ActionError.task(.badQuietHours) }
        if let days = policy.escalateAfter, days < 1 { throw ActionError.task(.badLimit(days)) }
        try work.records.setUrgingPolicy(policy)
        try work.record("urging", Detail(policy))
        return policy
    }

    private struct Detail: Encodable {
        let rule: String
        let quietFrom: String
        let quietUntil: String
        let escalateAfter: Int?

        init(_ policy: UrgingPolicy) {
            rule = policy.rule.description
            quietFrom = policy.quietFrom.description
            quietUntil = policy.quietUntil.description
            escalateAfter = policy.escalateAfter
        }
    }
}
