package import Conferences
import Store

/// Adds a point that no plan names (thêm điểm cầu).
package struct AddPoint: Action {
    package static let permission = Permission.managePoints
    package static let name = "point.add"

    let conference: String
    let code: String
    let details: PointDetails
    let reason: String?

    package init(conference: String, code: String, details: PointDetails, reason: String? = nil) {
        self.conference = conference
        self.code = code
        self.details = details
        self.reason = reason
    }

    /// - Throws: ``PointTreeError``.
    package func perform(in work: Work) throws -> PointsChanged {
        try work.changePoints(of: try work.conference(conference), reason: reason) { forest in
            try forest.add(code, details, from: .typed)
        }
    }
}
