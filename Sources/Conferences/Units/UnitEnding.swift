/// The end of a unit on a day to come (sẽ sáp nhập, giải thể): it works as before until then.
package struct UnitEnding: Hashable, Sendable {
    package var on: CalendarDate
    package var successor: Identifier<OfficeUnit>?
    /// Whether it is merged into its successor, and not dissolved.
    package var isMerged: Bool

    package init(on: CalendarDate, successor: Identifier<OfficeUnit>?, isMerged: Bool) {
        self.on = on
        self.successor = successor
        self.isMerged = isMerged
    }
}

extension OfficeUnit {
    /// What it is called now: not what it was called before it was renamed.
    package var currentNames: [String] { [name] + names.filter { $0.kind != .former }.map(\.name) }

    /// Ends it, as was decided.
    package mutating func end(_ ending: UnitEnding) {
        state = ending.isMerged && ending.successor != nil ? .merged : .dissolved
        endedOn = ending.on
        successor = ending.successor
        self.ending = nil
    }
}
