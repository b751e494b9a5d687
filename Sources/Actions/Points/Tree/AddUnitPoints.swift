package import Conferences
import Store

/// Adds points out of the register of administrative units (đơn vị hành chính): the provinces, or the communes of
/// one. Those that there are already stay as they are.
package struct AddUnitPoints: Action {
    package static let permission = Permission.managePoints
    package static let name = "point.add-units"

    let conference: String
    let selection: AdministrativeSelection
    let under: String?
    let reason: String?

    /// - Parameters:
    ///   - selection: which units, and what each point gets.
    ///   - under: the code of the point they hang below; the top, where it is `nil`.
    package init(
        conference: String, selection: AdministrativeSelection, under: String? = nil, reason: String? = nil
    ) {
        self.conference = conference
        self.selection = selection
        self.under = under
        self.reason = reason
    }

    /// - Throws: ``PointTreeError/unknownProvince(_:)``, ``PointTreeError/nothingNew``.
    package func perform(in work: Work) throws -> PointsChanged {
        if case .communes(let province) = selection.scope,
            AdministrativeUnits.current.communes(of: province) == nil
        {
            throw ActionError.pointTree(.unknownProvince(province))
        }
        let units = selection.connectionPoints
        return try work.changePoints(of: try work.conference(conference), reason: reason) { forest in
            if let under { _ = try forest.known(under) }
            for unit in units where forest[unit.code] == nil {
                var details = PointDetails(unit, names: [:])
                // A province that is there already, wherever it hangs, has its communes below it.
                details.parent = unit.parent ?? under
                try forest.add(unit.code, details, from: .units)
            }
        }
    }
}
