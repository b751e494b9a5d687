/// The part of a plan that a finding is about.
package enum PlanElement: Hashable, Sendable {
    case plan
    /// A directive, by its index.
    case directive(Int)
    /// A person, by key.
    case person(String)
    /// An entry of the tree of points.
    case point(PointPath)
    /// An agenda item, by its index.
    case item(Int)
    /// An accepted finding, by its index.
    case accepted(Int)
}
