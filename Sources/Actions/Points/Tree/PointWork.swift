package import Conferences
import Store

/// What became of a conference's points.
package struct PointsChanged: Sendable, Hashable {
    /// How many points had each kind of change.
    package var counts: [PointHistoryEntry.Kind: Int] = [:]
    /// The changes themselves, in the order of the points.
    package var changes: [PointHistoryEntry] = []
    /// How many points are open now.
    package var open = 0

    package init(
        counts: [PointHistoryEntry.Kind: Int] = [:], changes: [PointHistoryEntry] = [], open: Int = 0
    ) {
        self.counts = counts
        self.changes = changes
        self.open = open
    }

    package func count(_ kind: PointHistoryEntry.Kind) -> Int { counts[kind, default: 0] }
}

extension Work {
    /// Changes the points of a conference as a whole: writes what differs, keeps its history, counts open roll calls
    /// anew, and tells those who follow the points that it concerns.
    ///
    /// - Parameter rank: the order among points that hang below the same one.
    /// - Throws: ``PointTreeError/nothingNew``.
    func changePoints(
        of conference: Conference, reason: String?, rank: (PlacedPoint) -> Int = { $0.position },
        _ change: (inout PointForest) throws -> Void
    ) throws -> PointsChanged {
        guard !conference.isCancelled else { throw ActionError.cancelledConference(slug: conference.slug) }
        let before = try records.placedPoints(of: conference.id)
        var forest = PointForest(before)
        try change(&forest)
        let after = forest.ordered(by: rank)
        try records.place(after, before: before, of: conference.id) { newIdentifier() }
        let changed = try keepHistory(of: conference, from: before, to: after, reason: reason)
        guard !changed.changes.isEmpty else { throw ActionError.pointTree(.nothingNew) }
        let codes = Set(changed.changes.map(\.code))
        let identifiers = try records.points(of: conference.id).filter { codes.contains($0.code) }.map(\.id)
        try records.recountTree(of: conference, at: identifiers)
        try record(
            conference.slug,
            Detail(
                points: codes.count == 1 ? codes.first : nil, reason: reason,
                counts: Dictionary(uniqueKeysWithValues: changed.counts.map { ($0.key.rawValue, $0.value) })))
        // Those above a point before and after it moved are told alike.
        let old = PointForest(before)
        var concerned = codes
        for code in codes {
            concerned.formUnion(old.ancestors(of: code))
            concerned.formUnion(forest.ancestors(of: code))
        }
        try announceSettled(
            .pointsChanged, about: "points \(conference.slug)", of: conference, points: concerned
        ) { (waiting: PointsDetails?) in
            PointsDetails(conference, changed, after: waiting)
        }
        return changed
    }

    /// Writes the history of what became of points.
    @discardableResult
    func keepHistory(
        of conference: Conference, from before: [PlacedPoint], to after: [PlacedPoint], reason: String? = nil,
        version: Int? = nil
    ) throws -> PointsChanged {
        let stood = Dictionary(before.map { ($0.code, $0) }) { first, _ in first }
        var changed = PointsChanged(open: after.count(where: \.isOpen))
        for point in after {
            guard let (kind, fields) = PlacedPoint.change(from: stood[point.code], to: point) else {
                continue
            }
            changed.counts[kind, default: 0] += 1
            changed.changes.append(
                PointHistoryEntry(
                    code: point.code, kind: kind, fields: fields, reason: reason, version: version, at: now,
                    by: actor.name))
        }
        try records.insert(changed.changes, of: conference.id) { newIdentifier() }
        return changed
    }

    private struct Detail: Encodable {
        let points: String?
        let reason: String?
        let counts: [String: Int]
    }
}

/// Changes of points as an event tells of them: counts, no names.
private struct PointsDetails: Codable {
    let conference: String
    let points: Int
    let added: Int
    let changed: Int
    let renamed: Int
    let moved: Int
    let closed: Int
    let reopened: Int

    init(_ conference: Conference, _ changed: PointsChanged, after waiting: PointsDetails?) {
        self.conference = conference.slug
        points = changed.open
        added = changed.count(.added) + (waiting?.added ?? 0)
        self.changed = changed.count(.edited) + (waiting?.changed ?? 0)
        renamed = changed.count(.renamed) + (waiting?.renamed ?? 0)
        moved = changed.count(.moved) + (waiting?.moved ?? 0)
        closed = changed.count(.closed) + (waiting?.closed ?? 0)
        reopened = changed.count(.reopened) + (waiting?.reopened ?? 0)
    }
}

extension PointForest {
    /// The open point with a code.
    ///
    /// - Throws: ``PointTreeError/isClosed(_:)``, ``ActionError/unknownPoint(code:suggestion:)``.
    func known(_ code: String) throws -> PlacedPoint {
        guard let point = self[code] else {
            throw ActionError.unknownPoint(
                code: code, suggestion: Suggested.code(code, among: points.keys.sorted()))
        }
        guard point.isOpen else { throw ActionError.pointTree(.isClosed(code)) }
        return point
    }

    /// Adds a point, or opens one again that was closed.
    ///
    /// - Throws: ``PointTreeError``.
    mutating func add(_ code: String, _ details: PointDetails, from origin: PointOrigin) throws {
        guard PlannedPoint.isCode(code) else { throw ActionError.pointTree(.notACode(code)) }
        if let standing = self[code] {
            throw ActionError.pointTree(standing.isOpen ? .codeTaken(code) : .isClosed(code))
        }
        try details.check(code)
        if let parent = details.parent { _ = try known(parent) }
        self[code] = PlacedPoint(code: code, details: details, origin: origin, position: points.count)
    }

    /// Hangs a point, with all below it, below another one; `nil` for the top.
    ///
    /// - Throws: ``PointTreeError/belowItself(_:under:)``.
    mutating func move(_ code: String, under parent: String?) throws {
        _ = try known(code)
        if let parent {
            _ = try known(parent)
            guard parent != code, !ancestors(of: parent).contains(code) else {
                throw ActionError.pointTree(.belowItself(code, under: parent))
            }
        }
        self[code]?.details.parent = parent
    }
}

extension PointDetails {
    /// - Throws: ``PointTreeError``.
    func check(_ code: String) throws {
        guard name.contains(where: { !$0.isWhitespace }) else {
            throw ActionError.pointTree(.noName(code: code))
        }
        if let capacity, capacity < 1 { throw ActionError.pointTree(.badCapacity(capacity)) }
        if let joinLink, !Self.isLink(joinLink) { throw ActionError.pointTree(.badLink(joinLink)) }
        var seen: Set<String> = []
        for category in expected {
            guard category.count >= 0, seen.insert(category.name).inserted else {
                throw ActionError.pointTree(.badCategory(category.name))
            }
        }
    }

    /// A join link becomes something to press: nothing but the web's own schemes.
    private static func isLink(_ text: String) -> Bool {
        (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(where: \.isWhitespace)
            && text.utf8.count > 8
    }
}
