import Conferences

extension PlanReader {
    mutating func points(_ node: YAMLNode?, path: PointPath) -> [PointEntry] {
        if let node, case .scalar = node.content, path.indices.isEmpty { codes = nil }
        var entries: [PointEntry] = []
        for (index, node) in report.list(node, .points, single: .mapping).enumerated() {
            if let entry = entry(node, path: path.appending(index)) { entries.append(entry) }
        }
        return entries
    }

    private mutating func entry(_ node: YAMLNode, path: PointPath) -> PointEntry? {
        let kinds = [PlanKey.communesOf, .provinces, .code].filter { node.hasKey($0) }
        if kinds.count > 1 {
            report.error(.mixedPoint(kinds[0], kinds[1]), at: YAMLSpan(node.span.start))
        }
        switch kinds.first {
        case .communesOf: return selection(node, .communes, path: path)
        case .provinces: return selection(node, .provinces, path: path)
        default: return point(node, path: path)
        }
    }

    private mutating func point(_ node: YAMLNode, path: PointPath) -> PointEntry? {
        guard let fields = Fields(node, .point, report) else { return nil }
        places[.point(path)] = fields[.code]?.shown ?? node.shown
        let code = fields.required(.code).flatMap { newCode($0) }
        let name = report.text(fields.required(.name), .name)
        let point = PlannedPoint(
            code: code ?? "", name: name ?? "",
            unit: report.text(fields[.unit], .unit),
            address: report.text(fields[.address], .address),
            capacity: report.number(fields[.capacity], .capacity, in: 1...peopleLimit),
            inCharge: fields[.inCharge].flatMap { personKey($0, .inCharge) },
            technician: fields[.technician].flatMap { personKey($0, .technician) },
            joinLink: report.link(fields[.joinLink], .joinLink),
            expected: expected(fields[.expected]),
            children: points(fields[.points], path: path))
        return code == nil || name == nil ? nil : .point(point)
    }

    /// A code that no other point has.
    private mutating func newCode(_ node: YAMLNode) -> String? {
        guard let text = report.text(node, .code) else { return nil }
        if !PlannedPoint.isCode(text) {
            let meant = PlainName.code(from: text)
            report.error(
                .notACode, at: node.span, field: .code,
                suggestion: PlannedPoint.isCode(meant) ? meant : nil)
        } else if let first = codes?[text] {
            report.error(
                .duplicateCode(text, firstLine: Int(first.start.line) + 1), at: node.span, field: .code)
        }
        if codes?[text] == nil { codes?[text] = node.span }
        return text
    }

    private func expected(_ node: YAMLNode?) -> [ExpectedCategory] {
        guard let node, let entries = report.entries(node, field: .expected) else { return [] }
        return entries.compactMap { entry in
            let name = report.text(entry.pair.key, .expected)
            let count = entry.pair.value.isNull ? nil : entry.pair.value
            if count == nil { report.error(.notANumber, at: entry.pair.key.span, field: .expected) }
            guard let name, let count = report.number(count, .expected, in: 0...peopleLimit) else {
                return nil
            }
            return ExpectedCategory(name: name, count: count)
        }
    }

    private mutating func selection(
        _ node: YAMLNode, _ section: PlanSection, path: PointPath
    ) -> PointEntry? {
        guard let fields = Fields(node, section, report) else { return nil }
        let key: PlanKey = section == .communes ? .communesOf : .provinces
        places[.point(path)] = fields[key]?.shown ?? node.shown
        let scope = section == .communes ? communes(fields) : provinces(fields)
        let selection = scope.map {
            AdministrativeSelection(
                scope: $0, capacity: report.number(fields[.capacity], .capacity, in: 1...peopleLimit),
                expected: expected(fields[.expected]))
        }
        guard let selection else { return nil }
        takeCodes(of: selection.scope, at: fields[key]?.shown ?? node.shown)
        return .administrative(selection)
    }

    private func communes(_ fields: Fields) -> AdministrativeSelection.Scope? {
        guard let node = fields.required(.communesOf), let text = report.text(node, .communesOf) else {
            return nil
        }
        if units.communes(of: text) != nil { return .communes(province: text) }
        let plain = PlainName.slug(from: text)
        let named = units.provinces.first { plain == PlainName.slug(from: $0.name) || "0" + text == $0.code }
        report.error(
            .unknownProvince(text), at: node.span, field: .communesOf, suggestion: named?.code)
        return nil
    }

    private func provinces(_ fields: Fields) -> AdministrativeSelection.Scope? {
        guard let node = fields.required(.provinces), let text = report.text(node, .provinces) else {
            return nil
        }
        let withCommunes = report.yesOrNo(fields[.withCommunes], .withCommunes)
        guard ["all", "tất cả"].contains(text.lowercased()) else {
            report.error(.unknownWord(allowed: ["all"]), at: node.span, field: .provinces, suggestion: "all")
            return nil
        }
        return .provinces(withCommunes: withCommunes ?? false)
    }

    /// Administrative units take their codes as points do. What is taken is said once for the whole
    /// selection, not for each of its thousands.
    private mutating func takeCodes(of scope: AdministrativeSelection.Scope, at span: YAMLSpan) {
        let new: [String] =
            switch scope {
            case .communes(let province): units.communes(of: province)?.map(\.code) ?? []
            case .provinces(let withCommunes):
                units.provinces.flatMap { province in
                    [province.code]
                        + (withCommunes ? units.communes(of: province.code)?.map(\.code) ?? [] : [])
                }
            }
        let taken = new.filter { codes?[$0] != nil }
        if let first = taken.first, let place = codes?[first] {
            report.error(
                .unitsTaken(code: first, count: taken.count, firstLine: Int(place.start.line) + 1), at: span)
        }
        for code in new where codes?[code] == nil { codes?[code] = span }
    }
}

extension YAMLNode {
    fileprivate func hasKey(_ key: PlanKey) -> Bool {
        guard case .mapping(let pairs) = content else { return false }
        return pairs.contains { pair in
            if case .scalar(key.rawValue, _) = pair.key.content { true } else { false }
        }
    }
}
