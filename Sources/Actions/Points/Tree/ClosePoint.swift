import Conferences
import Store

/// Closes a point (đóng điểm cầu): nobody is invited there any more, nothing is asked of it, and a later plan does not
/// open it again. Its roster, its tests, its marks and its history stay.
package struct ClosePoint: Action {
    package static let permission = Permission.managePoints
    package static let name = "point.close"

    /// What becomes of the people on its roster.
    package enum People: Sendable, Hashable {
        /// It is not closed while there are any.
        case mustBeNone
        /// They stay on its roster, and are not invited any more.
        case stay
        /// They attend at the point with this code from now on.
        case moveTo(String)
    }

    package struct Outcome: Sendable {
        package var changed: PointsChanged
        /// How many people moved to another point, or stayed behind.
        package var people: Int
    }

    let conference: String
    let code: String
    let reason: String
    let closesBelow: Bool
    let people: People

    /// - Parameter closesBelow: whether the points below it are closed, too.
    package init(
        conference: String, code: String, reason: String, closesBelow: Bool = false,
        people: People = .mustBeNone
    ) {
        self.conference = conference
        self.code = code
        self.reason = reason
        self.closesBelow = closesBelow
        self.people = people
    }

    /// - Throws: ``PointTreeError/pointsBelow(_:count:)``, ``PointTreeError/hasRoster(_:people:)``,
    ///   ``PointTreeError/inRollCall(_:)``, ``ActionError/emptyReason``.
    package func perform(in work: Work) throws -> Outcome {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw ActionError.emptyReason }
        let conference = try work.conference(self.conference)
        try work.requireRemit(overPoints: [code], of: conference)
        var moved = 0
        var target: Identifier<ConnectionPoint>?
        let changed = try work.changePoints(of: conference, reason: reason) { forest in
            _ = try forest.known(code)
            let below = forest.below(code)
            guard closesBelow || below.isEmpty else {
                throw ActionError.pointTree(.pointsBelow(code, count: below.count))
            }
            let closing = [code] + below
            if case .moveTo(let other) = people {
                _ = try forest.known(other)
                guard !closing.contains(other) else { throw ActionError.pointTree(.closesToo(other)) }
                target = try work.point(other, of: conference).id
            }
            for code in closing {
                moved += try settlePeople(of: code, to: target, conference, in: work)
                forest[code]?.isOpen = false
                forest[code]?.isClosedByHand = true
            }
        }
        if let target, moved > 0 { try work.records.recountOpenRollCalls(of: conference, at: [target]) }
        return Outcome(changed: changed, people: moved)
    }

    private func settlePeople(
        of code: String, to target: Identifier<ConnectionPoint>?, _ conference: Conference, in work: Work
    ) throws -> Int {
        let point = try work.point(code, of: conference)
        guard try !work.records.hasOpenMarks(at: point.id) else {
            throw ActionError.pointTree(.inRollCall(code))
        }
        let count = try work.records.rosterCount(at: point.id)
        guard count > 0 else { return 0 }
        switch people {
        case .mustBeNone: throw ActionError.pointTree(.hasRoster(code, people: count))
        case .stay: return count
        case .moveTo: return try target.map { try work.records.movePeople(from: point.id, to: $0) } ?? 0
        }
    }
}
