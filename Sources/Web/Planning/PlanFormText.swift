import AgendaFile
import Conferences
import Foundation

/// A form written as `plan.yaml`, each value on a line of its own, so that whatever is found at a line belongs to
/// the field it came from: the form is judged by the file's own rules.
struct PlanFormText {
    private(set) var lines: [String] = []
    /// The field that stands at a line, from 1.
    private(set) var fields: [Int: Field] = [:]
    private let names: NamesOfPeople
    private let tables: Set<PlanForm.Section>

    /// A field of the page, and the row of its list that a value belongs to, from 1.
    struct Field: Sendable, Equatable {
        var name: String
        var row: Int?
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    /// - Parameter form: with its people completed.
    init(_ form: PlanForm) {
        names = form.namesOfPeople
        tables = form.tables
        for name in ["slug", "title", "form", "host", "date"] { head(form, name, isRequired: true) }
        for name in ["last-date", "start", "end", "time-zone", "cancelled"] { head(form, name) }
        list(.directive, of: form, as: "directives") { text, row, field in
            text.values(["kind", "number"], of: row, at: 4, field, isRequired: true)
            text.values(["date", "issuer", "subject"], of: row, at: 4, field)
        }
        people(form)
        people(form.head["chairs"], "chairs")
        if let name = form.head["secretary"], !name.isEmpty {
            line("secretary: " + quoted(names.key(name) ?? name), Field(name: "secretary"))
        }
        points(form)
        list(.item, of: form, as: "agenda") { text, row, field in text.item(row, field) }
        list(.reminder, of: form, as: "reminders") { text, row, field in
            text.values(["before"], of: row, at: 4, field, isRequired: true)
            text.texts(ListField.parts(row["to"] ?? ""), "to", at: 4, field("to"))
            text.values(["about"], of: row, at: 4, field, isRequired: true)
        }
        list(.accepted, of: form, as: "accepted") { text, row, field in
            text.values(["code"], of: row, at: 4, field, isRequired: true)
            text.values(["about"], of: row, at: 4, field)
            text.values(["reason"], of: row, at: 4, field, isRequired: true)
        }
    }

    // MARK: - Lines

    /// What calls a row's fields, by column.
    private func fields(_ section: PlanForm.Section, _ index: Int) -> (_ name: String) -> Field {
        let table = tables.contains(section) ? PlanForm.table(section) : nil
        return { Field(name: table ?? PlanForm.field(section, index, $0), row: index + 1) }
    }

    private mutating func line(_ text: String, _ field: Field?) {
        lines.append(text)
        if let field { fields[lines.count] = field }
    }

    private mutating func head(_ form: PlanForm, _ name: String, isRequired: Bool = false) {
        let value = form.head[name] ?? ""
        if !value.isEmpty || isRequired {
            line("\(name): " + (value.isEmpty ? "" : quoted(value)), Field(name: name))
        }
    }

    /// Fields of a row, each on its line; what must be there has a line also where it is empty, for what is said of
    /// that.
    private mutating func values(
        _ keys: [String], of row: PlanForm.Row, at indent: Int, _ field: (String) -> Field,
        isRequired: Bool = false
    ) {
        for key in keys {
            let value = row[key] ?? ""
            guard !value.isEmpty || isRequired else { continue }
            line(spaces(indent) + "\(key): " + (value.isEmpty ? "" : quoted(value)), field(key))
        }
    }

    private mutating func texts(_ texts: [String], _ key: String, at indent: Int, _ field: Field) {
        guard !texts.isEmpty else { return }
        line(spaces(indent) + "\(key): [" + texts.map(quoted).joined(separator: ", ") + "]", field)
    }

    private mutating func people(_ names: String?, _ key: String, at indent: Int = 0, _ field: Field? = nil) {
        let keys = ListField.parts(names ?? "").map { self.names.key($0) ?? $0 }
        texts(keys, key, at: indent, field ?? Field(name: key))
    }

    /// A list of mappings, the first line of each with its dash.
    private mutating func list(
        _ section: PlanForm.Section, of form: PlanForm, as key: String,
        _ body: (inout PlanFormText, PlanForm.Row, (String) -> Field) -> Void
    ) {
        let rows = form[section].enumerated().filter { !form.isBlank($0.element, section) }
        guard !rows.isEmpty else { return }
        line("\(key):", nil)
        for (index, row) in rows {
            let start = lines.count
            body(&self, row, fields(section, index))
            dash(start, indent: 2)
        }
    }

    private mutating func dash(_ start: Int, indent: Int) {
        guard start < lines.count else { return }
        lines[start] = spaces(indent) + "- " + lines[start].dropFirst(indent + 2)
    }

    // MARK: - Parts

    private mutating func people(_ form: PlanForm) {
        let people = form[.person].enumerated().filter { !form.isBlank($0.element, .person) }
        guard !people.isEmpty else { return }
        line("people:", nil)
        for (index, row) in people {
            let field = fields(.person, index)
            let key = row["key"] ?? ""
            line("  \(quoted(key.isEmpty ? "nguoi-\(index + 1)" : key)):", field("name"))
            values(["name"], of: row, at: 4, field, isRequired: true)
            texts(ListField.parts(row["titles"] ?? ""), "titles", at: 4, field("titles"))
            values(["unit", "phone"], of: row, at: 4, field)
        }
    }

