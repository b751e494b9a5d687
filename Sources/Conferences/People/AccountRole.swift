/// What somebody is in the office (vai trò), from which follows what they may do.
package enum AccountRole: String, Sendable, Codable, CaseIterable {
    /// Everything, accounts included (quản trị).
    case administrator
    /// Plans, rosters, conclusions, tasks and webhooks (người tổ chức).
    case organiser
    /// The points named to them, with all below (phụ trách điểm cầu).
    case pointCoordinator = "point-coordinator"
    /// The tasks of one unit (cán bộ đơn vị).
    case unitOfficer = "unit-officer"
    /// Sees conferences and tasks, and no personal data (người xem).
    case viewer
}

/// A point with all those below it, as somebody's charge: what people type is `conference/CODE`.
package struct PointCharge: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The conference's slug.
    package var conference: String
    package var code: String

    package init(conference: String, code: String) {
        self.conference = conference
        self.code = code
    }

    /// Reads `vinh-phuc-2019-09-13/TD`.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, Plan.isSlug(String(parts[0])), !parts[1].isEmpty else { return nil }
        self.init(conference: String(parts[0]), code: String(parts[1]))
    }

    package var description: String { "\(conference)/\(code)" }
}
