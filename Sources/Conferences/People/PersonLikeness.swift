import VietnameseText

/// What tells people apart, as far as a roster says it.
package struct PersonTraits: Hashable, Sendable {
    package var name: String
    package var unit: String?
    package var birthYear: Int?
    package var staffNumber: String?
    package var phone: String?

    package init(
        name: String, unit: String? = nil, birthYear: Int? = nil, staffNumber: String? = nil,
        phone: String? = nil
    ) {
        self.name = name
        self.unit = unit
        self.birthYear = birthYear
        self.staffNumber = staffNumber
        self.phone = phone
    }

    package init(_ attendee: Attendee) {
        self.init(
            name: attendee.name, unit: attendee.unit, birthYear: attendee.birthYear,
            staffNumber: attendee.staffNumber, phone: attendee.phone)
    }

    /// The phone, where it is a mobile one: offices share the others, which identify nobody.
    package var mobile: String? {
        guard let phone, phone.utf8.count == 10, phone.utf8.first == 48 else { return nil }
        return "35789".utf8.contains(phone.utf8.dropFirst().first ?? 0) ? phone : nil
    }
}

/// What two entries of rosters have to do with each other.
package enum PersonLikeness: Hashable, Sendable {
    /// They are taken for one person.
    case same(by: Grounds)
    /// They may be one person; somebody has to look.
    case likely(by: Grounds)
    case different

    package enum Grounds: String, Sendable, Hashable, CaseIterable {
        case phone
        case staffNumber = "staff-number"
        case nameAndUnit = "name-and-unit"
    }

    /// Compares two entries: by staff number, by mobile number, by name with unit and year of birth. Never by the name
    /// alone, and never by what is left of it without its diacritics: "An" and "Ân" are two people, who may be one
    /// badly written.
    package static func between(_ one: PersonTraits, _ other: PersonTraits) -> PersonLikeness {
        let isSameName =
            VietnameseText.comparisonKey(one.name) == VietnameseText.comparisonKey(other.name)
        if let number = one.staffNumber?.lowercased(), let second = other.staffNumber?.lowercased() {
            // Whoever has a number of their own is nobody else, whatever the rest says.
            guard number == second else { return .different }
            return isSameName ? .same(by: .staffNumber) : .likely(by: .staffNumber)
        }
        if let mobile = one.mobile, mobile == other.mobile {
            // Numbers change hands, and are shared.
            return isSameName ? .same(by: .phone) : .likely(by: .phone)
        }
        if let year = one.birthYear, let second = other.birthYear, year != second { return .different }
        guard let unit = one.unit, let second = other.unit, !unit.isEmpty,
            VietnameseText.fold(unit) == VietnameseText.fold(second),
            VietnameseText.fold(one.name) == VietnameseText.fold(other.name)
        else { return .different }
        let isCertain =
            isSameName && one.birthYear != nil && other.birthYear != nil
            && VietnameseText.comparisonKey(unit) == VietnameseText.comparisonKey(second)
        return isCertain ? .same(by: .nameAndUnit) : .likely(by: .nameAndUnit)
    }
}

/// Makes the number under which an entry is kept so that those of the same name and unit are found together
/// (`person_hash`). Units come many times in a row, so that the last one's key is kept.
package struct PersonHashing: Sendable {
    private var unit = ""
    private var unitKey = ""

    package init() {}

    /// `nil` where no unit is known: a name alone says nothing.
    ///
    /// - Parameter searchKey: the name as one searches it.
    package mutating func hash(searchKey: String, unit: String?) -> Int64? {
        guard let unit, !unit.isEmpty else { return nil }
        if unit != self.unit {
            self.unit = unit
            unitKey = VietnameseText.fold(unit)
        }
        // FNV-1a: it must last, which Swift's own hashes do not.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in [searchKey, unitKey] {
            var part = part
            part.withUTF8 { bytes in
                for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            }
            hash = (hash ^ 0x1F) &* 0x100_0000_01B3
        }
        return Int64(bitPattern: hash)
    }

    package static func hash(of attendee: Attendee) -> Int64? {
        var hashing = PersonHashing()
        return hashing.hash(searchKey: attendee.searchKey, unit: attendee.unit)
    }
}
