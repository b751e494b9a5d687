import Conferences
import Database
import Foundation
import Store
import TestSupport
import Testing

@testable import Actions

/// The sample conference with a roster: three people at the province's point TU, four at TD below it, and
/// nobody at TX, which expects 30.
struct RollCallFixture {
    let office: TestOffice
    let people: [String: Identifier<Attendee>]

    static let slug = SamplePlan.slug

    static func withRoster(
        _ engine: TestEngine, _ body: (RollCallFixture) async throws -> Void
    ) async throws {
        try await engine.withOffice { office in
            try await office.perform(PublishPlan(plan()))
            try await withTemporaryFolder { folder in
                let path = folder + "/roster.csv"
                let lines = [
                    "Mã điểm cầu,Họ và tên,Thành phần,Điện thoại",
                    "TU,Nguyễn An,Tỉnh ủy viên,0912345001", "TU,Trần Bình,Tỉnh ủy viên,0912345002",
                    "TU,Lê Chi,Báo cáo viên,0912345003", "TD,Phạm Dũng,Huyện ủy viên,0912345004",
                    "TD,Hoàng Giang,Huyện ủy viên,0912345005", "TD,Vũ Hà,Báo cáo viên,0912345006",
                    "TD,Đặng Khoa,Báo cáo viên,0912345007",
                ]
                try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
                try await office.perform(ImportRoster(conference: slug, path: path))
            }
            let people = try await office.store.read { records in
                let conference = try #require(try records.conference(slug: slug))
                var people: [String: Identifier<Attendee>] = [:]
                for name in [
                    "nguyen an", "tran binh", "le chi", "pham dung", "hoang giang", "vu ha", "dang khoa",
                ] {
                    people[name] = try records.attendeePlaces(
                        named: name, of: conference.id, at: nil
                    ).first?.id
                }
                return people
            }
            #expect(people.count == 7)
            try await body(RollCallFixture(office: office, people: people))
        }
    }

    static func plan(_ change: (inout Plan) -> Void = { _ in }) -> Plan {
        SamplePlan.make { plan in
            guard case .point(var top) = plan.points[0] else { return }
            top.children.append(
                .point(
                    PlannedPoint(
                        code: "TX", name: "Điểm cầu Tam Xuân", capacity: 50, inCharge: "phu-trach-hai",
                        technician: "ky-thuat-ba",
                        expected: [ExpectedCategory(name: "Huyện ủy viên", count: 30)])))
            plan.points[0] = .point(top)
            plan.people += [
                PlannedPerson(key: "phu-trach-hai", name: "Phụ Trách Hai"),
                PlannedPerson(key: "ky-thuat-ba", name: "Kỹ Thuật Ba"),
            ]
            change(&plan)
        }
    }

    func open(_ name: String = "Buổi sáng") async throws -> RollCall {
        try await office.perform(OpenRollCall(conference: Self.slug, name: name))
    }

    /// Marks somebody, as the tester or as another.
    @discardableResult
    func mark(
        _ name: String, _ status: AttendanceStatus, reason: String? = nil, nonce: String? = nil,
        replaces: Bool = false, by: String = "tester"
    ) async throws -> MarkAttendance.Outcome {
        try await office.office.perform(
            MarkAttendance(
                conference: Self.slug, attendee: .name(name, point: nil), status: status, reason: reason,
                nonce: nonce, replaces: replaces),
            as: Actor(name: by, permissions: Set(Permission.allCases)))
    }

    func identifier(_ name: String) throws -> Identifier<Attendee> { try #require(people[name]) }

    /// What is kept must be what counting from nothing gives.
    func checkedTurnout(under code: String? = nil) async throws -> Turnout {
        try await office.store.write { records in
            let conference = try #require(try records.conference(slug: Self.slug))
            let rollCall = try #require(try records.rollCalls(of: conference).last)
            let point = try code.flatMap { try records.point($0, of: conference.id) }
            func all() throws -> [PointTurnout] { try records.wholeTurnoutByPoint(of: rollCall) }
            let kept = try all()
            let turnout = try records.turnout(of: rollCall, under: point?.id)
            if rollCall.isOpen {
                try records.recountOpenRollCalls(of: conference)
                #expect(try all() == kept)
            }
            return turnout
        }
    }

    /// The bodies of all events of a kind, the oldest first.
    func events(_ type: EventType) async throws -> [String] {
        let name = type.rawValue
        return try await office.store.engine.read { session in
            try session.rows("SELECT body FROM event WHERE type = \(name) ORDER BY id")
                .map { try $0.get("body") }
        }
    }
}
