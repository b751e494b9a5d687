import Conferences
import Diagnostics
import Store

/// Adds the bodies of a province and its communes to the registry (nhập từ danh mục đơn vị hành chính), with the
/// ways in which they are written, and the group of them all. What is there already is left as it is.
package struct ImportAdministrativeUnits: Action {
    package static let permission = Permission.manageUnits
    package static let name = "units.import"

    /// Which body of each place.
    package enum Body: String, Sendable, CaseIterable {
        /// Ủy ban nhân dân.
        case committee = "ubnd"
        /// Tỉnh ủy, thành ủy; đảng ủy xã, phường.
        case party = "dang-uy"
    }

    package struct Outcome: Sendable, Equatable {
        package var added: Int
        package var known: Int
        package var group: String
    }

    let province: String
    let body: Body

    /// - Parameter province: its code or its name.
    package init(province: String, body: Body) {
        self.province = province
        self.body = body
    }

    package func perform(in work: Work) throws -> Outcome {
        let register = AdministrativeUnits.current
        let wanted = UnitNaming.searchKey(province)
        let found = register.provinces.first {
            $0.code == province || UnitNaming.searchKey($0.name) == wanted
                || UnitNaming.searchKey($0.title) == wanted
        }
        guard let place = found, let communes = register.communes(of: place.code) else {
            let names = register.provinces.map(\.name)
            throw ActionError.unit(
                .unknownProvince(province, suggestion: Suggestion.closest(to: province, among: names)))
        }
        var outcome = Outcome(added: 0, known: 0, group: "\(body.rawValue)-\(place.code)-xa-phuong")
        var units: [OfficeUnit] = []
        var members: [Identifier<OfficeUnit>] = []
        func add(_ unit: OfficeUnit) throws -> Identifier<OfficeUnit> {
            if let known = try work.records.unit(code: unit.code) {
                outcome.known += 1
                return known.id
            }
            units.append(unit)
            outcome.added += 1
            return unit.id
        }
        let top = try add(provincial(place, in: work))
        for commune in communes {
            var unit = communal(commune, in: work)
            unit.parent = top
            members.append(try add(unit))
        }
        var group = OfficeUnit(
            id: work.newIdentifier(), code: outcome.group, name: groupName(place), isGroup: true)
        group.parent = top
        group.names = groupAliases.map { UnitAlias(.alias, $0) }
        let id = try add(group)
        try work.records.insert(units)
        try work.records.setMembers(members, of: id)
        for unit in units { _ = try work.linkTasks(to: unit) }
        try work.record(place.code, ["body": body.rawValue, "added": String(outcome.added)])
        if outcome.added > 0 {
            try work.announce(
                .unitsImported, of: nil, ImportedDetails(unit: outcome.group, added: outcome.added))
        }
        return outcome
    }

    private struct ImportedDetails: Encodable {
        let unit: String
        let added: Int
    }

    private func provincial(_ place: AdministrativeUnits.Unit, in work: Work) -> OfficeUnit {
        let isCity = place.kind == "thành phố"
        var unit = OfficeUnit(id: work.newIdentifier(), code: "\(body.rawValue)-\(place.code)", name: "")
        switch body {
        case .committee:
            unit.name = "UBND \(place.kind) \(place.name)"
            unit.names = [UnitAlias(.alias, "UBND \(place.kind)")]
        case .party:
            unit.name = "\(isCity ? "Thành ủy" : "Tỉnh ủy") \(place.name)"
            unit.names = [UnitAlias(.alias, isCity ? "Thành ủy" : "Tỉnh ủy")]
        }
        return unit
    }

    private func communal(_ place: AdministrativeUnits.Unit, in work: Work) -> OfficeUnit {
        let head = body == .committee ? "UBND" : "Đảng ủy"
        var unit = OfficeUnit(
            id: work.newIdentifier(), code: "\(body.rawValue)-\(place.code)",
            name: "\(head) \(place.kind) \(place.name)")
        // The bare name is the committee's: "giao xã Tân Hòa …".
        if body == .committee { unit.names = [UnitAlias(.alias, "\(place.kind) \(place.name)")] }
        return unit
    }

    private func groupName(_ place: AdministrativeUnits.Unit) -> String {
        body == .committee
            ? "UBND các xã, phường của \(place.kind) \(place.name)"
            : "Đảng ủy các xã, phường của \(place.kind) \(place.name)"
    }

    private var groupAliases: [String] {
        switch body {
        case .committee:
            [
                "UBND các xã", "UBND các xã, phường", "UBND các xã, phường, đặc khu", "UBND cấp xã",
                "các xã, phường", "UBND xã, phường",
            ]
        case .party:
            [
                "các đảng ủy xã, phường", "đảng ủy các xã, phường", "đảng ủy xã, phường", "đảng ủy cấp xã",
                "các cấp ủy", "cấp ủy các cấp",
            ]
        }
    }
}
