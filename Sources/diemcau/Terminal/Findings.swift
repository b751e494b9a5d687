import Actions
import AgendaFile
import Conferences
import Diagnostics
import Extraction
import OfficeText
import Phrases
import Rosters

extension Console {
    func describe(_ finding: CheckFinding) -> String {
        let sentence = phrases.checks.problem(finding.finding.problem)
        guard let reason = finding.acceptedReason else { return describe(finding.finding, sentence) }
        return describe(finding.finding, sentence + " " + phrases.output.acceptedBecause(reason))
    }

    func describe(_ finding: Finding<PlanProblem>) -> String {
        describe(finding, phrases.planFile.problem(finding.problem))
    }

    func describe(_ finding: Finding<RosterProblem>) -> String {
        describe(finding, phrases.roster.problem(finding.problem))
    }

    func describe(_ finding: Finding<PointTableProblem>) -> String {
        describe(finding, phrases.pointTree.problem(finding.problem))
    }

    func describe(_ finding: Finding<TaskTableProblem>) -> String {
        describe(finding, phrases.tasks.importProblem(finding.problem))
    }

    func describe(_ finding: Finding<ReadingProblem>) -> String {
        describe(finding, phrases.reading.problem(finding.problem))
    }

    func describe(_ finding: Finding<OfficeTextProblem>) -> String {
        describe(finding, phrases.officeText.problem(finding.problem))
    }

    /// `plan.yaml:12:5: error: what is wrong (“the text at fault”). Did you mean …? [code]`, the form that
    /// editors know how to jump to.
    private func describe<What: Problem>(_ finding: Finding<What>, _ sentence: String) -> String {
        var text = ""
        if let place = finding.place {
            text += place.file.map { "\($0):" } ?? ""
            text += "\(place.line):" + (place.column.map { "\($0):" } ?? "") + " "
        }
        let style: Style =
            switch finding.severity {
            case .error: .red
            case .warning: .yellow
            case .note: .blue
            }
        text += styled(phrases.words.severity(finding.severity) + ":", style)
        if let field = finding.place?.field { text += " [\(field)]" }
        text += " " + sentence
        if let quoted = finding.place?.text, !quoted.isEmpty { text += " “\(Self.shortened(quoted))”" }
        if let suggestion = finding.suggestion { text += " " + phrases.output.didYouMean(suggestion) }
        return text + " " + styled("[\(finding.code)]", .faint)
    }

    private static func shortened(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return line.count <= 80 ? line : line.prefix(79) + "…"
    }
}

/// A finding as JSON gives it to programs.
struct FindingJSON: Encodable, Sendable {
    let severity: String
    let code: String
    let message: String
    let file: String?
    let line: Int?
    let column: Int?
    let field: String?
    let text: String?
    let suggestion: String?
    let acceptedReason: String?

    init<What: Problem>(_ finding: Finding<What>, message: String, acceptedReason: String? = nil) {
        severity = finding.severity.rawValue
        code = finding.code
        self.message = message
        file = finding.place?.file
        line = finding.place?.line
        column = finding.place?.column
        field = finding.place?.field
        text = finding.place?.text
        suggestion = finding.suggestion
        self.acceptedReason = acceptedReason
    }

    private enum CodingKeys: String, CodingKey {
        case severity, code, message, file, line, column, field, text, suggestion
        case acceptedReason = "accepted_reason"
    }
}
