import AgendaFile
import Conferences
import Diagnostics
import Phrases

/// The text of a plan with all that was found in it.
struct CheckedPlanText {
    /// The plan, where no error stops it.
    let plan: Plan?
    /// What could be read of it, where errors do.
    let draft: Plan?
    let findings: [Found]

    /// A finding in words.
    struct Found: Sendable {
        let severity: Severity
        let code: String
        let message: String
        let place: Place?
        let suggestion: String?
        var acceptedReason: String?
    }

    /// - Parameter lineNumber: what a line is called to whoever reads the findings.
    init(_ text: String, _ phrases: Phrases, lineNumber: (Int) -> Int = { $0 }) {
        let reading = PlanFile.read(text.replacing("\r\n", with: "\n"))
        var found = reading.findings.map {
            Found(
                severity: $0.severity, code: $0.code,
                message: phrases.planFile.problem($0.problem.naming(lineNumber)), place: $0.place,
                suggestion: $0.suggestion)
        }
        found += reading.checks().filter { $0.acceptedReason == nil }.map {
            Found(
                severity: $0.finding.severity, code: $0.finding.code,
                message: phrases.checks.problem($0.finding.problem),
                place: $0.finding.place ?? Place(line: 1), suggestion: $0.finding.suggestion)
        }
        plan = found.contains { $0.severity == .error } ? nil : reading.plan
        draft = reading.plan ?? reading.draft?.plan
        findings = found
    }

    /// What the list of findings is filled with.
    func view(_ phrases: Phrases) -> View {
        [
            "isFine": findings.isEmpty && plan != nil,
            "findings": findings.prefix(100).map { $0.view(phrases, line: $0.place?.line) },
        ]
    }
}

extension CheckedPlanText.Found {
    /// - Parameters:
    ///   - line: where it stands in a text.
    ///   - field: the name of the field that it belongs to.
    func view(_ phrases: Phrases, line: Int? = nil, field: String? = nil, label: String? = nil) -> View {
        [
            "level": severity.rawValue, "severity": phrases.words.severity(severity), "text": message,
            "line": line, "quoted": line == nil ? nil : place?.text.map { String($0.prefix(80)) },
            "suggestion": suggestion.map(phrases.output.didYouMean), "field": field.map(FormField.id),
            "label": label,
        ]
    }
}

extension PlanProblem {
    /// The problem with the lines that it names called in another way.
    fileprivate func naming(_ lineNumber: (Int) -> Int) -> PlanProblem {
        switch self {
        case .duplicateCode(let code, let line): .duplicateCode(code, firstLine: lineNumber(line))
        case .duplicateDirective(let number, let line):
            .duplicateDirective(number, firstLine: lineNumber(line))
        case .duplicateKey(let key, let line): .duplicateKey(key, firstLine: lineNumber(line))
        case .unitsTaken(let code, let count, let line):
            .unitsTaken(code: code, count: count, firstLine: lineNumber(line))
        default: self
        }
    }
}
