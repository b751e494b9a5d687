extension PlanDifference {
    /// Whether and when the conference is held, how and by whom.
    static func conferenceChanges(_ old: Plan, _ new: Plan) -> [PlanChange] {
        var changes: [PlanChange] = []
        switch (old.cancellation, new.cancellation) {
        case (nil, let reason?): changes.append(.cancelled(reason: reason))
        case (_?, nil): changes.append(.reinstated)
        case (let before?, let after?) where before != after:
            changes.append(.cancellationReason(from: before, to: after))
        default: break
        }
        if old.slug != new.slug { changes.append(.slug(from: old.slug, to: new.slug)) }
        if old.title != new.title { changes.append(.title(from: old.title, to: new.title)) }
        if old.form != new.form { changes.append(.form(from: old.form, to: new.form)) }
        if old.host != new.host { changes.append(.host(from: old.host, to: new.host)) }
        if old.overQuota ?? .usual != new.overQuota ?? .usual {
            changes.append(.overQuota(from: old.overQuota ?? .usual, to: new.overQuota ?? .usual))
        }
        return changes + scheduleChanges(old.schedule, new.schedule)
    }

    private static func scheduleChanges(_ old: Schedule, _ new: Schedule) -> [PlanChange] {
        var changes: [PlanChange] = []
        let days = (
            DaySpan(first: old.firstDay, last: old.lastDay), DaySpan(first: new.firstDay, last: new.lastDay)
        )
        if days.0 != days.1 { changes.append(.days(from: days.0, to: days.1)) }
        let hours = (HourSpan(start: old.start, end: old.end), HourSpan(start: new.start, end: new.end))
        if hours.0 != hours.1 { changes.append(.hours(from: hours.0, to: hours.1)) }
        if old.timeZone != new.timeZone {
            changes.append(.timeZone(from: old.timeZone, to: new.timeZone))
        }
        return changes
    }

    /// What only the organiser is concerned with: reminders and accepted findings.
    static func remainingChanges(_ old: Plan, _ new: Plan) -> [PlanChange] {
        let reminders = (old.reminders.map(\.inOrder), new.reminders.map(\.inOrder))
        var matching = Matching(oldCount: old.reminders.count, newCount: new.reminders.count)
        matching.pair(old: { reminders.0[$0] }, new: { reminders.1[$0] })
        var changes = matching.added.map { PlanChange.reminderAdded(reminder: new.reminders[$0]) }
        changes += matching.removed.map { .reminderRemoved(reminder: old.reminders[$0]) }
        matching = Matching(oldCount: old.accepted.count, newCount: new.accepted.count)
        matching.pair(old: { old.accepted[$0] }, new: { new.accepted[$0] })
        changes += matching.added.map { .acceptedAdded(entry: new.accepted[$0]) }
        return changes + matching.removed.map { .acceptedRemoved(entry: old.accepted[$0]) }
    }

    /// The documents, matched by kind and number, then by number, and then (a corrected number) by all the
    /// rest.
    static func directiveChanges(_ old: Plan, _ new: Plan) -> [PlanChange] {
        let lists = (old.directives, new.directives)
        let matching = matching(of: lists.0, lists.1)
        var changes: [PlanChange] = []
        for (new, old) in matching.oldIndices.enumerated() {
            if let old {
                changes += lists.0[old].changes(to: lists.1[new])
                    .map { .directive(number: lists.1[new].number, change: $0) }
            } else {
                changes.append(.directiveAdded(directive: lists.1[new]))
            }
        }
        return changes + matching.removed.map { .directiveRemoved(directive: lists.0[$0]) }
    }

    private static func matching(of old: [Directive], _ new: [Directive]) -> Matching {
        var matching = Matching(oldCount: old.count, newCount: new.count)
        matching.pair(old: { [old[$0].kind, old[$0].number] }, new: { [new[$0].kind, new[$0].number] })
        matching.pair(old: { old[$0].number }, new: { new[$0].number })
        matching.pair(old: { old[$0].withoutNumber }, new: { new[$0].withoutNumber })
        return matching
    }

    /// The new numbers of directives whose number was corrected, by the old ones; an item that cites such a
    /// directive has not changed for that.
    static func renumberedDirectives(_ old: Plan, _ new: Plan) -> [String: String] {
        let pairs = matching(of: old.directives, new.directives).pairs
            .map { (old.directives[$0.old].number, new.directives[$0.new].number) }
        return Dictionary(pairs.filter { $0.0 != $0.1 }) { first, _ in first }
    }
}

extension Directive {
    /// The directive but for its number, where that tells it from others.
    fileprivate var withoutNumber: Directive? {
        guard date != nil || subject != nil else { return nil }
        var directive = self
        directive.number = ""
        return directive
    }

    fileprivate func changes(to new: Directive) -> [DirectiveChange] {
        var changes: [DirectiveChange] = []
        if number != new.number { changes.append(.number(from: number, to: new.number)) }
        if kind != new.kind { changes.append(.kind(from: kind, to: new.kind)) }
        if date != new.date { changes.append(.date(from: date, to: new.date)) }
        if issuer != new.issuer { changes.append(.issuer(from: issuer, to: new.issuer)) }
        if subject != new.subject { changes.append(.subject(from: subject, to: new.subject)) }
        return changes
    }
}

extension ReminderRule {
    /// The rule with its recipients in a fixed order, in which rules are compared.
    fileprivate var inOrder: ReminderRule {
        var rule = self
        rule.recipients.sort { $0.rawValue < $1.rawValue }
        return rule
    }
}
