import Diagnostics
import Spreadsheets

/// What the last cells of the point's column meant: rows of a point stand together, and a wrong name comes in
/// many rows.
struct PointMemory: Sendable {
    struct Answer: Sendable {
        var match: RosterPoints.Match
        var suggestion: String?
    }

    var lastCell: ArraySlice<UInt8> = []
    var lastCode: String?
    var answers: [String: Answer] = [:]
    /// How many spellings may still be compared with wrong ones.
    var effort = 1_000_000

    /// Distinct texts to remember, and how long they may be; a file with more of them is wrong in every row.
    static let limit = 100_000
    static let longest = 100
}

extension RosterReader {
    mutating func point(_ check: inout RowCheck) -> String? {
        let code = check.columns.index(of: .point)
        let name = check.columns.index(of: .pointName)
        guard let first = code ?? name else { return defaultPoint }
        if !check.row[first].isEmpty, check.row[first].elementsEqual(pointMemory.lastCell) {
            return pointMemory.lastCode
        }
        if code != nil, let text = check.text(.point) { return find(text, .point, at: first, &check) }
        if let name, let text = check.text(.pointName) { return find(text, .pointName, at: name, &check) }
        if defaultPoint == nil, points.count > 0 {
            check.note(.error, .pointMissing, code == nil ? .pointName : .point)
        }
        return defaultPoint
    }

    private mutating func find(
        _ text: String, _ field: RosterField, at index: Int, _ check: inout RowCheck
    ) -> String? {
        let answer = answer(for: text)
        switch answer.match {
        case .one(let code):
            if index == check.columns.index(of: .point) ?? check.columns.index(of: .pointName) {
                pointMemory.lastCell = ArraySlice(Array(check.row[index]))
                pointMemory.lastCode = code
            }
            return code
        case .repaired(let code):
            check.note(.warning, .pointCodeRepaired(to: code), field)
            return code
        case .several(let codes):
            check.note(.error, .ambiguousPoint(codes: Array(codes.prefix(5))), field)
            return nil
        case .none:
            check.note(.error, .unknownPoint, field, suggestion: answer.suggestion)
            return nil
        }
    }

    private mutating func answer(for text: String) -> PointMemory.Answer {
        if let answer = pointMemory.answers[text] { return answer }
        var answer = PointMemory.Answer(match: points.find(text))
        let isShort = text.utf8.count <= PointMemory.longest
        if isShort, answer.match == .none, pointMemory.effort > 0 {
            answer.suggestion = points.suggestion(for: text, effort: &pointMemory.effort)
        }
        if isShort, pointMemory.answers.count < PointMemory.limit { pointMemory.answers[text] = answer }
        return answer
    }
}
