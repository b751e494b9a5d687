import Actions
import AgendaFile
import Conferences
import Diagnostics
import Hummingbird
import Phrases
import Store

/// Filling in a plan, or writing it as text; seeing what is wrong with it, what it would change and who would be
/// told; and publishing it.
enum PlanPages {
    static let routes: [Route] = [
        .get("/conferences/new", .to(PublishPlan.self)) { exchange in
            if exchange.query("as") == "text" {
                return editor(
                    exchange, text: exchange.phrases.planStarter(day: exchange.today.vietnamese), base: 0,
                    slug: nil)
            }
            return fields(exchange, .starter(exchange), base: 0, slug: nil, showsFindings: false)
        },
        .get("/conferences/:slug/plan", .to(PublishPlan.self)) { exchange in
            let (slug, actor) = (exchange.parameter("slug"), exchange.actor)
            let (conference, version) = try await exchange.look(.viewConferences) { records in
                let conference = try records.conference(slug, for: actor)
                return (conference, try records.planVersion(of: conference.id))
            }
            guard exchange.query("as") != "text", let plan = version?.plan else {
                return editor(
                    exchange, text: version.map { PlanFile.write($0.plan) } ?? "", base: conference.version,
                    slug: slug)
            }
            return fields(exchange, PlanForm(plan), base: conference.version, slug: slug)
        },
        .post("/plan", .to(PublishPlan.self), bodyLimit: 2 * PlanFile.sizeLimit) { exchange in
            let step = PlanFormStep(exchange.form["step"])
            let hasText = !exchange.form.raw("text").isEmpty
            return try await exchange.form["as"] == "fields" && !hasText
                ? filledIn(exchange, step) : written(exchange, step)
        },
    ]

    // MARK: - Fields

    /// A button of the form was pressed.
    private static func filledIn(_ exchange: Exchange, _ step: PlanFormStep) async throws -> Response {
        var form = PlanForm(exchange.form)
        let (base, slug) = (exchange.form.number("base") ?? 0, exchange.form.optional("known"))
        // The conference that is edited stays the same one, whatever is typed.
        if let slug { form.head["slug"] = slug }
        let name = step == .pastePoints ? "paste-points" : "paste-directives"
        let focus = form.change(step, pasted: exchange.form.raw(name))
        let checked = CheckedPlanForm(form, exchange.phrases)
        switch step {
        case .fragment:
            let view = PlanFormView(checked, exchange.phrases)
            return exchange.fragment(
                "plan-findings", ["findings": view.findings, "isFine": checked.isFine])
        case .text:
            let text = checked.plan.map(PlanFile.write) ?? checked.text
            return editor(exchange, text: text, base: base, slug: slug)
        case .preview:
            guard let plan = checked.plan else { break }
            return try await exchange.trying { trouble in
                try await kept(exchange, plan, text: PlanFile.write(plan), trouble)
            } body: {
                try await preview(exchange, plan, text: PlanFile.write(plan), checked.all)
            }
        default: break
        }
        return fields(exchange, checked, base: base, slug: slug, focus: focus)
    }

    private static func fields(
        _ exchange: Exchange, _ form: PlanForm, base: Int, slug: String?, showsFindings: Bool = true
    ) -> Response {
        fields(
            exchange, CheckedPlanForm(form, exchange.phrases), base: base, slug: slug,
            showsFindings: showsFindings)
    }

    private static func fields(
        _ exchange: Exchange, _ checked: CheckedPlanForm, base: Int, slug: String?, focus: String? = nil,
        showsFindings: Bool = true, trouble: View? = nil
    ) -> Response {
        let words = exchange.words.planning
        var view =
            PlanFormView(checked, exchange.phrases, focus: focus, showsFindings: showsFindings).view
        view["isNew"] = slug == nil
        view["slug"] = slug
        view["base"] = base
        view["trouble"] = trouble
        return exchange.page("plan-form", title: slug == nil ? words.newTitle : words.editTitle, view)
    }

    // MARK: - Text

    /// A button beside the text was pressed, or one of the preview.
    private static func written(_ exchange: Exchange, _ step: PlanFormStep) async throws -> Response {
        let text = exchange.form.raw("text")
        let checked = CheckedPlanText(text, exchange.phrases)
        let (base, slug) = (exchange.form.number("base") ?? 0, exchange.form.optional("slug"))
        switch step {
        case .fragment: return exchange.fragment("plan-findings", checked.view(exchange.phrases))
        case .preview:
            guard let plan = checked.plan else { break }
            return try await exchange.trying { trouble in
                try await kept(exchange, plan, text: text, trouble)
            } body: {
                try await preview(exchange, plan, text: text, checked.findings)
            }
        case .publish:
            guard let plan = checked.plan else { break }
            return try await exchange.trying { trouble in
                try await kept(exchange, plan, text: text, trouble)
            } body: {
                try await publish(exchange, plan)
            }
        case .fields:
            let isFields = exchange.form["as"] == "fields"
            if isFields || exchange.form["step"] == "fields", let plan = checked.draft {
                return fields(exchange, PlanForm(plan), base: base, slug: base == 0 ? nil : slug)
            }
            guard exchange.form["step"] == "fields" else { break }
            return editor(
                exchange, text: text, base: base, slug: slug, checked,
                trouble: ["text": exchange.words.planForm.notFields])
        default: break
        }
        return editor(exchange, text: text, base: base, slug: slug, checked)
    }

