import Actions
import Conferences
import Hummingbird
import Phrases
import Store
import VietnameseText

/// People across conferences: found by name, with their history, and whether two entries are one person.
enum AcrossPages {
    static let routes: [Route] = [
        .get("/people", .may(.viewRosters)) { try await find($0) },
        .get("/people/:id", .may(.viewRosters)) { exchange in
            try await person(exchange, try exchange.entry(exchange.parameter("id")))
        },
        .post("/people/merge", .to(MergePeople.self)) { exchange in
            try await deciding(exchange) { first, second, reason in
                let kept = try await exchange.perform(MergePeople(first, second, reason: reason))
                return exchange.redirect(to: "/people/\(kept.id)", done: "people-merged")
            }
        },
        .post("/people/distinguish", .to(DistinguishPeople.self)) { exchange in
            try await deciding(exchange) { first, second, reason in
                try await exchange.perform(DistinguishPeople(first, second, reason: reason))
                return exchange.redirect(to: back(exchange, first), done: "people-distinguished")
            }
        },
        .post("/people/undo", .to(UndoPersonDecision.self)) { exchange in
            try await deciding(exchange) { first, second, _ in
                _ = try await exchange.perform(UndoPersonDecision(first, second))
                return exchange.redirect(to: back(exchange, first), done: "people-undone")
            }
        },
        .get("/conferences/:slug/duplicates", .to(MergePeople.self)) { exchange in
            try await duplicates(exchange, of: exchange.parameter("slug"))
        },
    ]

    /// How many people a search shows, and how many pairs a page.
    private static let most = 50

    // MARK: - Deciding

    /// Where one came from: the list of likely duplicates, or somebody's page.
    private static func back(_ exchange: Exchange, _ first: Identifier<Attendee>) -> String {
        exchange.form.optional("duplicates")
            .map { "/conferences/\(Exchange.encoded($0))/duplicates" } ?? "/people/\(first)"
    }

    /// Decides about the two that a form names; a refusal is shown where one came from.
    private static func deciding(
        _ exchange: Exchange,
        _ decide: (Identifier<Attendee>, Identifier<Attendee>, String?) async throws -> Response
    ) async throws -> Response {
        let form = exchange.form
        // A form's two buttons say which of the two stays.
        let isTurned = form["keeps"] == "second"
        let first = try exchange.entry(form[isTurned ? "second" : "first"])
        let second = try exchange.entry(form[isTurned ? "first" : "second"])
        return try await exchange.trying {
            if let slug = form.optional("duplicates") { return try await duplicates(exchange, of: slug, $0) }
            return try await person(exchange, first, $0)
        } body: {
            try await decide(first, second, form.optional("reason"))
        }
    }

    // MARK: - Looking

    private static func find(_ exchange: Exchange) async throws -> Response {
        let words = (exchange.query("q").map(VietnameseText.fold) ?? "").split(separator: " ").map(
            String.init)
        let actor = exchange.actor
        let found = try await exchange.look(.viewRosters) {
            words.isEmpty ? [] : try $0.people(named: words, for: actor, limit: most + 1)
        }
        return exchange.page(
            "people", title: exchange.words.across.title,
            [
                "search": exchange.query("q"), "isAsked": !words.isEmpty,
                "nobody": !words.isEmpty && found.isEmpty, "hasPeople": !found.isEmpty,
                "people": found.prefix(most).map { entry($0, exchange) }, "hasMore": found.count > most,
            ])
    }

