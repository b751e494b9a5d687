/// What a change is called by programs: stable names, which stand in the events that tell of it.
extension PlanChange {
    package var code: String {
        switch self {
        case .slug: "conference.slug"
        case .title: "conference.title"
        case .form: "conference.form"
        case .host: "conference.host"
        case .overQuota: "conference.over-quota"
        case .days: "conference.days"
        case .hours: "conference.hours"
        case .timeZone: "conference.time-zone"
        case .cancelled: "conference.cancelled"
        case .cancellationReason: "conference.cancellation-reason"
        case .reinstated: "conference.reinstated"
        case .chairAdded: "chair.added"
        case .chairRemoved: "chair.removed"
        case .chairsReordered: "chair.order"
        case .secretary: "secretary"
        case .person(_, let change, _): "person." + change.code
        case .directiveAdded: "directive.added"
        case .directiveRemoved: "directive.removed"
        case .directive(_, let change): "directive." + change.code
        case .mainPoint: "point.main"
        case .points(_, let change): "point." + change.code
        case .item(_, let change, _): "item." + change.code
        case .reminderAdded: "reminder.added"
        case .reminderRemoved: "reminder.removed"
        case .acceptedAdded: "accepted.added"
        case .acceptedRemoved: "accepted.removed"
        }
    }
}

extension PersonChange {
    var code: String {
        switch self {
        case .added: "added"
        case .removed: "removed"
        case .key: "key"
        case .name: "name"
        case .titles: "titles"
        case .unit: "unit"
        case .phone: "phone"
        }
    }
}

extension DirectiveChange {
    var code: String {
        switch self {
        case .number: "number"
        case .kind: "kind"
        case .date: "date"
        case .issuer: "issuer"
        case .subject: "subject"
        }
    }
}

extension PointChange {
    var code: String {
        switch self {
        case .added: "added"
        case .removed: "removed"
        case .renamed: "renamed"
        case .moved: "moved"
        case .unit: "unit"
        case .address: "address"
        case .capacity: "capacity"
        case .inCharge: "in-charge"
        case .technician: "technician"
        case .joinLink: "join-link"
        case .expected: "expected"
        }
    }
}

extension ItemChange {
    var code: String {
        switch self {
        case .added: "added"
        case .removed: "removed"
        case .renamed: "renamed"
        case .moved: "moved"
        case .time: "time"
        case .duration: "duration"
        case .kind: "kind"
        case .presenterAdded: "presenter-added"
        case .presenterRemoved: "presenter-removed"
        case .directiveAdded: "directive-added"
        case .directiveRemoved: "directive-removed"
        case .materialAdded: "material-added"
        case .materialRemoved: "material-removed"
        case .materialLink: "material-link"
        case .points: "points"
        }
    }
}
