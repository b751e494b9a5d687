import Conferences
import Phrases

/// A column of a list of the plan: which control its fields have.
struct PlanFormColumn: Sendable {
    let name: String
    let label: String
    var control = FormField.Control.line
    var hint: String?
    var isRequired = false
    var isWide = false
    var list: String?
    /// Whether it is folded away while nothing stands in it.
    var isExtra = false
}

/// The words and the columns of each list of the plan.
struct PlanFormSections {
    let words: PlanFormPhrases
    let phrases: Phrases

    init(_ phrases: Phrases) {
        words = phrases.web.planForm
        self.phrases = phrases
    }

    static let peopleList = "people-list"
    static let pointList = "point-list"
    static let directiveList = "directive-list"

    func heading(_ section: PlanForm.Section) -> (title: String, text: String, row: String, add: String) {
        switch section {
        case .directive: (words.directives, words.directivesText, words.directive, words.addDirective)
        case .person: (words.people, words.peopleText, words.person, words.addPerson)
        case .point: (words.points, words.pointsText, words.point, words.addPoint)
        case .item: (words.agenda, words.agendaText, words.item, words.addItem)
        case .reminder: (words.reminders, words.remindersText, words.reminder, words.addReminder)
        case .accepted: (words.accepted, words.acceptedText, words.acceptedEntry, words.addAccepted)
        }
    }

    /// The fields that stand once.
    var head: [PlanFormColumn] {
        let forms = ConferenceForm.allCases.map {
            FormField.Choice(value: $0.rawValue, text: phrases.words.form($0))
        }
        return [
            .init(name: "title", label: words.title, isRequired: true, isWide: true),
            .init(name: "host", label: words.host, isRequired: true),
            .init(name: "form", label: words.form, control: .choice(forms), isRequired: true),
            .init(name: "date", label: words.day, control: .day, isRequired: true),
            .init(name: "start", label: words.start, control: .time),
            .init(name: "end", label: words.end, control: .time),
            .init(name: "last-date", label: words.lastDay, control: .day, hint: words.lastDayHint),
            .init(
                name: "chairs", label: words.chairs, hint: words.namesHint, list: Self.peopleList),
            .init(name: "secretary", label: words.secretary, list: Self.peopleList),
            .init(name: "slug", label: words.slug, hint: words.slugHint, isExtra: true),
            .init(name: "time-zone", label: words.timeZone, isExtra: true),
            .init(
                name: "cancelled", label: words.cancelled, hint: words.cancelledHint, isWide: true,
                isExtra: true),
        ]
    }

    func columns(_ section: PlanForm.Section) -> [PlanFormColumn] {
        switch section {
        case .directive:
            [
                .init(name: "kind", label: words.kind, isRequired: true),
                .init(name: "number", label: words.number, isRequired: true),
                .init(name: "date", label: words.issuedOn, control: .day),
                .init(name: "issuer", label: words.issuer),
                .init(name: "subject", label: words.subject, isWide: true),
            ]
        case .person:
            [
                .init(name: "name", label: words.name, isRequired: true),
                .init(name: "titles", label: words.titles, hint: words.titlesHint),
                .init(name: "unit", label: words.unit),
                .init(name: "phone", label: words.phone, control: .phone),
            ]
        case .point: pointColumns
        case .item: itemColumns
        case .reminder:
            [
                .init(name: "before", label: words.before, hint: words.beforeHint, isRequired: true),
                .init(name: "about", label: words.about, isRequired: true),
                .init(name: "to", label: words.to, control: .boxes(recipients), isWide: true),
            ]
        case .accepted:
            [
                .init(name: "code", label: words.findingCode, isRequired: true),
                .init(name: "about", label: words.findingAbout),
                .init(name: "reason", label: words.reason, isRequired: true, isWide: true),
            ]
        }
    }

    private var pointColumns: [PlanFormColumn] {
        let selections = [
            FormField.Choice(value: "", text: words.onePoint),
            .init(value: PointSelection.communes.rawValue, text: words.communes),
            .init(value: PointSelection.provinces.rawValue, text: words.provinces),
            .init(value: PointSelection.provincesWithCommunes.rawValue, text: words.provincesWithCommunes),
        ]
        return [
            .init(name: "code", label: words.code, isRequired: true),
            .init(name: "name", label: words.pointName, isRequired: true),
            .init(name: "parent", label: words.above, hint: words.aboveHint, list: Self.pointList),
            .init(name: "capacity", label: words.capacity, control: .number),
            .init(name: "in-charge", label: words.inCharge, list: Self.peopleList),
            .init(name: "technician", label: words.technician, list: Self.peopleList),
            .init(
                name: "expected", label: words.expected, hint: words.expectedHint, isWide: true, isExtra: true
            ),
            .init(name: "unit", label: words.unit, isExtra: true),
            .init(name: "address", label: words.address, isExtra: true),
            .init(name: "join-link", label: words.joinLink, isExtra: true),
            .init(name: "selection", label: words.selection, control: .choice(selections), isExtra: true),
        ]
    }

    private var itemColumns: [PlanFormColumn] {
        let kinds = AgendaItemKind.allCases.map {
            FormField.Choice(value: $0.rawValue, text: phrases.words.itemKind($0))
        }
        return [
            .init(name: "title", label: words.itemTitle, isRequired: true, isWide: true),
            .init(name: "start", label: words.itemStart, control: .time, hint: words.itemStartHint),
            .init(name: "duration", label: words.duration, hint: words.durationHint),
            .init(name: "kind", label: words.itemKind, control: .choice(kinds)),
            .init(name: "presenters", label: words.presenters, hint: words.namesHint, list: Self.peopleList),
            .init(
                name: "directives", label: words.itemDirectives, hint: words.itemDirectivesHint,
                list: Self.directiveList, isExtra: true),
            .init(
                name: "materials", label: words.materials, control: .text(rows: 2), hint: words.materialsHint,
                isExtra: true),
            .init(name: "points", label: words.itemPoints, hint: words.itemPointsHint, isExtra: true),
            .init(name: "day", label: words.itemDay, control: .day, isExtra: true),
        ]
    }

    private var recipients: [FormField.Choice] {
        ReminderRule.Recipient.allCases.map { recipient in
            let text =
                switch recipient {
                case .inCharge: words.toInCharge
                case .technicians: words.toTechnicians
                case .presenters: words.toPresenters
                case .chairs: words.toChairs
                case .secretary: words.toSecretary
                }
            return .init(value: recipient.rawValue, text: text)
        }
    }
}
