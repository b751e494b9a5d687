import AgendaFile
import Conferences
import Diagnostics
import Phrases

/// A form with all that was found in it, each finding beside the field it is about.
struct CheckedPlanForm {
    /// The form with a row for each person that a field names.
    let form: PlanForm
    /// The plan's text; it is the form's own only where nothing stands in it that cannot be said there.
    let text: String
    let plan: Plan?
    /// What is said beside a field, by the field's name.
    private(set) var byField: [String: [CheckedPlanText.Found]] = [:]
    /// What is about no field.
    private(set) var others: [CheckedPlanText.Found] = []

    init(_ typed: PlanForm, _ phrases: Phrases) {
        let (completed, newNames) = typed.completed()
        form = completed
        let written = PlanFormText(completed)
        text = written.text
        let fields = written.fields
        let checked = CheckedPlanText(written.text, phrases, isForm: true) { fields[$0]?.row ?? $0 }
        for var found in checked.findings {
            let field = found.place.flatMap { fields[$0.line] }
            if let name = Self.remedy(found.code, at: field?.name) {
                found.row = field?.row
                byField[name, default: []].append(found)
            } else {
                others.append(found)
            }
        }
        let lost = Self.lostPoints(completed)
        for (index, parent) in lost {
            byField[completed.fieldName(.point, index, "parent"), default: []].append(
                CheckedPlanText.Found(
                    severity: .error, code: PlanProblem.unknownPoint(parent).code,
                    message: phrases.planFile.problem(.unknownPoint(parent)), place: nil, suggestion: nil,
                    row: index + 1))
        }
        let fresh = Set(newNames)
        for (index, row) in completed[.person].enumerated() where fresh.contains(row["name"] ?? "") {
            byField[completed.fieldName(.person, index, "name"), default: []].append(
                CheckedPlanText.Found(
                    severity: .note, code: "form.new-person", message: phrases.web.planForm.newPerson,
                    place: nil, suggestion: nil, row: index + 1))
        }
        plan = lost.isEmpty ? checked.plan : nil
    }

    /// The field in which a finding is mended: what is found of a whole row stands where the row begins.
    private static func remedy(_ code: String, at name: String?) -> String? {
        if code.hasPrefix("conference.") { return code == "conference.no-chair" ? "chairs" : nil }
        guard let name, let column = remedies[code] else { return name }
        let parts = name.split(separator: ".")
        guard parts.count == 3 else { return name }
        return "\(parts[0]).\(parts[1]).\(column)"
    }

    private static let remedies = [
        "point.no-technician": "technician", "point.no-person-in-charge": "in-charge",
        "point.over-capacity": "capacity", "agenda.no-presenter": "presenters", "agenda.no-time": "start",
        "agenda.before-start": "start", "agenda.gap": "start", "agenda.overlap": "start",
    ]

    /// The rows that name a point above which is not there, or below the row itself.
    private static func lostPoints(_ form: PlanForm) -> [(index: Int, parent: String)] {
        var parents: [String: String] = [:]
        for row in form[.point] where (row["selection"] ?? "").isEmpty {
            if let code = row["code"], !code.isEmpty { parents[code] = row["parent"] ?? "" }
        }
        return form[.point].enumerated().compactMap { index, row in
            guard let parent = row["parent"], !parent.isEmpty else { return nil }
            var seen: Set<String> = [row["code"] ?? ""]
            var place = parent
            while let next = parents[place], seen.insert(place).inserted {
                if next.isEmpty { return nil }
                place = next
            }
            return (index, parent)
        }
    }

    /// All that was found, in the order of the plan's text.
    var all: [CheckedPlanText.Found] {
        others
            + byField.values.joined().filter { $0.severity > .note }
            .sorted { ($0.place?.line ?? 0, $0.code) < ($1.place?.line ?? 0, $1.code) }
    }

    var isFine: Bool {
        plan != nil && others.isEmpty && byField.values.allSatisfy { $0.allSatisfy { $0.severity == .note } }
    }
}
