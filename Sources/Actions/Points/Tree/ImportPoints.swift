import Conferences
package import Diagnostics
import Store
import VietnameseText

/// Takes the points of a table (nhập điểm cầu từ tệp): new ones are added, those that there are get what the table
/// says of them. A point that the table does not name stays as it is. To look first, rehearse it.
package struct ImportPoints: Action {
    package static let permission = Permission.managePoints
    package static let name = "point.import"

    package struct Outcome: Sendable {
        package var changed: PointsChanged
        /// Points of the table that are as it says already.
        package var same: Int
        package var findings: [Finding<PointTableProblem>]
    }

    /// The table has errors; nothing was taken.
    package struct Refused: Error {
        package let findings: [Finding<PointTableProblem>]
    }

    let conference: String
    let path: String
    let under: String?
    let reason: String?

    /// - Parameter under: the code of the point below which those hang that name none; the top, where it is `nil`.
    package init(conference: String, path: String, under: String? = nil, reason: String? = nil) {
        self.conference = conference
        self.path = path
        self.under = under
        self.reason = reason
    }

    /// - Throws: ``Refused``.
    package func perform(in work: Work) throws -> Outcome {
        let conference = try work.conference(self.conference)
        var table = PointTable(path: path)
        do {
            let changed = try work.changePoints(of: conference, reason: reason) { forest in
                if let under { _ = try forest.known(under) }
                try take(&table, into: &forest)
                guard !table.findings.contains(where: { $0.severity == .error }) else {
                    throw Refused(findings: table.findingsInOrder)
                }
            }
            return Outcome(
                changed: changed, same: table.entries.count - changed.changes.count,
                findings: table.findingsInOrder)
        } catch ActionError.pointTree(.nothingNew) {
            return Outcome(
                changed: PointsChanged(
                    open: try work.records.points(of: conference.id).count(where: \.isOpen)),
                same: table.entries.count, findings: table.findingsInOrder)
        }
    }

    private func take(_ table: inout PointTable, into forest: inout PointForest) throws {
        // All points first, then where each hangs: a table may name the one above only further below.
        let next = forest.points.count
        for (index, entry) in table.entries.enumerated() {
            if let standing = forest[entry.code] {
                guard standing.isOpen else {
                    table.add(.error, .isClosed(entry.code), at: entry.line)
                    continue
                }
            } else {
                guard entry.changes.name != nil else {
                    table.add(.error, .nameMissing, at: entry.line)
                    continue
                }
                forest[entry.code] = PlacedPoint(
                    code: entry.code, details: PointDetails(name: "", parent: under), origin: .table,
                    position: next + index)
            }
            forest[entry.code]?.details.apply(entry.changes)
        }
        let names = Dictionary(grouping: forest.points.values.filter(\.isOpen)) {
            VietnameseText.comparisonKey($0.details.name)
        }
        for entry in table.entries {
            guard let written = entry.parent, !table.refused.contains(written),
                forest.open(entry.code) != nil
            else { continue }
            let named = names[VietnameseText.comparisonKey(written)]?.map(\.code).sorted() ?? []
            guard let parent = forest.open(written)?.code ?? (named.count == 1 ? named[0] : nil) else {
                table.add(
                    .error,
                    named.isEmpty ? .unknownParent(written) : .severalParents(codes: Array(named.prefix(5))),
                    at: entry.line, text: written)
                continue
            }
            guard parent != entry.code, !forest.ancestors(of: parent).contains(entry.code) else {
                table.add(.error, .belowItself, at: entry.line, text: written)
                continue
            }
            forest[entry.code]?.details.parent = parent
        }
    }
}
