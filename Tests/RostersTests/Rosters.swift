import Diagnostics
import Rosters
import Spreadsheets

/// What a roster gives when it is read to its end.
struct ReadRoster {
    var attendees: [Attendee] = []
    var refused: [[Finding<RosterProblem>]] = []
    var reader: RosterReader

    var findings: [Finding<RosterProblem>] { reader.findings.list }
    var codes: [String] { findings.map(\.code) }
    var errors: [Finding<RosterProblem>] { findings.filter { $0.severity == .error } }

    init(
        _ text: String, points: [RosterPoints.Point] = ReadRoster.points, defaultPoint: String? = nil,
        columns: [String: RosterField] = [:], file: String? = nil
    ) {
        self.init(
            bytes: Array(text.utf8),
            reader: RosterReader(
                points: RosterPoints(points), defaultPoint: defaultPoint, year: 2026, columns: columns,
                file: file))
    }

    init(bytes: [UInt8], reader: RosterReader) {
        var file = RosterFile(.bytes(bytes), reader: reader)
        while let row = file.next() {
            switch row {
            case .attendee(let attendee, _): attendees.append(attendee)
            case .refused(let findings): refused.append(findings)
            case .skipped: break
            }
        }
        self.reader = file.reader
    }

    static let points = [
        RosterPoints.Point(code: "VP", name: "Điểm cầu tỉnh Vĩnh Phúc"),
        RosterPoints.Point(code: "TD", name: "Huyện Tam Dương"),
        RosterPoints.Point(code: "00070", name: "Phường Hoà Bình"),
        RosterPoints.Point(code: "TL1", name: "Xã Tân Lập"),
        RosterPoints.Point(code: "TL2", name: "Xã Tân Lập"),
    ]
}

extension [Finding<RosterProblem>] {
    func only(_ code: String) -> Finding<RosterProblem>? {
        let some = filter { $0.code == code }
        return some.count == 1 ? some[0] : nil
    }
}
