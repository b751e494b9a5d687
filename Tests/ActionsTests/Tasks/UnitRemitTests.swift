import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

/// Whose tasks an officer may touch goes by the registry, whatever a unit is called by now.
@Suite(.inTurns) struct UnitRemitTests {
    private static func officer(_ office: TestOffice, _ login: String) async throws -> Actor {
        let account = try await office.store.read { try $0.account(login: login) }
        return Actor(try #require(account))
    }

    private static func invite(_ office: TestOffice, _ login: String, _ unit: String) async throws -> Account
    {
        try await office.perform(
            InviteAccount(.init(login: login, name: "Cán bộ", role: .unitOfficer, unit: unit))
        ).account
    }

    /// The numbers of the tasks that an officer sees.
    private static func seen(_ office: TestOffice, _ login: String) async throws -> [Int] {
        let filter = TaskFilter().seen(by: try await officer(office, login))
        return try await office.store.read { try $0.tasks(filter).map(\.number) }
    }

    @Test(arguments: TestEngine.allCases)
    func `an officer's account is linked to its unit, before and after the registry knows it`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice(distinctSecrets: true) { (office: TestOffice) async throws -> Void in
            let unit = try await office.perform(
                AddUnit("Sở Nội vụ", names: [UnitAlias(.abbreviation, "SNV")])
            ).unit
            for (login, name) in [("mot", "sở nội vụ"), ("hai", "SNV"), ("ba", "so-noi-vu")] {
                let account = try await Self.invite(office, login, name)
                #expect(account.unitID == unit.id)
                #expect(account.unit == "Sở Nội vụ")
            }
            #expect(try await Self.invite(office, "bon", "Sở Y tế").unitID == nil)
            let health = try await office.perform(AddUnit("Sở Y tế")).unit
            #expect(try await office.store.read { try $0.account(login: "bon")?.unitID } == health.id)
            #expect(try await office.store.read { try $0.officers()[unit.id] } == ["ba", "hai", "mot"])
            try await office.perform(AddUnit("Các sở", members: ["so-noi-vu"]))
            await #expect(throws: ActionError.unit(.isAGroup(code: "cac-so"))) {
                try await Self.invite(office, "nam", "Các sở")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a renamed unit's officer keeps its tasks, and a merged one's are the successor's officer's too`(
        _ engine: TestEngine
    ) async throws {
        try await TaskActionsTests.withProposals(engine, distinctSecrets: true) {
            (office, proposals) async throws -> Void in
            for unit in ["Sở Nội vụ", "Sở Tài chính", "Văn phòng Tỉnh ủy"] {
                try await office.perform(AddUnit(unit))
            }
            for (login, unit) in [("noivu", "so-noi-vu"), ("vanphong", "van-phong-tinh-uy")] {
                _ = try await Self.invite(office, login, unit)
            }
            try await office.perform(AcceptTasks(proposals.map(\.reference)))
            #expect(try await Self.seen(office, "noivu") == [1])
            #expect(try await Self.seen(office, "vanphong") == [2])
            var changes = EditUnit.Changes()
            changes.name = "Sở Nội vụ và Lao động"
            try await office.perform(EditUnit("so-noi-vu", changes: changes))
            #expect(try await Self.seen(office, "noivu") == [1])
            let account = try await office.store.read { try $0.account(login: "noivu") }
            #expect(account?.unit == "Sở Nội vụ và Lao động")
            let officer = try await Self.officer(office, "noivu")
            _ = try await office.office.perform(AcknowledgeTask(proposals[0].reference), as: officer)
            // Another unit that takes the free name gets none of its tasks.
            try await office.perform(
                EndUnit(
                    "so-noi-vu", into: "van-phong-tinh-uy",
                    on: try #require(CalendarDate(iso: "2019-09-12")), isMerged: true))
            try await office.perform(AddUnit("Sở Nội vụ", code: "so-noi-vu-moi"))
            _ = try await Self.invite(office, "moi", "so-noi-vu-moi")
            #expect(try await Self.seen(office, "moi") == [])
            #expect(try await Self.seen(office, "vanphong") == [1, 2])
            #expect(try await Self.seen(office, "noivu") == [1])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an officer can do nothing to another unit's task, nor decide about their own`(
        _ engine: TestEngine
    ) async throws {
        try await TaskActionsTests.withProposals(engine, distinctSecrets: true) { office, proposals in
            for unit in ["Sở Nội vụ", "Văn phòng Tỉnh ủy"] { try await office.perform(AddUnit(unit)) }
            _ = try await Self.invite(office, "vanphong", "van-phong-tinh-uy")
            try await office.perform(AcceptTasks(proposals.map(\.reference)))
            let officer = try await Self.officer(office, "vanphong")
            let (other, own) = (proposals[0].reference, proposals[1].reference)
            let later = try #require(CalendarDate(iso: "2020-01-31"))
            let theirs: [any Action] = [
                AcknowledgeTask(other), ReportProgress(other, text: "xong", percent: 100),
                ReportProgress(other, text: "xong", unit: "Sở Nội vụ"),
                AskExtension(other, to: later, reason: "bận"),
            ]
            for action in theirs {
                #expect(await Self.refusal(action, office, officer) == .unknownTask(other))
            }
            let decisions: [any Action] = [
                AcceptTask(own), DropTask(own, reason: "x"), ExtendDeadline(own, to: later, reason: "x"),
                RefuseExtension(own, reason: "x"), CompleteTask(own, text: "x"), ReturnTask(own, reason: "x"),
                ReopenTask(own, reason: "x"), ReassignTask(own, lead: ["X"], reason: "x"),
                SplitTask(own, parts: [.init(unit: "X")]), MarkTask(own, marks: .init()),
                EditTask(own, changes: .init(text: "x")), AddUnit("X"), LinkUnitName("X", to: "so-noi-vu"),
                AddCalendarFeed(of: "so-noi-vu"), EndCalendarFeed(Identifier(rawValue: 1)), RemindTasks(),
            ]
            for action in decisions {
                let refusal = await Self.refusal(action, office, officer)
                guard case .notPermitted = refusal else {
                    Issue.record("\(type(of: action)): \(String(describing: refusal))")
                    continue
                }
            }
            let tasks = try await office.store.read { try $0.tasks(TaskFilter()) }
            #expect(tasks.map(\.revision) == [2, 2])
        }
    }

    private static func refusal(
        _ action: some Action, _ office: TestOffice, _ actor: Actor
    ) async -> ActionError? {
        do {
            _ = try await office.office.perform(action, as: actor)
            return nil
        } catch {
            return error as? ActionError
        }
    }

    @Test func `whom an account answers for is for those who manage accounts`() async throws {
        try await TestEngine.sqlite.withOffice(distinctSecrets: true) {
            (office: TestOffice) async throws -> Void in
            try await office.perform(AddUnit("Sở Nội vụ"))
            let unit = try await office.perform(AddUnit("Sở Tài chính")).unit
            _ = try await Self.invite(office, "canbo", "so-noi-vu")
            var changes = EditUnit.Changes()
            changes.account = "canbo"
            let edit = EditUnit("so-tai-chinh", changes: changes)
            let organiser = Actor(name: "x", permissions: AccountRole.organiser.permissions)
            #expect(await Self.refusal(edit, office, organiser) == .notPermitted(.manageAccounts))
            try await office.perform(edit)
            let account = try await office.store.read { try $0.account(login: "canbo") }
            #expect(account?.unitID == unit.id)
            #expect(account?.unit == "Sở Tài chính")
            changes.account = "khongco"
            let missing = EditUnit("so-tai-chinh", changes: changes)
            await #expect(throws: ActionError.account(.unknownAccount("khongco"))) {
                try await office.perform(missing)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a name in tasks is said to be a unit's, and a group that leads is split into its members`(
        _ engine: TestEngine
    ) async throws {
        let text = "Giao các cấp ủy quán triệt Chỉ thị số 32-CT/TW trước ngày 30/11/2019."
        try await TaskActionsTests.withProposals(engine, text: text) {
            (office, proposals) async throws -> Void in
            let task = try #require(proposals.first).reference
            try await office.perform(AcceptTask(task))
            for unit in ["Huyện ủy A", "Huyện ủy B"] { try await office.perform(AddUnit(unit)) }
            await #expect(throws: ActionError.task(.noParts)) {
                try await office.perform(SplitTask(groupsOf: task, text: nil, due: nil))
            }
            try await office.perform(AddUnit("Cấp ủy trực thuộc", members: ["huyen-uy-a", "huyen-uy-b"]))
            let linked = try await office.perform(LinkUnitName("các cấp ủy", to: "cap-uy-truc-thuoc"))
            #expect(linked.linked == 1)
            await #expect(throws: ActionError.unit(.nameTaken("Huyện ủy B", code: "huyen-uy-b"))) {
                try await office.perform(LinkUnitName("Huyện ủy B", to: "huyen-uy-a"))
            }
            let parts = try await office.perform(SplitTask(groupsOf: task, text: nil, due: nil))
            #expect(parts.map(\.assignment.lead) == [["Huyện ủy A"], ["Huyện ủy B"]])
            #expect(try await office.store.read { try $0.unlinkedUnits().map(\.name) } == [])
        }
    }
}
