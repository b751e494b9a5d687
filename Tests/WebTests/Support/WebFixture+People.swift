import Actions
import Conferences
import Foundation
import Store
import TestSupport

@testable import Web

extension WebFixture {
    /// A conference at whose point TD two people may be one, and a second conference with one of them.
    func preparePeople() async throws {
        try await prepare()
        try await office.perform(PublishPlan(SamplePlan.make { $0.slug = "hoi-nghi-hai" }))
        let header = "Mã điểm cầu,Họ và tên,Chức vụ,Đơn vị,Điện thoại,Năm sinh"
        try await roster(
            SamplePlan.slug,
            [
                header, "TD,Trần Thị Lan,Trưởng phòng,Sở Y tế,0912345678,", "TD,Trần Thị Lan,,Sở Y tế,,1975",
                "TU,Lê Văn Bình,,Sở Nội vụ,0987654321,",
            ])
        try await roster(
            "hoi-nghi-hai", [header, "TU,Trần Thị Lan,Phó Giám đốc,Sở Y tế,0912345678,"])
    }

    private func roster(_ slug: String, _ lines: [String]) async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/danh-sach.csv"
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
            _ = try await office.perform(ImportRoster(conference: slug, path: path))
        }
    }

    /// The identifiers of those on a point's roster who have a name, the older one first.
    func entries(_ name: String, at point: String, of slug: String = SamplePlan.slug) async throws -> [String]
    {
        try await office.store.read { records in
            guard let conference = try records.conference(slug: slug) else { return [] }
            return try records.rosterEntries(
                of: conference.id, RosterFilter(point: point), limit: 100
            ).filter { $0.attendee.name == name }.map(\.id).sorted().map(\.description)
        }
    }
}
