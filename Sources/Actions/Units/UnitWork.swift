package import Conferences
import Diagnostics
package import Store

extension Work {
    /// The unit that a code or a name means.
    ///
    /// - Throws: ``UnitError/unknownUnit(_:suggestion:)``, ``UnitError/several(_:codes:)``.
    package func unit(_ text: String) throws -> OfficeUnit { try records.meantUnit(text) }

    /// Refuses a name that a unit which is there bears already, so that none is created twice.
    func refuseTaken(_ names: [String], except id: Identifier<OfficeUnit>? = nil) throws {
        for name in names {
            let key = UnitNaming.key(name)
            guard name.contains(where: \.isLetter) else { throw ActionError.emptyUnit }
            for unit in try records.units(matching: [key]) where unit.id != id && unit.state == .active {
                let current = [unit.name] + unit.names.filter { $0.kind != .former }.map(\.name)
                if current.contains(where: { UnitNaming.key($0) == key }) {
                    throw ActionError.unit(.nameTaken(name, code: unit.code))
                }
            }
        }
    }

    /// Links tasks that name a unit in one of its ways to it.
    func linkTasks(to unit: OfficeUnit) throws -> Int {
        let keys = Set(([unit.name] + unit.names.map(\.name)).map(UnitNaming.key))
        let searched = Set(([unit.name] + unit.names.map(\.name)).map(UnitNaming.searchKey))
        return try searched.sorted().reduce(0) { count, key in
            count
                + (try records.linkTasks(toUnit: unit.id, named: key) { keys.contains(UnitNaming.key($0)) })
        }
    }
}

extension Records {
    /// The unit that a code or a name means.
    ///
    /// - Throws: ``UnitError/unknownUnit(_:suggestion:)``, ``UnitError/several(_:codes:)``.
    package func meantUnit(_ text: String) throws -> OfficeUnit {
        if let unit = try unit(code: text) { return unit }
        switch UnitDirectory(try units(matching: [UnitNaming.key(text)])).match(text) {
        case .unit(let unit): return unit
        case .several(let units): throw ActionError.unit(.several(text, codes: units.map(\.code)))
        case .unknown:
            let all = UnitDirectory(try units())
            var suggestion: String?
            if case .unknown(let near?) = all.match(text) { suggestion = near.code }
            throw ActionError.unit(
                .unknownUnit(
                    text, suggestion: suggestion ?? Suggested.code(text, among: all.units.map(\.code))))
        }
    }
}