    private static func person(
        _ exchange: Exchange, _ id: Identifier<Attendee>, _ trouble: String? = nil
    ) async throws -> Response {
        let actor = exchange.actor
        let history = try await exchange.look(.viewRosters) { try $0.personHistory(of: id, for: actor) }
        guard let history, let asked = history.parts.first(where: { $0.entry.id == id })?.entry else {
            throw ActionError.person(.unknownPerson(id.description))
        }
        let phrases = exchange.phrases
        return exchange.page(
            "person-history", title: asked.attendee.name,
            [
                "name": asked.attendee.name, "trouble": trouble,
                "parts": history.parts.map { part -> View in
                    entry(part.entry, exchange)
                        .with("by", link(part.by, phrases)).with("hasMarks", !part.marks.isEmpty)
                        .with(
                            "marks",
                            part.marks.map { mark -> View in
                                [
                                    "roll": mark.name, "status": phrases.rollCalls.status(mark.status),
                                    "statusName": mark.status.rawValue, "reason": mark.reason ?? false,
                                ]
                            })
                },
                "hasLikely": !history.likely.isEmpty,
                "likely": history.likely.map { other, grounds -> View in
                    [
                        "first": entry(asked, exchange), "second": entry(other, exchange),
                        "grounds": phrases.people.grounds(grounds),
                    ]
                },
                "mayDecide": actor.may(MergePeople.permission),
                "hasDecisions": !history.decisions.isEmpty,
                "decisions": history.decisions.map { decision($0, exchange) },
            ], status: trouble == nil ? .ok : .unprocessableContent)
    }

    private static func duplicates(
        _ exchange: Exchange, of slug: String, _ trouble: String? = nil
    ) async throws -> Response {
        let actor = exchange.actor
        let (conference, found, decided) = try await exchange.look(.viewRosters) { records in
            let conference = try records.conference(slug, for: actor)
            return (
                conference, try records.likelyPeople(of: conference, for: actor, limit: most),
                try records.decidedPeople(of: conference, for: actor, limit: most)
            )
        }
        return exchange.page(
            "duplicates", title: exchange.words.across.duplicates,
            [
                "slug": slug, "conference": conference.title, "trouble": trouble, "duplicates": slug,
                "count": found.count, "isEmpty": found.pairs.isEmpty,
                "hasMore": found.count > found.pairs.count, "mayDecide": true,
                "pairs": found.pairs.map { pair -> View in
                    [
                        "first": entry(pair.first, exchange), "second": entry(pair.second, exchange),
                        "grounds": exchange.phrases.people.grounds(pair.grounds),
                    ]
                },
                "hasDecisions": !decided.isEmpty, "decisions": decided.map { decision($0, exchange) },
            ], status: trouble == nil ? .ok : .unprocessableContent)
    }

    /// One entry of a roster. Everything has a value: what has none would be looked for in what stands around it.
    private static func entry(_ entry: PersonEntry, _ exchange: Exchange) -> View {
        let (person, phrases) = (entry.attendee, exchange.phrases)
        return [
            "id": entry.id.description, "name": person.name, "position": person.title ?? false,
            "unit": person.unit ?? false, "phone": person.phone ?? false,
            "staffNumber": person.staffNumber ?? false,
            "birthYear": person.birthYear.map(String.init) ?? false, "category": person.category ?? false,
            "slug": entry.conference, "conference": entry.title, "day": entry.firstDay.vietnamese,
            "point": entry.pointName,
            "state": entry.mergedInto == nil
                ? phrases.people.attendeeState(entry.state) : phrases.people.isMerged,
            "stateName": entry.mergedInto == nil ? entry.state.rawValue : "merged",
            "isUsual": entry.mergedInto == nil && entry.state == .registered,
        ]
    }

    private static func link(_ link: PersonHistory.Link?, _ phrases: Phrases) -> any Sendable {
        switch link {
        case .grounds(let grounds): phrases.people.grounds(grounds)
        case .merged(let by): phrases.people.mergedBy(by)
        case nil: false
        }
    }

    private static func decision(_ decided: DecidedPeople, _ exchange: Exchange) -> View {
        let (decision, words) = (decided.decision, exchange.words.across)
        return [
            "first": entry(decided.first, exchange), "second": entry(decided.second, exchange),
            "verdict": decision.verdict == .same ? words.decidedSame : words.decidedDifferent,
            "at": decision.at.shown, "by": decision.by, "reason": decision.reason ?? false,
        ]
    }
}

extension Exchange {
    /// The entry of a roster that a text means.
    fileprivate func entry(_ text: String) throws -> Identifier<Attendee> {
        guard let id = Identifier<Attendee>(text) else {
            throw ActionError.person(.unknownPerson(text))
        }
        return id
    }
}
