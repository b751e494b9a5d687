/// The kinds of events that can be followed (loại sự kiện). The raw values are what endpoints are told: never
/// change one. What each holds is in ``EventSchema``.
package enum EventType: String, Sendable, CaseIterable {
    case conferencePublished = "conference.published"
    case conferenceChanged = "conference.changed"
    case conferenceCancelled = "conference.cancelled"
    case conferenceStarting = "conference.starting"
    case pointsChanged = "points.changed"
    case rosterMissing = "roster.missing"
    case rosterChanged = "roster.changed"
    case rosterPlaceFreed = "roster.place_freed"
    case connectionTestDue = "connection_test.due"
    case connectionTestRecorded = "connection_test.recorded"
    case turnoutChanged = "turnout.changed"
    case agendaMoved = "agenda.moved"
    case conclusionRecorded = "conclusion.recorded"
    case taskAssigned = "task.assigned"
    case taskDueSoon = "task.due_soon"
    case taskOverdue = "task.overdue"
    case taskReported = "task.reported"
    case taskReturned = "task.returned"
    case taskExtended = "task.extended"
    case taskDone = "task.done"
    case taskReopened = "task.reopened"
    case taskCancelled = "task.cancelled"
    case taskDigest = "task.digest"
    case taskAcknowledged = "task.acknowledged"
    case taskChanged = "task.changed"
    case taskSplit = "task.split"
    case taskExtensionAsked = "task.extension_asked"
    case taskExtensionRefused = "task.extension_refused"
    case unitAdded = "unit.added"
    case unitChanged = "unit.changed"
    case unitEnded = "unit.ended"
    case unitsImported = "unit.imported"
    case endpointFailing = "endpoint.failing"
    case endpointDisabled = "endpoint.disabled"
    case endpointTest = "endpoint.test"
}

extension EventType {
    /// Whether it tells of the sending itself. Such an event goes only to endpoints that name it: who follows
    /// everything at one point need not know which of the others has failed.
    package var isOperational: Bool {
        switch self {
        case .endpointFailing, .endpointDisabled, .endpointTest: true
        default: false
        }
    }
}
