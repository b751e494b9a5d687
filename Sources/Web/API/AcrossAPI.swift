import Actions
import Conferences
import HTTPTypes
import Hummingbird
import Store
import VietnameseText

/// People across conferences for programs.
enum AcrossAPI {
    private static let entry = Schema.reference("PersonEntry")
    private static let pair = Schema.object(
        ["other": Schema.text], optional: ["reason": Schema.optional("string")])

    static let routes: [Route] = [
        .api(
            .get, "/people", .may(.viewRosters),
            Operation(
                id: "findPeople",
                summary: "People of all conferences by the beginnings of words of their name",
                query: ConferenceAPI.page.merging(["q": Schema.text]) { $1 },
                answer: Schema.page("PersonEntry"))
        ) { exchange in
            let words = VietnameseText.fold(exchange.query("q") ?? "").split(separator: " ").map(String.init)
            let (limit, from) = try exchange.window()
            // Whoever goes on has seen what comes before: so many are found again, and left out.
            guard from + limit <= 10_000 else { throw BadBody(field: "cursor") }
            let actor = exchange.actor
            let found = try await exchange.look(.viewRosters) {
                words.isEmpty ? [] : try $0.people(named: words, for: actor, limit: from + limit + 1)
            }
            return try exchange.part(
                found.dropFirst(from).map { FoundPersonEntry($0) }, limit: limit, from: from)
        },
        .api(
            .get, "/people/:id", .may(.viewRosters),
            Operation(
                id: "getPerson", summary: "Somebody's conferences, with what the roll calls said",
                answer: Schema.object([
                    "entries": Schema.list(entry), "likely": Schema.list(entry),
                    "decisions": Schema.list(Schema.reference("PersonPair")),
                ]))
        ) { exchange in
            let (id, actor) = (try exchange.entry(), exchange.actor)
            let history = try await exchange.look(.viewRosters) { try $0.personHistory(of: id, for: actor) }
            guard let history else { throw ActionError.person(.unknownPerson(id.description)) }
            return try exchange.json(PersonHistoryEntry(history))
        },
        .api(
            .get, "/conferences/:conference/duplicates", .to(MergePeople.self),
            Operation(
                id: "listDuplicates", summary: "Pairs that may be one person, and that nobody decided about",
                query: ConferenceAPI.page, answer: Schema.page("PersonPair"))
        ) { exchange in
            let (slug, actor) = (exchange.parameter("conference"), exchange.actor)
            let (limit, from) = try exchange.window()
            let found = try await exchange.look(.viewRosters) { records in
                try records.likelyPeople(
                    of: try records.conference(slug, for: actor), for: actor, limit: limit + 1, offset: from)
            }
            return try exchange.part(found.pairs.map(PersonPairEntry.init), limit: limit, from: from)
        },
        .api(
            .post, "/people/:id/merge", .to(MergePeople.self),
            Operation(
                id: "mergePeople", summary: "Make another entry this person; this one stays",
                body: ("application/json", pair), answer: entry)
        ) { exchange in
            let (other, reason) = try exchange.other()
            return try await exchange.apply(MergePeople(try exchange.entry(), other, reason: reason)) {
                FoundPersonEntry($0)
            }
        },
        .api(
            .post, "/people/:id/distinguish", .to(DistinguishPeople.self),
            Operation(
                id: "distinguishPeople", summary: "Note that two entries are two people",
                body: ("application/json", pair), answer: Schema.object(["verdict": Schema.text]))
        ) { exchange in
            let (other, reason) = try exchange.other()
            return try await exchange.apply(DistinguishPeople(try exchange.entry(), other, reason: reason)) {
                ["verdict": PersonDecision.Verdict.different.rawValue]
            }
        },
        .api(
            .post, "/people/:id/undo", .to(UndoPersonDecision.self),
            Operation(
                id: "undoPersonDecision", summary: "Take back what was decided about two entries",
                body: ("application/json", pair), answer: Schema.object(["undone": Schema.text]))
        ) { exchange in
            let (other, _) = try exchange.other()
            return try await exchange.apply(UndoPersonDecision(try exchange.entry(), other)) { wasSame in
                ["undone": (wasSame ? PersonDecision.Verdict.same : .different).rawValue]
            }
        },
    ]

    fileprivate struct Pair: Decodable {
        let other: String
        let reason: String?
    }
}

extension Exchange {
    /// The entry of a roster that the address means.
    fileprivate func entry() throws -> Identifier<Attendee> {
        let text = parameter("id")
        guard let id = Identifier<Attendee>(text) else {
            throw ActionError.person(.unknownPerson(text))
        }
        return id
    }

    /// The other entry, and why.
    fileprivate func other() throws -> (Identifier<Attendee>, reason: String?) {
        let body = try decoded(AcrossAPI.Pair.self)
        guard let id = Identifier<Attendee>(body.other) else {
            throw ActionError.person(.unknownPerson(body.other))
        }
        return (id, body.reason)
    }
}
