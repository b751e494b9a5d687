import Conferences

/// One difference between two versions of a plan as an event tells of it: what was changed, by its title, number
/// or codes, and what stands now. Nobody is named, and no phone and no link.
struct ChangeDetails: Codable, Equatable {
    /// The longest list of differences that a message holds; `change_count` tells of all.
    static let limit = 100
    /// The most codes that one difference holds; `points` tells how many there are.
    static let codeLimit = 50

    /// As `PlanChange.code`.
    var change: String
    /// The title of an item of the agenda.
    var itemTitle: String?
    /// The number of a document.
    var directive: String?
    var codes: [String]?
    var points: Int?
    var before: String?
    var after: String?

    private enum CodingKeys: String, CodingKey {
        case change, directive, codes, points, before, after
        case itemTitle = "item_title"
    }

    init(_ change: PlanChange) {
        self.change = change.code
        switch change {
        case .title(let from, let to), .host(let from, let to), .timeZone(let from, let to),
            .slug(let from, let to):
            (before, after) = (from, to)
        case .overQuota(let from, let to): (before, after) = (from.rawValue, to.rawValue)
        case .form(let from, let to): (before, after) = (from.rawValue, to.rawValue)
        case .days(let from, let to): (before, after) = (from.inWriting, to.inWriting)
        case .hours(let from, let to): (before, after) = (from.inWriting, to.inWriting)
        case .directiveAdded(let directive): self.directive = directive.number
        case .directiveRemoved(let directive): self.directive = directive.number
        case .directive(let number, let change):
            directive = number
            if case .number(let from, let to) = change { (before, after) = (from, to) }
        case .mainPoint(let from, let to):
            (before, after) = (from.code, to.code)
            name([from.code, to.code])
        case .points(let points, let change):
            name(points.map(\.code))
            describe(change)
        case .item(let title, let change, let points):
            itemTitle = title
            points.map { name($0) }
            describe(change)
        case .person(_, _, let points): points.map { name($0) }
        case .cancelled, .cancellationReason, .reinstated, .chairAdded, .chairRemoved, .chairsReordered,
            .secretary, .reminderAdded, .reminderRemoved, .acceptedAdded, .acceptedRemoved:
            break
        }
        // An empty text is no value.
        if before?.isEmpty == true { before = nil }
        if after?.isEmpty == true { after = nil }
    }

    private mutating func name(_ all: [String]) {
        codes = Array(all.prefix(Self.codeLimit))
        points = all.count
    }

    private mutating func describe(_ change: PointChange) {
        switch change {
        case .moved(let from, let to): (before, after) = (from?.code, to?.code)
        case .capacity(let from, let to): (before, after) = (from.map(String.init), to.map(String.init))
        case .expected(let from, let to):
            (before, after) = (String(from.expectedTotal), String(to.expectedTotal))
        case .renamed(let from, let to): (before, after) = (from, to)
        case .added, .removed, .unit, .address, .inCharge, .technician, .joinLink: break
        }
    }

    private mutating func describe(_ change: ItemChange) {
        switch change {
        case .added(let at): after = at.inWriting
        case .removed(let at): before = at.inWriting
        case .renamed(let from): (before, after) = (from, itemTitle)
        case .moved: break
        case .time(let from, let to): (before, after) = (from.inWriting, to.inWriting)
        case .duration(let from, let to): (before, after) = (from.map(String.init), to.map(String.init))
        case .kind(let from, let to): (before, after) = (from.rawValue, to.rawValue)
        case .directiveAdded(let number), .directiveRemoved(let number): directive = number
        case .points(let from, let to):
            (before, after) = (String(from.count), String(to.count))
        case .presenterAdded, .presenterRemoved, .materialAdded, .materialRemoved, .materialLink: break
        }
    }
}

extension [ExpectedCategory] {
    fileprivate var expectedTotal: Int { reduce(0) { $0 + $1.count } }
}

extension DaySpan {
    fileprivate var inWriting: String { first == last ? "\(first)" : "\(first) – \(last)" }
}

extension HourSpan {
    fileprivate var inWriting: String {
        [start, end].map { $0?.description ?? "…" }.joined(separator: " – ")
    }
}

extension ItemTime {
    /// On the conference's own clock, such as `2019-09-13 08:10 – 09:30`.
    fileprivate var inWriting: String {
        guard let start else { return day.description }
        let ending = end.map { end in
            " – " + (end.day == start.day ? "" : "\(end.day) ") + end.time.description
        }
        return "\(start.day) \(start.time)" + (ending ?? "")
    }
}
