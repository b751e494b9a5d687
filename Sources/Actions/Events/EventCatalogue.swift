import Webhooks

/// What each kind of event holds (danh mục sự kiện). A kind without an entry does not compile.
extension EventType {
    package var schema: EventSchema {
        switch self {
        case .conferencePublished, .conferenceChanged, .conferenceCancelled, .conferenceStarting,
            .conclusionRecorded, .agendaMoved:
            conferenceSchema
        case .pointsChanged, .rosterMissing, .rosterChanged, .rosterPlaceFreed, .connectionTestDue,
            .connectionTestRecorded,
            .turnoutChanged:
            pointSchema
        case .taskAssigned, .taskDueSoon, .taskOverdue, .taskReported, .taskReturned, .taskExtended,
            .taskDone, .taskReopened, .taskCancelled, .taskDigest, .taskAcknowledged, .taskChanged,
            .taskSplit, .taskExtensionAsked, .taskExtensionRefused:
            taskSchema
        case .unitAdded, .unitChanged, .unitEnded, .unitsImported: unitSchema
        case .endpointFailing, .endpointDisabled, .endpointTest: endpointSchema
        }
    }

    private var conferenceSchema: EventSchema {
        let plan: [EventField] = [
            .conference, .version, .title, .form, .host, .firstDay, .lastDay, .directives, .points, .expected,
            .agendaItems, .isCancelled,
        ]
        switch self {
        case .conferencePublished:
            return EventSchema(self, plan, optional: [.starts, .ends], special: [.version: 1])
        case .conferenceChanged:
            return EventSchema(
                self, plan + [.changes, .changeCount, .difference], optional: [.starts, .ends])
        case .conferenceCancelled:
            return EventSchema(
                self, plan, optional: [.starts, .ends, .changes, .changeCount, .difference],
                special: [.isCancelled: true])
        case .conferenceStarting:
            return EventSchema(
                self, [.conference, .title, .starts, .minutesLeft, .points],
                optional: [.about, .recipients])
        case .agendaMoved: return EventSchema(self, [.conference, .item, .minutesMoved], optional: [.starts])
        default:
            return EventSchema(
                self, [.conference, .revision, .proposals, .directives], optional: [.touched])
        }
    }

    private var pointSchema: EventSchema {
        switch self {
        case .pointsChanged:
            EventSchema(
                self, [.conference, .points, .added, .changed, .renamed, .moved, .closed, .reopened],
                special: [.added: 3, .changed: 1])
        case .rosterMissing: EventSchema(self, [.conference, .points], optional: [.due, .expected])
        case .rosterChanged:
            EventSchema(
                self, [.conference, .points, .added, .changed, .same, .refused], optional: [.removed],
                special: [.points: 1])
        case .rosterPlaceFreed: EventSchema(self, [.conference, .point, .freed], optional: [.waiting])
        case .connectionTestDue: EventSchema(self, [.conference, .points], optional: [.due, .starts])
        case .connectionTestRecorded:
            EventSchema(self, [.conference, .point, .result], optional: [.tested, .passed, .points])
        default:
            EventSchema(
                self,
                [
                    .conference, .rollCall, .name, .isOpen, .invited, .present, .inPerson, .online, .late,
                    .excused, .unexcused, .notCalled,
                ])
        }
    }

    private var taskSchema: EventSchema {
        let task: [EventField] = [
            .task, .conference, .state, .leadUnits, .coordinatingUnits, .directives,
        ]
        switch self {
        case .taskDueSoon: return EventSchema(self, task + [.due], optional: [.daysLeft])
        case .taskOverdue: return EventSchema(self, task + [.due], optional: [.daysOverdue])
        case .taskReported:
            return EventSchema(self, task, optional: [.due, .percent], special: [.state: "in-progress"])
        case .taskReturned: return EventSchema(self, task, optional: [.due], special: [.state: "returned"])
        case .taskExtended: return EventSchema(self, task + [.due], optional: [.previousDue])
        case .taskChanged: return EventSchema(self, task, optional: [.due, .previousDue])
        case .taskAcknowledged:
            return EventSchema(self, task, optional: [.due], special: [.state: "acknowledged"])
        case .taskSplit: return EventSchema(self, task + [.parts], optional: [.due])
        case .taskExtensionAsked, .taskExtensionRefused:
            return EventSchema(self, task + [.due, .wanted])
        case .taskDone: return EventSchema(self, task, optional: [.due], special: [.state: "done"])
        case .taskCancelled: return EventSchema(self, task, optional: [.due], special: [.state: "cancelled"])
        case .taskDigest:
            return EventSchema(
                self, [.digest, .day, .recipient, .open, .overdue, .dueSoon, .tasks], optional: [.unit])
        default: return EventSchema(self, task, optional: [.due])
        }
    }

    private var unitSchema: EventSchema {
        switch self {
        case .unitEnded:
            EventSchema(
                self, [.unit, .isGroup, .unitState, .endedOn], optional: [.successor],
                special: [.unitState: "merged"])
        case .unitsImported: EventSchema(self, [.unit, .added])
        default: EventSchema(self, [.unit, .isGroup, .unitState])
        }
    }

    private var endpointSchema: EventSchema {
        switch self {
        case .endpointFailing:
            EventSchema(
                self, [.endpoint, .receiver, .failingSince, .failures], optional: [.reason],
                special: [.reason: "token_expired"])
        case .endpointDisabled:
            EventSchema(self, [.endpoint, .receiver, .reason], optional: [.failingSince, .failures])
        default: EventSchema(self, [.endpoint, .message])
        }
    }
}
