import Conferences

/// A conference as an event tells of it: counts and references, no names of persons.
struct ConferenceDetails: Encodable {
    let conference: String
    let version: Int
    let title: String
    let form: String
    let host: String
    let firstDay: String
    let lastDay: String
    let starts: String?
    let ends: String?
    let directives: [String]
    let points: Int
    let expected: Int
    let agendaItems: Int
    let isCancelled: Bool
    /// What changed, as stable names; `nil` for a first version.
    let changes: [String]?
    let difference: [ChangeDetails]?
    let changeCount: Int?

    init(
        _ conference: Conference, plan: Plan, points: [ConnectionPoint], difference: PlanDifference?
    ) {
        let schedule = conference.schedule
        self.conference = conference.slug
        version = conference.version
        title = conference.title
        form = conference.form.rawValue
        host = conference.host
        firstDay = schedule.firstDay.description
        lastDay = schedule.lastDay.description
        starts = schedule.startMinute.flatMap { schedule.instant(atMinute: $0) }?.description
        ends = schedule.endMinute.flatMap { schedule.instant(atMinute: $0) }?.description
        directives = plan.directives.map(\.number)
        self.points = points.count
        expected = points.reduce(0) { $0 + $1.expectedTotal }
        agendaItems = plan.agenda.count
        isCancelled = conference.isCancelled
        changes = difference.map { Array(Set($0.changes.map(\.code))).sorted() }
        self.difference = difference?.changes.prefix(ChangeDetails.limit).map(ChangeDetails.init)
        changeCount = difference?.changes.count
    }

    private enum CodingKeys: String, CodingKey {
        case conference, version, title, form, host, starts, ends, directives, points, expected, changes
        case difference
        case changeCount = "change_count"
        case firstDay = "first_day"
        case lastDay = "last_day"
        case agendaItems = "agenda_items"
        case isCancelled = "is_cancelled"
    }
}
