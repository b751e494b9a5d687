import Conferences
import Store

/// Hangs a point, with all below it, somewhere else in the tree (chuyển điểm cầu).
package struct MovePoint: Action {
    package static let permission = Permission.managePoints
    package static let name = "point.move"

    let conference: String
    let code: String
    let under: String?
    let reason: String?

    /// - Parameter under: the code of the point above; the top, where it is `nil`.
    package init(conference: String, code: String, under: String?, reason: String? = nil) {
        self.conference = conference
        self.code = code
        self.under = under
        self.reason = reason
    }

    /// - Throws: ``PointTreeError/belowItself(_:under:)``, ``PointTreeError/nothingNew``.
    package func perform(in work: Work) throws -> PointsChanged {
        let conference = try work.conference(self.conference)
        try work.requireRemit(overPoints: [code] + (under.map { [$0] } ?? []), of: conference)
        return try work.changePoints(of: conference, reason: reason) { try $0.move(code, under: under) }
    }
}
