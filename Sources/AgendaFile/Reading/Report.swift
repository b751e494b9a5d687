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
    private(set) var findings: [Finding<PlanProblem>] = []
    private var isFull = false
    private var suggested = 0

    init(source: SourceText, file: String?) {
        self.source = source
        self.file = file
    }

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    func error(_ problem: PlanProblem, at span: YAMLSpan, field: PlanKey? = nil, suggestion: String? = nil) {
        add(.error, problem, at: span, field: field) { suggestion }
    }

    func warning(_ problem: PlanProblem, at span: YAMLSpan, field: PlanKey? = nil) {
        add(.warning, problem, at: span, field: field) { nil }
    }

    /// Reports a word that is none of the candidates, and the nearest of them.
    func error(
        _ problem: PlanProblem, at span: YAMLSpan, field: PlanKey? = nil, meant word: String,
        among candidates: some Sequence<String>
    ) {
        add(.error, problem, at: span, field: field) {
            suggested += 1
            return suggested > Self.suggestionLimit ? nil : Suggestion.closest(to: word, among: candidates)
        }
    }

    private func add(
        _ severity: Severity, _ problem: PlanProblem, at span: YAMLSpan, field: PlanKey?,
        suggestion: () -> String?
    ) {
        guard !isFull else { return }
        guard findings.count < Self.findingLimit else {
            isFull = true
            let place = place(of: span)
            return findings.append(Finding(.error, .tooManyFindings(limit: Self.findingLimit), at: place))
        }
        findings.append(
            Finding(severity, problem, at: place(of: span, field: field), suggestion: suggestion()))
    }

    func place(of span: YAMLSpan, field: PlanKey? = nil) -> Place {
        source.place(of: span, file: file, field: field?.rawValue)
    }

    /// The findings in the order of the text; that there are more of them comes last.
    var sorted: [Finding<PlanProblem>] {
        findings.enumerated().sorted { left, right in
            (rank(left.element), left.offset) < (rank(right.element), right.offset)
        }.map(\.element)
    }

    private func rank(_ finding: Finding<PlanProblem>) -> Int {
        if case .tooManyFindings = finding.problem { return .max }
        return (finding.place?.line ?? 0) << 32 + min(finding.place?.column ?? 0, 1 << 31)
    }
}
