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
        let checked = CheckedPlanText(written.text, phrases) { line in
            fields[line].flatMap { $0.split(separator: ".").dropFirst().first }.flatMap { Int($0) }
                .map { $0 + 1 } ?? line
        }
        for found in checked.findings {
            if let field = found.place.flatMap({ fields[$0.line] }) {
                byField[field, default: []].append(found)
            } else {
                others.append(found)
            }
        }
        let lost = Self.lostPoints(completed)
        for (field, parent) in lost {
            byField[field, default: []].append(
                CheckedPlanText.Found(
                    severity: .error, code: PlanProblem.unknownPoint(parent).code,
                    message: phrases.planFile.problem(.unknownPoint(parent)), place: nil, suggestion: nil))
        }
        for (index, row) in completed[.person].enumerated() where newNames.contains(row["name"] ?? "") {
            byField[PlanForm.field(.person, index, "name"), default: []].append(
                CheckedPlanText.Found(
                    severity: .note, code: "form.new-person", message: phrases.web.planForm.newPerson,
                    place: nil, suggestion: nil))
        }
        plan = lost.isEmpty ? checked.plan : nil
    }

    /// The fields that name a point above which is not there, or below the row itself.
    private static func lostPoints(_ form: PlanForm) -> [(field: String, parent: String)] {
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
            let field = form.hasPointTable ? "points" : PlanForm.field(.point, index, "parent")
            return (field, parent)
        }
    }

    var isFine: Bool {
        plan != nil && others.isEmpty && byField.values.allSatisfy { $0.allSatisfy { $0.severity == .note } }
    }
}
