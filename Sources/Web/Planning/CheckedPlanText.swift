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
        /// The row of the form's list that it is about, from 1.
        var row: Int?
    }

    /// - Parameters:
    ///   - isForm: whether it is read by somebody who has fields before them and not the text.
    ///   - lineNumber: what a line is called to whoever reads the findings.
    init(
        _ text: String, _ phrases: Phrases, isForm: Bool = false, lineNumber: (Int) -> Int = { $0 }
    ) {
        func message(_ problem: PlanProblem) -> String {
            let ofForm = isForm ? phrases.web.planForm.problem(problem) : nil
            return ofForm ?? phrases.planFile.problem(problem)
        }
        let reading = PlanFile.read(text.replacing("\r\n", with: "\n"))
        var found = reading.findings.map {
            Found(
                severity: $0.severity, code: $0.code,
                message: message($0.problem.naming(lineNumber)), place: $0.place,
                suggestion: $0.suggestion)
        }
        found += reading.checks().filter { $0.acceptedReason == nil }.map {
            Found(
                severity: $0.finding.severity, code: $0.finding.code,
                message: phrases.checks.problem($0.finding.problem),
                place: $0.finding.place ?? (isForm ? nil : Place(line: 1)),
                suggestion: $0.finding.suggestion)
        }
        plan = found.contains { $0.severity == .error } ? nil : reading.plan
        draft = reading.plan ?? reading.draft?.plan
        findings = found
    }

    /// What the list of findings is filled with.
    func view(_ phrases: Phrases) -> View {
        [
            "isFine": findings.isEmpty && plan != nil,
            "findings": findings.grouped(phrases) { $0.view(phrases, line: $0.place?.line) },
        ]
    }
}

extension [CheckedPlanText.Found] {
    /// Those of one kind together.
    func grouped(_ phrases: Phrases, _ view: (Element) -> View) -> [View] {
        FindingList.views(map { ($0.code, view($0)) }, phrases)
    }
}

extension CheckedPlanText.Found {
    /// - Parameters:
    ///   - line: where it stands in a text.
    ///   - field: the name of the field that it belongs to.
    func view(_ phrases: Phrases, line: Int? = nil, field: String? = nil, label: String? = nil) -> View {
        [
            "level": severity.rawValue, "severity": phrases.words.severity(severity), "text": message,
            "line": line ?? false,
            "quoted": line.flatMap { _ in place?.text }.map { String($0.prefix(80)) } ?? false,
            "suggestion": suggestion.map(phrases.output.didYouMean) ?? false,
            "field": field.map(FormField.id) ?? false, "label": label ?? false,
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
