import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

@Suite(.inTurns) struct UnitActionsTests {
    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    @Test(arguments: TestEngine.allCases)
    func `a unit is never created twice under another spelling`(_ engine: TestEngine) async throws {
        try await engine.withOffice { (office: TestOffice) async throws -> Void in
            let added = try await office.perform(
                AddUnit("Sở Nội vụ", names: [UnitAlias(.abbreviation, "SNV")], inCharge: "Người Phụ Trách"))
            #expect(added.unit.code == "so-noi-vu")
            for name in ["sở nội vụ", "SỞ NỘI VỤ", "snv"] {
                await #expect(throws: ActionError.unit(.nameTaken(name, code: "so-noi-vu"))) {
                    try await office.perform(AddUnit(name))
                }
            }
            await #expect(throws: ActionError.unit(.codeTaken("so-noi-vu"))) {
                try await office.perform(AddUnit("Sở Khác", code: "so-noi-vu"))
            }
            await #expect(throws: ActionError.unit(.badCode("Sở Khác"))) {
                try await office.perform(AddUnit("Sở Khác", code: "Sở Khác"))
            }
            // The same name without diacritics may be another name, and gets another code then.
            let other = try await office.perform(AddUnit("So Noi Vu", isDistinct: true))
            #expect(other.unit.code == "so-noi-vu-2")
            await #expect(throws: ActionError.unit(.unknownUnit("Sở Nội", suggestion: "so-noi-vu"))) {
                try await office.perform(EditUnit("Sở Nội", changes: .init()))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `tasks that name a unit are linked to it, before and after it is there`(_ engine: TestEngine)
        async throws
    {
        try await TaskActionsTests.withProposals(engine) { (office, proposals) async throws -> Void in
            let before = try await office.store.read { try $0.unlinkedUnits() }
            #expect(before.map(\.name) == ["Sở Nội vụ", "Sở Tài chính", "Văn phòng Tỉnh ủy"])
            let added = try await office.perform(AddUnit("Sở Nội vụ"))
            #expect(added.linked == 1)
            try await office.perform(AddUnit("Sở Kế hoạch"))
            try await office.perform(
                EditTask(proposals[1].reference, changes: .init(lead: ["sở nội vụ", "SỞ KẾ HOẠCH"])))
            var filter = TaskFilter()
            filter.unit = added.unit.id
            filter.isLead = true
            let asked = filter
            #expect(try await office.store.read { try $0.tasks(asked).map(\.number) } == [1, 2])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a renamed unit keeps its old name, and a merged one's tasks are its successor's`(
        _ engine: TestEngine
    ) async throws {
        try await TaskActionsTests.withProposals(engine) { (office, _) async throws -> Void in
            let old = try await office.perform(AddUnit("Sở Nội vụ")).unit
            var changes = EditUnit.Changes()
            changes.name = "Sở Nội vụ và Lao động"
            changes.until = try Self.day("2025-02-28")
            let renamed = try await office.perform(EditUnit("so-noi-vu", changes: changes))
            #expect(renamed.names == [UnitAlias(.former, "Sở Nội vụ", until: changes.until)])
            #expect(try await office.store.read { try $0.meantUnit("Sở Nội vụ").id } == old.id)
            let next = try await office.perform(AddUnit("Sở Tài chính")).unit
            office.clock.move(to: try Self.day("2025-06-30"))
            try await office.perform(
                EndUnit("so-noi-vu", into: "so-tai-chinh", on: Self.day("2025-06-30"), isMerged: true))
            await #expect(throws: ActionError.unit(.ended(code: "so-noi-vu"))) {
                try await office.perform(
                    EndUnit("so-noi-vu", into: nil, on: Self.day("2025-07-01"), isMerged: false))
            }
            var filter = TaskFilter()
            filter.unit = next.id
            let asked = filter
            #expect(try await office.store.read { try $0.tasks(asked).map(\.number) } == [1])
            #expect(try await office.store.read { try $0.meantUnit("Sở Nội vụ và Lao động").id } == next.id)
            // The name is free again for another unit.
            #expect(try await office.perform(AddUnit("Sở Nội vụ")).unit.code == "so-noi-vu-2")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a unit is not below itself, nor follows itself`(_ engine: TestEngine) async throws {
        try await engine.withOffice { (office: TestOffice) async throws -> Void in
            try await office.perform(AddUnit("Sở A"))
            try await office.perform(AddUnit("Phòng B", parent: "Sở A"))
            var changes = EditUnit.Changes()
            changes.parent = "phong-b"
            let edit = EditUnit("so-a", changes: changes)
            await #expect(throws: ActionError.unit(.circle(code: "so-a"))) { try await office.perform(edit) }
            await #expect(throws: ActionError.unit(.circle(code: "so-a"))) {
                try await office.perform(
                    EndUnit("so-a", into: "so-a", on: Self.day("2025-07-01"), isMerged: true))
            }
            var members = EditUnit.Changes()
            members.members = ["phong-b"]
            let wrong = EditUnit("so-a", changes: members)
            await #expect(throws: ActionError.unit(.notAGroup(code: "so-a"))) {
                try await office.perform(wrong)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a province's bodies come from the register, once, with the group of them all`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice { (office: TestOffice) async throws -> Void in
            let communes = try #require(AdministrativeUnits.current.communes(of: "01"))
            let first = try await office.perform(
                ImportAdministrativeUnits(province: "hà nội", body: .committee))
            #expect(first.added == communes.count + 2)
            let again = try await office.perform(ImportAdministrativeUnits(province: "01", body: .committee))
            #expect(again.added == 0)
            #expect(again.known == communes.count + 2)
            let commune = try #require(communes.first)
            let (unit, group) = try await office.store.read { records in
                (
                    try records.meantUnit("Ủy ban nhân dân \(commune.kind) \(commune.name)"),
                    try records.meantUnit("UBND các xã, phường")
                )
            }
            #expect(unit.code == "ubnd-\(commune.code)")
            #expect(try await office.store.read { try $0.members(of: group.id).count } == communes.count)
            await #expect(throws: ActionError.unit(.unknownProvince("Hà Nộ", suggestion: "Hà Nội"))) {
                try await office.perform(ImportAdministrativeUnits(province: "Hà Nộ", body: .party))
            }
        }
    }
}
