import Actions
import Conferences
import Foundation
import Store
import TestSupport

@testable import Web

extension WebFixture {
    /// A conference whose point TD has two people, and TU one, with an open roll call, at the time of a browser's
    /// clock.
    func prepareRollCall() async throws {
        let now = Int64(Date().timeIntervalSince1970)
        office.clock.advance(seconds: now - office.clock.now.milliseconds / 1000)
        try await prepare()
        try await withTemporaryFolder { folder in
            let path = folder + "/danh-sach.csv"
            try Data(
                """
                Điểm cầu,Họ và tên,Đơn vị
                TD,Đặng Thị Ánh,Sở Y tế
                TD,Nguyễn Văn Bình,Sở Nội vụ
                TU,Lê Thị Cúc,Văn phòng

                """.utf8
            ).write(to: URL(fileURLWithPath: path))
            _ = try await office.perform(ImportRoster(conference: SamplePlan.slug, path: path))
        }
        _ = try await office.perform(OpenRollCall(conference: SamplePlan.slug, name: "Buổi sáng"))
    }

    /// Puts so many people on a point's roster who have all one name, with titles and units.
    func addPeople(_ number: Int, to code: String) async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/them.csv"
            var lines = ["Điểm cầu,Họ và tên,Chức vụ,Đơn vị,Điện thoại"]
            for number in 0..<number {
                let phone = "09\(10_000_000 + number)"
                lines.append(
                    "\(code),Nguyễn Thị Minh Nguyệt,Phó Bí thư Chi bộ \(number),Đảng ủy xã Đạo Tú,\(phone)")
            }
            try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
            _ = try await office.perform(ImportRoster(conference: SamplePlan.slug, path: path))
        }
    }

    /// What the roll call says of the people of a point.
    func marks(at code: String) async throws -> [String: AttendanceStatus] {
        try await office.store.read { records in
            var marks: [String: AttendanceStatus] = [:]
            guard let conference = try records.conference(slug: SamplePlan.slug),
                let rollCall = try records.rollCalls(of: conference).first,
                let point = try records.point(code, of: conference.id)
            else { return marks }
            try records.forEachMark(in: rollCall, at: point.id) { marks[$0.name] = $1?.status }
            return marks
        }
    }

    /// The identifiers of the people of a point by name.
    func people(at code: String) async throws -> [String: String] {
        try await office.store.read { records in
            var people: [String: String] = [:]
            guard let conference = try records.conference(slug: SamplePlan.slug),
                let rollCall = try records.rollCalls(of: conference).first,
                let point = try records.point(code, of: conference.id)
            else { return people }
            try records.forEachMark(in: rollCall, at: point.id) { place, _ in
                people[place.name] = place.id.description
            }
            return people
        }
    }

    /// The code of somebody's ticket.
    func ticket(of attendee: String) async throws -> String {
        let keys = try await office.perform(IssueTickets(conference: SamplePlan.slug))
        guard let attendee = Identifier<Conferences.Attendee>(attendee) else {
            throw Browser.Failure(description: "no attendee")
        }
        return try Ticket(conference: keys.conference, attendee: attendee).code(signedWith: keys.signing)
    }
}
