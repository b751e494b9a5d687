package import Conferences
package import Store

/// All that is known of one unit.
package struct UnitOverview: Sendable {
    package let unit: OfficeUnit
    package let directory: UnitDirectory
    package let members: [OfficeUnit]
    /// The logins of the accounts that answer for it.
    package let officers: [String]
    /// How many open tasks it leads, how many of them are due soon, and how many are overdue.
    package let open: Int
    package let soon: Int
    package let overdue: Int

    /// - Parameter text: its code, or one of its names.
    /// - Throws: ``UnitError/unknownUnit(_:suggestion:)``, ``UnitError/several(_:codes:)``.
    package init(_ text: String, today: CalendarDate, in records: Records) throws {
        directory = try UnitDirectory(records.units())
        let unit = try directory.unit(code: text) ?? records.meantUnit(text)
        self.unit = unit
        officers = try records.officers()[unit.id] ?? []
        members = try unit.isGroup ? records.members(of: unit.id) : []
        var filter = TaskFilter(states: Set(TaskState.allCases.filter(\.isOpen)))
        filter.unit = unit.id
        filter.isLead = true
        open = try records.countTasks(filter)
        var soon = filter
        soon.states = Set(TaskState.allCases.filter(\.awaitsUnit))
        soon.dueFrom = today
        soon.dueThrough = today.adding(days: TaskTiming.soon)
        self.soon = try records.countTasks(soon)
        filter.overdueOn = today
        overdue = try records.countTasks(filter)
    }

    /// The units right below it.
    package var below: [OfficeUnit] { directory.units.filter { $0.parent == unit.id && !$0.isGroup } }
}
