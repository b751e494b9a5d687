import Conferences
import Diagnostics
import Foundation
import Store
import TestSupport
import Testing

@testable import Actions

/// Points outside the plan: added, renamed, moved, closed, with who, when, why and what was before.
@Suite(.inTurns) struct PointTreeActionsTests {
    private static let slug = RollCallFixture.slug

    private func point(_ code: String, _ office: TestOffice) async throws -> PlacedPoint {
        let found = try await office.store.read { records in
            let conference = try #require(try records.conference(slug: Self.slug))
            return try records.placedPoint(code, of: conference.id)
        }
        return try #require(found)
    }

    private func history(_ code: String, _ office: TestOffice) async throws -> [PointHistoryEntry] {
        try await office.store.read { records in
            let conference = try #require(try records.conference(slug: Self.slug))
            return try records.pointHistory(of: conference.id, at: code, limit: 20)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a point is added, renamed, moved and closed, and its history says all of it`(
        _ engine: TestEngine
    ) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            let office = fixture.office
            try await office.perform(AddEndpoint(url: "https://nhan.example.vn/", events: ["points.*"]))
            let added = try await office.perform(
                AddPoint(
                    conference: Self.slug, code: "X1",
                    details: PointDetails(
                        name: "Xã Một", parent: "TD", capacity: 40,
                        expected: [ExpectedCategory(name: "Bí thư", count: 3)]), reason: "thêm điểm"))
            #expect((added.count(.added), added.open) == (1, 4))
            try await office.perform(
                EditPoint(
                    conference: Self.slug, code: "X1",
                    changes: .init(
                        name: " Xã  Một mới ", inCharge: "Lê Chi", joinLink: "https://hop.example.vn/x1",
                        backupLine: "4G", expected: [ExpectedCategory(name: "Bí thư", count: 5)])))
            try await office.perform(
                MovePoint(conference: Self.slug, code: "X1", under: "TU", reason: "sáp nhập"))
            let moved = try await point("X1", office)
            #expect(moved.details.name == "Xã Một mới")
            #expect((moved.details.parent, moved.depth, moved.origin) == ("TU", 1, .typed))
            #expect(moved.details.expected == [ExpectedCategory(name: "Bí thư", count: 5)])
            try await office.perform(ClosePoint(conference: Self.slug, code: "X1", reason: "mất điện"))
            try await office.perform(ReopenPoint(conference: Self.slug, code: "X1"))
            #expect(try await point("X1", office).details.parent == "TU")
            let told = try await history("X1", office)
            #expect(told.map(\.kind) == [.reopened, .closed, .moved, .renamed, .added])
            #expect(told[1].reason == "mất điện")
            #expect(told[2].fields == [PointFieldChange(field: .parent, before: "TD", after: "TU")])
            #expect((told[2].by, told[2].reason) == ("tester", "sáp nhập"))
            let events = try await fixture.events(.pointsChanged)
            // Changes close together are one message.
            #expect(events.count == 1)
            #expect(events[0].contains(#""added":1,"changed":0,"closed":1"#))
            for event in events { #expect(try SchemaCheck.faults(inMessage: event) == []) }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `what would break the tree is refused and changes nothing`(_ engine: TestEngine) async throws {
        try await RollCallFixture.withRoster(engine) { fixture throws -> Void in
            let office = fixture.office
            func refusal(_ work: () async throws -> Void) async -> PointTreeError? {
                do { try await work() } catch ActionError.pointTree(let error) { return error } catch {}
                return nil
            }
            #expect(
                await refusal {
                    try await office.perform(MovePoint(conference: Self.slug, code: "TU", under: "TD"))
                } == .belowItself("TU", under: "TD"))
            #expect(
                await refusal {
                    try await office.perform(MovePoint(conference: Self.slug, code: "TD", under: "TU"))
                } == .nothingNew)
            #expect(
                await refusal {
                    try await office.perform(
                        AddPoint(conference: Self.slug, code: "TD", details: PointDetails(name: "x")))
                } == .codeTaken("TD"))
            #expect(
                await refusal {
                    try await office.perform(
                        AddPoint(conference: Self.slug, code: "Xã", details: PointDetails(name: "x")))
                } == .notACode("Xã"))
            #expect(
                await refusal {
                    try await office.perform(
                        EditPoint(
                            conference: Self.slug, code: "TD", changes: .init(joinLink: "javascript:alert(1)")
                        ))
                } == .badLink("javascript:alert(1)"))
            #expect(
                await refusal {
                    try await office.perform(ClosePoint(conference: Self.slug, code: "TU", reason: "x"))
                } == .pointsBelow("TU", count: 2))
            #expect(
                await refusal {
                    try await office.perform(ClosePoint(conference: Self.slug, code: "TD", reason: "x"))
                } == .hasRoster("TD", people: 4))
            await #expect(throws: ActionError.emptyReason) {
                try await office.perform(ClosePoint(conference: Self.slug, code: "TX", reason: " "))
            }
            await #expect(throws: ActionError.unknownPoint(code: "TZ", suggestion: "TD")) {
                try await office.perform(MovePoint(conference: Self.slug, code: "TZ", under: nil))
            }
            let history = try await history("TD", office)
            #expect(history.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `closing a point moves its people or leaves them, and the turnout follows`(
        _ engine: TestEngine
    ) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            let office = fixture.office
            _ = try await fixture.open()
            #expect(try await fixture.checkedTurnout().invited == 37)
            let moved = try await office.perform(
                ClosePoint(conference: Self.slug, code: "TD", reason: "mất điện", people: .moveTo("TX")))
            #expect(moved.people == 4)
            // TX has people now, so that its roster counts and no more what the plan expects.
            #expect(try await fixture.checkedTurnout() == Turnout(invited: 7))
            #expect(try await fixture.checkedTurnout(under: "TX") == Turnout(invited: 4))
            try await fixture.mark("Vũ Hà", .inPerson)
            await #expect(throws: ActionError.pointTree(.inRollCall("TX"))) {
                try await office.perform(
                    ClosePoint(conference: Self.slug, code: "TX", reason: "x", people: .stay))
            }
            try await office.perform(CloseRollCall(conference: Self.slug))
            try await office.perform(
                ClosePoint(conference: Self.slug, code: "TX", reason: "x", people: .stay))
            let second = try await fixture.open("Buổi chiều")
            #expect(try await fixture.checkedTurnout() == Turnout(invited: 3))
            // What was counted before the points were closed stays.
            let first = try await office.store.read { records in
                let conference = try #require(try records.conference(slug: Self.slug))
                let all = try records.rollCalls(of: conference)
                #expect(all.last?.id == second.id)
                return try records.turnout(of: all[0])
            }
            #expect((first.invited, first.inPerson) == (7, 1))
            // Nobody can be added there, and the roster of before is still to be seen.
            await #expect(throws: ActionError.pointTree(.isClosed("TX"))) {
                try await office.perform(
                    AddAttendee(conference: Self.slug, point: "TX", person: TypedAttendee(name: "Lý Hòa")))
            }
            try await office.store.read { (records) throws -> Void in
                let conference = try #require(try records.conference(slug: Self.slug))
                var count = 0
                try records.forEachAttendee(of: conference.id, at: "TX") { _ in count += 1 }
                #expect(count == 4)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a later plan leaves what was done outside it, and takes over what it names`(
        _ engine: TestEngine
    ) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            let office = fixture.office
            try await office.perform(
                AddPoint(
                    conference: Self.slug, code: "X1", details: PointDetails(name: "Xã Một", parent: "TX")))
            try await office.perform(
                EditPoint(conference: Self.slug, code: "TD", changes: .init(name: "Xã Tam Dương")))
            try await office.perform(
                ClosePoint(conference: Self.slug, code: "TX", reason: "x", closesBelow: true))
            try await office.perform(ReopenPoint(conference: Self.slug, code: "X1"))
            try await office.perform(PublishPlan(RollCallFixture.plan { $0.title = "Hội nghị mới" }))
            #expect(try await point("TD", office).details.name == "Xã Tam Dương")
            #expect(try await point("TX", office).isOpen == false)
            #expect(try await point("X1", office).isOpen)
            #expect(try await history("TD", office).count == 1)
            for id in fixture.people.values {
                try await office.perform(WithdrawAttendee(conference: Self.slug, attendee: .identifier(id)))
            }
            // The plan drops TD and names X1.
            try await office.perform(
                PublishPlan(
                    RollCallFixture.plan { plan in
                        guard case .point(var top) = plan.points[0] else { return }
                        top.children = [
                            .point(
                                PlannedPoint(
                                    code: "X1", name: "Xã Số Một", inCharge: "phu-trach",
                                    technician: "ky-thuat-hai"))
                        ]
                        plan.points[0] = .point(top)
                    }))
            let adopted = try await point("X1", office)
            #expect(
                (adopted.origin, adopted.details.parent, adopted.details.name) == (.plan, "TU", "Xã Số Một"))
            #expect(adopted.details.inCharge == "Người Phụ Trách")
            #expect(try await point("TD", office).isOpen == false)
            let told = try await history("TD", office)
            #expect((told.first?.kind, told.first?.version) == (.closed, 3))
            #expect(try await history("X1", office).first?.kind == .adopted)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `points come out of a table in any order, and errors keep out all of it`(
        _ engine: TestEngine
    ) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            try await withTemporaryFolder { folder in
                func table(_ lines: String...) throws -> ImportPoints {
                    let path = folder + "/\(UUID().uuidString).csv"
                    try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
                    return ImportPoints(conference: Self.slug, path: path, under: "TU")
                }
                let header =
                    "Mã điểm cầu;Tên điểm cầu;Thuộc;Sức chứa;Chủ trì;Bí thư chi bộ;Thành phần: Khách;Ghi chú"
                let first = try table(
                    "DANH SÁCH ĐIỂM CẦU", header, "X2;Thôn Hai;Xã Một;30;;12;1;",
                    "X1;Xã Một;;1.200;Lê Chi;40;;gần chợ",
                    "TD;Điểm cầu Tam Dương;;;;41;;", ";;;;;;;")
                let rehearsed = try await fixture.office.office.rehearse(first, as: .tester)
                #expect(rehearsed.outcome.changed.count(.added) == 2)
                let outcome = try await fixture.office.perform(first)
                #expect((outcome.changed.count(.added), outcome.changed.count(.edited)) == (2, 1))
                #expect(outcome.findings.map(\.code) == ["points.unknown-column"])
                let one = try await point("X1", fixture.office)
                #expect((one.details.parent, one.details.capacity, one.depth) == ("TU", 1200, 1))
                #expect(one.details.expected == [ExpectedCategory(name: "Bí thư chi bộ", count: 40)])
                let two = try await point("X2", fixture.office)
                #expect((two.details.parent, two.depth, two.origin) == ("X1", 2, .table))
                let again = try await fixture.office.perform(first)
                #expect((again.changed.changes.count, again.same) == (0, 3))
                do {
                    _ = try await fixture.office.perform(
                        try table(
                            header, "X3;Thôn Ba;Xã Lạ;;;;;", "Xã;Tên;;;;;;", "X4;;;;;;;", "X1;Xã Một;X2;;;;;",
                            "X5;Thôn Năm;;nhiều;;;;", "X5;Thôn Năm;;;;;;"))
                    Issue.record("bad rows were taken")
                } catch let refused as ImportPoints.Refused {
                    // All at once, in the order of the table.
                    #expect(
                        refused.findings.map(\.code) == [
                            "points.unknown-parent", "points.code", "points.name-missing",
                            "points.below-itself", "points.bad-number", "points.code-twice",
                        ])
                    #expect(refused.findings.map { $0.place?.line } == [2, 3, 4, 5, 6, 7])
                }
                #expect(try await point("X1", fixture.office).details.parent == "TU")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `points come out of the administrative units, below a point that is there`(
        _ engine: TestEngine
    ) async throws {
        try await RollCallFixture.withRoster(engine) { fixture in
            let provinces = AdministrativeUnits.current.provinces
            let communes = try #require(AdministrativeUnits.current.communes(of: provinces[0].code))
            let action = AddUnitPoints(
                conference: Self.slug,
                selection: AdministrativeSelection(
                    scope: .communes(province: provinces[0].code), capacity: 50,
                    expected: [ExpectedCategory(name: "Cấp ủy", count: 20)]), under: "TD")
            let added = try await fixture.office.perform(action)
            #expect(added.count(.added) == communes.count)
            let first = try await point(communes[0].code, fixture.office)
            #expect((first.details.parent, first.depth, first.origin) == ("TD", 2, .units))
            #expect(first.details.expected == [ExpectedCategory(name: "Cấp ủy", count: 20)])
            await #expect(throws: ActionError.pointTree(.nothingNew)) {
                try await fixture.office.perform(action)
            }
            await #expect(throws: ActionError.pointTree(.unknownProvince("99"))) {
                try await fixture.office.perform(
                    AddUnitPoints(
                        conference: Self.slug,
                        selection: AdministrativeSelection(scope: .communes(province: "99"))))
            }
        }
    }
}
