import Actions
import Conferences
import Diagnostics
import Hummingbird
import Phrases
import Rosters
import Spreadsheets
import Store
import VietnameseText

/// The people of a conference or of a point, and files of them.
enum RosterPages {
    static let routes: [Route] = [
        .get("/conferences/:slug/roster", .may(.viewRosters)) { try await list($0) },
        .get("/conferences/:slug/roster.csv", .may(.viewRosters)) { try await download($0) },
        .post("/conferences/:slug/roster", .to(ImportRoster.self), bodyLimit: 0) { try await preview($0) },
        .post("/conferences/:slug/roster/commit", .to(ImportRoster.self)) { try await commit($0) },
    ]

    /// How many people a page shows.
    private static let perPage = 200

    /// Who is looked at: a conference's people within the actor's remit, at one point or at all of them.
    static func people(
        _ exchange: Exchange, slug: String
    ) async throws -> (conference: Conference, points: [StoredPoint], people: [Conferences.Attendee]) {
        let (code, actor) = (exchange.query("point"), exchange.actor)
        let key = exchange.query("q").map(VietnameseText.fold) ?? ""
        return try await exchange.look(.viewRosters) { records in
            let conference = try records.conference(slug, for: actor)
            let covered = try records.pointsCovered(by: actor.remit, of: conference)
            let points = try records.points(of: conference.id)
            if let code {
                guard points.contains(where: { $0.code == code }) else {
                    throw ActionError.unknownPoint(code: code, suggestion: nil)
                }
                guard covered?.contains(code) ?? true else { throw ActionError.beyondRemit(code) }
            }
            var people: [Conferences.Attendee] = []
            try records.forEachAttendee(of: conference.id, at: code) { person in
                guard covered?.contains(person.point) ?? true, key.isEmpty || person.searchKey.contains(key)
                else { return }
                people.append(person)
            }
            return (conference, points.filter { covered?.contains($0.code) ?? true }, people)
        }
    }

    private static func list(_ exchange: Exchange) async throws -> Response {
        let (conference, points, people) = try await people(exchange, slug: exchange.parameter("slug"))
        let code = exchange.query("point")
        let point = points.first { $0.code == code }
        let from = max(0, min(exchange.query("from").flatMap(Int.init) ?? 0, people.count))
        var query = code.map { "point=\(Exchange.encoded($0))&" } ?? ""
        if let search = exchange.query("q") { query += "q=\(Exchange.encoded(search))&" }
        let words = exchange.words.attending
        var view: View = [
            "slug": conference.slug, "conference": conference.title, "point": code,
            "pointName": point?.name, "heading": point.map { "\(words.title): \($0.name)" } ?? words.all,
            "count": people.count, "isEmpty": people.isEmpty && exchange.query("q") == nil,
            "search": exchange.query("q"), "mayImport": exchange.actor.may(ImportRoster.permission),
            "download": "/conferences/\(conference.slug)/roster.csv?\(query)",
            "people": people.dropFirst(from).prefix(perPage).map { person -> View in
                [
                    "name": person.name, "title": person.title, "unit": person.unit, "phone": person.phone,
                    "category": person.category, "point": person.point,
                ]
            },
            "points": points.prefix(500).map { ["code": $0.code, "name": $0.name] as View },
        ]
        if from + perPage < people.count { view["next"] = "?\(query)from=\(from + perPage)" }
        if from > 0 { view["previous"] = "?\(query)from=\(max(0, from - perPage))" }
        return exchange.page("roster", title: words.title, view)
    }

    private static func download(_ exchange: Exchange) async throws -> Response {
        let (conference, _, people) = try await people(exchange, slug: exchange.parameter("slug"))
        var lines = [
            ["Điểm cầu", "Họ và tên", "Chức vụ", "Đơn vị", "Điện thoại", "Thành phần", "Ghi chú"]
        ]
        for person in people {
            lines.append([
                person.point, person.name, person.title ?? "", person.unit ?? "", person.phone ?? "",
                person.category ?? "", person.note ?? "",
            ])
        }
        var text = "\u{FEFF}"
        for line in lines { text += line.map(Self.cell).joined(separator: ",") + "\r\n" }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(conference.slug).csv\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// A cell that no spreadsheet takes for a formula.
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        return safe.contains(where: { "\",\n\r".contains($0) })
            ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }

