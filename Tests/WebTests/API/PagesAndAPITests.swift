import HTTPTypes
import Testing

@testable import Web

/// The API does everything that the pages do: for each form of a page it is said here which operation does the same.
struct PagesAndAPITests {
    /// What belongs to a person alone, and what is a step of a form before anything is done.
    private static let pagesAlone: Set<String> = [
        "/sign-in", "/sign-out", "/invitations/:token", "/me/password", "/me/second-factor",
        "/me/second-factor/remove", "/me/sessions/:id/end", "/me/tokens", "/me/tokens/:id/end",
    ]

    private static let operations: [String: [String]] = [
        "/plan": ["checkPlan", "publishPlan"],
        "/conferences/:slug/agenda": ["startItem", "endItem"],
        "/conferences/:slug/add-point": ["addPoint"],
        "/conferences/:slug/points/:point/edit": ["editPoint"],
        "/conferences/:slug/points/:point/move": ["movePoint"],
        "/conferences/:slug/points/:point/close": ["closePoint"],
        "/conferences/:slug/points/:point/reopen": ["reopenPoint"],
        "/conferences/:slug/points/:point/tests": ["recordTest"],
        "/conferences/:slug/points/:point/line": ["setLine"],
        "/conferences/:slug/points/:point/contacts": ["nameContacts"],
        "/conferences/:slug/points/remind": ["remindPoints"],
        "/conferences/:slug/points/schedule": ["scheduleTests"],
        "/conferences/:slug/import-points": ["importPoints"],
        "/conferences/:slug/import-points/commit": ["importPoints"],
        "/conferences/:slug/unit-points": ["addUnitPoints"],
        "/conferences/:slug/unit-points/commit": ["addUnitPoints"],
        "/conferences/:slug/roster": ["importRoster"],
        "/conferences/:slug/roster/commit": ["importRoster"],
        "/conferences/:slug/people": ["addAttendee"],
        "/conferences/:slug/people/:id": ["editAttendee"],
        "/conferences/:slug/people/:id/withdraw": ["withdrawAttendee"],
        "/conferences/:slug/people/:id/substitute": ["sendSubstitute"],
        "/conferences/:slug/tickets": ["issueTickets"],
        "/people/merge": ["mergePeople"], "/people/distinguish": ["distinguishPeople"],
        "/people/undo": ["undoPersonDecision"],
        "/conferences/:slug/roll-call": ["openRollCall"],
        "/conferences/:slug/roll-call/:number/close": ["closeRollCall"],
        "/conferences/:slug/roll-call/:number/points/:point/mark": ["markPeople"],
        "/conferences/:slug/roll-call/:number/points/:point/rest": ["markRest"],
        "/conferences/:slug/roll-call/:number/points/:point/rest/undo": ["unmarkRest"],
        "/conferences/:slug/roll-call/:number/points/:point/numbers": ["reportNumbers"],
        "/conferences/:slug/roll-call/:number/marks": ["markPeople"],
        "/conferences/:slug/roll-call/:number/scan": ["scanTicket"],
        "/conferences/:slug/roll-call/:number/refused/:id": ["settleRefusedMark"],
        "/conferences/:slug/conclusion": ["recordConclusion", "recordConclusionFile"],
        "/conferences/:slug/conclusion/accept": ["acceptTasks"],
        "/conferences/:slug/import-tasks": ["importTasks"],
        "/conferences/:slug/import-tasks/commit": ["importTasks"],
        "/conferences/:slug/carry-tasks": ["carryTasks"],
        "/conferences/:slug/carry-tasks/commit": ["carryTasks"],
        "/directives/:number/implementing": ["linkDirectives"],
        "/tasks/:conference/:number/accept": ["acceptTask"],
        "/tasks/:conference/:number/drop": ["dropTask"],
        "/tasks/:conference/:number/edit": ["editTask"],
        "/tasks/:conference/:number/report": ["reportTask"],
        "/tasks/:conference/:number/complete": ["completeTask"],
        "/tasks/:conference/:number/correct": ["correctTask"],
        "/tasks/:conference/:number/acknowledge": ["acknowledgeTask"],
        "/tasks/:conference/:number/ask": ["askExtension"],
        "/tasks/:conference/:number/extend": ["extendDeadline"],
        "/tasks/:conference/:number/refuse": ["refuseExtension"],
        "/tasks/:conference/:number/return": ["returnTask"],
        "/tasks/:conference/:number/reopen": ["reopenTask"],
        "/tasks/:conference/:number/split": ["splitTask"],
        "/tasks/:conference/:number/reassign": ["reassignTask"],
        "/tasks/:conference/:number/mark": ["markTask"],
        "/task-views": ["saveTaskView"], "/task-views/remove": ["removeTaskView"],
        "/units": ["addUnit"], "/units/import": ["importUnits"], "/units/:code": ["editUnit"],
        "/units/:code/end": ["endUnit"], "/units/:code/keep": ["keepUnit"],
        "/units/:code/calendar": ["addCalendarFeed"], "/units/:code/calendar/:id/end": ["endCalendarFeed"],
        "/webhooks": ["addWebhook"], "/webhooks/:id/remove": ["removeWebhook"],
        "/webhooks/:id/test": ["testWebhook"], "/webhooks/:id/pause": ["pauseWebhook"],
        "/webhooks/:id/resume": ["resumeWebhook"], "/webhooks/:id/secret": ["rotateSecret"],
        "/webhooks/:id/replay": ["replayWebhook"], "/deliveries/:id/replay": ["replayDelivery"],
        "/accounts": ["inviteAccount"], "/accounts/:login": ["changeAccount"],
        "/accounts/:login/reset": ["resetAccount"], "/accounts/:login/activity": ["changeAccount"],
    ]

    private static let forms = Routes.all.filter { $0.kind == .page && $0.method == .post }

    @Test func `for everything that a page does there is an operation of the API`() {
        for form in Self.forms where !Self.pagesAlone.contains(form.path) {
            #expect(Self.operations[form.path]?.isEmpty == false, "nothing in the API does \(form.path)")
        }
        let paths = Set(Self.forms.map(\.path))
        for path in Set(Self.operations.keys).union(Self.pagesAlone) {
            #expect(paths.contains(path), "no page does \(path) any more")
        }
    }

    @Test func `what the operation wants is what the page wants`() throws {
        let known = Dictionary(
            Routes.all.compactMap { route in route.operation.map { ($0.id, route) } }
        ) { first, _ in first }
        for form in Self.forms {
            for id in Self.operations[form.path] ?? [] {
                let operation = try #require(known[id], "there is no operation \(id)")
                #expect(operation.access == form.access, "\(form.path) and \(id)")
            }
        }
    }
}
