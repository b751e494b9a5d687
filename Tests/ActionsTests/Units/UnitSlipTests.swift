import Conferences
import Store
import TestSupport
import Testing

@testable import Actions

/// Names of units that are probably slips, and units that are no more.
@Suite(.inTurns) struct UnitSlipTests {
    @Test(arguments: ["Sở Nội vu", "So Noi Vu", "SởNội vụ", "Sở Nội vụu", "SNV", "Sở NV"])
    func `a name that is nearly one that is there is asked about, and added when it is said to be another`(
        _ name: String
    ) async throws {
        try await TestEngine.sqlite.withOffice { (office: TestOffice) async throws -> Void in
            try await office.perform(AddUnit("Sở Nội vụ"))
            let near = ActionError.unit(.nearName(name, code: "so-noi-vu", known: "Sở Nội vụ"))
            await #expect(throws: near) { try await office.perform(AddUnit(name)) }
            #expect(try await office.perform(AddUnit(name, isDistinct: true)).unit.name == name)
            // A new name is asked about as well.
            try await office.perform(AddUnit("Sở Tài chính"))
            var changes = EditUnit.Changes()
            changes.name = "Sở Nội vù"
            let rename = EditUnit("so-tai-chinh", changes: changes)
            await #expect(throws: ActionError.self) { try await office.perform(rename) }
        }
    }

    @Test func `a name is one line, its spaces single`() async throws {
        try await TestEngine.sqlite.withOffice { (office: TestOffice) async throws -> Void in
            for name in ["Sở\nNội vụ", "Sở\u{0}Nội vụ", "Sở\u{200B}Nội vụ", "Sở Nội vụ\u{2028}"] {
                await #expect(throws: ActionError.unit(.badName(name))) {
                    try await office.perform(AddUnit(name))
                }
            }
            #expect(try await office.perform(AddUnit("  Sở   Nội vụ ")).unit.name == "Sở Nội vụ")
            await #expect(throws: ActionError.unit(.badName("A\tB"))) {
                try await office.perform(LinkUnitName("A\tB", to: "so-noi-vu"))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an order to a slip or to a unit that is no more is refused, with who is meant`(
        _ engine: TestEngine
    ) async throws {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            let task = proposals[0].reference
            for name in ["Sở Nội vụ", "Sở Cũ", "Sở Mới"] { try await office.perform(AddUnit(name)) }
            try await office.perform(
                EndUnit("so-cu", into: "so-moi", on: SamplePlan.day(2019, 9, 13), isMerged: true))
            try await office.perform(AcceptTask(task))
            let near = ActionError.unit(.nearUnit("Sở Nội vu", code: "so-noi-vu", known: "Sở Nội vụ"))
            let ended = ActionError.unit(.ended(code: "so-cu", successor: "so-moi"))
            for (name, error) in [("Sở Nội vu", near), ("Sở Cũ", ended), ("so-cu", ended)] {
                await #expect(throws: error) {
                    try await office.perform(ReassignTask(task, lead: [name], reason: "đổi"))
                }
                await #expect(throws: error) {
                    try await office.perform(SplitTask(task, parts: [.init(unit: name)]))
                }
                await #expect(throws: error) {
                    try await office.perform(
                        EditTask(proposals[1].reference, changes: .init(lead: [name])))
                }
            }
            // What no registry has is taken in the words it is given.
            let given = try await office.perform(
                ReassignTask(task, lead: ["Hội Nông dân"], reason: "đổi"))
            #expect(given.assignment.lead == ["Hội Nông dân"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `whoever is said to report is one of the task's units or of the registry`(_ engine: TestEngine)
        async throws
    {
        try await TaskActionsTests.withProposals(engine) { office, proposals in
            let task = proposals[0].reference
            try await office.perform(AcceptTask(task))
            func refused(_ name: String, _ suggestion: String?) -> ActionError {
                .task(
                    .unknownReporter(name, units: ["Sở Nội vụ", "Sở Tài chính"], suggestion: suggestion))
            }
            await #expect(throws: refused("Sở Nội vu", "Sở Nội vụ")) {
                try await office.perform(ReportProgress(task, text: "x", unit: "Sở Nội vu"))
            }
            await #expect(throws: refused("Báo Tuổi Thơ", nil)) {
                try await office.perform(CompleteTask(task, text: "x", unit: "Báo Tuổi Thơ"))
            }
            await #expect(throws: refused("Ai đó", nil)) {
                try await office.perform(
                    AskExtension(task, to: SamplePlan.day(2020, 1, 1), reason: "x", unit: "Ai đó"))
            }
            try await office.perform(AddUnit("Phòng Y tế", code: "pyt"))
            for name in ["sở nội  vụ", "pyt", "Sở Tài chính"] {
                try await office.perform(ReportProgress(task, text: "đang làm", unit: name))
            }
            let id = proposals[0].id
            let by = try await office.store.read { try $0.reports(on: id).map(\.by) }
            #expect(by == ["Sở Nội vụ", "Phòng Y tế", "Sở Tài chính"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `no group follows a unit, and no group is within itself by way of others`(_ engine: TestEngine)
        async throws
    {
        try await engine.withOffice { (office: TestOffice) async throws -> Void in
            for name in ["Xã A", "Xã B"] { try await office.perform(AddUnit(name)) }
            try await office.perform(AddUnit("Các xã", members: ["xa-a"]))
            try await office.perform(AddUnit("Mọi nơi", members: ["cac-xa", "xa-b"]))
            let today = SamplePlan.day(2019, 9, 13)
            await #expect(throws: ActionError.unit(.isAGroup(code: "cac-xa"))) {
                try await office.perform(EndUnit("xa-a", into: "cac-xa", on: today, isMerged: true))
            }
            var changes = EditUnit.Changes()
            changes.members = ["xa-a", "moi-noi"]
            let edit = EditUnit("cac-xa", changes: changes)
            await #expect(throws: ActionError.unit(.circle(code: "cac-xa"))) {
                try await office.perform(edit)
            }
        }
    }
}
