/// A key of `plan.yaml`.
package enum PlanKey: String, Sendable, CaseIterable {
    case slug, title, form, host, date
    case lastDate = "last-date"
    case start, end
    case timeZone = "time-zone"
    case directives, people, chairs, secretary, points, agenda, reminders, accepted, cancelled
    case name, titles, unit, phone
    case code, address, capacity
    case inCharge = "in-charge"
    case technician
    case joinLink = "join-link"
    case expected
    case overQuota = "over-quota"
    case communesOf = "communes-of"
    case provinces
    case withCommunes = "with-communes"
    case kind, day, duration, presenters, materials, link
    case number, issuer, subject
    case before, to, about, reason
}

/// A part of `plan.yaml` with keys of its own.
package enum PlanSection: Sendable, Hashable, CaseIterable {
    case plan, directive, person, point, communes, provinces, item, material, reminder, accepted

    /// The keys it may have, in the order in which they are written.
    package var keys: [PlanKey] {
        switch self {
        case .plan:
            [
                .slug, .title, .form, .host, .date, .lastDate, .start, .end, .timeZone, .cancelled,
                .directives, .people, .chairs, .secretary, .overQuota, .points, .agenda,
                .reminders, .accepted,
            ]
        case .directive: [.kind, .number, .date, .issuer, .subject]
        case .person: [.name, .titles, .unit, .phone]
        case .point:
            [
                .code, .name, .unit, .address, .capacity, .inCharge, .technician, .joinLink, .expected,
                .points,
            ]
        case .communes: [.communesOf, .capacity, .expected]
        case .provinces: [.provinces, .withCommunes, .capacity, .expected]
        case .item:
            [.title, .kind, .day, .start, .duration, .presenters, .directives, .materials, .points]
        case .material: [.title, .link]
        case .reminder: [.before, .to, .about]
        case .accepted: [.code, .about, .reason]
        }
    }
}
