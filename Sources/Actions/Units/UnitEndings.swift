import Conferences
import Store

extension Work {
    /// Ends the units whose day has come. Whatever asks which units there are does so first, and reminders, which run
    /// all the time, do it on the day itself.
    func settleUnitEndings() throws {
        for var unit in try records.unitsEnding(through: CalendarDate(of: now, in: nil)) {
            guard let ending = unit.ending else { continue }
            try end(&unit, ending)
        }
    }

    /// Ends a unit, and says so.
    func end(_ unit: inout OfficeUnit, _ ending: UnitEnding) throws {
        unit.end(ending)
        try records.update(unit)
        let next = try ending.successor.flatMap { try records.unit($0) }
        try record(
            unit.code,
            ["on": ending.on.description, "state": unit.state.rawValue, "successor": next?.code ?? ""])
        var details = UnitEventDetails(unit)
        details.successor = next?.code
        try announce(.unitEnded, of: nil, details)
    }
}
