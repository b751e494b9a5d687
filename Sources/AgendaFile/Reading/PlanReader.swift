import Conferences
import Diagnostics

/// Reads the tree of a `plan.yaml` into a plan. Each section has a file of its own; what one section says
/// about another is looked up when all of them are read.
struct PlanReader {
    let report: Report
    let units: AdministrativeUnits
    var places: [PlanElement: YAMLSpan] = [:]

    var directives: [Directive] = []
    var directiveIndex = DirectiveIndex()
    var directiveSpans: [String: YAMLSpan] = [:]
    var hasUnreadDirectives = false
    var people: [PlannedPerson] = []
    /// The keys of people by their names in small letters.
    var keysByName: [String: String] = [:]
    /// Every key of a person, also of one with faults; `nil` where the people could not be read at all.
    var personKeys: Set<String>? = []
    /// Every code of a point and where it stands first; `nil` where the points could not be read at all.
    var codes: [String: YAMLSpan]? = [:]
    /// The parts in which no error was found.
    var sound = Set(PlanPart.allCases)
    /// What could be read of a plan with errors.
    private(set) var draft: PlanReading.Draft?

    init(report: Report, units: AdministrativeUnits) {
        self.report = report
        self.units = units
    }

    /// The plan, or `nil` where there is an error.
    mutating func read(_ root: YAMLNode, defaultSlug: String?) -> Plan? {
        guard let fields = Fields(root, .plan, report) else { return nil }
        let slug = slug(fields, default: defaultSlug)
        let title = report.text(fields.required(.title), .title)
        let form: ConferenceForm? = report.word(fields.required(.form), .form)
        let host = report.text(fields.required(.host), .host)
        let schedule = part(.times) { $0.schedule(fields, form: form) }
        part(.directives) { $0.readDirectives(fields[.directives]) }
        part(.people) { $0.readPeople(fields[.people]) }
        let points = part(.points) { $0.points(fields[.points], path: PointPath([])) }
        let chairs = part(.people) { $0.personKeys(fields[.chairs], .chairs) }
        let secretary = part(.people) { reader in
            fields[.secretary].flatMap { reader.personKey($0, .secretary) }
        }
        let overQuota: OverQuotaPolicy? = report.word(fields[.overQuota], .overQuota)
        let agenda = part(.agenda) { $0.agenda(fields[.agenda], schedule: schedule) }
        let reminders = reminders(fields[.reminders])
        let accepted = part(.accepted) { $0.accepted(fields[.accepted]) }
        let cancellation = report.text(fields[.cancelled], .cancelled, limit: longLimit)
        places[.plan] = fields[.title]?.shown ?? root.shown
        guard let form, let schedule else { return nil }
        let plan = Plan(
            slug: slug ?? "", title: title ?? "", form: form, host: host ?? "", schedule: schedule,
            directives: directives, people: people, chairs: chairs, secretary: secretary, points: points,
            overQuota: overQuota, agenda: agenda, reminders: reminders, accepted: accepted,
            cancellation: cancellation)
        if !report.hasErrors, slug != nil, title != nil, host != nil { return plan }
        // What is missing may stand where the text breaks off, or under a key that nobody knows.
        if !report.isPartial, !fields.hasUnknown { draft = PlanReading.Draft(plan: plan, sound: sound) }
        return nil
    }

    /// Reads a part of the plan, and remembers whether an error was found in it.
    @discardableResult
    mutating func part<Value>(_ part: PlanPart, _ read: (inout PlanReader) -> Value) -> Value {
        let before = report.errors
        let value = read(&self)
        if report.errors > before { sound.remove(part) }
        return value
    }

    private func slug(_ fields: Fields, default folder: String?) -> String? {
        if let node = fields[.slug] {
            guard let text = report.text(node, .slug) else { return nil }
            if Plan.isSlug(text) { return text }
            let meant = PlainName.slug(from: text)
            report.error(
                .notASlug, at: node.span, field: .slug, suggestion: Plan.isSlug(meant) ? meant : nil)
            return nil
        }
        guard let folder else {
            _ = fields.required(.slug)
            return nil
        }
        if Plan.isSlug(folder) { return folder }
        let meant = PlainName.slug(from: folder)
        report.error(
            .noSlug(folder: folder), at: YAMLSpan(fields.span.start), field: .slug,
            suggestion: Plan.isSlug(meant) ? "slug: " + meant : nil)
        return nil
    }

    private func schedule(_ fields: Fields, form: ConferenceForm?) -> Schedule? {
        let date = report.date(fields.required(.date), .date)
        let lastDate = report.date(fields[.lastDate], .lastDate)
        let start = report.time(fields[.start], .start)
        let end = report.time(fields[.end], .end)
        let zone = report.timeZone(fields[.timeZone])
        if fields[.start] == nil, let form, form != .letter, !report.isPartial {
            report.warning(.noStart, at: fields[.date]?.shown ?? YAMLSpan(fields.span.start))
        }
        guard let date else { return nil }
        if let lastDate, lastDate < date, let node = fields[.lastDate] {
            report.error(.lastDateBeforeDate, at: node.span, field: .lastDate)
        } else if lastDate ?? date == date, let start, let end, end <= start, let node = fields[.end] {
            report.error(.endBeforeStart, at: node.span, field: .end)
        }
        return Schedule(
            firstDay: date, lastDay: lastDate, start: start, end: end, timeZone: zone ?? Schedule.vietnam)
    }
}