    private mutating func item(_ row: PlanForm.Row, _ field: (String) -> Field) {
        values(["title"], of: row, at: 4, field, isRequired: true)
        values(["kind", "day", "start", "duration"], of: row, at: 4, field)
        people(row["presenters"], "presenters", at: 4, field("presenters"))
        texts(ListField.parts(row["directives"] ?? ""), "directives", at: 4, field("directives"))
        let materials = (row["materials"] ?? "").split(whereSeparator: \.isNewline).map(String.init)
        if !materials.isEmpty {
            let entries = materials.map { entry -> String in
                let (title, link) = Self.material(entry)
                guard let link else { return quoted(title) }
                return "{title: \(quoted(title)), link: \(quoted(link))}"
            }
            line("    materials: [" + entries.joined(separator: ", ") + "]", field("materials"))
        }
        texts(ListField.parts(row["points"] ?? ""), "points", at: 4, field("points"))
    }

    /// A document's title and its link: after a bar, or where an address of the web ends the line. An address alone is
    /// both.
    private static func material(_ entry: String) -> (title: String, link: String?) {
        let entry = entry.trimmingCharacters(in: .whitespaces)
        let parts = entry.split(separator: "|", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        if parts.count == 2 { return (parts[0], parts[1]) }
        guard let match = entry.firstMatch(of: #/^(.*?)[\s:–-]*(https?:\/\/\S+)$/#) else {
            return (entry, nil)
        }
        let title = match.1.isEmpty ? match.2 : match.1
        return (String(title), String(match.2))
    }

    // MARK: - Points

    /// The points as the tree that their parents make. One whose parent is not there stands at the top.
    private mutating func points(_ form: PlanForm) {
        let rows = form[.point].enumerated().filter { !form.isBlank($0.element, .point) }
            .map { ($0.offset, $0.element) }
        let codes = Set(rows.map { $0.1["code"] ?? "" })
        var children: [String: [(Int, PlanForm.Row)]] = [:]
        for (index, row) in rows {
            let parent = row["parent"] ?? ""
            let isThere = codes.contains(parent) && parent != row["code"]
            children[isThere ? parent : "", default: []].append((index, row))
        }
        // What hangs in a circle is reached from no root, and stands at the top, too.
        var written: Set<Int> = []
        write(
            (children[""] ?? []) + rows.filter { !($0.1["parent"] ?? "").isEmpty }, at: 0, children, &written)
    }

    private mutating func write(
        _ rows: [(Int, PlanForm.Row)], at indent: Int, _ children: [String: [(Int, PlanForm.Row)]],
        _ written: inout Set<Int>
    ) {
        let rows = rows.filter { !written.contains($0.0) }
        guard !rows.isEmpty else { return }
        line(spaces(indent) + "points:", nil)
        for (index, row) in rows {
            guard written.insert(index).inserted else { continue }
            let start = lines.count
            point(row, at: indent + 4, fields(.point, index))
            dash(start, indent: indent + 2)
            let below = children[row["code"] ?? ""] ?? []
            if (row["selection"] ?? "").isEmpty, !(row["code"] ?? "").isEmpty {
                write(below, at: indent + 4, children, &written)
            }
        }
    }

    private mutating func point(_ row: PlanForm.Row, at indent: Int, _ field: (String) -> Field) {
        switch PointSelection(rawValue: row["selection"] ?? "") {
        case .communes:
            line(spaces(indent) + "communes-of: " + quoted(row["code"] ?? ""), field("code"))
        case .provinces: line(spaces(indent) + "provinces: all", field("selection"))
        case .provincesWithCommunes:
            line(spaces(indent) + "provinces: all", field("selection"))
            line(spaces(indent) + "with-communes: true", field("selection"))
        case nil:
            values(["code", "name"], of: row, at: indent, field, isRequired: true)
            values(["unit", "address"], of: row, at: indent, field)
        }
        values(["capacity"], of: row, at: indent, field)
        if (row["selection"] ?? "").isEmpty {
            for key in ["in-charge", "technician"] {
                guard let name = row[key], !name.isEmpty else { continue }
                line(spaces(indent) + "\(key): " + quoted(names.key(name) ?? name), field(key))
            }
            values(["join-link"], of: row, at: indent, field)
        }
        let expected = ListField.parts(row["expected"] ?? "").map { entry -> String in
            guard let colon = entry.lastIndex(of: ":") else { return "\(quoted(entry)): " }
            let name = entry[..<colon].trimmingCharacters(in: .whitespaces)
            let count = entry[entry.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            return "\(quoted(name)): " + (count.isEmpty ? "" : quoted(count))
        }
        if !expected.isEmpty {
            line(spaces(indent) + "expected: {" + expected.joined(separator: ", ") + "}", field("expected"))
        }
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

    /// A text in double quotes, where every character stands for itself or is escaped.
    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: result += "\\\""
            case 0x5C: result += "\\\\"
            case 0x0A: result += "\\n"
            case 0x09: result += "\\t"
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
