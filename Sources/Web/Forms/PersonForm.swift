import Actions
import Conferences
import Phrases

/// The fields of one person of a roster.
struct PersonForm: Sendable {
    var person = TypedAttendee(name: "")
    private let phrases: Phrases
    /// What a substitute has no say in: they take the category of whom they stand in for.
    private let hasCategory: Bool
    private let prefix: String

    init(_ phrases: Phrases, prefix: String = "", hasCategory: Bool = true) {
        self.phrases = phrases
        self.prefix = prefix
        self.hasCategory = hasCategory
    }

    init(_ attendee: Conferences.Attendee, _ phrases: Phrases) {
        self.init(phrases)
        person = TypedAttendee(
            name: attendee.name, title: attendee.title, unit: attendee.unit, phone: attendee.phone,
            category: attendee.category, note: attendee.note, staffNumber: attendee.staffNumber,
            birthYear: attendee.birthYear)
    }

    /// What a form says of a person.
    static func person(_ form: Form) -> TypedAttendee {
        TypedAttendee(
            name: form["name"], title: form.optional("title"), unit: form.optional("unit"),
            phone: form.optional("phone"), category: form.optional("category"), note: form.optional("note"),
            staffNumber: form.isChecked("staff-number") ? form["staff-number"] : nil,
            // What is no number is no year, and is refused as such.
            birthYear: form.isChecked("birth-year")
                ? form.optional("birth-year").map { Int($0) ?? -1 } ?? 0 : nil)
    }

    var fields: [FormField] {
        let words = phrases.web.attending
        var fields = [
            FormField(name: "name", label: words.name, value: person.name, isRequired: true),
            FormField(name: "title", label: words.position, value: person.title ?? ""),
            FormField(name: "unit", label: words.unit, value: person.unit ?? ""),
            FormField(name: "phone", label: words.phone, control: .phone, value: person.phone ?? ""),
            FormField(name: "staff-number", label: words.staffNumber, value: person.staffNumber ?? ""),
            FormField(
                name: "birth-year", label: words.birthYear,
                value: person.birthYear.map { $0 == 0 ? "" : String($0) } ?? ""),
        ]
        if hasCategory {
            fields.append(
                FormField(
                    name: "category", label: words.category, value: person.category ?? "",
                    list: "category-list"))
            fields.append(FormField(name: "note", label: words.note, value: person.note ?? ""))
        }
        return fields.map { field in
            var field = field
            field.idPrefix = prefix
            return field
        }
    }
}
