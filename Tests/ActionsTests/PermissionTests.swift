import Conferences
import Extraction
import Store
import TestSupport
import Testing

@testable import Actions

/// Nobody does what they are not allowed to, whichever action it is.
@Suite(.inTurns) struct PermissionTests {
    @Test func `an action is refused to whoever lacks its permission, before anything is read`() async throws
    {
        try await TestEngine.sqlite.withOffice { office in
            let reference = TaskReference(conference: SamplePlan.slug, number: 1)
            func isRefused<A: Action>(_ action: A) async -> Bool {
                var others = Set(Permission.allCases)
                others.remove(A.permission)
                do {
                    _ = try await office.office.perform(action, as: Actor(name: "x", permissions: others))
                    return false
                } catch {
                    return error as? ActionError == .notPermitted(A.permission)
                }
            }
            #expect(await isRefused(PublishPlan(SamplePlan.make())))
            #expect(await isRefused(ImportRoster(conference: SamplePlan.slug, path: "/none")))
            #expect(await isRefused(OpenRollCall(conference: SamplePlan.slug, name: "x")))
            #expect(await isRefused(ScheduleTests(conference: SamplePlan.slug, at: .init(milliseconds: 1))))
            #expect(await isRefused(RecordTest(conference: SamplePlan.slug, point: "TU", result: .good)))
            #expect(await isRefused(SetLine(conference: SamplePlan.slug, point: "TU", line: .lost)))
            #expect(await isRefused(RemindPoints(conference: SamplePlan.slug)))
            #expect(await isRefused(NamePointContacts(conference: SamplePlan.slug, point: "TU")))
            #expect(
                await isRefused(
                    AddPoint(conference: SamplePlan.slug, code: "X", details: PointDetails(name: "x"))))
            #expect(
                await isRefused(EditPoint(conference: SamplePlan.slug, code: "TU", changes: .init(name: "x")))
            )
            #expect(await isRefused(MovePoint(conference: SamplePlan.slug, code: "TU", under: nil)))
            #expect(await isRefused(ClosePoint(conference: SamplePlan.slug, code: "TU", reason: "x")))
            #expect(await isRefused(ReopenPoint(conference: SamplePlan.slug, code: "TU")))
            #expect(await isRefused(ImportPoints(conference: SamplePlan.slug, path: "/none")))
            #expect(
                await isRefused(
                    AddUnitPoints(
                        conference: SamplePlan.slug,
                        selection: .init(scope: .provinces(withCommunes: false)))))
            let (one, other) = (Identifier<Attendee>(rawValue: 1), Identifier<Attendee>(rawValue: 2))
            #expect(await isRefused(MergePeople(one, other)))
            #expect(await isRefused(DistinguishPeople(one, other)))
            #expect(await isRefused(UndoPersonDecision(one, other)))
            #expect(await isRefused(AgendaStep(conference: SamplePlan.slug, step: .start)))
            #expect(await isRefused(IssueTickets(conference: SamplePlan.slug)))
            #expect(await isRefused(ScanTicket(conference: SamplePlan.slug, code: "x")))
            #expect(
                await isRefused(
                    AddAttendee(conference: SamplePlan.slug, point: "TU", person: .init(name: "x"))))
            #expect(
                await isRefused(
                    EditAttendee(
                        conference: SamplePlan.slug, attendee: .name("x", point: nil),
                        person: .init(name: "y"))))
            #expect(
                await isRefused(
                    WithdrawAttendee(conference: SamplePlan.slug, attendee: .name("x", point: nil))))
            #expect(
                await isRefused(
                    SendSubstitute(
                        conference: SamplePlan.slug, attendee: .name("x", point: nil),
                        person: .init(name: "y"))))
            #expect(await isRefused(CloseRollCall(conference: SamplePlan.slug)))
            #expect(await isRefused(ReopenRollCall(conference: SamplePlan.slug)))
            #expect(
                await isRefused(
                    MarkAttendance(
                        conference: SamplePlan.slug, attendee: .name("x", point: nil), status: .late)))
            #expect(await isRefused(MarkPoint(conference: SamplePlan.slug, point: "TU")))
            #expect(
                await isRefused(
                    UnmarkPoint(conference: SamplePlan.slug, point: "TU", at: .init(milliseconds: 1))))
            #expect(await isRefused(ReplayMarks(conference: SamplePlan.slug, marks: [])))
            #expect(
                await isRefused(ReportNumbers(conference: SamplePlan.slug, point: "TU", numbers: [])))
            #expect(
                await isRefused(
                    SettleRefusedMark(conference: SamplePlan.slug, mark: "x", accepts: true)))
            #expect(
                await isRefused(
                    RecordConclusion(
                        conference: SamplePlan.slug, text: "x", source: "x", reading: .init())))
            #expect(await isRefused(AcceptTask(reference)))
            #expect(await isRefused(EditTask(reference, changes: .init(text: "x"))))
            #expect(await isRefused(DropTask(reference, reason: "x")))
            #expect(await isRefused(ReportProgress(reference, text: "x")))
            #expect(await isRefused(CompleteTask(reference, text: "x")))
            #expect(await isRefused(AddEndpoint(url: "https://nhan.example.vn", events: ["*"])))
            #expect(await isRefused(RemoveEndpoint(Identifier(rawValue: 1))))
        }
    }
}
