import Conferences
import Store

/// Opens a point again that was closed (mở lại điểm cầu).
package struct ReopenPoint: Action {
    package static let permission = Permission.managePoints
    package static let name = "point.reopen"

    let conference: String
    let code: String
    let under: String?
    let reason: String?

    /// - Parameter under: the code of the point above; where it hung before, if that is open, when it is `nil`.
    package init(conference: String, code: String, under: String? = nil, reason: String? = nil) {
        self.conference = conference
        self.code = code
        self.under = under
        self.reason = reason
    }

    /// - Throws: ``PointTreeError/isOpen(_:)``.
    package func perform(in work: Work) throws -> PointsChanged {
        let conference = try work.conference(self.conference)
        let history = try work.records.pointHistory(of: conference.id, at: code, limit: 50)
        let hung = history.first { $0.kind == .closed }?.fields.first { $0.field == .parent }?.before
        return try work.changePoints(of: conference, reason: reason) { forest in
            guard var point = forest[code] else {
                throw ActionError.unknownPoint(
                    code: code, suggestion: Suggested.code(code, among: forest.points.keys.sorted()))
            }
            guard !point.isOpen else { throw ActionError.pointTree(.isOpen(code)) }
            if let under { _ = try forest.known(under) }
            point.details.parent = under ?? hung.flatMap { forest.open($0)?.code }
            (point.isOpen, point.isClosedByHand) = (true, false)
            forest[code] = point
        }
    }
}
