/// One item of the agenda (mục chương trình).
package struct AgendaItem: Hashable, Sendable, Codable {
    package var title: String
    package var kind: AgendaItemKind
    /// The day, where it is not the one of the item before it.
    package var day: CalendarDate?
    /// When it begins; `nil` where it follows the item before it.
    package var start: TimeOfDay?
    /// How long it takes in minutes; `nil` where it lasts until the next one begins.
    package var duration: Int?
    /// Keys of the people who present (báo cáo viên).
    package var presenters: [String]
    /// Numbers of the plan's directives that it covers, in their normal form.
    package var directives: [String]
    package var materials: [Material]
    /// Codes of the points where it is held; empty for all, which is a broadcast.
    package var points: [String]

    package init(
        title: String, kind: AgendaItemKind = .other, day: CalendarDate? = nil, start: TimeOfDay? = nil,
        duration: Int? = nil, presenters: [String] = [], directives: [String] = [],
        materials: [Material] = [], points: [String] = []
    ) {
        self.title = title
        self.kind = kind
        self.day = day
        self.start = start
        self.duration = duration
        self.presenters = presenters
        self.directives = directives
        self.materials = materials
        self.points = points
    }
}

/// What happens in an agenda item.
package enum AgendaItemKind: String, Sendable, Codable, CaseIterable {
    /// Khai mạc, tuyên bố lý do.
    case opening
    /// Báo cáo, quán triệt: somebody presents.
    case report
    /// Thảo luận, phát biểu.
    case discussion
    /// Phát biểu chỉ đạo, kết luận.
    case conclusion
    /// Giải lao.
    case pause = "break"
    /// Đón tiếp, ổn định tổ chức, thử kết nối.
    case reception
    case other
}

/// A document that belongs to an agenda item (tài liệu).
package struct Material: Hashable, Sendable, Codable {
    package var title: String
    package var link: String?

    package init(title: String, link: String? = nil) {
        self.title = title
        self.link = link
    }
}
