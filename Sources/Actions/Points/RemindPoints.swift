import Conferences
package import Store

/// Tells those who follow which points have no roster yet (nhắc gửi danh sách), and finds who of each point
/// must be reminded of what.
package struct RemindPoints: Action {
    package static let permission = Permission.preparePoints
    package static let name = "point.remind"

    let conference: String

    package init(conference: String) { self.conference = conference }

    /// The points of which something is missing.
    ///
    /// - Throws: ``PointError/nothingMissing``.
    package func perform(in work: Work) throws -> [PointPreparation] {
        let conference = try work.conference(self.conference)
        let covered = try work.records.pointsCovered(by: work.actor.remit, of: conference)
        let lacking = try work.records.preparations(of: conference.id)
            .filter { !$0.facts.missing.isEmpty && covered?.contains($0.code) ?? true }
        guard !lacking.isEmpty else { throw ActionError.point(.nothingMissing) }
        let silent = lacking.filter { $0.facts.missing.contains(.roster) }
        if !silent.isEmpty {
            try work.announce(
                .rosterMissing, of: conference,
                points: try work.records.withAncestors(Set(silent.map(\.code)), of: conference.id),
                Details(
                    conference: conference.slug, points: silent.count,
                    expected: silent.reduce(0) { $0 + $1.facts.expected }))
        }
        try work.record(conference.slug, Detail(lacking: lacking.count, withoutRoster: silent.count))
        return lacking
    }

    private struct Details: Encodable {
        let conference: String
        let points: Int
        let expected: Int
    }

    private struct Detail: Encodable {
        let lacking: Int
        let withoutRoster: Int
    }
}
