import Actions
import Conferences
import Foundation
import Phrases

/// The fields of one point outside the plan, as they are typed.
struct PointForm: Sendable {
    private var texts: [String: String] = [:]

    private static let names = [
        "code", "name", "under", "unit", "address", "capacity", "in-charge", "technician", "join-link",
        "backup", "expected", "reason",
    ]

    init() {}

    /// What somebody typed.
    init(_ form: Form) {
        for name in Self.names { texts[name] = form[name] }
        texts["expected"] = form.lines("expected").joined(separator: "\n")
    }

    /// What is stored of a point.
    init(_ point: PlacedPoint) {
        let details = point.details
        texts["code"] = point.code
        texts["name"] = details.name
        texts["under"] = details.parent
        texts["unit"] = details.unit
        texts["address"] = details.address
        texts["capacity"] = details.capacity.map(String.init)
        texts["in-charge"] = details.inCharge
        texts["technician"] = details.technician
        texts["join-link"] = details.joinLink
        texts["backup"] = details.backupLine
        texts["expected"] = details.expected.map { "\($0.name): \($0.count)" }.joined(separator: "\n")
    }

    subscript(name: String) -> String {
        get { texts[name] ?? "" }
        set { texts[name] = newValue }
    }

    /// - Parameters:
    ///   - isNew: whether its code and the point above are asked for, too.
    func fields(_ phrases: Phrases, isNew: Bool) -> [FormField] {
        let (tree, words) = (phrases.web.tree, phrases.web.preparing)
        var fields: [FormField] = []
        if isNew {
            fields.append(
                FormField(
                    name: "code", label: tree.code, value: self["code"], hint: tree.codeHint,
                    isRequired: true, hasFocus: true))
        }
        fields.append(
            FormField(
                name: "name", label: tree.name, value: self["name"], isRequired: true))
        if isNew {
            fields.append(
                FormField(
                    name: "under", label: tree.under, value: self["under"], hint: tree.underHint,
                    list: "codes"))
        }
        fields += [
            FormField(name: "unit", label: tree.unit, value: self["unit"]),
            FormField(name: "address", label: words.address, value: self["address"]),
            FormField(
                name: "capacity", label: words.capacity, control: .number, value: self["capacity"]),
            FormField(name: "in-charge", label: phrases.web.meeting.inCharge, value: self["in-charge"]),
            FormField(
                name: "technician", label: phrases.web.meeting.technician, value: self["technician"]),
            FormField(name: "join-link", label: words.joinLink, value: self["join-link"]),
            FormField(name: "backup", label: words.backup, value: self["backup"], hint: words.backupHint),
            FormField(
                name: "expected", label: words.expected, control: .text(rows: 3), value: self["expected"],
                hint: tree.expectedHint, isWide: true),
            FormField(
                name: "reason", label: tree.reason, value: self["reason"], hint: tree.reasonHint,
                isWide: true),
        ]
        return fields
    }

    /// What a new point is to be.
    ///
    /// - Throws: ``PointTreeError/badCapacity(_:)``, ``PointTreeError/badCategory(_:)``.
    func details() throws -> PointDetails {
        var details = PointDetails(name: "", parent: self["under"].nonEmpty)
        details.apply(try changes(from: nil))
        return details
    }

    /// What is to become of a point: all that the form says, and of the categories those that it names no more.
    ///
    /// - Throws: ``PointTreeError/badCapacity(_:)``, ``PointTreeError/badCategory(_:)``.
    func changes(from point: PointDetails?) throws -> EditPoint.Changes {
        let expected = try Self.categories(self["expected"])
        let named = Set(expected.map(\.name))
        let gone = (point?.expected ?? []).filter { !named.contains($0.name) }
            .map { ExpectedCategory(name: $0.name, count: 0) }
        return EditPoint.Changes(
            name: self["name"], unit: self["unit"], address: self["address"],
            capacity: try Self.capacity(self["capacity"]), inCharge: self["in-charge"],
            technician: self["technician"], joinLink: self["join-link"], backupLine: self["backup"],
            expected: expected + gone)
    }

    /// 0 where there is none.
    static func capacity(_ text: String) throws -> Int {
        guard !text.isEmpty else { return 0 }
        guard let number = Int(text), number > 0 else {
            throw ActionError.pointTree(.badCapacity(Int(text) ?? 0))
        }
        return number
    }

    /// Reads `Bí thư chi bộ: 40`, one a line.
    static func categories(_ text: String) throws -> [ExpectedCategory] {
        var categories: [ExpectedCategory] = []
        for line in text.split(whereSeparator: \.isNewline).map(String.init) {
            let bad = ActionError.pointTree(.badCategory(line))
            guard let mark = line.lastIndex(where: { $0 == ":" || $0 == "=" }) else { throw bad }
            let name = line[..<mark].trimmingCharacters(in: .whitespaces)
            let number = line[line.index(after: mark)...].trimmingCharacters(in: .whitespaces)
            guard !name.isEmpty, let count = Int(number), (1...1_000_000).contains(count),
                !categories.contains(where: { $0.name == name })
            else { throw bad }
            categories.append(ExpectedCategory(name: name, count: count))
        }
        return categories
    }
}
