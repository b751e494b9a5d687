/// What a column of a roster holds.
package enum RosterField: Int, Hashable, Sendable, CaseIterable {
    /// The running number (STT), which is not kept.
    case number
    case name
    /// Họ, or họ và chữ đệm, where the name stands in several columns.
    case familyName
    /// Chữ đệm, tên lót.
    case middleName
    /// Tên.
    case givenName
    case title
    case unit
    case phone
    /// The point's code, or its name.
    case point
    /// The point's name beside a column with its code.
    case pointName
    case category
    case birth
    case staffNumber
    case note
    /// Known from real rosters and of no use here, such as the signature.
    case unused

    /// The usual header, for a sentence and for a template.
    package var header: (vietnamese: String, english: String) {
        switch self {
        case .number: ("STT", "No.")
        case .name: ("Họ và tên", "Full name")
        case .familyName: ("Họ", "Family name")
        case .middleName: ("Tên đệm", "Middle name")
        case .givenName: ("Tên", "Given name")
        case .title: ("Chức vụ", "Title")
        case .unit: ("Đơn vị", "Unit")
        case .phone: ("Số điện thoại", "Phone")
        case .point: ("Mã điểm cầu", "Point")
        case .pointName: ("Điểm cầu", "Point name")
        case .category: ("Thành phần", "Category")
        case .birth: ("Năm sinh", "Birth year")
        case .staffNumber: ("Số hiệu", "Staff number")
        case .note: ("Ghi chú", "Note")
        case .unused: ("Ký tên", "Signature")
        }
    }
}
