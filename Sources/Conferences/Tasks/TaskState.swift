/// Where a task (nhiệm vụ) stands.
///
/// What may follow what:
///
/// | from | to | by |
/// |---|---|---|
/// | proposed | assigned | accepting the proposal |
/// | | cancelled | dropping it |
/// | assigned | acknowledged | the lead unit says it has read it |
/// | | inProgress, reported | the unit works or reports without having said so |
/// | | done | whoever assigned it closes it with evidence of their own |
/// | acknowledged | inProgress, reported, done | as above |
/// | inProgress | reported, done | as above |
/// | reported | done | the report is accepted |
/// | | returned | it is sent back, with a reason |
/// | returned | inProgress, reported | the unit goes on, or reports again |
/// | acknowledged, inProgress, returned | assigned | it is given to another unit, which has not read it yet |
/// | assigned to returned | cancelled | it is withdrawn |
/// | done, cancelled | assigned | it is opened again |
///
/// Nothing is closed out of `returned`: what was sent back is reported again first. A state never follows
/// itself; a further report of progress or a new due date is no change of state. That a task is overdue or
/// due soon is worked out from its due date and is no state.
package enum TaskState: String, Sendable, Hashable, Codable, CaseIterable {
    /// Read out of a conclusion, for a person to accept, edit or drop (đề xuất).
    case proposed
    /// Given to its lead unit (đã giao).
    case assigned
    /// The lead unit has taken note of it (đã tiếp nhận).
    case acknowledged
    /// Being worked on (đang thực hiện).
    case inProgress = "in-progress"
    /// Reported as done, for whoever assigned it to judge (đã báo cáo).
    case reported
    /// Sent back with a reason (trả lại).
    case returned
    /// Closed (hoàn thành).
    case done
    /// Dropped or withdrawn (hủy).
    case cancelled

    /// The states that may follow this one.
    package var next: Set<TaskState> {
        switch self {
        case .proposed: [.assigned, .cancelled]
        case .assigned: [.acknowledged, .inProgress, .reported, .done, .cancelled]
        case .acknowledged: [.assigned, .inProgress, .reported, .done, .cancelled]
        case .inProgress: [.assigned, .reported, .done, .cancelled]
        case .reported: [.returned, .done, .cancelled]
        case .returned: [.assigned, .inProgress, .reported, .cancelled]
        case .done, .cancelled: [.assigned]
        }
    }

    package func allows(_ next: TaskState) -> Bool { self.next.contains(next) }

    /// Whether there is still something to be done about the task.
    package var isOpen: Bool {
        switch self {
        case .assigned, .acknowledged, .inProgress, .reported, .returned: true
        case .proposed, .done, .cancelled: false
        }
    }

    /// Whether it is the lead unit's turn, so that a due date can pass: not while its report lies with whoever
    /// assigned the task.
    package var awaitsUnit: Bool { isOpen && self != .reported }
}
