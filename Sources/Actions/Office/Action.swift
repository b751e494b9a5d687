/// Something that can be done: the only way in which anything changes.
package protocol Action: Sendable {
    associatedtype Outcome: Sendable

    /// What one must be allowed to do for it.
    static var permission: Permission { get }
    /// What the audit log calls it, such as `plan.publish`.
    static var name: String { get }

    /// Does it, within one write transaction: what it changes, records and announces is committed together
    /// or not at all.
    func perform(in work: Work) throws -> Outcome
}
