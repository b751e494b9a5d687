/// Somebody on a conference's roster (đại biểu trong danh sách dự).
package struct Attendee: Hashable, Sendable, Codable {
    /// What tells this person from others of the conference.
    package var identity: String
    package var name: String
    /// The name as one searches it: without diacritics and letter case.
    package var searchKey: String
    /// The name as the Vietnamese roster orders it: given name, family name, middle names.
    package var sortKey: String
    /// The code of the point where they attend.
    package var point: String
    package var title: String?
    package var unit: String?
    package var phone: String?
    package var staffNumber: String?
    package var birthYear: Int?
    /// The attendance category (thành phần).
    package var category: String?
    package var note: String?

    /// What a list says of them beside the name.
    package var inOneLine: String {
        [point, title, unit, phone, category].compactMap { $0 }.joined(separator: " · ")
    }

    package init(
        identity: String, name: String, searchKey: String, sortKey: String, point: String,
        title: String? = nil, unit: String? = nil, phone: String? = nil, staffNumber: String? = nil,
        birthYear: Int? = nil, category: String? = nil, note: String? = nil
    ) {
        self.identity = identity
        self.name = name
        self.searchKey = searchKey
        self.sortKey = sortKey
        self.point = point
        self.title = title
        self.unit = unit
        self.phone = phone
        self.staffNumber = staffNumber
        self.birthYear = birthYear
        self.category = category
        self.note = note
    }
}
