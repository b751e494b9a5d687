/// One person of a roster, checked and in normal form: NFC, single spaces, names in title case.
package struct Attendee: Hashable, Sendable {
    /// The line of the file on which their row begins.
    package var row: Int
    /// Where they attend (điểm cầu); `nil` only where the conference has no points.
    package var pointCode: String?
    package var name: String
    /// Chức vụ.
    package var title: String?
    /// Đơn vị.
    package var unit: String?
    /// National form, `0912345678`; a foreign number with its `+`.
    package var phone: String?
    /// Số hiệu, mã cán bộ.
    package var staffNumber: String?
    package var birthYear: Int?
    /// Thành phần.
    package var category: String?
    package var note: String?
    /// How the same person is known again.
    package var identity: AttendeeIdentity

    package init(
        row: Int, pointCode: String? = nil, name: String, title: String? = nil, unit: String? = nil,
        phone: String? = nil, staffNumber: String? = nil, birthYear: Int? = nil, category: String? = nil,
        note: String? = nil, identity: AttendeeIdentity
    ) {
        self.row = row
        self.pointCode = pointCode
        self.name = name
        self.title = title
        self.unit = unit
        self.phone = phone
        self.staffNumber = staffNumber
        self.birthYear = birthYear
        self.category = category
        self.note = note
        self.identity = identity
    }
}

/// What tells that two rows, of one file or of two, mean the same person.
///
/// The first that applies, in the order of the cases. Names stand in their comparison form, which keeps the
/// diacritics: "An" and "Ân" are two people.
package enum AttendeeIdentity: Hashable, Sendable {
    /// A mobile number. Offices share landlines, so these identify nobody. Whoever finds a person of an
    /// earlier conference by phone must still compare the names: numbers change hands.
    case phone(String)
    case staffNumber(String)
    case person(name: String, unit: String, birthYear: Int)
    /// Too little to know the person again elsewhere; enough to find the row again when the roster of the
    /// same conference is imported once more.
    case row(name: String, title: String, unit: String, birthYear: Int?, point: String)

    /// Whether it holds in other conferences, too.
    package var isLasting: Bool {
        if case .row = self { false } else { true }
    }

    /// One text for a column of a database; no two identities share it.
    package var key: String {
        switch self {
        case .phone(let number): "p\u{1F}\(number)"
        case .staffNumber(let number): "s\u{1F}\(number)"
        case .person(let name, let unit, let year): "n\u{1F}\(name)\u{1F}\(unit)\u{1F}\(year)"
        case .row(let name, let title, let unit, let year, let point):
            "r\u{1F}\(name)\u{1F}\(title)\u{1F}\(unit)\u{1F}\(year.map(String.init) ?? "")\u{1F}\(point)"
        }
    }

    /// What kind of thing identifies, for a sentence about it.
    package var kind: Kind {
        switch self {
        case .phone: .phone
        case .staffNumber: .staffNumber
        case .person: .person
        case .row: .row
        }
    }

    package enum Kind: String, Hashable, Sendable {
        case phone, staffNumber, person, row
    }
}
