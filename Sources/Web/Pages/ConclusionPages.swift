import Actions
import Conferences
import Extraction
import Hummingbird
import OfficeText
import Phrases
import Store

/// The chair's conclusion with the tasks that were found in it, to be decided one by one or together.
enum ConclusionPages {
    /// The largest conclusion that is taken.
    private static let limit = 10_000_000

    static let routes: [Route] = [
        .get("/conferences/:slug/conclusion", .to(RecordConclusion.self)) { try await show($0) },
        .post("/conferences/:slug/conclusion", .to(RecordConclusion.self), bodyLimit: limit + 100_000) {
            try await record($0)
        },
        .post("/conferences/:slug/conclusion/accept", .to(AcceptTasks.self)) { exchange in
            let slug = exchange.parameter("slug")
            let numbers = exchange.form.values["number"]?.compactMap(Int.init) ?? []
            _ = try await exchange.perform(
                AcceptTasks(numbers.map { TaskReference(conference: slug, number: $0) }))
            return exchange.redirect(to: "/conferences/\(slug)/conclusion", done: "accepted")
        },
    ]

    private static func show(_ exchange: Exchange) async throws -> Response {
        let (slug, actor) = (exchange.parameter("slug"), exchange.actor)
        let (conference, conclusion, tasks) = try await exchange.look(.viewTasks) { records in
            let conference = try records.conference(slug, for: actor)
            return (
                conference, try records.conclusion(of: conference.id),
                try records.tasks(TaskFilter(conference: slug))
            )
        }
        let ofText = tasks.filter { $0.conclusionRevision == conclusion?.revision }
        let open = ofText.filter { $0.state == .proposed }
        return exchange.page(
            "conclusion", title: exchange.words.concluding.title,
            [
                "slug": slug, "conference": conference.title, "hasText": conclusion != nil,
                "revision": conclusion?.revision,
                "parts": conclusion.map { MarkedConclusion.parts($0.text, ofText) },
                "proposals": open.map { TaskPages.view($0, exchange) }, "hasProposals": !open.isEmpty,
                "isMany": open.count > 1,
                "decided": ofText.filter { $0.state != .proposed }.map {
                    TaskPages.view($0, exchange)
                },
            ])
    }

    private static func record(_ exchange: Exchange) async throws -> Response {
        let (slug, actor) = (exchange.parameter("slug"), exchange.actor)
        var text = exchange.form.raw("text").replacing("\r\n", with: "\n")
        var source = "web"
        if let file = exchange.form.files["file"], !file.bytes.isEmpty {
            text = try OfficeText.read(bytes: file.bytes, name: file.name).text
            source = file.name
        }
        guard !text.allSatisfy(\.isWhitespace) else {
            throw Refused(text: exchange.words.concluding.nothing, field: "text")
        }
        let (conference, known) = try await exchange.look(.viewConferences) { records in
            let conference = try records.conference(slug, for: actor)
            return (conference, try RecordConclusion.known(for: conference, in: records))
        }
        let outcome = try await exchange.perform(
            RecordConclusion(
                conference: slug, text: text, source: source,
                reading: RecordConclusion.read(
                    text, of: conference, known: known, holidays: exchange.site.settings.holidays)))
        return exchange.redirect(
            to: "/conferences/\(slug)/conclusion", done: outcome.isUnchanged ? "same" : "recorded")
    }
}

/// A conclusion's text in parts, those that a task was read from marked with its number.
enum MarkedConclusion {
    static func parts(_ text: String, _ tasks: [TrackedTask]) -> [View] {
        let scalars = Array(text.unicodeScalars)
        func piece(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return String(view)
        }
        var parts: [View] = []
        var place = 0
        for task in tasks.sorted(by: { $0.passage.range.lowerBound < $1.passage.range.lowerBound }) {
            // Of passages that overlap, the first one is marked.
            let range = task.passage.range
            guard range.lowerBound >= place, range.upperBound <= scalars.count, !range.isEmpty else {
                continue
            }
            if range.lowerBound > place { parts.append(["text": piece(place..<range.lowerBound)]) }
            parts.append([
                "text": piece(range), "number": task.number, "isOpen": task.state == .proposed,
            ])
            place = range.upperBound
        }
        if place < scalars.count { parts.append(["text": piece(place..<scalars.count)]) }
        return parts
    }
}
