package import Conferences
import Store

/// Changes what the registry says of a unit: its place, who answers for it, its other names; or renames it, the
/// old name being kept as a former one (đổi tên, cập nhật đơn vị).
package struct EditUnit: Action {
    package static let permission = Permission.manageUnits
    package static let name = "unit.edit"

    /// What is to be changed; `nil` leaves a part as it is, and an empty text takes it away.
    package struct Changes: Sendable {
        package var name: String?
        /// The last day of the old name, with ``name``.
        package var until: CalendarDate?
        package var parent: String?
        package var inCharge: String?
        /// The login of the unit officer who answers for it.
        package var account: String?
        package var addedNames: [UnitAlias] = []
        package var removedNames: [String] = []
        /// The units that a group stands for.
        package var members: [String]?
        /// Whether a new name is meant, though it is nearly that of another unit.
        package var isDistinct = false

        package init() {}
    }

    let unit: String
    let changes: Changes

    /// - Parameter unit: its code, or one of its names.
    package init(_ unit: String, changes: Changes) {
        self.unit = unit
        self.changes = changes
    }

    package func perform(in work: Work) throws -> OfficeUnit {
        try work.settleUnitEndings()
        var unit = try work.unit(unit)
        if let name = try changes.name.map(work.cleanUnitName), name != unit.name {
            try work.refuseTaken([name], except: unit.id, isDistinct: changes.isDistinct)
            if let until = changes.until { try work.checkUnitDay(until) }
            let until = changes.until ?? CalendarDate(of: work.now, in: nil)
            unit.names.insert(UnitAlias(.former, unit.name, until: until), at: 0)
            unit.name = name
            try work.records.renameOfficersUnit(unit.id, to: name, searchKey: UnitNaming.searchKey(name))
        }
        if let parent = changes.parent {
            let above = parent.isBlank ? nil : try work.unit(parent)
            try refuseCircle(unit, under: above, in: work)
            unit.parent = above?.id
        }
        try work.checkLength(changes.inCharge)
        if let person = changes.inCharge { unit.inCharge = person.isBlank ? nil : person }
        let removed = Set(changes.removedNames.map(UnitNaming.key))
        unit.names.removeAll { $0.kind != .former && removed.contains(UnitNaming.key($0.name)) }
        let added = try changes.addedNames.map { try work.clean($0) }
        try work.refuseTaken(added.map(\.name), except: unit.id)
        unit.names += added
        if let members = changes.members {
            guard unit.isGroup else { throw ActionError.unit(.notAGroup(code: unit.code)) }
            let ids = try members.map { try work.unit($0).id }.uniqued()
            // Nor by way of other groups.
            guard try !work.records.isWithin(unit.id, groups: ids) else {
                throw ActionError.unit(.circle(code: unit.code))
            }
            try work.records.setMembers(ids, of: unit.id)
        }
        try work.records.update(unit)
        if let account = changes.account { try work.entrust(unit, to: account) }
        _ = try work.linkTasks(to: unit)
        try work.record(unit.code, UnitDetail(unit))
        try work.announce(.unitChanged, of: nil, UnitEventDetails(unit))
        return unit
    }

    private func refuseCircle(_ unit: OfficeUnit, under above: OfficeUnit?, in work: Work) throws {
        var place = above
        while let current = place {
            guard current.id != unit.id else { throw ActionError.unit(.circle(code: unit.code)) }
            place = try current.parent.flatMap { try work.records.unit($0) }
        }
    }
}
