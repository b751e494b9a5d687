package import Conferences
import Store

/// Takes what a point reports in numbers only (báo cáo số lượng). The numbers count in place of its people's
/// marks; reporting none takes them back.
package struct ReportNumbers: Action {
    package static let permission = Permission.takeRollCall
    package static let name = "roll-call.report-numbers"

    package struct Outcome: Sendable {
        package var rollCall: RollCallReference
        package var turnout: Turnout
        /// Whether these numbers were reported before, so that nothing changed.
        package var isSame: Bool
    }

    let conference: String
    let number: Int?
    let point: String
    let numbers: [ReportedNumbers]

    /// - Parameters:
    ///   - number: which roll call; the newest, where it is `nil`.
    ///   - numbers: one for each category, or one for all; empty to go back to the marks.
    package init(conference: String, number: Int? = nil, point: String, numbers: [ReportedNumbers]) {
        self.conference = conference
        self.number = number
        self.point = point
        self.numbers = numbers
    }

    /// Reporting the same numbers once more is success, so that a device may send them again.
    ///
    /// - Throws: ``RollCallError/numbersExceedInvited(category:present:invited:)``.
    package func perform(in work: Work) throws -> Outcome {
        let conference = try work.conference(self.conference)
        let rollCall = try work.rollCall(number, of: conference)
        let point = try work.point(self.point, of: conference)
        try check()
        let earlier = try work.records.numbers(of: point.id, in: rollCall.id)
        let sorted = numbers.sorted { $0.category < $1.category }
        guard earlier.sorted(by: { $0.category < $1.category }) != sorted else {
            return Outcome(
                rollCall: rollCall.reference,
                turnout: try work.records.turnout(of: rollCall, under: point.id), isSame: true)
        }
        if let closed = rollCall.closedAt {
            throw ActionError.rollCall(.markRefused(name: nil, .closed(at: closed)))
        }
        try work.records.setNumbers(
            sorted, of: point.id, in: rollCall.id, at: work.now, by: work.actor.name)
        try work.record(
            rollCall.reference.description, Detail(point: point.code, numbers: sorted.map(\.turnout)))
        try work.announceTurnout(of: rollCall, conference, at: [point.code])
        return Outcome(
            rollCall: rollCall.reference,
            turnout: try work.records.turnout(of: rollCall, under: point.id), isSame: false)
    }

    private func check() throws {
        var categories: Set<String> = []
        for numbers in self.numbers {
            let turnout = numbers.turnout
            guard AttendanceStatus.allCases.allSatisfy({ turnout[$0] >= 0 }), turnout.invited >= 0 else {
                throw ActionError.rollCall(.negativeNumber)
            }
            guard categories.insert(numbers.category).inserted else {
                throw ActionError.rollCall(.categoryTwice(numbers.category))
            }
            if let invited = numbers.invited, turnout.called > invited {
                throw ActionError.rollCall(
                    .numbersExceedInvited(
                        category: numbers.category, present: turnout.called, invited: invited))
            }
        }
    }

    private struct Detail: Encodable {
        let point: String
        let numbers: [Turnout]
    }
}
