/// What an event's data may hold. A name means the same, and has the same shape, wherever it stands; what it
/// means is worded in `Phrases`. None of them names a person or a phone.
package enum EventField: String, Sendable, CaseIterable {
    case conference
    case version
    case title
    case form
    case host
    case firstDay = "first_day"
    case lastDay = "last_day"
    case starts
    case ends
    case directives
    case points
    case expected
    case agendaItems = "agenda_items"
    case isCancelled = "is_cancelled"
    case changes
    case difference
    case changeCount = "change_count"
    case change
    case itemTitle = "item_title"
    case directive
    case codes
    case before
    case after
    case about
    case recipients
    case minutesLeft = "minutes_left"
    case point
    case due
    case registered
    case added
    case changed
    case same
    case refused
    case removed
    case renamed
    case moved
    case closed
    case reopened
    case freed
    case waiting
    case tested
    case passed
    case result
    case rollCall = "roll_call"
    case name
    case isOpen = "is_open"
    case invited
    case inPerson = "in_person"
    case online
    case present
    case late
    case excused
    case unexcused
    case notCalled = "not_called"
    case turnout
    case item
    case minutesMoved = "minutes_moved"
    case revision
    case proposals
    case task
    case state
    case leadUnits = "lead_units"
    case coordinatingUnits = "coordinating_units"
    case percent
    case daysLeft = "days_left"
    case daysOverdue = "days_overdue"
    case previousDue = "previous_due"
    case open
    case overdue
    case dueSoon = "due_soon"
    case day
    case digest
    case recipient
    case unit
    case tasks
    case touched
    case wanted
    case parts
    case isGroup = "is_group"
    case unitState = "unit_state"
    case endedOn = "ended_on"
    case successor
    case endpoint
    case receiver
    case reason
    case failingSince = "failing_since"
    case failures
    case message
}

extension EventField {
    /// The shapes that values have.
    package enum Shape: Hashable, Sendable {
        case text
        /// One of these words.
        case word([String])
        /// A whole number that is not negative.
        case count
        /// A whole number of either sign.
        case whole
        /// From 0 to 100.
        case percent
        case truth
        /// `2019-09-13`.
        case date
        /// `2019-09-13T01:00:00Z`, in Universal Time.
        case instant
        case texts
        /// A list of objects that have these fields.
        case objects(required: [EventField], optional: [EventField])
    }
}
