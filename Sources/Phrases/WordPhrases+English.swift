import Conferences
import Diagnostics
import Store

extension WordPhrases {
    static let english = WordPhrases(
        taskState: { state in
            switch state {
            case .proposed: "proposed"
            case .assigned: "assigned"
            case .acknowledged: "acknowledged"
            case .inProgress: "in progress"
            case .reported: "reported"
            case .returned: "returned"
            case .done: "done"
            case .cancelled: "dropped"
            }
        },
        form: { form in
            switch form {
            case .inPerson: "in person"
            case .online: "online"
            case .hybrid: "in person and online"
            case .letter: "letter (no meeting)"
            }
        },
        itemKind: { kind in
            switch kind {
            case .opening: "opening"
            case .report: "report"
            case .discussion: "discussion"
            case .conclusion: "conclusion"
            case .pause: "break"
            case .reception: "reception"
            case .other: "other"
            }
        },
        severity: { severity in
            switch severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "note"
            }
        },
        deliveryState: { state in
            switch state {
            case .due: "to be sent"
            case .leased: "being sent"
            case .delivered: "delivered"
            case .waiting: "will be sent again"
            case .exhausted: "given up"
            case .cancelled: "cancelled"
            }
        },
        endpointState: { state in
            switch state {
            case .active: "active"
            case .disabled: "disabled"
            case .removed: "removed"
            }
        },
        recurrence: { recurrence in recurrence },
        conference: "Conference", title: "Title", host: "Host", when: "When", time: "Time",
        directives: "Directives", chairs: "Chairs", secretary: "Secretary", agenda: "Agenda",
        points: "Points", point: "Point", code: "Code", name: "Name", position: "Title",
        unit: "Unit", phone: "Phone", category: "Category", expected: "Expected",
        registered: "Registered", inCharge: "In charge", technician: "Technician", capacity: "Capacity",
        presenters: "Presenters", item: "Item", version: "Version", state: "State",
        task: "Task", tasks: "Tasks", lead: "Lead", coordinating: "Coordinating", due: "Due",
        noDue: "no due date given", source: "Taken from", reason: "Reason", reports: "Reports",
        address: "Address", events: "Events", endpoint: "Endpoint", attempts: "Attempts",
        answer: "Answer", allEvents: "all events", all: "all", actor: "Who", action: "Action",
        subject: "Subject", overdue: "overdue", cancelled: "CANCELLED", row: "row", column: "column",
        line: "line", identifier: "ID")
}
