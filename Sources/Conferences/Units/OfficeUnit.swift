/// A unit (đơn vị) that tasks are given to, or a group of them, as the office's registry knows it.
package struct OfficeUnit: Hashable, Sendable {
    package enum State: String, Sendable, Hashable, CaseIterable {
        case active
        /// Merged into another (sáp nhập, hợp nhất).
        case merged
        /// Dissolved, with or without a successor (giải thể).
        case dissolved
    }

    package var id: Identifier<OfficeUnit>
    /// What people type, such as `so-noi-vu`; an administrative unit's statistical code is part of it.
    package var code: String
    package var name: String
    /// Whether it stands for its members, such as "UBND các xã, phường".
    package var isGroup: Bool
    package var parent: Identifier<OfficeUnit>?
    /// Who answers for it (người phụ trách).
    package var inCharge: String?
    package var state: State
    package var endedOn: CalendarDate?
    package var successor: Identifier<OfficeUnit>?
    /// What is decided of its end on a day to come.
    package var ending: UnitEnding?
    /// Its other names, the newest former one first.
    package var names: [UnitAlias]

    package init(
        id: Identifier<OfficeUnit>, code: String, name: String, isGroup: Bool = false,
        parent: Identifier<OfficeUnit>? = nil, inCharge: String? = nil,
        state: State = .active, endedOn: CalendarDate? = nil, successor: Identifier<OfficeUnit>? = nil,
        names: [UnitAlias] = []
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.isGroup = isGroup
        self.parent = parent
        self.inCharge = inCharge
        self.state = state
        self.endedOn = endedOn
        self.successor = successor
        self.names = names
    }
}

/// Another name of a unit.
package struct UnitAlias: Hashable, Sendable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case alias
        case abbreviation
        /// Its name before it was renamed (tên cũ).
        case former
    }

    package var kind: Kind
    package var name: String
    /// The last day of a former name.
    package var until: CalendarDate?

    package init(_ kind: Kind, _ name: String, until: CalendarDate? = nil) {
        self.kind = kind
        self.name = name
        self.until = until
    }
}
