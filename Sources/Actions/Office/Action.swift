/// Something that can be done: the only way in which anything changes.
package protocol Action: Sendable {
    associatedtype Outcome: Sendable

    /// What one must be allowed to do for it.
    static var permission: Permission { get }
    /// What the audit log calls it, such as `plan.publish`.
    static var name: String { get }
    /// Whether whatever it changes is in the audit log, also where it says nothing itself; only a step whose changes
    /// nobody sees before a later one may do without.
    static var isTraced: Bool { get }

    /// Does it, within one write transaction: what it changes, records and announces is committed together
    /// or not at all.
    func perform(in work: Work) throws -> Outcome
}

extension Action {
    package static var isTraced: Bool { true }
}
