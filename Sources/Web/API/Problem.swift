import Actions
import Conferences
import Database
import Diagnostics
import Foundation
import HTTPTypes
import Hummingbird
import Phrases
import Rosters

/// What went wrong, for programs (problem details, RFC 9457).
struct Problem: Encodable {
    /// A name that is never changed once released.
    let type: String
    let title: String
    let status: Int
    let detail: String
    /// What was found in the input, as the command line says it.
    var findings: [FindingJSON]?
    /// What to tell the administrator.
    let request: String
}

/// A finding as programs get it.
struct FindingJSON: Encodable, Sendable {
    let severity: String
    let code: String
    let message: String
    let line: Int?
    let column: Int?
    let field: String?
    let text: String?
    let suggestion: String?

    init(_ found: CheckedPlanText.Found) {
        severity = found.severity.rawValue
        code = found.code
        message = found.message
        line = found.place?.line
        column = found.place?.column
        field = found.place?.field
        text = found.place?.text
        suggestion = found.suggestion
    }

    init<What: Diagnostics.Problem>(_ finding: Finding<What>, message: String) {
        self.init(
            CheckedPlanText.Found(
                severity: finding.severity, code: finding.code, message: message, place: finding.place,
                suggestion: finding.suggestion))
    }
}

extension Trouble {
    func problem(_ exchange: Exchange) -> Response {
        let (title, text) = apiWords(exchange.phrases) ?? words(exchange.phrases)
        var problem = Problem(
            type: "urn:diemcau:" + code, title: title, status: status.code, detail: text,
            request: exchange.context.requestID)
        problem.findings = findings(exchange.phrases)
        let data = (try? Exchange.encoder().encode(problem)) ?? Data()
        var headers: HTTPFields = [.contentType: "application/problem+json"]
        if status == .unauthorized { headers[.wwwAuthenticate] = "Bearer" }
        if let refused = error as? WrongMethod { headers[.allow] = refused.allowed.joined(separator: ", ") }
        if let seconds = wait { headers[.retryAfter] = String(seconds) }
        return Response(
            status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    }

    /// What a program is told where a page says something else, or is never asked.
    private func apiWords(_ phrases: Phrases) -> (title: String, text: String)? {
        let (words, problems) = (phrases.web.trouble, phrases.web.problems)
        switch error {
        case let bad as BadBody where bad.field == BadBody.whole:
            return (words.badRequest, problems.notJSON)
        case let bad as BadBody:
            return (
                words.badRequest, bad.isMissing ? problems.missing(bad.field) : problems.malformed(bad.field)
            )
        case let refused as WrongMethod:
            return (problems.wrongMethod(refused.method), problems.wrongMethodText(refused.allowed))
        case let refused as WrongType:
            return (problems.wrongType, problems.wrongTypeText(refused.given, refused.taken))
        case is RequestKeyReused: return (problems.keyReused, problems.keyReusedText)
        case is BadPlan, is ImportRoster.Refused:
            let count = findings(phrases)?.count { $0.severity == Severity.error.rawValue } ?? 0
            return (words.refused, problems.faults(count))
        case DatabaseError.textWithNUL:
            return (problems.unusableText, phrases.errors.database(.textWithNUL, "DiemCau"))
        case is any HTTPResponseError where status == .unauthorized:
            return (problems.signIn, problems.signInText)
        default: return nil
        }
    }

    private func findings(_ phrases: Phrases) -> [FindingJSON]? {
        if case .planBreaksRules(let findings)? = error as? ActionError {
            return findings.map {
                FindingJSON($0.finding, message: phrases.checks.problem($0.finding.problem))
            }
        }
        if let refused = error as? ImportRoster.Refused {
            return refused.outcome.findings.list.map {
                FindingJSON($0, message: phrases.pageErrors.roster($0.problem))
            }
        }
        if let refused = error as? ImportPoints.Refused {
            return refused.findings.map {
                FindingJSON($0, message: phrases.pageErrors.points($0.problem))
            }
        }
        if let refused = error as? ImportTasks.Refused {
            return refused.outcome.findings.map {
                FindingJSON($0, message: phrases.tasks.importProblem($0.problem))
            }
        }
        if let bad = error as? BadPlan { return bad.findings.map(FindingJSON.init) }
        return nil
    }
}

/// A plan's text that is no plan.
struct BadPlan: Error {
    let findings: [CheckedPlanText.Found]
}

/// An address that is there, asked in a way that it is not asked in.
struct WrongMethod: Error {
    let method: String
    let allowed: [String]
}

/// A body of a type that the route does not read.
struct WrongType: Error {
    let given: String
    let taken: [String]
}
