import AgendaFile
import Conferences

/// What the pressed button of the form asks for.
enum PlanFormStep: Sendable, Equatable {
    case check, fragment, preview, publish
    /// On to the text of the plan, or back to the fields.
    case text, fields
    case add(PlanForm.Section)
    case remove(PlanForm.Section, Int)
    case moveUp(PlanForm.Section, Int)
    case moveDown(PlanForm.Section, Int)
    case pastePoints, pasteDirectives

    /// Reads a button's value, such as `remove.item.3`.
    init(_ text: String) {
        let parts = text.split(separator: ".").map(String.init)
        let section = parts.count > 1 ? PlanForm.Section(rawValue: parts[1]) : nil
        let index = parts.count > 2 ? Int(parts[2]) : nil
        switch (parts.first ?? "", section, index) {
        case ("fragment", _, _): self = .fragment
        case ("preview", _, _): self = .preview
        case ("publish", _, _): self = .publish
        case ("text", _, _): self = .text
        case ("fields", _, _), ("edit", _, _): self = .fields
        case ("paste-points", _, _): self = .pastePoints
        case ("paste-directives", _, _): self = .pasteDirectives
        case ("add", let section?, _): self = .add(section)
        case ("remove", let section?, let index?): self = .remove(section, index)
        case ("up", let section?, let index?): self = .moveUp(section, index)
        case ("down", let section?, let index?): self = .moveDown(section, index)
        default: self = .check
        }
    }
}

extension PlanForm {
    /// Changes the rows as a button asks. Returns the name of the field that is to be typed in next.
    mutating func change(_ step: PlanFormStep, pasted: String) -> String? {
        switch step {
        case .add(let section):
            guard !tables.contains(section) else { return Self.table(section) }
            self[section].append(Self.newRow(section))
            return Self.field(section, self[section].count - 1, Self.firstField(section))
        case .remove(let section, let index):
            guard self[section].indices.contains(index) else { return nil }
            self[section].remove(at: index)
            return self[section].isEmpty
                ? nil : Self.field(section, min(index, self[section].count - 1), Self.firstField(section))
        case .moveUp(let section, let index): return swap(section, index, index - 1)
        case .moveDown(let section, let index): return swap(section, index, index + 1)
        case .pastePoints:
            let first = self[.point].count
            let taken = Set(self[.point].compactMap { $0["code"] })
            self[.point] += RowTable.rows(of: pasted, .point, taken: taken)
            foldLongLists()
            return fieldName(.point, first, "code")
        case .pasteDirectives:
            let first = self[.directive].count
            self[.directive] += pasted.split(whereSeparator: \.isNewline).map(String.init).map(Self.directive)
            return Self.field(.directive, first, "kind")
        case .check, .fragment, .preview, .publish, .text, .fields: return nil
        }
    }

    private mutating func swap(_ section: Section, _ one: Int, _ other: Int) -> String? {
        guard self[section].indices.contains(one), self[section].indices.contains(other) else { return nil }
        self[section].swapAt(one, other)
        return Self.field(section, other, Self.firstField(section))
    }

    static func firstField(_ section: Section) -> String {
        switch section {
        case .directive: "kind"
        case .person: "name"
        case .point, .accepted: "code"
        case .item: "title"
        case .reminder: "before"
        }
    }

    private static func newRow(_ section: Section) -> Row { section == .item ? ["kind": "report"] : [:] }

    /// A citation in its parts; as it is, where it cites nothing.
    private static func directive(_ text: String) -> Row {
        guard let directive = DirectiveText.read(text) else { return ["subject": text] }
        return [
            "kind": directive.kind, "number": directive.number, "date": directive.date?.description ?? "",
            "issuer": directive.issuer ?? "", "subject": directive.subject ?? "",
        ]
    }
}
