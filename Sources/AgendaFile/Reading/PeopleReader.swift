import Conferences

extension PlanReader {
    mutating func readPeople(_ node: YAMLNode?) {
        guard let node else { return }
        guard let entries = report.entries(node, field: .people) else { return personKeys = nil }
        for entry in entries {
            personKeys?.insert(entry.name)
            places[.person(entry.name)] = entry.pair.key.span
            if !KeyText.isKey(entry.name) {
                let meant = PlainName.slug(from: entry.name)
                report.error(
                    .notAKey, at: entry.pair.key.span, field: .people,
                    suggestion: KeyText.isKey(meant) ? meant : nil)
            }
            guard let fields = Fields(entry.pair.value, .person, report) else { continue }
            let name = report.text(fields.required(.name), .name)
            let titles = report.texts(fields[.titles], .titles)
            let unit = report.text(fields[.unit], .unit)
            let phone = report.phone(fields[.phone])
            guard let name else { continue }
            keysByName[name.lowercased()] = entry.name
            people.append(
                PlannedPerson(key: entry.name, name: name, titles: titles, unit: unit, phone: phone))
        }
    }

    /// The key of a person of the plan.
    func personKey(_ node: YAMLNode, _ field: PlanKey) -> String? {
        guard let text = report.text(node, field) else { return nil }
        guard let known = personKeys, !known.contains(text) else { return text }
        // Whoever writes the name in place of the key gets the key.
        if let key = keysByName[text.lowercased()] {
            report.error(.unknownPerson(text), at: node.span, field: field, suggestion: key)
        } else if !report.isPartial {
            report.error(
                .unknownPerson(text), at: node.span, field: field, meant: text, among: known.sorted())
        }
        return nil
    }

    /// Keys of people, each once.
    func personKeys(_ node: YAMLNode?, _ field: PlanKey) -> [String] {
        once(node, field) { personKey($0, field) }
    }

    /// The values of a list; one that is there twice is reported.
    func once(_ node: YAMLNode?, _ field: PlanKey, _ value: (YAMLNode) -> String?) -> [String] {
        var seen: Set<String> = []
        return report.list(node, field, single: .text).compactMap { item in
            guard let value = value(item) else { return nil }
            if seen.insert(value).inserted { return value }
            report.error(.repeated(value), at: item.span, field: field)
            return nil
        }
    }
}
