import Conferences

extension PlanReader {
    mutating func agenda(_ node: YAMLNode?, schedule: Schedule?) -> [AgendaItem] {
        var items: [AgendaItem] = []
        let nodes = part(.times) { $0.report.list(node, .agenda, single: .mapping) }
        for (index, node) in nodes.enumerated() {
            guard let fields = Fields(node, .item, report) else {
                sound.remove(.times)
                continue
            }
            if fields.hasUnknown { sound.remove(.times) }
            places[.item(index)] = fields[.title]?.shown ?? node.shown
            let title = report.text(fields.required(.title), .title)
            let kind: AgendaItemKind? = report.word(fields[.kind], .kind)
            let (day, start, duration, points) = part(.times) { reader in
                (
                    reader.day(fields[.day], schedule: schedule),
                    reader.report.time(fields[.start], .start),
                    reader.report.duration(fields[.duration], .duration, in: 1...10_080),
                    reader.once(fields[.points], .points) { reader.pointCode($0) }
                )
            }
            let item = AgendaItem(
                title: title ?? "", kind: kind ?? .other, day: day, start: start, duration: duration,
                presenters: personKeys(fields[.presenters], .presenters),
                directives: once(fields[.directives], .directives) { directiveNumber($0, .directives) },
                materials: report.list(fields[.materials], .materials, single: .text).compactMap(material),
                points: points)
            // One without a title stays, so that those after it keep their places.
            items.append(item)
        }
        return items
    }

    private func day(_ node: YAMLNode?, schedule: Schedule?) -> CalendarDate? {
        guard let node, let day = report.date(node, .day) else { return nil }
        if let schedule, !(min(schedule.firstDay, schedule.lastDay)...schedule.lastDay).contains(day) {
            report.error(.dayOutsideConference, at: node.span, field: .day)
        }
        return day
    }

    private func material(_ node: YAMLNode) -> Material? {
        guard case .mapping = node.content else {
            return report.text(node, .materials).map { Material(title: $0) }
        }
        guard let fields = Fields(node, .material, report) else { return nil }
        let title = report.text(fields.required(.title), .title)
        let link = report.link(fields[.link], .link)
        return title.map { Material(title: $0, link: link) }
    }

    private func pointCode(_ node: YAMLNode) -> String? {
        guard let text = report.text(node, .points) else { return nil }
        guard let codes, codes[text] == nil else { return text }
        if !report.isPartial {
            report.error(
                .unknownPoint(text), at: node.span, field: .points, meant: text, among: codes.keys.sorted())
        }
        return nil
    }

    func reminders(_ node: YAMLNode?) -> [ReminderRule] {
        report.list(node, .reminders, single: .mapping).compactMap { node in
            guard let fields = Fields(node, .reminder, report) else { return nil }
            let minutes = report.duration(fields.required(.before), .before, in: 0...(366 * 1440))
            let recipients = recipients(fields.required(.to))
            let about = report.text(fields.required(.about), .about, limit: longLimit)
            guard let minutes, let about else { return nil }
            return ReminderRule(minutesBefore: minutes, recipients: recipients, about: about)
        }
    }

    private func recipients(_ node: YAMLNode?) -> [ReminderRule.Recipient] {
        let words = once(node, .to) { node in
            (report.word(node, .to) as ReminderRule.Recipient?)?.rawValue
        }
        return words.compactMap(ReminderRule.Recipient.init)
    }

    mutating func accepted(_ node: YAMLNode?) -> [AcceptedFinding] {
        var accepted: [AcceptedFinding] = []
        for (index, node) in report.list(node, .accepted, single: .mapping).enumerated() {
            guard let fields = Fields(node, .accepted, report) else { continue }
            places[.accepted(index)] = fields[.code]?.shown ?? node.shown
            let code = report.text(fields.required(.code), .code)
            let about = report.text(fields[.about], .about)
            let reason = report.text(fields.required(.reason), .reason, limit: longLimit)
            guard let code, let reason else { continue }
            accepted.append(AcceptedFinding(code: code, about: about, reason: reason))
        }
        return accepted
    }
}
