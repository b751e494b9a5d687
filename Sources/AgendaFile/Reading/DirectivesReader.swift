import Conferences

extension PlanReader {
    mutating func readDirectives(_ node: YAMLNode?) {
        for node in report.list(node, .directives, single: .text) {
            guard let directive = directive(node) else {
                hasUnreadDirectives = true
                continue
            }
            if let first = directiveSpans[directive.number] {
                let line = Int(first.start.line) + 1
                report.error(
                    .duplicateDirective(directive.number, firstLine: line), at: node.shown, field: .directives
                )
                continue
            }
            places[.directive(directives.count)] = node.shown
            directives.append(directive)
            directiveIndex.add(directive)
            directiveSpans[directive.number] = node.shown
        }
    }

    /// A directive as people cite it, or spelled out by its parts.
    private func directive(_ node: YAMLNode) -> Directive? {
        if case .mapping = node.content {
            guard let fields = Fields(node, .directive, report) else { return nil }
            let kind = report.text(fields.required(.kind), .kind)
            let number = report.text(fields.required(.number), .number)
            let date = report.date(fields[.date], .date)
            let issuer = report.text(fields[.issuer], .issuer)
            let subject = report.text(fields[.subject], .subject, limit: longLimit)
            guard let kind, let number else { return nil }
            return Directive(kind: kind, number: number, date: date, issuer: issuer, subject: subject)
        }
        guard let text = report.text(node, .directives, limit: longLimit) else { return nil }
        guard !DirectiveText.namesImpossibleDay(text) else {
            report.error(.noSuchDay, at: node.shown, field: .directives)
            return nil
        }
        if let directive = DirectiveText.read(text) { return directive }
        report.error(.noCitation, at: node.shown, field: .directives)
        return nil
    }

    /// The number of one of the plan's directives, which may be named in short.
    func directiveNumber(_ node: YAMLNode, _ field: PlanKey) -> String? {
        guard let text = report.text(node, field) else { return nil }
        let found = directiveIndex.numbers(for: text)
        if found.count == 1 { return found[0] }
        if found.count > 1 {
            report.error(
                .ambiguousDirective(text, numbers: found), at: node.span, field: field)
        } else if !hasUnreadDirectives, !report.isPartial {
            report.error(
                .unknownDirective(text), at: node.span, field: field, meant: text,
                among: directives.map(\.number))
        }
        return nil
    }
}
