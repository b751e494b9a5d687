import Actions

extension EventPhrases {
    static let english = EventPhrases(
        summary: englishSummary,
        field: englishField,
        shape: { shape in
            switch shape {
            case .text: "text"
            case .word(let words): words.joined(separator: " | ")
            case .count: "whole number ≥ 0"
            case .whole: "whole number"
            case .percent: "whole number 0–100"
            case .truth: "true | false"
            case .date: "date YYYY-MM-DD"
            case .instant: "instant in UTC"
            case .texts: "list of texts"
            }
        },
        always: "always", sometimes: "may stand", fieldHeading: "Field", shapeHeading: "Shape",
        presenceHeading: "Presence", meaningHeading: "Meaning", example: "A message as it may come:",
        more: "The whole JSON Schema: diemcau webhooks events NAME --format json")

    private static let englishSummary: @Sendable (EventType) -> String = { type in
        switch type {
        case .conferencePublished: "A conference's plan is published for the first time."
        case .conferenceChanged: "A conference's plan changes; what changed is named."
        case .conferenceCancelled: "A conference is cancelled."
        case .conferenceStarting: "A conference begins soon."
        case .pointsChanged:
            "Points are added, changed, renamed, moved or closed outside the plan; changes close together are one message."
        case .rosterMissing: "Rosters are due, and points have sent none."
        case .rosterChanged: "People are added to rosters or changed; changes close together are one message."
        case .rosterPlaceFreed: "A point has a free place again."
        case .connectionTestDue: "It is time to test the points' connections."
        case .connectionTestRecorded: "The result of a point's connection test is recorded."
        case .turnoutChanged: "The number of those who attend changes after a roll call."
        case .agendaMoved: "An item begins earlier or later than planned."
        case .conclusionRecorded: "The chair's conclusion is recorded."
        case .taskAssigned: "A task is accepted and assigned."
        case .taskDueSoon: "A task is due soon."
        case .taskOverdue: "A task is overdue."
        case .taskReported: "Progress on a task is reported."
        case .taskReturned: "A report is returned for more work."
        case .taskExtended: "A task's due date is put off."
        case .taskDone: "A task is done."
        case .taskReopened: "A closed task is opened again."
        case .taskCancelled: "An assigned task is dropped."
        case .taskDigest: "How tasks stand, from time to time."
        case .endpointFailing: "An endpoint has not taken messages for a while."
        case .endpointDisabled: "An endpoint is disabled, because it is gone or has failed for too long."
        case .endpointTest: "A test message, sent by webhooks test."
        }
    }

    private static let englishField: @Sendable (EventField) -> String = { field in
        switch field {
        case .conference: "the conference's slug"
        case .version: "the plan's version"
        case .title: "the conference's title"
        case .form: "how it is held"
        case .host: "who holds it"
        case .firstDay: "its first day"
        case .lastDay: "its last day"
        case .starts: "when it begins"
        case .ends: "when it ends"
        case .directives: "the numbers of the directives concerned"
        case .points: "how many connection points"
        case .expected: "how many delegates are expected"
        case .agendaItems: "how many items the agenda has"
        case .isCancelled: "whether the conference is cancelled"
        case .changes: "what kinds of changes since the version before"
        case .minutesLeft: "how many minutes are left"
        case .point: "the point's code"
        case .due: "the due date"
        case .registered: "how many are registered"
        case .added: "how many people were added"
        case .changed: "how many people were changed"
        case .same: "how many people stayed as they were"
        case .refused: "how many rows could not be taken"
        case .removed: "how many people were removed"
        case .renamed: "how many points have a new name"
        case .moved: "how many points hang somewhere else"
        case .closed: "how many points are closed"
        case .reopened: "how many points are open again"
        case .freed: "how many places became free"
        case .waiting: "how many wait for a place"
        case .tested: "how many points were tested"
        case .passed: "how many points passed"
        case .result: "how the test went"
        case .rollCall: "which roll call"
        case .name: "the roll call's name"
        case .isOpen: "whether the roll call is still open"
        case .invited: "how many are invited"
        case .inPerson: "how many attend in person"
        case .online: "how many attend online"
        case .present: "how many are present"
        case .late: "how many are late"
        case .excused: "how many are excused"
        case .unexcused: "how many are absent without excuse"
        case .notCalled: "how many were not called yet"
        case .turnout: "the turnout in per cent"
        case .item: "the item of the agenda"
        case .minutesMoved: "by how many minutes it is later; earlier where negative"
        case .revision: "which revision of the conclusion"
        case .proposals: "how many tasks are proposed"
        case .task: "the task's reference; its words are read by it"
        case .state: "the task's state"
        case .leadUnits: "how many lead units"
        case .coordinatingUnits: "how many coordinating units"
        case .percent: "how much is done, in per cent"
        case .daysLeft: "how many days are left"
        case .digest: "the digest's identity"
        case .recipient: "whom the digest is for: the lead unit or the assigning body"
        case .unit: "the unit's code in the registry"
        case .tasks: "the tasks, up to a hundred of them"
        case .touched: "how many assigned tasks a correction touches"
        case .daysOverdue: "by how many days it is overdue"
        case .previousDue: "the due date before"
        case .open: "how many tasks are open"
        case .overdue: "how many tasks are overdue"
        case .dueSoon: "how many tasks are due soon"
        case .day: "the day that is summed up"
        case .endpoint: "the endpoint's ID"
        case .receiver: "the endpoint's host"
        case .reason: "why"
        case .failingSince: "since when it fails"
        case .failures: "how many attempts failed in a row"
        case .message: "the test's words"
        }
    }
}
