/// A part of a plan that a rule of the checks looks at.
package enum PlanPart: Sendable, Hashable, CaseIterable {
    /// The directives that the plan names.
    case directives
    /// The people, who chairs and who takes the minutes.
    case people
    /// The tree of points.
    case points
    /// When the conference and each of its items begin and end, and at which points.
    case times
    /// The rest of the agenda: what an item is, who presents it, which directives it is about.
    case agenda
    /// What the plan accepts with a reason.
    case accepted
}
