import AgendaFile
import Conferences

extension PlanForm {
    /// A plan in its fields.
    init(_ plan: Plan) {
        let names = NamesOfPeople(plan.people.map { (key: $0.key, name: $0.name) })
        let schedule = plan.schedule
        head = [
            "slug": plan.slug, "title": plan.title, "form": plan.form.rawValue, "host": plan.host,
            "date": schedule.firstDay.description,
            "last-date": schedule.lastDay == schedule.firstDay ? "" : schedule.lastDay.description,
            "start": schedule.start?.description ?? "", "end": schedule.end?.description ?? "",
            "time-zone": schedule.timeZone == Schedule.vietnam ? "" : schedule.timeZone,
            "cancelled": plan.cancellation ?? "",
            "chairs": plan.chairs.map(names.shown).joined(separator: "; "),
            "secretary": plan.secretary.map(names.shown) ?? "",
        ]
        rows[.directive] = plan.directives.map { directive in
            [
                "kind": directive.kind, "number": directive.number, "date": directive.date?.description ?? "",
                "issuer": directive.issuer ?? "", "subject": directive.subject ?? "",
            ]
        }
        rows[.person] = plan.people.map { person in
            [
                "key": person.key, "name": person.name, "titles": person.titles.joined(separator: "; "),
                "unit": person.unit ?? "", "phone": person.phone ?? "",
            ]
        }
        rows[.point] = Self.points(plan.points, parent: "", names)
        rows[.item] = plan.agenda.map { Self.item($0, names) }
        rows[.reminder] = plan.reminders.map { rule in
            [
                "before": DurationText.write(rule.minutesBefore),
                "to": rule.recipients.map(\.rawValue).joined(separator: "; "), "about": rule.about,
            ]
        }
        rows[.accepted] = plan.accepted.map { accepted in
            ["code": accepted.code, "about": accepted.about ?? "", "reason": accepted.reason]
        }
        foldLongLists()
    }

    private static func points(_ entries: [PointEntry], parent: String, _ names: NamesOfPeople) -> [Row] {
        entries.flatMap { entry -> [Row] in
            switch entry {
            case .point(let point):
                let row: Row = [
                    "code": point.code, "name": point.name, "parent": parent, "unit": point.unit ?? "",
                    "address": point.address ?? "", "capacity": point.capacity.map(String.init) ?? "",
                    "in-charge": point.inCharge.map(names.shown) ?? "",
                    "technician": point.technician.map(names.shown) ?? "", "join-link": point.joinLink ?? "",
                    "expected": expected(point.expected), "selection": "",
                ]
                return [row] + points(point.children, parent: point.code, names)
            case .administrative(let selection):
                var row: Row = [
                    "parent": parent, "capacity": selection.capacity.map(String.init) ?? "",
                    "expected": expected(selection.expected),
                ]
                switch selection.scope {
                case .communes(let province):
                    row["selection"] = PointSelection.communes.rawValue
                    row["code"] = province
                case .provinces(let withCommunes):
                    row["selection"] =
                        (withCommunes ? PointSelection.provincesWithCommunes : .provinces).rawValue
                }
                return [row]
            }
        }
    }

    private static func expected(_ categories: [ExpectedCategory]) -> String {
        categories.map { "\($0.name): \($0.count)" }.joined(separator: "; ")
    }

    private static func item(_ item: AgendaItem, _ names: NamesOfPeople) -> Row {
        [
            "title": item.title, "kind": item.kind.rawValue, "day": item.day?.description ?? "",
            "start": item.start?.description ?? "", "duration": item.duration.map(DurationText.write) ?? "",
            "presenters": item.presenters.map(names.shown).joined(separator: "; "),
            "directives": item.directives.joined(separator: "; "),
            "materials": item.materials.map { material in
                material.title + (material.link.map { " | " + $0 } ?? "")
            }.joined(separator: "\n"),
            "points": item.points.joined(separator: "; "),
        ]
    }
}

/// Points that a row of the form stands for, out of the register of administrative units.
enum PointSelection: String, Sendable, CaseIterable {
    case communes, provinces
    case provincesWithCommunes = "provinces-with-communes"
}

/// How the people of a plan are called in fields: by name, where only one has it.
struct NamesOfPeople: Sendable {
    private var keys: [String: [String]] = [:]
    private var names: [String: String] = [:]

    init(_ people: [(key: String, name: String)]) {
        for person in people { add(person.name, key: person.key) }
    }

    mutating func add(_ name: String, key: String) {
        keys[Self.folded(name), default: []].append(key)
        names[key] = name
    }

    func shown(_ key: String) -> String {
        guard let name = names[key], keys[Self.folded(name)]?.count == 1 else { return key }
        return name
    }

    /// The key that a name or a key means; `nil` for somebody new.
    func key(_ text: String) -> String? { names[text] == nil ? keys[Self.folded(text)]?.first : text }

    private static func folded(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
