import Diagnostics
import VietnameseText

/// What free text comes to in the registry of units.
package enum UnitMatch: Hashable, Sendable {
    /// This very unit is meant; of one that has ended, the one that followed it.
    case unit(OfficeUnit)
    /// Several bear the name.
    case several([OfficeUnit])
    /// None bears it; the nearest one, where one is near.
    case unknown(suggestion: OfficeUnit?)

    package var unit: OfficeUnit? {
        if case .unit(let unit) = self { return unit }
        return nil
    }
}

/// The registry of units, for looking names up in it.
package struct UnitDirectory: Sendable {
    package let units: [OfficeUnit]
    private let byID: [Identifier<OfficeUnit>: OfficeUnit]
    private let byKey: [String: [Identifier<OfficeUnit>]]

    package init(_ units: [OfficeUnit]) {
        self.units = units
        byID = Dictionary(uniqueKeysWithValues: units.map { ($0.id, $0) })
        var keys: [String: [Identifier<OfficeUnit>]] = [:]
        for unit in units {
            for key in Set(([unit.name] + unit.names.map(\.name)).map(UnitNaming.key)) {
                keys[key, default: []].append(unit.id)
            }
        }
        byKey = keys
    }

    package func unit(_ id: Identifier<OfficeUnit>) -> OfficeUnit? { byID[id] }

    package func unit(code: String) -> OfficeUnit? { units.first { $0.code == code } }

    /// The unit that answers now: itself, or the last of its successors; `nil` where it ended without one.
    package func current(_ unit: OfficeUnit) -> OfficeUnit? {
        var unit = unit
        var seen: Set<Identifier<OfficeUnit>> = []
        while unit.state != .active {
            guard seen.insert(unit.id).inserted, let next = unit.successor.flatMap({ byID[$0] }) else {
                return nil
            }
            unit = next
        }
        return unit
    }

    /// What a name means.
    ///
    /// A unit's own name counts before its aliases, and units that are there before those that have ended: an old
    /// name that a new unit bears again is the new one's.
    package func match(_ name: String) -> UnitMatch {
        let key = UnitNaming.key(name)
        guard !key.isEmpty else { return .unknown(suggestion: nil) }
        let found = (byKey[key] ?? []).compactMap { byID[$0] }
        let active = found.filter { $0.state == .active }
        let own = active.filter { UnitNaming.key($0.name) == key }
        for candidates in [own, active] where candidates.count == 1 { return .unit(candidates[0]) }
        if own.count > 1 { return .several(own) }
        if active.count > 1 { return .several(active) }
        let successors = Set(found.compactMap { current($0) })
        if let only = successors.first, successors.count == 1 { return .unit(only) }
        if successors.count > 1 { return .several(successors.sorted { $0.code < $1.code }) }
        return .unknown(suggestion: nearest(name))
    }

    /// The unit whose name begins the text or goes on after it ("Sở Nội vụ tỉnh"), or that is a slip away.
    private func nearest(_ name: String) -> OfficeUnit? {
        let wanted = VietnameseText.fold(name)
        let active = units.filter { $0.state == .active }
        let around = active.filter { unit in
            let folded = VietnameseText.fold(unit.name)
            return wanted.hasPrefix(folded + " ") || folded.hasPrefix(wanted + " ") || folded == wanted
        }
        // With the same diacritics before without, the longest of them, the first by code.
        let key = UnitNaming.key(name)
        func rank(_ unit: OfficeUnit) -> (Int, Int, String) {
            let own = UnitNaming.key(unit.name)
            return (own.hasPrefix(key) || key.hasPrefix(own) ? 0 : 1, -own.count, unit.code)
        }
        if let best = around.min(by: { rank($0) < rank($1) }) { return best }
        var byFolded: [String: OfficeUnit] = [:]
        for unit in active {
            for name in [unit.name] + unit.names.map(\.name) where byFolded[VietnameseText.fold(name)] == nil {
                byFolded[VietnameseText.fold(name)] = unit
            }
        }
        return Suggestion.closest(to: wanted, among: byFolded.keys.sorted()).flatMap { byFolded[$0] }
    }
}
