import Diagnostics

/// Collects what is found while one file is read.
final class Report {
    /// After so many findings no more are kept: nobody reads them, and a hostile file must not fill memory.
    static let findingLimit = 1000
    /// Finding what was meant compares with every candidate, so only the first findings get it.
    private static let suggestionLimit = 200

    let source: SourceText
    let file: String?
    /// Whether the text broke off, so that what is missing may stand in the part that was not read.
    var isPartial = false
    private var found: [Found] = []
    private var suggested = 0

    private struct Found {
        var finding: Finding<PlanProblem>
        var span: YAMLSpan
        var field: PlanKey?
    }

    init(source: SourceText, file: String?) {
        self.source = source
        self.file = file
    }

    /// How many errors there are, also those past the limit.
    private(set) var errors = 0
    var hasErrors: Bool { errors > 0 }

    func error(_ problem: PlanProblem, at span: YAMLSpan, field: PlanKey? = nil, suggestion: String? = nil) {
        add(.error, problem, at: span, field: field, suggestion: suggestion)
    }

    func warning(_ problem: PlanProblem, at span: YAMLSpan, field: PlanKey? = nil) {
        add(.warning, problem, at: span, field: field, suggestion: nil)
    }

    /// Reports a word that is none of the candidates, and the nearest of them, which it returns.
    @discardableResult
    func error(
        _ problem: PlanProblem, at span: YAMLSpan, field: PlanKey? = nil, meant word: String,
        among candidates: @autoclosure () -> some Sequence<String>
    ) -> String? {
        suggested += 1
        let meant =
            suggested > Self.suggestionLimit ? nil : Suggestion.closest(to: word, among: candidates())
        add(.error, problem, at: span, field: field, suggestion: meant)
        return meant
    }

    private func add(
        _ severity: Severity, _ problem: PlanProblem, at span: YAMLSpan, field: PlanKey?,
        suggestion: String?
    ) {
        if severity == .error { errors += 1 }
        guard found.count <= Self.findingLimit else { return }
        let problem = found.count < Self.findingLimit ? problem : .tooManyFindings(limit: Self.findingLimit)
        let finding = Finding(severity, problem, suggestion: suggestion)
        found.append(Found(finding: finding, span: span, field: field))
    }

    func place(of span: YAMLSpan, field: PlanKey? = nil) -> Place {
        source.place(of: span, file: file, field: field?.rawValue)
    }

    /// What was found, in the order of the text; that there is more of it comes last. The places are looked
    /// up only here, because in this order that is linear.
    var findings: [Finding<PlanProblem>] {
        let last = found.count > Self.findingLimit ? [found[Self.findingLimit]] : []
        let ordered = found.prefix(Self.findingLimit).enumerated().sorted { left, right in
            (left.element.span.start, left.offset) < (right.element.span.start, right.offset)
        }
        return (ordered.map(\.element) + last).map { found in
            var finding = found.finding
            finding.place = place(of: found.span, field: found.field)
            return finding
        }
    }
}
