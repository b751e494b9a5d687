package import Conferences
import Database

extension Records {
    /// Counts the open roll calls of a conference anew where its tree of points has changed: the points that
    /// changed by themselves, and the sums of the whole tree. Nobody's marks are looked at but theirs.
    ///
    /// - Parameter points: those that were added, closed or opened again, or whose categories have changed.
    package func recountTree(
        of conference: Conference, at points: some Sequence<Identifier<ConnectionPoint>>
    ) throws {
        let open = try rollCalls(of: conference).filter(\.isOpen)
        guard !open.isEmpty else { return }
        let changed = Array(points)
        for rollCall in open {
            for piece in changed.pieces(of: 500) {
                try session.run(
                    "DELETE FROM own_turnout WHERE roll_call_id = \(rollCall.id) AND point_id IN \(list: piece)"
                )
                let counted: SQL = "SELECT id FROM point WHERE id IN \(list: piece) AND is_open = 1"
                try session.run(
                    """
                    INSERT INTO own_turnout (roll_call_id, point_id, category, \(Self.counts))
                    SELECT CAST(\(rollCall.id) AS BIGINT), point_id, category, \(Self.counts)
                    FROM (\(Self.known(in: rollCall.id, points: counted))) AS found
                    """)
            }
            try keepTops(of: rollCall)
            try rollUp(rollCall)
        }
    }

    /// Writes down which points stand at the top: kept, because the tree may change after the roll call is closed.
    func keepTops(of rollCall: RollCall) throws {
        try session.run("DELETE FROM roll_call_top WHERE roll_call_id = \(rollCall.id)")
        try session.run(
            """
            INSERT INTO roll_call_top (roll_call_id, point_id)
            SELECT CAST(\(rollCall.id) AS BIGINT), id FROM point
            WHERE conference_id = \(rollCall.conference) AND is_open = 1 AND parent_id IS NULL
            """)
    }
}
