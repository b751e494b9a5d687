import AgendaFile
import Foundation
import VietnameseText

/// A plan as a form of fields and rows: what somebody typed, right or wrong, so that nothing of it is lost before it
/// is a plan.
struct PlanForm: Sendable, Equatable {
    /// A list of the plan, of which each row has the same fields.
    enum Section: String, Sendable, CaseIterable {
        case directive, person, point, item, reminder, accepted

        /// The names of a row's fields: those of `plan.yaml`, and `parent` and `selection` of a point, which the
        /// file says by its indentation and its keys, and `key` of a person, which nobody types.
        var names: [String] {
            switch self {
            case .directive: Self.names(.directive)
            case .person: ["key"] + Self.names(.person)
            case .point: Self.names(.point).filter { $0 != "points" } + ["parent", "selection"]
            case .item: Self.names(.item)
            case .reminder: Self.names(.reminder)
            case .accepted: Self.names(.accepted)
            }
        }

        private static func names(_ section: PlanSection) -> [String] { section.keys.map(\.rawValue) }
    }

    typealias Row = [String: String]

    /// The names of the fields that stand once.
    static let headNames = [
        "slug", "title", "form", "host", "date", "last-date", "start", "end", "time-zone", "cancelled",
        "chairs", "secretary",
    ]

    var head: Row = [:]
    var rows: [Section: [Row]] = [:]
    /// The lists that stand in one table of text each.
    var tables: Set<Section> = []

    init() {}

    /// What came back from the browser.
    init(_ form: Form) {
        for name in Self.headNames { head[name] = form[name] }
        tables = Set(RowTable.sections.filter { form.values["table"]?.contains($0.rawValue) ?? false })
        for section in Section.allCases {
            if tables.contains(section) {
                rows[section] = RowTable.rows(of: form.raw(Self.table(section)), section)
                continue
            }
            let count = form.rowCount(section.rawValue)
            rows[section] = (0..<count).map { index in
                Row(
                    uniqueKeysWithValues: section.names.map { name in
                        let field = Self.field(section, index, name)
                        // Boxes that were ticked come as several values of one name.
                        return (name, form.all(field).joined(separator: "; "))
                    })
            }
        }
    }

    /// The name of the field that holds all rows of a list.
    static func table(_ section: Section) -> String { "table-\(section.rawValue)" }

    /// How many rows are shown as fields.
    static let mostRows = 100

    /// Turns lists of many rows into tables, but never one that somebody types in back into fields.
    mutating func foldLongLists() {
        tables.formUnion(RowTable.sections.filter { self[$0].count > Self.mostRows })
    }

    /// The name of a row's field.
    static func field(_ section: Section, _ index: Int, _ name: String) -> String {
        "\(section.rawValue).\(index).\(name)"
    }

    /// The name of the field on the page where a row's value stands: its own, or that of its list's table.
    func fieldName(_ section: Section, _ index: Int, _ name: String) -> String {
        tables.contains(section) ? Self.table(section) : Self.field(section, index, name)
    }

    subscript(section: Section) -> [Row] {
        get { rows[section] ?? [] }
        set { rows[section] = newValue }
    }

    /// Whether nobody typed anything into a row: a person's key is made, and an item's kind is chosen from the
    /// beginning.
    func isBlank(_ row: Row, _ section: Section) -> Bool {
        row.allSatisfy { name, value in
            value.isEmpty || section == .person && name == "key" || section == .item && name == "kind"
        }
    }
}

extension Form {
    /// How many rows `section.0.…`, `section.1.…` there are.
    fileprivate func rowCount(_ section: String) -> Int {
        var highest = -1
        for name in values.keys where name.hasPrefix(section + ".") {
            let parts = name.split(separator: ".")
            if parts.count == 3, let index = Int(parts[1]), (0..<2000).contains(index) {
                highest = max(highest, index)
            }
        }
        return highest + 1
    }

    /// All values of a field that are not empty.
    func all(_ name: String) -> [String] {
        (values[name] ?? []).map {
            VietnameseText.canonical(
                $0.replacing("\r\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines))
        }.filter { !$0.isEmpty }
    }
}

/// The parts of a field that lists several.
enum ListField {
    /// The entries between semicolons or line breaks.
    static func parts(_ text: String) -> [String] {
        text.split { $0 == ";" || $0.isNewline }.map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }
}
