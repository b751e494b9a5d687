package import Conferences
import Store

/// Adds a unit, or a group of units, to the registry (thêm đơn vị). Tasks that name it already are linked to it.
package struct AddUnit: Action {
    package static let permission = Permission.manageUnits
    package static let name = "unit.add"

    package struct Outcome: Sendable {
        package var unit: OfficeUnit
        /// How many names in tasks are linked to it now.
        package var linked: Int
    }

    let unitName: String
    let code: String?
    let names: [UnitAlias]
    let parent: String?
    let inCharge: String?
    let account: String?
    let members: [String]?
    let isDistinct: Bool

    /// - Parameters:
    ///   - isDistinct: whether it is another unit, though its name is nearly one that is there.
    ///   - code: made out of the name, where it is `nil`.
    ///   - account: the login of the unit officer who answers for it.
    ///   - members: the units that it stands for; `nil` for a unit that is no group.
    package init(
        _ name: String, code: String? = nil, names: [UnitAlias] = [], parent: String? = nil,
        inCharge: String? = nil, account: String? = nil, members: [String]? = nil, isDistinct: Bool = false
    ) {
        self.isDistinct = isDistinct
        unitName = name
        self.code = code
        self.names = names
        self.parent = parent
        self.inCharge = inCharge
        self.account = account
        self.members = members
    }

    package func perform(in work: Work) throws -> Outcome {
        try work.checkLength(inCharge)
        try work.settleUnitEndings()
        let unitName = try work.cleanUnitName(unitName)
        let names = try names.map { try work.clean($0) }
        try work.refuseTaken([unitName] + names.map(\.name), isDistinct: isDistinct)
        let unit = OfficeUnit(
            id: work.newIdentifier(), code: try freeCode(in: work), name: unitName, isGroup: members != nil,
            parent: try parent.map { try work.unit($0).id }, inCharge: inCharge, names: names)
        try work.records.insert([unit])
        if let members {
            try work.records.setMembers(try members.map { try work.unit($0).id }.uniqued(), of: unit.id)
        }
        if let account { try work.entrust(unit, to: account) }
        let linked = try work.linkTasks(to: unit)
        try work.record(unit.code, UnitDetail(unit))
        try work.announce(.unitAdded, of: nil, UnitEventDetails(unit))
        return Outcome(unit: unit, linked: linked)
    }

    private func freeCode(in work: Work) throws -> String {
        if let code {
            guard UnitNaming.isCode(code) else { throw ActionError.unit(.badCode(code)) }
            guard try work.records.unit(code: code) == nil else {
                throw ActionError.unit(.codeTaken(code))
            }
            return code
        }
        let base = UnitNaming.code(unitName)
        guard !base.isEmpty else { throw ActionError.emptyUnit }
        var code = base
        var number = 2
        while try work.records.unit(code: code) != nil {
            code = "\(base)-\(number)"
            number += 1
        }
        return code
    }
}

/// A unit as an event tells of it: its code; its names are read by it.
struct UnitEventDetails: Encodable {
    let unit: String
    let isGroup: Bool
    let unitState: String
    var endedOn: String?
    var successor: String?

    init(_ unit: OfficeUnit) {
        self.unit = unit.code
        isGroup = unit.isGroup
        unitState = unit.state.rawValue
        endedOn = unit.endedOn?.description
    }

    private enum CodingKeys: String, CodingKey {
        case unit, successor
        case isGroup = "is_group"
        case unitState = "unit_state"
        case endedOn = "ended_on"
    }
}

/// A unit as the audit log keeps it. Who answers for it is a person, and not for the log.
struct UnitDetail: Encodable {
    let name: String
    let isGroup: Bool
    let state: String
    let names: [String]

    init(_ unit: OfficeUnit) {
        name = unit.name
        isGroup = unit.isGroup
        state = unit.state.rawValue
        names = unit.names.map(\.name)
    }
}
