package import Conferences
import Store

/// Says whether a point's line is up, and which line takes its place where it is not (đường truyền dự phòng).
package struct SetLine: Action {
    package static let permission = Permission.preparePoints
    package static let name = "point.set-line"

    let conference: String
    let point: String
    let line: LineState?
    let backup: String?

    /// - Parameters:
    ///   - line: `nil` where only the backup is named.
    ///   - backup: what takes the line's place; `nil` where it stays as it is, empty where there is none.
    package init(conference: String, point: String, line: LineState?, backup: String? = nil) {
        self.conference = conference
        self.point = point
        self.line = line
        self.backup = backup
    }

    package func perform(in work: Work) throws {
        let conference = try work.conference(self.conference)
        let point = try work.point(self.point, of: conference)
        if let line { try work.records.setLine(line, of: point.id, at: work.now) }
        if let backup {
            let text = backup.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            try work.records.setBackupLine(text.isEmpty ? nil : text, of: point.id)
        }
        try work.record(
            "\(conference.slug) \(point.code)",
            Detail(line: line?.rawValue, hasBackup: backup.map { !$0.isEmpty }))
    }

    private struct Detail: Encodable {
        let line: String?
        let hasBackup: Bool?
    }
}
