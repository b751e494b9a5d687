package import Conferences
import Store

/// Writes down what a test of a point's line came to (kết quả thử kết nối).
package struct RecordTest: Action {
    package static let permission = Permission.preparePoints
    package static let name = "point.record-test"

    let conference: String
    let point: String
    let result: ConnectionTest.Result
    let quality: String?
    let by: String?
    let note: String?

    /// - Parameters:
    ///   - quality: of the line, in the tester's words.
    ///   - by: who tested; the actor, where it is `nil`.
    package init(
        conference: String, point: String, result: ConnectionTest.Result, quality: String? = nil,
        by: String? = nil, note: String? = nil
    ) {
        self.conference = conference
        self.point = point
        self.result = result
        self.quality = quality
        self.by = by
        self.note = note
    }

    package func perform(in work: Work) throws -> ConnectionTest {
        let conference = try work.conference(self.conference)
        let point = try work.point(self.point, of: conference)
        let test = ConnectionTest(
            id: work.newIdentifier(), doneAt: work.now, result: result, quality: quality,
            testedBy: by ?? work.actor.name, note: note)
        try work.records.record(test, at: point.id)
        let details = Details(conference: conference.slug, point: point.code, result: result.rawValue)
        try work.record("\(conference.slug) \(point.code)", details)
        try work.announce(
            .connectionTestRecorded, of: conference,
            points: try work.records.withAncestors([point.code], of: conference.id), details)
        return test
    }

    private struct Details: Encodable {
        let conference: String
        let point: String
        let result: String
    }
}
