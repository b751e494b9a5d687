import Actions
import AgendaFile
import Conferences
import Diagnostics
import Hummingbird
import Phrases
import Store

/// Writing a plan, seeing what is wrong with it and what it would change, and publishing it.
enum PlanPages {
    static let routes: [Route] = [
        .get("/conferences/new", .to(PublishPlan.self)) { exchange in
            editor(
                exchange, text: exchange.phrases.planStarter(day: exchange.today.vietnamese), base: 0,
                slug: nil)
        },
        .get("/conferences/:slug/plan", .to(PublishPlan.self)) { exchange in
            let (slug, actor) = (exchange.parameter("slug"), exchange.actor)
            let (conference, version) = try await exchange.look(.viewConferences) { records in
                let conference = try records.conference(slug, for: actor)
                return (conference, try records.planVersion(of: conference.id))
            }
            let text = version.map { PlanFile.write($0.plan) } ?? ""
            return editor(exchange, text: text, base: conference.version, slug: slug)
        },
        .post("/plan", .to(PublishPlan.self), bodyLimit: 2 * PlanFile.sizeLimit) { exchange in
            let checked = CheckedPlanText(exchange.form.raw("text"), exchange.phrases)
            switch exchange.form["step"] {
            case "fragment": return exchange.fragment("plan-findings", checked.view)
            case "preview" where checked.plan != nil: return try await preview(exchange, checked)
            case "publish" where checked.plan != nil: return try await publish(exchange, checked)
            default:
                return editor(
                    exchange, text: exchange.form.raw("text"), base: exchange.form.number("base") ?? 0,
                    slug: exchange.form.optional("slug"), checked)
            }
        },
    ]

    private static func editor(
        _ exchange: Exchange, text: String, base: Int, slug: String?, _ checked: CheckedPlanText? = nil
    ) -> Response {
        let words = exchange.words.planning
        let findings = (checked ?? CheckedPlanText(text, exchange.phrases)).view
        return exchange.page(
            "plan", title: slug == nil ? words.newTitle : words.editTitle,
            [
                "isNew": slug == nil, "slug": slug, "base": base, "text": text,
                "findings": findings["findings"],
                "isFine": findings["isFine"],
            ])
    }

    private static func preview(_ exchange: Exchange, _ checked: CheckedPlanText) async throws -> Response {
        guard let plan = checked.plan else { throw HTTPError(.badRequest) }
        let base = exchange.form.number("base") ?? 0
        let rehearsal = try await exchange.office.rehearse(
            PublishPlan(plan, basedOn: base), as: exchange.actor)
        let endpoints = try await exchange.office.store.read { try $0.endpoints() }
        var addresses: [Identifier<Endpoint>: String] = [:]
        for endpoint in endpoints { addresses[endpoint.id] = ShownAddress.text(of: endpoint.url) }
        let outcome = rehearsal.outcome
        let told = rehearsal.notices.map { notice -> View in
            [
                "event": notice.type.rawValue,
                "endpoints": notice.endpoints.compactMap { addresses[$0] },
                "count": notice.endpoints.count,
            ]
        }
        return exchange.page(
            "plan-preview", title: exchange.words.planning.preview,
            [
                "title": plan.title, "slug": plan.slug, "base": base, "text": exchange.form.raw("text"),
                "isFirst": outcome.difference == nil && !outcome.isUnchanged,
                "isUnchanged": outcome.isUnchanged, "version": outcome.conference.version,
                "changes": (outcome.difference?.changes ?? []).map(exchange.phrases.difference.change),
                "findings": checked.view["findings"],
                "told": told, "toldNobody": rehearsal.notices.allSatisfy(\.endpoints.isEmpty),
            ])
    }

    private static func publish(_ exchange: Exchange, _ checked: CheckedPlanText) async throws -> Response {
        guard let plan = checked.plan else { throw HTTPError(.badRequest) }
        let outcome = try await exchange.perform(
            PublishPlan(plan, basedOn: exchange.form.number("base") ?? 0))
        return exchange.redirect(
            to: "/conferences/\(outcome.conference.slug)",
            done: outcome.isUnchanged ? "unchanged" : "published")
    }
}

/// The text of a plan with all that was found in it.
struct CheckedPlanText {
    /// The plan, where no error stops it.
    let plan: Plan?
    let view: View
    let findings: [Found]

    /// A finding in words.
    struct Found {
        let severity: Severity
        let code: String
        let message: String
        let place: Place?
        let suggestion: String?
        var acceptedReason: String?
    }

    init(_ text: String, _ phrases: Phrases) {
        let reading = PlanFile.read(text.replacing("\r\n", with: "\n"))
        var found = reading.findings.map {
            Found(
                severity: $0.severity, code: $0.code, message: phrases.planFile.problem($0.problem),
                place: $0.place, suggestion: $0.suggestion)
        }
        let checks = reading.plan.map { PlanChecks.run($0) } ?? []
        found += checks.filter { $0.acceptedReason == nil }.map {
            Found(
                severity: $0.finding.severity, code: $0.finding.code,
                message: phrases.checks.problem($0.finding.problem),
                place: reading.places[$0.about] ?? Place(line: 1), suggestion: $0.finding.suggestion)
        }
        let isStopped = found.contains { $0.severity == .error }
        plan = isStopped ? nil : reading.plan
        findings = found
        view = [
            "isFine": found.isEmpty && reading.plan != nil,
            "findings": found.prefix(100).map { finding -> View in
                [
                    "level": finding.severity.rawValue,
                    "severity": phrases.words.severity(finding.severity), "text": finding.message,
                    "line": finding.place?.line, "quoted": finding.place?.text.map { String($0.prefix(80)) },
                    "suggestion": finding.suggestion.map(phrases.output.didYouMean),
                ]
            },
        ]
    }
}

extension Exchange {
    /// A part of a page, for a script that puts it in its place.
    func fragment(_ template: String, _ view: View) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(
                byteBuffer: ByteBuffer(string: site.templates.render(template, view, phrases.language))))
    }
}
