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
            let (limit, last, actor) = (try exchange.limit(), try exchange.personPlace(), exchange.actor)
            let found = try await exchange.look(.viewRosters) {
                words.isEmpty ? [] : try $0.people(named: words, for: actor, limit: limit + 1, after: last)
            }
            let part = exchange.part(found, limit: limit) {
                ListPlace($0.firstDay.description, $0.conference, $0.id.description)
            }
            return try exchange.json(part) { FoundPersonEntry($0) }
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
            .get, "/conferences/:conference/duplicates", .see(MergePeople.self),
            Operation(
                id: "listDuplicates", summary: "Pairs that may be one person, and that nobody decided about",
                query: ConferenceAPI.page, answer: Schema.page("PersonPair"))
        ) { exchange in
            let (slug, actor) = (exchange.parameter("conference"), exchange.actor)
            let (limit, last) = (try exchange.limit(), try exchange.pairPlace())
            let found = try await exchange.look(.viewRosters) { records in
                try records.likelyPeople(
                    of: try records.conference(slug, for: actor), for: actor, limit: limit + 1, after: last)
            }
            let part = exchange.part(found.pairs, limit: limit) {
                ListPlace($0.first.id.description, $0.second.id.description)
            }
            return try exchange.json(part, PersonPairEntry.init)
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
    /// After whom a search over all conferences is to go on.
    fileprivate func personPlace() throws -> PersonPlace? {
        guard let parts = try after(parts: 3)?.parts else { return nil }
        guard let day = CalendarDate(iso: parts[0]), let id = Identifier<Attendee>(parts[2]) else {
            throw BadCursor()
        }
        return PersonPlace(firstDay: day, conference: parts[1], id: id)
    }

    /// After which pair the list of likely ones is to go on.
    fileprivate func pairPlace() throws -> LikelyPair.Place? {
        guard let parts = try after(parts: 2)?.parts else { return nil }
        guard let first = Identifier<Attendee>(parts[0]), let second = Identifier<Attendee>(parts[1]) else {
            throw BadCursor()
        }
        return LikelyPair.Place(first, second)
    }

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
