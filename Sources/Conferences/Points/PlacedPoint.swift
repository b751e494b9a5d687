/// A point of a conference with its place in the tree, as it stands now: out of the plan or from elsewhere.
package struct PlacedPoint: Hashable, Sendable {
    package var code: String
    package var details: PointDetails
    package var origin: PointOrigin
    package var isOpen: Bool
    /// Whether somebody closed it, not the plan by leaving it out. A later plan does not open it again.
    package var isClosedByHand: Bool
    /// 0 at the top.
    package var depth: Int
    /// Its place in the order of all points.
    package var position: Int

    package init(
        code: String, details: PointDetails, origin: PointOrigin, isOpen: Bool = true,
        isClosedByHand: Bool = false, depth: Int = 0, position: Int = 0
    ) {
        self.code = code
        self.details = details
        self.origin = origin
        self.isOpen = isOpen
        self.isClosedByHand = isClosedByHand
        self.depth = depth
        self.position = position
    }
}

/// Where a point comes from.
package enum PointOrigin: String, Sendable, Hashable, CaseIterable {
    case plan
    /// A CSV file or a workbook.
    case table
    /// The register of administrative units.
    case units
    /// Typed in, one by one.
    case typed
}

/// A change of a point as its history keeps it: who, when, why, and what was before.
package struct PointHistoryEntry: Hashable, Sendable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case added
        /// A later plan names a point that came from elsewhere.
        case adopted
        case renamed
        case moved
        case edited
        case closed
        case reopened
    }

    /// `nil` for one that is not stored yet.
    package var id: Identifier<PointHistoryEntry>?
    package var code: String
    package var kind: Kind
    package var fields: [PointFieldChange]
    package var reason: String?
    /// The version of the plan that changed it; `nil` where somebody did.
    package var version: Int?
    package var at: Instant
    package var by: String

    package init(
        id: Identifier<PointHistoryEntry>? = nil, code: String, kind: Kind, fields: [PointFieldChange],
        reason: String? = nil, version: Int? = nil,
        at: Instant, by: String
    ) {
        self.id = id
        self.code = code
        self.kind = kind
        self.fields = fields
        self.reason = reason
        self.version = version
        self.at = at
        self.by = by
    }
}

extension PlacedPoint {
    /// What became of a point, with its parts that changed; `nil` where nothing did that anybody need know.
    package static func change(
        from before: PlacedPoint?, to after: PlacedPoint
    ) -> (kind: PointHistoryEntry.Kind, fields: [PointFieldChange])? {
        guard let before else {
            return after.isOpen ? (.added, PointDetails(name: "").changes(to: after.details)) : nil
        }
        let fields = before.details.changes(to: after.details)
        if before.isOpen != after.isOpen { return (after.isOpen ? .reopened : .closed, fields) }
        if before.origin != .plan, after.origin == .plan { return (.adopted, fields) }
        guard !fields.isEmpty else { return nil }
        if fields.contains(where: { $0.field == .parent }) { return (.moved, fields) }
        return (fields.contains { $0.field == .name } ? .renamed : .edited, fields)
    }
}
