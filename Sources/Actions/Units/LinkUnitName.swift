import Conferences
import Store

/// Says that a name in tasks means a unit of the registry (gắn tên trong văn bản với đơn vị): the unit bears it as
/// another name from then on, and every task that names it so is the unit's.
package struct LinkUnitName: Action {
    package static let permission = Permission.manageUnits
    package static let name = "unit.link"

    let text: String
    let unit: String

    /// - Parameters:
    ///   - text: the name as tasks have it.
    ///   - unit: the unit's code, or one of its names.
    package init(_ text: String, to unit: String) {
        self.text = text
        self.unit = unit
    }

    package func perform(in work: Work) throws -> AddUnit.Outcome {
        try work.settleUnitEndings()
        let text = try work.cleanUnitName(text)
        var unit = try work.unit(unit)
        guard unit.state == .active else { throw ActionError.unit(.ended(code: unit.code)) }
        let key = UnitNaming.key(text)
        if !([unit.name] + unit.names.map(\.name)).contains(where: { UnitNaming.key($0) == key }) {
            try work.refuseTaken([text], except: unit.id)
            unit.names.append(UnitAlias(.alias, text))
            try work.records.update(unit)
        }
        let linked = try work.linkTasks(to: unit)
        try work.record(unit.code, UnitDetail(unit))
        try work.announce(.unitChanged, of: nil, UnitEventDetails(unit))
        return AddUnit.Outcome(unit: unit, linked: linked)
    }
}
