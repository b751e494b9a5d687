package import Conferences
import Store

/// Notes that a unit was merged into another or dissolved on a day (sáp nhập, giải thể). Its tasks stay as they
/// are; reminders and views go by the successor.
package struct EndUnit: Action {
    package static let permission = Permission.manageUnits
    package static let name = "unit.end"

    let unit: String
    let successor: String?
    let day: CalendarDate
    let isMerged: Bool

    /// - Parameters:
    ///   - unit: its code, or one of its names.
    ///   - successor: the unit that goes on with its work; a merged unit has one.
    package init(_ unit: String, into successor: String?, on day: CalendarDate, isMerged: Bool) {
        self.unit = unit
        self.successor = successor
        self.day = day
        self.isMerged = isMerged
    }

    package func perform(in work: Work) throws -> OfficeUnit {
        var unit = try work.unit(unit)
        guard unit.state == .active else { throw ActionError.unit(.ended(code: unit.code)) }
        let next = try successor.map { try work.unit($0) }
        guard next?.id != unit.id else { throw ActionError.unit(.circle(code: unit.code)) }
        if let next, next.state != .active { throw ActionError.unit(.ended(code: next.code)) }
        unit.state = isMerged && next != nil ? .merged : .dissolved
        unit.endedOn = day
        unit.successor = next?.id
        try work.records.update(unit)
        try work.record(
            unit.code, ["on": day.description, "state": unit.state.rawValue, "successor": next?.code ?? ""])
        var details = UnitEventDetails(unit)
        details.successor = next?.code
        try work.announce(.unitEnded, of: nil, details)
        return unit
    }
}
