package import Conferences
import Store

/// Notes that a unit is merged into another or dissolved on a day (sáp nhập, giải thể); one to come is written down and
/// takes effect then. Its tasks stay as they are; reminders and views go by the successor.
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
    ///   - day: from when on it is no more.
    package init(_ unit: String, into successor: String?, on day: CalendarDate, isMerged: Bool) {
        self.unit = unit
        self.successor = successor
        self.day = day
        self.isMerged = isMerged
    }

    package func perform(in work: Work) throws -> OfficeUnit {
        try work.settleUnitEndings()
        try work.checkUnitDay(day)
        var unit = try work.unit(unit)
        guard unit.state == .active else { throw ActionError.unit(.ended(code: unit.code)) }
        let next = try successor.map { try work.unit($0) }
        if let next { try check(next, follows: unit, in: work) }
        let ending = UnitEnding(on: day, successor: next?.id, isMerged: isMerged)
        guard day > CalendarDate(of: work.now, in: nil) else {
            try work.end(&unit, ending)
            return unit
        }
        unit.ending = ending
        try work.records.update(unit)
        try work.record(
            unit.code,
            ["ends": day.description, "successor": next?.code ?? "", "is_merged": "\(isMerged)"])
        try work.announce(.unitChanged, of: nil, UnitEventDetails(unit))
        return unit
    }

    /// A group does no work; and of two that follow each other neither would be there in the end.
    private func check(_ next: OfficeUnit, follows unit: OfficeUnit, in work: Work) throws {
        guard next.id != unit.id else { throw ActionError.unit(.circle(code: unit.code)) }
        guard unit.isGroup == next.isGroup else {
            throw ActionError.unit(next.isGroup ? .isAGroup(code: next.code) : .notAGroup(code: next.code))
        }
        guard next.state == .active else { throw ActionError.unit(.ended(code: next.code)) }
        var seen: Set<Identifier<OfficeUnit>> = [next.id]
        var place = next
        while let id = place.ending?.successor ?? place.successor, let later = try work.records.unit(id) {
            guard later.id != unit.id else { throw ActionError.unit(.circle(code: unit.code)) }
            guard seen.insert(later.id).inserted else { break }
            place = later
        }
    }
}

/// Takes back what was decided of a unit's end on a day to come (thôi sáp nhập).
package struct KeepUnit: Action {
    package static let permission = Permission.manageUnits
    package static let name = "unit.keep"

    let unit: String

    package init(_ unit: String) { self.unit = unit }

    package func perform(in work: Work) throws -> OfficeUnit {
        try work.settleUnitEndings()
        var unit = try work.unit(unit)
        guard unit.ending != nil else { throw ActionError.unit(.noEnding(code: unit.code)) }
        unit.ending = nil
        try work.records.update(unit)
        try work.record(unit.code, UnitDetail(unit))
        try work.announce(.unitChanged, of: nil, UnitEventDetails(unit))
        return unit
    }
}
