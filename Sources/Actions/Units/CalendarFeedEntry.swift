package import Conferences
package import Store

/// A calendar's link as programs read it, from the API and from the commands.
package struct CalendarFeedEntry: Encodable, Sendable {
    package let feed: String
    package let unit: String
    package let name: String
    package let madeAt: String
    package let madeBy: String
    /// Shown once, when it is made.
    package let link: String?

    package init(_ feed: CalendarFeed, _ unit: OfficeUnit?, link: String? = nil) {
        self.feed = feed.id.description
        self.unit = unit?.code ?? ""
        name = unit?.name ?? ""
        madeAt = feed.madeAt.description
        madeBy = feed.madeBy
        self.link = link
    }

    private enum CodingKeys: String, CodingKey {
        case feed, unit, name, link
        case madeAt = "made_at"
        case madeBy = "made_by"
    }
}
