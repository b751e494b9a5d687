import Conferences
import Store

/// Names who is in charge at a point and who its technician on duty is (người chủ trì, trực kỹ thuật tại điểm cầu).
/// Whoever prepares a point does that; everything else of the point is changed by ``EditPoint``.
package struct NamePointContacts: Action {
    package static let permission = Permission.preparePoints
    package static let name = "point.name-contacts"

    let conference: String
    let point: String
    let inCharge: String?
    let technician: String?

    /// - Parameters:
    ///   - inCharge: a name; `nil` where it stays, empty where there is nobody.
    ///   - technician: the same of the technician.
    package init(conference: String, point: String, inCharge: String? = nil, technician: String? = nil) {
        self.conference = conference
        self.point = point
        self.inCharge = inCharge
        self.technician = technician
    }

    /// - Throws: ``PointTreeError``; ``PointTreeError/nothingNew`` where they are named already.
    package func perform(in work: Work) throws -> PointsChanged {
        let conference = try work.conference(self.conference)
        try work.requireRemit(overPoints: [point], of: conference)
        return try work.changePoints(of: conference, reason: nil) { forest in
            var placed = try forest.known(point)
            placed.details.apply(EditPoint.Changes(inCharge: inCharge, technician: technician))
            try placed.details.check(point)
            forest[point] = placed
        }
    }
}
