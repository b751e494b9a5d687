import Conferences
import Diagnostics
import Testing

struct AcceptedUnusedTests {
    /// A plan with a gap between two items and a report without a presenter.
    private func plan(_ accepted: [AcceptedFinding]) -> Plan {
        Sample.plan.with {
            $0.agenda[4].start = Sample.time("11:05")
            $0.agenda[4].duration = 25
            $0.agenda[1].presenters = []
            $0.agenda[3].presenters = []
            $0.accepted = accepted
        }
    }

    @Test("Without acceptance all findings stand")
    func findsAll() {
        #expect(plan([]).foundCodes == ["agenda.no-presenter", "agenda.no-presenter", "agenda.gap"])
    }

    @Test("An accepted finding becomes a note with its reason, and the others stand")
    func acceptsOne() {
        let entry = AcceptedFinding(
            code: "agenda.no-presenter", about: "Triển khai Kế hoạch 81", reason: "chờ phân công")
        let findings = plan([entry]).findings("agenda.no-presenter")
        #expect(findings.map(\.finding.severity) == [.warning, .note])
        #expect(findings.map(\.acceptedReason) == [nil, "chờ phân công"])
    }

    @Test("An entry without a name accepts every finding of its code, and one with a name goes first")
    func acceptsAll() {
        let entries = [
            AcceptedFinding(code: "agenda.no-presenter", reason: "tất cả"),
            AcceptedFinding(code: "agenda.no-presenter", about: "Triển khai Kế hoạch 81", reason: "riêng"),
        ]
        let plan = plan(entries)
        #expect(plan.findings("agenda.no-presenter").map(\.acceptedReason) == ["tất cả", "riêng"])
        #expect(plan.findings("accepted.unused") == [])
    }

    @Test(
        "A gap is accepted by the item before or after it", arguments: ["Kết luận", "Triển khai Kế hoạch 81"])
    func acceptsByEitherItem(title: String) {
        let plan = plan([AcceptedFinding(code: "agenda.gap", about: title, reason: "đổi ca")])
        #expect(plan.findings("agenda.gap").map(\.finding.severity) == [.note])
    }

    @Test("An error can be accepted too")
    func acceptsErrors() {
        let accepted = Sample.plan.with {
            $0.agenda[4].duration = 45
            $0.accepted = [AcceptedFinding(code: "agenda.past-end", about: "Kết luận", reason: "được phép")]
        }
        #expect(PlanChecks.run(accepted).map(\.finding.severity) == [.note])
    }

    @Test(
        "An entry that matches nothing is found",
        arguments: [
            AcceptedFinding(code: "agenda.gap", about: "Giải lao", reason: "r"),
            AcceptedFinding(code: "agenda.overlap", reason: "r"),
            AcceptedFinding(code: "agenda.no-presenter", about: "triển khai kế hoạch 81", reason: "r"),
        ])
    func findsUnused(entry: AcceptedFinding) throws {
        let finding = try #require(plan([entry]).findings("accepted.unused").first)
        #expect(finding.about == .accepted(0))
        #expect(finding.finding.severity == .warning)
        #expect(finding.finding.problem == .unusedAcceptance(code: entry.code, about: entry.about))
        #expect(finding.finding.suggestion == nil)
    }

    @Test("A mistyped code leads to the one that is meant")
    func suggestsCodes() {
        let findings = plan([AcceptedFinding(code: "agenda.no-presentor", reason: "r")]).findings(
            "accepted.unused")
        #expect(findings.map(\.finding.suggestion) == ["agenda.no-presenter"])
    }

    @Test("What concerns the whole plan is accepted without a name only")
    func acceptsThePlan() {
        let plan = Sample.plan.with {
            $0.chairs = []
            $0.changePoint { $0.inCharge = "chair" }
            $0.accepted = [AcceptedFinding(code: "conference.no-chair", reason: "chưa phân công")]
        }
        #expect(PlanChecks.run(plan).map(\.finding.severity) == [.note])
        let named = plan.with { $0.accepted[0].about = "hội nghị" }
        #expect(named.foundCodes == ["conference.no-chair", "accepted.unused"])
    }

    @Test("That an entry is not used can itself be accepted, and an entry for that can be unused")
    func acceptsUnused() {
        let entries = [
            AcceptedFinding(code: "accepted.unused", about: "agenda.overlap", reason: "sẽ chia nhóm"),
            AcceptedFinding(code: "agenda.overlap", reason: "hai nhóm"),
        ]
        #expect(plan(entries).findings("accepted.unused").map(\.finding.severity) == [.note])
        #expect(plan([entries[0]]).findings("accepted.unused").map(\.finding.severity) == [.warning])
    }
}
