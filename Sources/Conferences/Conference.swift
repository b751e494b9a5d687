/// A conference as it stands in the store: the head of its newest published plan.
package struct Conference: Hashable, Sendable {
    package var id: Identifier<Conference>
    package var slug: String
    package var title: String
    package var form: ConferenceForm
    package var host: String
    package var schedule: Schedule
    package var isCancelled: Bool
    /// The number of the newest published version, from 1.
    package var version: Int
    /// What becomes of people over a category's number at their point.
    package var overQuota: OverQuotaPolicy

    package init(
        id: Identifier<Conference>, slug: String, title: String, form: ConferenceForm, host: String,
        schedule: Schedule, isCancelled: Bool, version: Int, overQuota: OverQuotaPolicy = .usual
    ) {
        self.id = id
        self.slug = slug
        self.title = title
        self.form = form
        self.host = host
        self.schedule = schedule
        self.isCancelled = isCancelled
        self.version = version
        self.overQuota = overQuota
    }
}

/// The chair's conclusion (kết luận) as it was recorded; a correction is a new revision.
package struct Conclusion: Hashable, Sendable {
    package var id: Identifier<Conclusion>
    /// From 1.
    package var revision: Int
    package var text: String
    /// Where it came from, such as the file's name.
    package var source: String
    package var recordedAt: Instant
    package var recordedBy: String

    package init(
        id: Identifier<Conclusion>, revision: Int, text: String, source: String, recordedAt: Instant,
        recordedBy: String
    ) {
        self.id = id
        self.revision = revision
        self.text = text
        self.source = source
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
    }
}
