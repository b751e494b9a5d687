package import Conferences
import Diagnostics
package import Store

extension Work {
    /// The unit that a code or a name means.
    ///
    /// - Throws: ``UnitError/unknownUnit(_:suggestion:)``, ``UnitError/several(_:codes:)``.
    package func unit(_ text: String) throws -> OfficeUnit { try records.meantUnit(text) }

    /// Refuses a name that a unit which is there bears already, so that none is created twice; and one that is
    /// nearly such a name, unless somebody says that it is another unit.
    func refuseTaken(
        _ names: [String], except id: Identifier<OfficeUnit>? = nil, isDistinct: Bool = true
    ) throws {
        for name in names {
            try checkLength(name)
            let key = UnitNaming.key(name)
            guard name.contains(where: \.isLetter) else { throw ActionError.emptyUnit }
            for unit in try records.units(matching: [key]) where unit.id != id && unit.state == .active {
                if unit.currentNames.contains(where: { UnitNaming.key($0) == key }) {
                    throw ActionError.unit(.nameTaken(name, code: unit.code))
                }
            }
        }
        guard !isDistinct, let own = names.first else { return }
        let words = names.map { ($0, UnitNaming.plainWords($0)) }
        for unit in try records.units() where unit.id != id && unit.state == .active {
            let near = unit.currentNames.lazy.compactMap { known -> (String, String)? in
                let plain = UnitNaming.plainWords(known)
                return words.first { UnitLikeness.isSlip($0.1, plain) }.map { ($0.0, known) }
            }.first
            if let (name, known) = near {
                throw ActionError.unit(.nearName(name, code: unit.code, known: known))
            }
            if UnitLikeness.abbreviates(own, unit.name) || UnitLikeness.abbreviates(unit.name, own) {
                throw ActionError.unit(.nearName(own, code: unit.code, known: unit.name))
            }
        }
    }

    /// Lets an officer's account answer for a unit, instead of whatever it answered for.
    ///
    /// - Throws: ``ActionError/notPermitted(_:)``: whom an account answers for is a matter of accounts.
    func entrust(_ unit: OfficeUnit, to login: String) throws {
        guard actor.may(.manageAccounts) else { throw ActionError.notPermitted(.manageAccounts) }
        guard !unit.isGroup else { throw ActionError.unit(.isAGroup(code: unit.code)) }
        var account = try account(login: login)
        guard account.role == .unitOfficer else { throw ActionError.account(.unitNotWanted) }
        account.unit = unit.name
        account.unitID = unit.id
        account.unitKey = UnitNaming.searchKey(unit.name)
        try records.update(account)
    }

    /// Links tasks, and officers' accounts, that name a unit in one of its ways to it. Returns how many names in
    /// tasks.
    func linkTasks(to unit: OfficeUnit) throws -> Int {
        let keys = Set(([unit.name] + unit.names.map(\.name)).map(UnitNaming.key))
        for var account in try records.unlinkedOfficers()
        where !unit.isGroup && account.unit.map({ keys.contains(UnitNaming.key($0)) }) == true {
            account.unitID = unit.id
            try records.update(account)
        }
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
