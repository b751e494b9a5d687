/// One thing in which a plan differs from an earlier one, as facts.
///
/// It is stored with the version of the plan that it leads to, so a case or a label is never renamed once
/// released. Phone numbers and join links do not stand in it, only that they changed.
package enum PlanChange: Hashable, Sendable, Codable {
    case slug(from: String, to: String)
    case title(from: String, to: String)
    case form(from: ConferenceForm, to: ConferenceForm)
    case host(from: String, to: String)
    case overQuota(from: OverQuotaPolicy, to: OverQuotaPolicy)
    case days(from: DaySpan, to: DaySpan)
    case hours(from: HourSpan, to: HourSpan)
    case timeZone(from: String, to: String)
    case cancelled(reason: String)
    case cancellationReason(from: String, to: String)
    /// A cancelled conference is held after all.
    case reinstated

    case chairAdded(person: PersonReference)
    case chairRemoved(person: PersonReference)
    /// The same people chair in another order, the first of whom leads.
    case chairsReordered(people: [PersonReference])
    case secretary(from: PersonReference?, to: PersonReference?)
    /// What the plan says of somebody; `points` are those that they have to do with, sorted, or `nil` for all.
    case person(PersonReference, change: PersonChange, points: [String]?)

    case directiveAdded(directive: Directive)
    case directiveRemoved(directive: Directive)
    case directive(number: String, change: DirectiveChange)

    /// Another point is the first one, from which the conference is broadcast.
    case mainPoint(from: PointReference, to: PointReference)
    /// The same change of one or more points.
    case points([PointReference], change: PointChange)
    /// An item by its title (the new one, unless it is removed); `points` are those that take part in it
    /// before or after, sorted, or `nil` for all.
    case item(title: String, change: ItemChange, points: [String]?)

    case reminderAdded(reminder: ReminderRule)
    case reminderRemoved(reminder: ReminderRule)
    case acceptedAdded(entry: AcceptedFinding)
    case acceptedRemoved(entry: AcceptedFinding)
}

extension PlanChange {
    /// The codes of the points that are concerned and so to be told; `nil` for all of them, empty where only
    /// the organiser is.
    package var points: Set<String>? {
        switch self {
        case .person(_, _, let points), .item(_, _, let points): points.map { Set($0) }
        case .points(let points, _): Set(points.map(\.code))
        case .reminderAdded, .reminderRemoved, .acceptedAdded, .acceptedRemoved: []
        case .slug, .title, .form, .host, .overQuota, .days, .hours, .timeZone, .cancelled,
            .cancellationReason,
            .reinstated, .chairAdded, .chairRemoved, .chairsReordered, .secretary, .directiveAdded,
            .directiveRemoved, .directive, .mainPoint:
            nil
        }
    }

    /// Whether those at a point are to be told.
    package func concerns(_ point: String) -> Bool { points?.contains(point) ?? true }
}
