import Spreadsheets

/// Checks a person whom somebody types in the same way as the rows of a file.
package enum TypedRow {
    /// The person in normal form; `nil` where the name, the phone or the year of birth cannot be read.
    package static func check(
        name: String, title: String?, unit: String?, phone: String?, category: String?, note: String?,
        staffNumber: String? = nil, birthYear: Int? = nil, point: String, year: Int
    ) -> Attendee? {
        var reader = RosterReader(
            points: RosterPoints([RosterPoints.Point(code: point, name: point)]), defaultPoint: point,
            year: year)
        let fields: [(RosterField, String?)] = [
            (.name, name), (.title, title), (.unit, unit), (.phone, phone), (.category, category),
            (.note, note), (.staffNumber, staffNumber), (.birth, birthYear.map(String.init)),
        ]
        _ = reader.read(SheetRow(line: 1, cells: fields.map { $0.0.header.vietnamese }))
        guard case .attendee(let person, _) = reader.read(SheetRow(line: 2, cells: fields.map { $0.1 ?? "" }))
        else { return nil }
        return person
    }
}
