package import Conferences
import Store

/// Takes the marks that a device made while it was offline (gửi bù điểm danh), each with its own time. What
/// does not count is kept with its reason; nothing is dropped.
package struct ReplayMarks: Action {
    package static let permission = Permission.takeRollCall
    package static let name = "roll-call.replay"

    package struct Outcome: Sendable {
        /// What became of each mark, in their order.
        package var results: [MarkOutcome]
        /// How many of them had come before.
        package var repeated: Int
        /// The turnout of the point that was asked for, or else of the whole conference; `nil` for whoever answers
        /// for some points alone and asked for none.
        package var turnout: Turnout?
        /// The turnout of the point that was asked for by itself, without those below it.
        package var own: Turnout?

        package var taken: Int {
            results.count { if case .taken = $0 { true } else { false } }
        }
        package var refused: Int {
            results.count { if case .refused = $0 { true } else { false } }
        }
    }

    let conference: String
    let number: Int?
    let marks: [OfflineMark]
    let point: String?

    /// - Parameters:
    ///   - marks: each with a nonce.
    ///   - point: of which point the turnout is wanted.
    package init(conference: String, number: Int? = nil, marks: [OfflineMark], point: String? = nil) {
        self.conference = conference
        self.number = number
        self.marks = marks
        self.point = point
    }

    package func perform(in work: Work) throws -> Outcome {
        let conference = try work.conference(self.conference)
        let rollCall = try work.rollCall(number, of: conference)
        let taking = try MarkTaking(work: work, conference: conference, rollCall: rollCall)
        let point = try self.point.map { try work.point($0, of: conference) }
        var outcome = Outcome(results: [], repeated: 0, turnout: nil)
        var points: Set<String> = []
        // In the order in which they were made, so that a device's correction comes after what it corrects.
        var results: [Int: MarkOutcome] = [:]
        for (index, mark) in marks.enumerated().sorted(by: { $0.element.at < $1.element.at }) {
            guard mark.nonce != nil else { throw ActionError.rollCall(.badNonce) }
            let taken = try taking.take(mark)
            results[index] = taken.result
            if taken.isRepeated { outcome.repeated += 1 }
            if taken.isChange, let point = taken.place?.pointCode { points.insert(point) }
        }
        outcome.results = marks.indices.compactMap { results[$0] }
        if point != nil || work.actor.remit == .everything {
            outcome.turnout = try work.records.turnout(of: rollCall, under: point?.id)
        }
        outcome.own = try point.map { try work.records.ownTurnout(of: rollCall, at: $0.id) }
        if outcome.repeated < marks.count {
            try work.record(
                rollCall.reference.description,
                Detail(marks: marks.count, taken: outcome.taken, refused: outcome.refused))
        }
        if !points.isEmpty { try work.announceTurnout(of: rollCall, conference, at: points) }
        return outcome
    }

    private struct Detail: Encodable {
        let marks: Int
        let taken: Int
        let refused: Int
    }
}
