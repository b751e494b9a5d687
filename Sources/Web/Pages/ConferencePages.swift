import Actions
import Conferences
import Diagnostics
import Hummingbird
import Phrases
import Store
import VietnameseText

/// The list of conferences, and one of them.
enum ConferencePages {
    static let routes: [Route] = [
        .get("/", .anyone) { exchange in
            if exchange.presence == nil { return exchange.redirect(to: "/sign-in") }
            return exchange.redirect(to: exchange.actor.may(.viewConferences) ? "/conferences" : "/tasks")
        },
        .get("/conferences", .may(.viewConferences)) { exchange in
            try await exchange.keptPage("conferences") { try await list(exchange) }
        },
        .get("/conferences/:slug", .may(.viewConferences)) { exchange in
            try await exchange.keptPage("conference") { try await one(exchange) }
        },
    ]

    private static func list(_ exchange: Exchange) async throws -> (title: String, view: View) {
        let (actor, today, phrases) = (exchange.actor, exchange.today, exchange.phrases)
        let conferences = try await exchange.look(.viewConferences) { records in
            try records.conferences().filter { actor.remit.covers(conference: $0.slug) }
        }
        func row(_ conference: Conference) -> View {
            [
                "slug": conference.slug, "title": conference.title, "when": conference.when,
                "host": conference.host, "form": phrases.words.form(conference.form),
                "cancelled": conference.isCancelled,
            ]
        }
        let coming = conferences.filter { $0.schedule.lastDay >= today }.reversed().map(row)
        let past = conferences.filter { $0.schedule.lastDay < today }.map(row)
        return (
            exchange.words.meeting.title,
            [
                "coming": coming, "hasComing": !coming.isEmpty, "past": past, "hasPast": !past.isEmpty,
                "isEmpty": conferences.isEmpty, "mayPlan": actor.may(PublishPlan.permission),
            ]
        )
    }

    /// How many points a page shows.
    static let pointsPerPage = 300

    private static func one(_ exchange: Exchange) async throws -> (title: String, view: View) {
        let (slug, actor) = (exchange.parameter("slug"), exchange.actor)
        let (conference, version, prepared, covered, guide) = try await exchange.look(.viewConferences) {
            records in
            let conference = try records.conference(slug, for: actor)
            let covered = try records.pointsCovered(by: actor.remit, of: conference)
            // Whoever answers for some points is told of them first.
            let guide = try covered.map { _ in try PointGuide(of: conference, records) }
            return (
                conference, try records.planVersion(of: conference.id),
                try records.preparations(of: conference.id), covered, guide
            )
        }
        guard let plan = version?.plan else {
            throw ActionError.unknownConference(slug: slug, suggestion: nil)
        }
        var view = head(exchange, conference, plan)
        view["agenda"] = agenda(plan)
        view["hasAgenda"] = !plan.agenda.isEmpty
        view["hasMaterials"] = plan.agenda.contains { !$0.materials.isEmpty }
        let mine = prepared.filter { covered?.contains($0.code) ?? true }
        addPoints(exchange, mine, to: &view)
        if !conference.isCancelled, actor.may(.preparePoints) { view["own"] = guide?.points(mine, exchange) }
        let lacking = mine.count { !$0.facts.missing.isEmpty }
        view["lacking"] = lacking > 0 ? lacking : nil
        view["readiness"] = ReadinessStatus.allCases.compactMap { status -> View? in
            let count = mine.count { $0.facts.status == status }
            guard count > 0 else { return nil }
            return [
                "text": exchange.phrases.points.readiness(status), "count": count, "name": status.rawValue,
            ]
        }
        let findings = PlanChecks.run(plan)
            .filter { $0.acceptedReason == nil && $0.finding.severity > .note }
        view["findings"] = FindingList.views(
            findings.map { finding in
                let view: View = [
                    "severity": exchange.phrases.words.severity(finding.finding.severity),
                    "level": finding.finding.severity.rawValue,
                    "text": exchange.phrases.checks.problem(finding.finding.problem),
                    "field": false, "line": false, "quoted": false, "suggestion": false,
                ]
                return (finding.finding.code, view)
            }, exchange.phrases)
        return (conference.title, view)
    }

    private static func head(_ exchange: Exchange, _ conference: Conference, _ plan: Plan) -> View {
        let actor = exchange.actor
        return [
            "slug": conference.slug, "title": conference.title, "when": conference.when,
            "host": conference.host, "form": exchange.phrases.words.form(conference.form),
            "version": conference.version, "cancellation": plan.cancellation,
            "chairs": plan.chairs.compactMap(plan.person).map(\.introduced).joined(separator: "; "),
            "secretary": plan.secretary.flatMap(plan.person)?.introduced,
            "directives": plan.directives.map { directive -> View in
                ["text": directive.inFull, "number": Exchange.encoded(directive.number)]
            },
            "hasDirectives": !plan.directives.isEmpty,
            "mayPlan": actor.may(PublishPlan.permission), "mayImport": actor.may(ImportRoster.permission),
            "maySeePeople": actor.may(.viewRosters), "mayConclude": actor.may(RecordConclusion.permission),
            "maySeeTasks": actor.may(.viewTasks), "mayCall": actor.may(.takeRollCall),
        ]
    }

    private static func agenda(_ plan: Plan) -> [View] {
        zip(plan.agenda, Timeline(of: plan).slots).map { item, slot in
            [
                "time": slot.clock, "title": item.title,
                "presenters": item.presenters.compactMap(plan.person).map(\.introduced)
                    .joined(separator: "; "),
                "directives": item.directives.joined(separator: ", "),
                "materials": item.materials.map { ["text": $0.title, "link": $0.link ?? false] as View },
            ]
        }
    }

    private static func addPoints(
        _ exchange: Exchange, _ all: [PointPreparation], to view: inout View
    ) {
        let key = exchange.query("q").map(VietnameseText.fold) ?? ""
        let points = all.filter { point in
            key.isEmpty || VietnameseText.fold(point.name + " " + point.code).contains(key)
        }
        let (from, size) = (exchange.offset(of: points.count), exchange.pageSize(pointsPerPage))
        view["points"] = points.dropFirst(from).prefix(size).map { point -> View in
            let facts = point.facts
            return [
                "code": point.code, "path": Exchange.encoded(point.code), "name": point.name,
                "depth": min(point.depth, 6), "inCharge": facts.inCharge ?? "–",
                "technician": facts.technician ?? "–",
                "expected": facts.expected == 0 ? "–" : String(facts.expected),
                "registered": facts.registered, "status": exchange.phrases.points.readiness(facts.status),
                "statusName": facts.status.rawValue,
            ]
        }
        exchange.addPaging(from: from, perPage: size, count: points.count, keep: ["q"], to: &view)
        view["pointCount"] = points.count
        view["hasPoints"] = !points.isEmpty
        view["isSearchable"] = points.count > 20 || !key.isEmpty
        view["search"] = exchange.query("q")
        view["registeredTotal"] = points.reduce(0) { $0 + $1.facts.registered }
        view["expectedTotal"] = points.reduce(0) { $0 + $1.facts.expected }
    }
}
