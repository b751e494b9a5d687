/// How far a point is prepared (mức sẵn sàng).
package enum ReadinessStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// Chưa gửi danh sách.
    case noRoster = "no-roster"
    /// Đã gửi danh sách.
    case rosterSent = "roster-sent"
    /// Đã thử kết nối.
    case tested
    /// Đang kết nối.
    case connected
    /// Mất kết nối.
    case lost
}

/// Something that a point still needs.
package enum MissingForPoint: String, Sendable, Hashable, Codable, CaseIterable {
    case inCharge = "in-charge"
    case technician
    case roster
    /// No test was made, and none is scheduled.
    case connectionTest = "connection-test"
    /// The last test failed.
    case goodTest = "good-test"
    /// The line is poor and there is no other.
    case backupLine = "backup-line"
}

/// What is known of a point's preparations.
package struct PointFacts: Hashable, Sendable {
    package var inCharge: String?
    package var technician: String?
    package var backupLine: String?
    package var registered: Int
    /// How many the plan expects.
    package var expected: Int
    /// When the next test is; `nil` where none is scheduled.
    package var nextTest: Instant?
    /// What the last test that was made came to.
    package var lastResult: ConnectionTest.Result?
    package var line: LineState?

    package init(
        inCharge: String? = nil, technician: String? = nil, backupLine: String? = nil, registered: Int = 0,
        expected: Int = 0, nextTest: Instant? = nil, lastResult: ConnectionTest.Result? = nil,
        line: LineState? = nil
    ) {
        self.inCharge = inCharge
        self.technician = technician
        self.backupLine = backupLine
        self.registered = registered
        self.expected = expected
        self.nextTest = nextTest
        self.lastResult = lastResult
        self.line = line
    }

    /// A line that is up or lost says more than a test, and a test more than a roster.
    package var status: ReadinessStatus {
        switch line {
        case .connected: return .connected
        case .lost: return .lost
        case nil: break
        }
        if lastResult == .good || lastResult == .poor { return .tested }
        return registered > 0 ? .rosterSent : .noRoster
    }

    /// What is missing, in the order in which one takes care of it.
    package var missing: [MissingForPoint] {
        var missing: [MissingForPoint] = []
        if inCharge == nil { missing.append(.inCharge) }
        if technician == nil { missing.append(.technician) }
        if registered == 0 { missing.append(.roster) }
        // Who is connected need not be tested any more.
        guard line != .connected else { return missing }
        if lastResult == nil, nextTest == nil { missing.append(.connectionTest) }
        if lastResult == .failed { missing.append(.goodTest) }
        if lastResult == .poor || lastResult == .failed, backupLine == nil { missing.append(.backupLine) }
        return missing
    }

    /// Who is to be reminded: whoever is in charge of what has to do with people, the technician of what has to
    /// do with the line; the one for the other where there is only one of them.
    package var toRemind: [String] {
        let missing = Set(missing)
        var names: [String] = []
        if missing.contains(.roster) || missing.contains(.technician), let name = inCharge ?? technician {
            names.append(name)
        }
        if !missing.isDisjoint(with: [.connectionTest, .goodTest, .backupLine]),
            let name = technician ?? inCharge, !names.contains(name)
        {
            names.append(name)
        }
        return names
    }
}
