/// What is planned for one conference (kế hoạch hội nghị), as a `plan.yaml` says it.
package struct Plan: Hashable, Sendable, Codable {
    /// What people type to name the conference: `a-z`, `0-9` and hyphens, 2 to 64 characters.
    package var slug: String
    package var title: String
    package var form: ConferenceForm
    /// The office that holds it (cơ quan tổ chức).
    package var host: String
    package var schedule: Schedule
    /// The documents it studies or follows (văn bản chỉ đạo).
    package var directives: [Directive]
    /// Everybody the plan names, in the order of the file.
    package var people: [PlannedPerson]
    /// Keys of the people who chair (chủ trì).
    package var chairs: [String]
    /// Key of the secretary (thư ký).
    package var secretary: String?
    /// The connection points as a tree (điểm cầu), the main point first.
    package var points: [PointEntry]
    /// What becomes of people over a category's number; `nil` where the plan says nothing, which is
    /// ``OverQuotaPolicy/usual``.
    package var overQuota: OverQuotaPolicy?
    /// The agenda (chương trình), in order.
    package var agenda: [AgendaItem]
    package var reminders: [ReminderRule]
    /// Findings of the checks that the organiser knows and accepts, each with a reason.
    package var accepted: [AcceptedFinding]
    /// Why the conference is cancelled (hủy); `nil` while it stands.
    package var cancellation: String?

    package init(
        slug: String, title: String, form: ConferenceForm, host: String, schedule: Schedule,
        directives: [Directive] = [], people: [PlannedPerson] = [], chairs: [String] = [],
        secretary: String? = nil, points: [PointEntry] = [],
        overQuota: OverQuotaPolicy? = nil, agenda: [AgendaItem] = [],
        reminders: [ReminderRule] = [], accepted: [AcceptedFinding] = [], cancellation: String? = nil
    ) {
        self.slug = slug
        self.title = title
        self.form = form
        self.host = host
        self.schedule = schedule
        self.directives = directives
        self.people = people
        self.chairs = chairs
        self.secretary = secretary
        self.points = points
        self.overQuota = overQuota
        self.agenda = agenda
        self.reminders = reminders
        self.accepted = accepted
        self.cancellation = cancellation
    }

    /// The person with a key, or `nil`.
    package func person(_ key: String) -> PlannedPerson? { people.first { $0.key == key } }
}

/// How a conference is held (hình thức).
package enum ConferenceForm: String, Sendable, Codable, CaseIterable {
    /// In one hall (trực tiếp).
    case inPerson = "in-person"
    /// At connection points only (trực tuyến).
    case online
    /// In a hall and at connection points (trực tiếp kết hợp trực tuyến).
    case hybrid
    /// No meeting: a letter that directs and assigns work (công văn chỉ đạo).
    case letter
}

extension Plan {
    /// Whether a text may be a conference's slug.
    package static func isSlug(_ text: String) -> Bool {
        (2...64).contains(text.utf8.count) && text.first != "-" && text.last != "-"
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}