    private static func editor(
        _ exchange: Exchange, text: String, base: Int, slug: String?, _ checked: CheckedPlanText? = nil,
        trouble: View? = nil
    ) -> Response {
        let words = exchange.words.planning
        var view = (checked ?? CheckedPlanText(text, exchange.phrases)).view(exchange.phrases)
        view["isNew"] = slug == nil
        view["slug"] = slug
        view["base"] = base
        view["text"] = text
        view["trouble"] = trouble
        return exchange.page("plan", title: slug == nil ? words.newTitle : words.editTitle, view)
    }

    // MARK: - What comes of it

    private static func preview(
        _ exchange: Exchange, _ plan: Plan, text: String, _ findings: [CheckedPlanText.Found]
    ) async throws -> Response {
        let base = exchange.form.number("base") ?? 0
        let rehearsal = try await exchange.office.rehearse(
            PublishPlan(plan, basedOn: base), as: exchange.actor)
        let endpoints = try await exchange.office.store.read { try $0.endpoints() }
        var addresses: [Identifier<Endpoint>: String] = [:]
        for endpoint in endpoints { addresses[endpoint.id] = ShownAddress.text(of: endpoint.url) }
        let outcome = rehearsal.outcome
        let told = rehearsal.notices.map { notice -> View in
            [
                "event": notice.type.rawValue, "means": exchange.phrases.events.summary(notice.type),
                "endpoints": notice.endpoints.compactMap { addresses[$0] },
                "count": notice.endpoints.count,
            ]
        }
        return exchange.page(
            "plan-preview", title: exchange.words.planning.preview,
            [
                "title": plan.title, "slug": plan.slug, "base": base, "text": text,
                "as": exchange.form["as"],
                "isFirst": outcome.difference == nil && !outcome.isUnchanged,
                "isUnchanged": outcome.isUnchanged, "version": outcome.conference.version,
                "changes": (outcome.difference?.changes ?? []).map(exchange.phrases.difference.change),
                "findings": findings.grouped(exchange.phrases) { $0.view(exchange.phrases) },
                "contents": exchange.words.planning.contents(
                    outcome.pointCount, plan.agenda.count, plan.directives.count, plan.people.count),
                "told": told, "toldNobody": rehearsal.notices.allSatisfy(\.endpoints.isEmpty),
            ])
    }

    /// The plan as somebody edits it, which was refused: all of it stays, with what stands against it. Where somebody
    /// else published meanwhile, the next preview shows the difference from that version, and this one says what it
    /// brought: what is not taken over would be undone.
    private static func kept(
        _ exchange: Exchange, _ plan: Plan, text: String, _ trouble: String
    ) async throws -> Response {
        let base = exchange.form.number("base") ?? 0
        let slug = plan.slug
        let (now, old, newest) = try await exchange.look(PublishPlan.permission) { records in
            guard base > 0, let conference = try records.conference(slug: slug) else {
                return (base, PlanVersion?.none, PlanVersion?.none)
            }
            return (
                conference.version, try records.planVersion(of: conference.id, base),
                try records.planVersion(of: conference.id)
            )
        }
        var shown: View = ["text": trouble, "changes": [String](), "isOvertaken": false]
        if now != base, let old, let newest {
            shown["isOvertaken"] = true
            shown["text"] = exchange.words.planning.overtaken(newest.version, newest.publishedBy)
            shown["changes"] = PlanDifference(from: old.plan, to: newest.plan).changes
                .map { exchange.phrases.difference.change($0) }
        }
        let known = now == 0 ? nil : slug
        guard exchange.form["as"] == "fields" else {
            return editor(exchange, text: text, base: now, slug: known, trouble: shown)
        }
        return fields(
            exchange, CheckedPlanForm(PlanForm(plan), exchange.phrases), base: now, slug: known,
            trouble: shown)
    }

    private static func publish(_ exchange: Exchange, _ plan: Plan) async throws -> Response {
        let outcome = try await exchange.perform(
            PublishPlan(plan, basedOn: exchange.form.number("base") ?? 0))
        return exchange.redirect(
            to: "/conferences/\(outcome.conference.slug)",
            done: outcome.isUnchanged ? "unchanged" : "published")
    }
}

extension PlanForm {
    /// A form to begin with: a main point, an opening and a conclusion.
    fileprivate static func starter(_ exchange: Exchange) -> PlanForm {
        let text = exchange.phrases.planStarter(day: exchange.today.vietnamese)
        guard let plan = PlanFile.read(text).plan else { return PlanForm() }
        var form = PlanForm(plan)
        // What only shows how a text is written has no place in a field.
        for name in ["slug", "title", "host", "chairs"] { form.head[name] = "" }
        form[.person] = []
        for index in form[.item].indices { form[.item][index]["presenters"] = "" }
        return form
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
