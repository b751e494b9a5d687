package import Conferences
package import Store

/// A point with everything that is known of it (thông tin điểm cầu), open or closed.
package struct PointView: Sendable {
    package let point: PlacedPoint
    /// `nil` where it is closed.
    package let preparation: PointPreparation?
    /// With all points below it that are open, in the order of the tree; without itself.
    package let below: [PointPreparation]
    package let categories: [(name: String, expected: Int, registered: Int)]
    package let tests: [ConnectionTest]
    /// The newest change first.
    package let history: [PointHistoryEntry]

    /// - Parameter limit: how much of its history.
    /// - Throws: ``ActionError/unknownPoint(code:suggestion:)``.
    package init(
        _ code: String, of conference: Conference, history limit: Int = 100, _ records: Records
    ) throws {
        guard let placed = try records.placedPoint(code, of: conference.id),
            let id = try records.pointIdentifier(code, of: conference.id)
        else { throw ActionError.unknownPoint(code: code, suggestion: nil) }
        point = placed
        let prepared = placed.isOpen ? try records.preparations(of: conference.id, under: id) : []
        preparation = prepared.first { $0.code == code }
        below = prepared.filter { $0.code != code }
        var registered = try records.registeredByCategory(at: id)
        categories =
            point.details.expected.map { category in
                (category.name, category.count, registered.removeValue(forKey: category.name) ?? 0)
            } + registered.sorted { $0.key < $1.key }.map { ($0.key, 0, $0.value) }
        tests = try records.connectionTests(of: id)
        history = try records.pointHistory(of: conference.id, at: code, limit: limit)
    }
}
