import Diagnostics
import Spreadsheets
import VietnameseText

extension RosterReader {
    /// Gives the person their identity and looks whether they came before; `false` where they did.
    mutating func recognise(_ attendee: inout Attendee, isMobile: Bool, _ check: inout RowCheck) -> Bool {
        let nameHash = Self.nameHash(attendee.name)
        let content = UInt32(truncatingIfNeeded: hash { attendee.hashContent(into: &$0) })
        var phone = isMobile ? attendee.phone : nil
        // The second round is for somebody whose phone an earlier row has under another name: both may well
        // be right, so they are told apart by what else is known.
        while true {
            attendee.identity = identity(of: attendee, phone: phone)
            let person = SeenPeople.Person(
                identity: hash { attendee.identity.hashBytes(into: &$0) },
                row: UInt32(truncatingIfNeeded: attendee.row), name: nameHash, content: content)
            guard let earlier = seen.insert(person) else { return true }
            if phone != nil, earlier.name != nameHash {
                check.note(.warning, .phoneShared(row: Int(earlier.row)), .phone)
                phone = nil
            } else if earlier.content == content {
                check.note(.warning, .sameRow(row: Int(earlier.row)), .name)
                check.isRepetition = true
                return false
            } else {
                let kind = attendee.identity.kind
                check.note(.error, .samePerson(row: Int(earlier.row), by: kind), kind.field)
                return false
            }
        }
    }

    private func identity(of attendee: Attendee, phone: String?) -> AttendeeIdentity {
        if let phone { return .phone(phone) }
        if let number = attendee.staffNumber { return .staffNumber(number.lowercased()) }
        let nameKey = VietnameseText.comparisonKey(attendee.name)
        let unit = VietnameseText.comparisonKey(attendee.unit ?? "")
        if let year = attendee.birthYear, !unit.isEmpty {
            return .person(name: nameKey, unit: unit, birthYear: year)
        }
        return .row(
            name: nameKey, title: VietnameseText.comparisonKey(attendee.title ?? ""), unit: unit,
            birthYear: attendee.birthYear, point: attendee.pointCode ?? "")
    }

    /// Equal for names whose comparison keys are equal, and much quicker than making the key (FNV-1a over
    /// each word's letters and its tone).
    private static func nameHash(_ name: String) -> UInt32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ value: UInt32) { hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3 }
        var tone: UInt32 = 0
        for scalar in name.unicodeScalars {
            if let letter = VietnameseLetter(scalar.value) {
                mix(letter.base)
                if letter.tone != .level { tone = UInt32(letter.tone.rawValue) }
            } else {
                mix(tone)
                mix(scalar.value)
                tone = 0
            }
        }
        mix(tone)
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }

    private func hash(_ feed: (inout Hasher) -> Void) -> UInt64 {
        var hasher = Hasher()
        feed(&hasher)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}

extension Attendee {
    /// All that the row says about the person.
    fileprivate func hashContent(into hasher: inout Hasher) {
        pointCode.hashBytes(into: &hasher)
        name.hashBytes(into: &hasher)
        title.hashBytes(into: &hasher)
        unit.hashBytes(into: &hasher)
        phone.hashBytes(into: &hasher)
        staffNumber.hashBytes(into: &hasher)
        category.hashBytes(into: &hasher)
        note.hashBytes(into: &hasher)
        hasher.combine(birthYear ?? 0)
    }
}

extension AttendeeIdentity {
    fileprivate func hashBytes(into hasher: inout Hasher) {
        hasher.combine(kind)
        switch self {
        case .phone(let number), .staffNumber(let number):
            number.hashBytes(into: &hasher)
        case .person(let name, let unit, let year):
            name.hashBytes(into: &hasher)
            unit.hashBytes(into: &hasher)
            hasher.combine(year)
        case .row(let name, let title, let unit, let year, let point):
            name.hashBytes(into: &hasher)
            title.hashBytes(into: &hasher)
            unit.hashBytes(into: &hasher)
            point.hashBytes(into: &hasher)
            hasher.combine(year ?? 0)
        }
    }
}

extension String? {
    fileprivate func hashBytes(into hasher: inout Hasher) {
        if let self { self.hashBytes(into: &hasher) } else { hasher.combine(0xFE as UInt8) }
    }
}

extension AttendeeIdentity.Kind {
    /// Where a finding about a repeated person points.
    fileprivate var field: RosterField {
        switch self {
        case .phone: .phone
        case .staffNumber: .staffNumber
        case .person, .row: .name
        }
    }
}
