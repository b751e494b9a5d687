import Conferences

/// Writes a plan with its keys in the order in which people fill them in; what is not set is left out.
enum PlanWriter {
    static func text(of plan: Plan) -> String {
        let schedule = plan.schedule
        var fields = FieldList()
        fields.add(.slug, plan.slug)
        fields.add(.title, plan.title)
        fields.add(.form, plan.form.rawValue)
        fields.add(.host, plan.host)
        fields.add(.date, day(schedule.firstDay))
        if schedule.lastDay != schedule.firstDay { fields.add(.lastDate, day(schedule.lastDay)) }
        fields.add(.start, schedule.start?.description)
        fields.add(.end, schedule.end?.description)
        if schedule.timeZone != Schedule.vietnam { fields.add(.timeZone, schedule.timeZone) }
        fields.add(.cancelled, plan.cancellation)
        fields.add(.directives, list: plan.directives.map(directive))
        if !plan.people.isEmpty {
            fields.add(.people, .mapping(plan.people.map { ($0.key, person($0)) }))
        }
        fields.add(.chairs, texts: plan.chairs)
        fields.add(.secretary, plan.secretary)
        fields.add(.overQuota, plan.overQuota?.rawValue)
        fields.add(.points, list: plan.points.map(entry))
        fields.add(.agenda, list: plan.agenda.map(item))
        fields.add(.reminders, list: plan.reminders.map(reminder))
        fields.add(.accepted, list: plan.accepted.map(accepted))
        return YAMLOutput.document(fields.fields)
    }

    private static func day(_ date: CalendarDate) -> YAMLOutput {
        // Years before 1000 have fewer than four digits the Vietnamese way, which nobody could read back.
        date.year < 1000 ? .text(date.description) : .plain(date.vietnamese)
    }

    private static func directive(_ directive: Directive) -> YAMLOutput {
        if let text = DirectiveText.write(directive) { return .text(text) }
        var fields = FieldList()
        fields.add(.kind, directive.kind)
        fields.add(.number, directive.number)
        if let date = directive.date { fields.add(.date, day(date)) }
        fields.add(.issuer, directive.issuer)
        fields.add(.subject, directive.subject)
        return .mapping(fields.fields)
    }

    private static func person(_ person: PlannedPerson) -> YAMLOutput {
        var fields = FieldList()
        fields.add(.name, person.name)
        fields.add(.titles, texts: person.titles)
        fields.add(.unit, person.unit)
        fields.add(.phone, person.phone)
        return .mapping(fields.fields)
    }

    private static func entry(_ entry: PointEntry) -> YAMLOutput {
        var fields = FieldList()
        switch entry {
        case .point(let point):
            fields.add(.code, point.code)
            fields.add(.name, point.name)
            fields.add(.unit, point.unit)
            fields.add(.address, point.address)
            fields.add(.capacity, point.capacity.map { .plain(String($0)) })
            fields.add(.inCharge, point.inCharge)
            fields.add(.technician, point.technician)
            fields.add(.joinLink, point.joinLink)
            fields.add(.expected, expected(point.expected))
            fields.add(.points, list: point.children.map(Self.entry))
        case .administrative(let selection):
            switch selection.scope {
            case .communes(let province): fields.add(.communesOf, province)
            case .provinces(let withCommunes):
                fields.add(.provinces, "all")
                if withCommunes { fields.add(.withCommunes, .plain("true")) }
            }
            fields.add(.capacity, selection.capacity.map { .plain(String($0)) })
            fields.add(.expected, expected(selection.expected))
        }
        return .mapping(fields.fields)
    }

    private static func expected(_ categories: [ExpectedCategory]) -> YAMLOutput? {
        categories.isEmpty ? nil : .mapping(categories.map { ($0.name, .plain(String($0.count))) })
    }

    private static func item(_ item: AgendaItem) -> YAMLOutput {
        var fields = FieldList()
        fields.add(.title, item.title)
        if item.kind != .other { fields.add(.kind, item.kind.rawValue) }
        if let date = item.day { fields.add(.day, day(date)) }
        fields.add(.start, item.start?.description)
        fields.add(.duration, item.duration.map { .plain(DurationText.write($0)) })
        fields.add(.presenters, texts: item.presenters)
        fields.add(.directives, texts: item.directives)
        fields.add(.materials, list: item.materials.map(material))
        fields.add(.points, texts: item.points)
        return .mapping(fields.fields)
    }

    private static func material(_ material: Material) -> YAMLOutput {
        guard let link = material.link else { return .text(material.title) }
        return .mapping([
            (PlanKey.title.rawValue, .text(material.title)), (PlanKey.link.rawValue, .text(link)),
        ])
    }

    private static func reminder(_ reminder: ReminderRule) -> YAMLOutput {
        var fields = FieldList()
        fields.add(.before, .plain(DurationText.write(reminder.minutesBefore)))
        fields.add(.to, .list(reminder.recipients.map { .text($0.rawValue) }))
        fields.add(.about, reminder.about)
        return .mapping(fields.fields)
    }

    private static func accepted(_ accepted: AcceptedFinding) -> YAMLOutput {
        var fields = FieldList()
        fields.add(.code, accepted.code)
        fields.add(.about, accepted.about)
        fields.add(.reason, accepted.reason)
        return .mapping(fields.fields)
    }
}

/// The fields of a mapping, without those that are not set.
private struct FieldList {
    private(set) var fields: [(key: String, value: YAMLOutput)] = []

    mutating func add(_ key: PlanKey, _ value: YAMLOutput?) {
        if let value { fields.append((key.rawValue, value)) }
    }

    mutating func add(_ key: PlanKey, _ text: String?) { add(key, text.map(YAMLOutput.text)) }

    mutating func add(_ key: PlanKey, list: [YAMLOutput]) { if !list.isEmpty { add(key, .list(list)) } }

    mutating func add(_ key: PlanKey, texts: [String]) { add(key, list: texts.map(YAMLOutput.text)) }
}
