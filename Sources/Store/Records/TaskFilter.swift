package import Conferences
import Database

/// Which tasks one wants to see, in which order, and how many; `nil` where it does not matter.
package struct TaskFilter: Sendable, Hashable {
    /// The order of a list.
    package enum Order: String, Sendable, Hashable, Codable, CaseIterable {
        /// By conference, the newest first, and number.
        case number
        /// By due date, those without one last.
        case due
    }

    package var conference: String?
    package var states: Set<TaskState>?
    /// A unit's name as one searches it: without diacritics and letter case; part of the name is enough.
    package var unitKey: String?
    /// A unit of the registry, with those that it followed.
    package var unit: Identifier<OfficeUnit>?
    /// What an officer answers for: only tasks of it.
    package var charge: UnitCharge?
    /// Whether the unit must lead, and not only coordinate.
    package var isLead = false
    /// A directive's number, whole or only its serial.
    package var directive: String?
    /// Words of the task; each must begin one of its words, diacritics and letter case aside.
    package var search: String?
    package var tag: String?
    package var priority: TaskPriority?
    package var dueFrom: CalendarDate?
    package var dueThrough: CalendarDate?
    /// Only those that wait for their unit and were due before this day.
    package var overdueOn: CalendarDate?
    /// The number of the task whose parts are wanted, in ``conference``.
    package var parent: Int?
    /// Only those that a correction touches and nobody has looked at since.
    package var isTouched = false
    /// Only those for which more time was asked, with what came of it.
    package var extended: Set<TaskExtension.State>?
    /// Only those under one of these numbers.
    var directives: [String]?
    /// Only these.
    var identifiers: [Identifier<TrackedTask>]?
    package var order = Order.number
    package var limit: Int?
    package var offset = 0
    /// Only those that come after this task in the list's order, whether or not it is in the list: the cursor of
    /// a page. Unlike ``offset``, a late page takes no longer than the first.
    package var after: TaskReference?
    /// How many tasks may be looked at one by one to show a page; more are walked through in the list's order.
    package var few = 3000

    package init(
        conference: String? = nil, states: Set<TaskState>? = nil, unitKey: String? = nil,
        directive: String? = nil
    ) {
        self.conference = conference
        self.states = states
        self.unitKey = unitKey
        self.directive = directive
    }
}

/// The unit that an officer answers for (đơn vị phụ trách).
package struct UnitCharge: Sendable, Hashable {
    /// The unit of the registry: its own tasks and those of the units that it followed. `nil` where the registry
    /// does not know the unit; then the name alone tells which tasks are its.
    package var unit: Identifier<OfficeUnit>?
    /// The unit's name as one searches it.
    package var key: String

    package init(unit: Identifier<OfficeUnit>? = nil, key: String) {
        self.unit = unit
        self.key = key
    }
}

/// A text with A to Z in lower case, which is what SQL's `lower` makes of text that is sorted by its bytes.
func asciiLowercased(_ text: String) -> String {
    String(decoding: text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
}

/// A pattern's own characters escaped, so that a user's % is a percent sign.
func likeEscaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
}

extension Records {
    /// The states in which it is the unit's turn.
    static let awaiting = TaskState.allCases.filter(\.awaitsUnit).map(\.rawValue)
}
