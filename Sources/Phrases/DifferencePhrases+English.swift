import Conferences

extension DifferencePhrases {
    package static let english = DifferencePhrases { EnglishChanges.sentence($0) }
}

/// The English sentences about changes of a plan.
enum EnglishChanges {
    static func sentence(_ change: PlanChange) -> String {
        switch change {
        case .slug(let old, let new): "The conference's short name changes from “\(old)” to “\(new)”."
        case .title(let old, let new): "The title changes from “\(old)” to “\(new)”."
        case .form(let old, let new): "The form changes from \(form(old)) to \(form(new))."
        case .overQuota(let old, let new):
            "Over the number of a category, the rule changes from \(overQuota(old)) to \(overQuota(new))."
        case .host(let old, let new): "The host changes from “\(old)” to “\(new)”."
        case .days(let old, let new): "The conference is now held \(days(new)), no longer \(days(old))."
        case .hours(let old, let new): "The time of the conference \(fromTo(hours(old), hours(new)))."
        case .timeZone(let old, let new): "The time zone changes from \(old) to \(new)."
        case .cancelled(let reason): "The conference is cancelled. Reason: \(sentence(reason))"
        case .cancellationReason(_, let new): "The reason for the cancellation is now: \(sentence(new))"
        case .reinstated: "The conference is no longer cancelled: it will be held."
        case .chairAdded(let person): "\(person.name) chairs the conference now."
        case .chairRemoved(let person): "\(person.name) no longer chairs the conference."
        case .chairsReordered(let people):
            "The order of the chairs is now: \(people.map(\.name).joined(separator: ", "))."
        case .secretary(let old, let new): "The secretary \(fromTo(old?.name, new?.name))."
        case .person(let person, let change, _): sentence(person, change)
        case .directiveAdded(let directive): "Directive added: \(directive.citation)."
        case .directiveRemoved(let directive): "Directive removed: \(directive.citation)."
        case .directive(let number, let change): sentence(number, change)
        case .mainPoint(let old, let new): "The main point moves from \(old.name) to \(new.name)."
        case .points(let points, let change): sentence(points, change)
        case .item(let title, let change, _): sentence(title, change)
        case .reminderAdded(let reminder): "Reminder added: \(text(reminder))."
        case .reminderRemoved(let reminder): "Reminder removed: \(text(reminder))."
        case .acceptedAdded(let entry): "\(text(entry)) is accepted. Reason: \(sentence(entry.reason))"
        case .acceptedRemoved(let entry): "\(text(entry)) is no longer accepted."
        }
    }

    private static func sentence(_ person: PersonReference, _ change: PersonChange) -> String {
        switch change {
        case .added: "\(person.name) is added to the people, with no role yet."
        case .removed: "\(person.name) is removed from the people."
        case .key(let old, let new): "The key of \(person.name) changes from “\(old)” to “\(new)”."
        case .name(let old, let new): "The name of “\(person.key)” changes from \(old) to \(new)."
        case .titles(_, let new):
            new.isEmpty
                ? "\(person.name) no longer has a title."
                : "\(person.name) is now \(new.joined(separator: ", "))."
        case .unit(let old, let new): "The unit of \(person.name) \(fromTo(old, new))."
        case .phone: "The phone number of \(person.name) has changed."
        }
    }

    private static func sentence(_ number: String, _ change: DirectiveChange) -> String {
        switch change {
        case .number(let old, let new): "The directive's number is corrected from \(old) to \(new)."
        case .kind(let old, let new): "The kind of directive \(number) is corrected from \(old) to \(new)."
        case .date(let old, let new):
            "The date of directive \(number) \(fromTo(old?.description, new?.description))."
        case .issuer(let old, let new): "The issuer of directive \(number) \(fromTo(old, new))."
        case .subject(let old, let new): "The subject of directive \(number) \(fromTo(old, new))."
        }
    }

    private static func sentence(_ points: [PointReference], _ change: PointChange) -> String {
        let isOne = points.count == 1
        let all = names(points)
        let head = isOne ? "Point" : "\(count(points.count)) points"
        let at = isOne ? "Point \(all)" : "\(head) (\(all))"
        return switch change {
        case .added: "\(head) added: \(all)."
        case .removed: "\(head) removed: \(all)."
        case .renamed(let old, let new): "Point “\(old)” is renamed to “\(new)”."
        case .moved(_, let new):
            "\(at) \(isOne ? "moves" : "move") \(new.map { "under point \($0.name)" } ?? "to the top of the tree")."
        case .unit(let old, let new): "\(at): the unit \(fromTo(old, new))."
        case .address(let old, let new): "\(at): the address \(fromTo(old, new))."
        case .capacity(let old, let new): "\(at): the capacity \(fromTo(old.map(count), new.map(count)))."
        case .inCharge(let old, let new): "\(at): the person in charge \(fromTo(old?.name, new?.name))."
        case .technician(let old, let new): "\(at): the technician \(fromTo(old?.name, new?.name))."
        case .joinLink: "\(at): the join link has changed."
        case .expected(let old, let new):
            "\(at): the expected attendance \(fromTo(categories(old), categories(new)))."
        }
    }

    private static func sentence(_ title: String, _ change: ItemChange) -> String {
        switch change {
        case .added(let time): "“\(title)” is added (\(dated(time)))."
        case .removed(let time): "“\(title)” is removed (\(dated(time)))."
        case .renamed(let old): "“\(old)” is renamed to “\(title)”."
        case .moved(let previous):
            previous.map { "“\(title)” now follows “\($0)”." } ?? "“\(title)” now comes first."
        case .time(let old, let new): timeSentence(title, old, new)
        case .duration(let old, let new):
            "The duration of “\(title)” \(fromTo(old.map(minutes), new.map(minutes)))."
        case .kind(let old, let new): "The kind of “\(title)” changes from \(kind(old)) to \(kind(new))."
        case .presenterAdded(let person): "“\(title)”: \(person.name) presents now."
        case .presenterRemoved(let person): "“\(title)”: \(person.name) no longer presents."
        case .directiveAdded(let number): "“\(title)”: directive \(number) is added."
        case .directiveRemoved(let number): "“\(title)”: directive \(number) is removed."
        case .materialAdded(let material): "“\(title)”: the document “\(material)” is added."
        case .materialRemoved(let material): "“\(title)”: the document “\(material)” is removed."
        case .materialLink(let material): "“\(title)”: the link to “\(material)” has changed."
        case .points(let old, let new): "“\(title)” moves from \(places(old)) to \(places(new))."
        }
    }
}

private func overQuota(_ policy: OverQuotaPolicy) -> String {
    switch policy {
    case .refuse: "refuse"
    case .waitlist: "waiting list"
    case .accept: "accept with a reason"
    }
}