    // MARK: - Files

    private static func preview(_ exchange: Exchange) async throws -> Response {
        guard let file = exchange.form.files["file"], !file.bytes.isEmpty else {
            return exchange.page(
                "trouble", title: exchange.words.trouble.refused,
                ["title": exchange.words.trouble.refused, "text": exchange.words.attending.noFile],
                status: .unprocessableContent)
        }
        let token = exchange.site.newToken().text
        let path = try await exchange.site.uploads.keep(
            file, token: token, owner: exchange.actor.name, at: exchange.now)
        return try await show(exchange, path: path, token: token, name: file.name)
    }

    private static func action(_ exchange: Exchange, path: String) -> ImportRoster {
        ImportRoster(
            conference: exchange.parameter("slug"), path: path, point: exchange.form.optional("point"),
            skipsBadRows: exchange.form.isChecked("skip"))
    }

    private static func show(
        _ exchange: Exchange, path: String, token: String, name: String
    ) async throws -> Response {
        var isRefused = false
        let outcome: ImportRoster.Outcome
        do {
            outcome = try await exchange.office.rehearse(action(exchange, path: path), as: exchange.actor)
                .outcome
        } catch let refused as ImportRoster.Refused {
            isRefused = true
            outcome = refused.outcome
        }
        let phrases = exchange.phrases
        return exchange.page(
            "roster-preview", title: exchange.words.attending.previewTitle,
            [
                "slug": exchange.parameter("slug"), "token": token, "name": name,
                "point": exchange.form.optional("point"), "skip": exchange.form.isChecked("skip"),
                "added": outcome.added, "changed": outcome.changed, "same": outcome.same,
                "refused": outcome.refused, "isRefused": isRefused,
                "mayCommit": !isRefused && outcome.added + outcome.changed > 0,
                "maySkip": isRefused && outcome.total > 0,
                "summary": phrases.output.rosterImported(
                    RosterCounts(
                        added: outcome.added, changed: outcome.changed, same: outcome.same,
                        refused: outcome.refused, points: outcome.byPoint.count), true),
                "trouble": isRefused ? exchange.words.attending.stopped : nil,
                "findings": outcome.findings.list.map { finding -> View in
                    [
                        "level": finding.severity.rawValue,
                        "severity": phrases.words.severity(finding.severity), "row": finding.place?.line,
                        "column": finding.place?.field, "text": phrases.roster.problem(finding.problem),
                        "quoted": finding.place?.text,
                        "suggestion": finding.suggestion.map(phrases.output.didYouMean),
                    ]
                },
                "more": outcome.findings.left > 0 ? phrases.output.moreFindings(outcome.findings.left) : nil,
            ],
            status: isRefused ? .unprocessableContent : .ok)
    }

    private static func commit(_ exchange: Exchange) async throws -> Response {
        let token = exchange.form["token"]
        guard
            let path = await exchange.site.uploads.path(
                token, owner: exchange.actor.name, at: exchange.now)
        else {
            return exchange.page(
                "trouble", title: exchange.words.trouble.refused,
                ["title": exchange.words.trouble.refused, "text": exchange.words.attending.gone],
                status: .conflict)
        }
        do {
            _ = try await exchange.perform(action(exchange, path: path))
        } catch is ImportRoster.Refused {
            return try await show(exchange, path: path, token: token, name: exchange.form["name"])
        }
        await exchange.site.uploads.remove(token)
        let point = exchange.form.optional("point").map { "?point=\(Exchange.encoded($0))" } ?? ""
        return exchange.redirect(
            to: "/conferences/\(exchange.parameter("slug"))/roster\(point)", done: "imported")
    }
}
