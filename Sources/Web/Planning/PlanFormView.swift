import Diagnostics
import Phrases

/// The form of a plan as its page is filled: fields by part, with what was found beside each.
struct PlanFormView {
    private let checked: CheckedPlanForm
    private let sections: PlanFormSections
    private let phrases: Phrases
    /// The field that is to be typed in next.
    private let focus: String?
    /// Whether what is found is shown: a form that nobody has typed in yet accuses nobody.
    private let showsFindings: Bool

    init(_ checked: CheckedPlanForm, _ phrases: Phrases, focus: String? = nil, showsFindings: Bool = true) {
        self.checked = checked
        self.phrases = phrases
        self.focus = focus
        self.showsFindings = showsFindings
        sections = PlanFormSections(phrases)
    }

    var view: View {
        let head = sections.head.map { field($0, named: $0.name, checked.form.head, hasSection: false) }
        return [
            "head": head.filter { !$0.isFolded }.map(\.field.view),
            "headMore": head.filter(\.isFolded).map(\.field.view),
            "sections": PlanForm.Section.allCases.map(section), "findings": findings,
            "isFine": checked.isFine && showsFindings,
            "people": checked.form.tables.contains(.person)
                ? [] : checked.form[.person].compactMap { $0["name"] }.filter { !$0.isEmpty },
            "codes": checked.form.tables.contains(.point)
                ? [View]()
                : checked.form[.point].compactMap { row in
                    guard let code = row["code"], !code.isEmpty else { return nil }
                    return ["code": code, "name": row["name"] ?? ""] as View
                },
            "numbers": checked.form[.directive].compactMap { $0["number"] }.filter { !$0.isEmpty },
        ]
    }

    /// All that was found, each with the field it leads to.
    var findings: [View] {
        guard showsFindings else { return [] }
        let placed = checked.byField.flatMap { name, found in
            found.filter { $0.severity > .note }.map { (name: name, found: $0) }
        }.sorted {
            // As they stand on the page, errors first.
            ($1.found.severity, $0.found.place?.line ?? 0, $0.name)
                < ($0.found.severity, $1.found.place?.line ?? 0, $1.name)
        }
        let views = placed.map { name, found in
            (found.code, found.view(phrases, field: name, label: label(of: name, row: found.row)))
        }
        return FindingList.views(checked.others.map { ($0.code, $0.view(phrases)) } + views, phrases)
    }

    /// What a field is called, such as `Điểm cầu 3, Mã`.
    private func label(of name: String, row: Int?) -> String {
        if let section = RowTable.sections.first(where: { PlanForm.table($0) == name }) {
            let heading = sections.heading(section).title
            return row.map { "\(heading), \(sections.words.tableRow) \($0)" } ?? heading
        }
        let parts = name.split(separator: ".").map(String.init)
        if parts.count == 3, let section = PlanForm.Section(rawValue: parts[0]), let index = Int(parts[1]) {
            let column = sections.columns(section).first { $0.name == parts[2] }
            return "\(sections.heading(section).row) \(index + 1)" + (column.map { ", \($0.label)" } ?? "")
        }
        return sections.head.first { $0.name == name }?.label ?? name
    }

    private func field(
        _ column: PlanFormColumn, named name: String, _ row: PlanForm.Row, hasSection: Bool
    ) -> (field: FormField, isFolded: Bool) {
        let found = showsFindings ? checked.byField[name] ?? [] : []
        let value = row[column.name] ?? ""
        let field = FormField(
            name: name, label: column.label, control: column.control, value: value, hint: column.hint,
            isRequired: column.isRequired, isWide: column.isWide, list: column.list,
            hasFocus: focus == name, findings: found.map { $0.view(phrases) })
        return (field, column.isExtra && value.isEmpty && found.isEmpty)
    }

    private func section(_ section: PlanForm.Section) -> View {
        let heading = sections.heading(section)
        let rows = checked.form[section]
        let isTable = checked.form.tables.contains(section)
        let columns = sections.columns(section)
        var view: View = [
            "section": section.rawValue, "heading": heading.title, "text": heading.text, "add": heading.add,
            "count": rows.count, "isTable": isTable, "isPoint": section == .point && !isTable,
            "isDirective": section == .directive, "isFolded": section == .accepted && rows.isEmpty,
        ]
        if isTable {
            let name = PlanForm.table(section)
            view["table"] =
                FormField(
                    name: name, label: heading.title, control: .text(rows: 20),
                    value: RowTable.text(of: rows, section),
                    hint: section == .person ? sections.words.personTable : sections.words.pointTable,
                    isWide: true, hasFocus: focus == name
                ).view
            return view
        }
        view["entries"] = rows.enumerated().map { index, row -> View in
            let fields = columns.map { column in
                field(column, named: PlanForm.field(section, index, column.name), row, hasSection: true)
            }
            return [
                "legend": "\(heading.row) \(index + 1)", "index": index,
                "key": section == .person ? row["key"] ?? "" : false as any Sendable,
                "fields": fields.filter { !$0.isFolded }.map(\.field.view),
                "extras": fields.filter(\.isFolded).map(\.field.view),
                "hasExtras": fields.contains(where: \.isFolded), "isFirst": index == 0,
                "isLast": index == rows.count - 1,
            ]
        }
        return view
    }
}
