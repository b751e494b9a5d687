import Actions
import Conferences
import Hummingbird
import Phrases
import Store
import VietnameseText

/// Points while they are prepared: what is missing, tests of their lines, who is to be reminded.
enum PointPages {
    static let routes: [Route] = [
        .get("/conferences/:slug/points", .may(.viewConferences)) { try await list($0) },
        .get("/conferences/:slug/points/:point", .may(.viewConferences)) { try await one($0) },
        .post("/conferences/:slug/points/remind", .to(RemindPoints.self)) { exchange in
            let slug = exchange.parameter("slug")
            _ = try await exchange.perform(RemindPoints(conference: slug))
            return exchange.redirect(to: "/conferences/\(slug)/points?lacking=1", done: "reminded")
        },
        .post("/conferences/:slug/points/schedule", .to(ScheduleTests.self)) { exchange in
            let slug = exchange.parameter("slug")
            let codes = exchange.form.all("point")
            // Whoever answers for some points means those where they name none.
            let meant = codes.isEmpty ? try await coveredPoints(exchange) : codes
            let at = try await testTime(exchange)
            _ = try await exchange.perform(ScheduleTests(conference: slug, points: meant ?? [], at: at))
            let back = codes.count == 1 ? "/points/\(Exchange.encoded(codes[0]))" : "/points"
            return exchange.redirect(to: "/conferences/\(slug)\(back)", done: "stored")
        },
        .post("/conferences/:slug/points/:point/tests", .to(RecordTest.self)) { exchange in
            let form = exchange.form
            guard let result = ConnectionTest.Result(rawValue: form["result"]) else {
                throw BadBody(field: "result")
            }
            _ = try await exchange.perform(
                RecordTest(
                    conference: exchange.parameter("slug"), point: exchange.parameter("point"),
                    result: result, quality: form.optional("quality"), by: form.optional("by"),
                    note: form.optional("note")))
            return exchange.redirect(to: exchange.pointPage, done: "stored")
        },
        .post("/conferences/:slug/points/:point/contacts", .to(NamePointContacts.self)) { exchange in
            let form = exchange.form
            do {
                _ = try await exchange.perform(
                    NamePointContacts(
                        conference: exchange.parameter("slug"), point: exchange.parameter("point"),
                        inCharge: form["in-charge"], technician: form["technician"]))
            } catch ActionError.pointTree(.nothingNew) {
                // They are named so already: that is what was wanted.
            }
            return exchange.redirect(to: exchange.pointPage, done: "stored")
        },
        .post("/conferences/:slug/points/:point/line", .to(SetLine.self)) { exchange in
            try await exchange.perform(
                SetLine(
                    conference: exchange.parameter("slug"), point: exchange.parameter("point"),
                    line: LineState(rawValue: exchange.form["line"]), backup: exchange.form["backup"]))
            return exchange.redirect(to: exchange.pointPage, done: "stored")
        },
    ]

    private static let perPage = 300

    private static func coveredPoints(_ exchange: Exchange) async throws -> [String]? {
        let (slug, actor) = (exchange.parameter("slug"), exchange.actor)
        return try await exchange.look(.preparePoints) { records in
            let conference = try records.conference(slug, for: actor)
            let open = try records.points(of: conference.id).filter(\.isOpen).map(\.code)
            return try records.pointsCovered(by: actor.remit, of: conference)
                .map { covered in open.filter(covered.contains) }
        }
    }

    private static func testTime(_ exchange: Exchange) async throws -> Instant {
        let (slug, actor) = (exchange.parameter("slug"), exchange.actor)
        let schedule = try await exchange.look(.viewConferences) {
            try $0.conference(slug, for: actor).schedule
        }
        return try exchange.moment(schedule, day: "day", time: "time", otherwise: schedule.firstDay)
    }

    private static func list(_ exchange: Exchange) async throws -> Response {
        let (slug, actor, phrases) = (exchange.parameter("slug"), exchange.actor, exchange.phrases)
        let mayManage = actor.may(AddPoint.permission)
        let (conference, all, closed) = try await exchange.look(.viewConferences) { records in
            let conference = try records.conference(slug, for: actor)
            let covered = try records.pointsCovered(by: actor.remit, of: conference)
            return (
                conference,
                try records.preparations(of: conference.id).filter { covered?.contains($0.code) ?? true },
                mayManage ? try records.points(of: conference.id).filter { !$0.isOpen } : []
            )
        }
        let isLacking = exchange.query("lacking") == "1"
        let key = exchange.query("q").map(VietnameseText.fold) ?? ""
        let tree = PreparedTree(all)
        let perPage = exchange.pageSize(perPage)
        let points = tree.part(under: exchange.query("area")).filter { point in
            (!isLacking || !point.facts.missing.isEmpty)
                && (key.isEmpty || VietnameseText.fold(point.name + " " + point.code).contains(key))
        }
        let from = exchange.offset(of: points.count)
        var view: View = [
            "slug": slug, "conference": conference.title, "count": points.count, "isLacking": isLacking,
            "search": exchange.query("q"), "isEmpty": all.isEmpty,
            "noneLacking": isLacking && points.isEmpty && !all.isEmpty,
            "mayPrepare": actor.may(.preparePoints) && !conference.isCancelled,
            "mayManage": mayManage && !conference.isCancelled, "maySeeHistory": actor.may(.preparePoints),
            "hasClosed": !closed.isEmpty,
            "closed": closed.prefix(perPage).map {
                ["code": $0.code, "path": Exchange.encoded($0.code), "name": $0.name] as View
            },
            "hasLacking": all.contains { !$0.facts.missing.isEmpty },
            "day": conference.schedule.firstDay.description,
            "summary": ReadinessStatus.allCases.compactMap { status -> View? in
                let count = all.count { $0.facts.status == status }
                return count == 0
                    ? nil
                    : ["text": phrases.points.readiness(status), "count": count, "name": status.rawValue]
            },
            "points": points.dropFirst(from).prefix(perPage).map { point -> View in
                let below = tree.below[point.code].map {
                    exchange.words.preparing.readyBelow($0.ready, $0.count)
                }
                return row(point, phrases).with("below", below.map { $0 as any Sendable } ?? false)
            },
            "isFound": !points.isEmpty,
            "nothingFound": points.isEmpty && !isLacking,
            "hasAreas": tree.areas.count > 1,
            "areas": tree.areas.map { area -> View in
                [
                    "code": area.code, "isChosen": exchange.query("area") == area.code,
                    "text": "\(String(repeating: "– ", count: area.depth))\(area.name)",
                ]
            },
        ]
        exchange.addPaging(
            from: from, perPage: perPage, count: points.count, keep: ["q", "lacking", "area"], to: &view)
        return exchange.page("points", title: exchange.words.preparing.points, view)
    }

    static func row(_ point: PointPreparation, _ phrases: Phrases) -> View {
        let facts = point.facts
        return [
            "code": point.code, "path": Exchange.encoded(point.code), "name": point.name,
            "depth": min(point.depth, 6), "status": phrases.points.readiness(facts.status),
            "statusName": facts.status.rawValue, "registered": facts.registered,
            "expected": facts.expected > 0 ? facts.expected as any Sendable : false,
            "nextTest": facts.nextTest?.shown ?? "–",
            "lastTest": facts.lastResult.map(phrases.points.result) ?? "–",
            "missing": facts.missing.map(phrases.points.missing).joined(separator: ", ").nonEmpty,
        ]
    }

    static func test(_ test: ConnectionTest, _ phrases: Phrases) -> View {
        [
            "at": (test.doneAt ?? test.scheduledAt)?.shown ?? "–", "isDone": test.doneAt != nil,
            "result": test.result.map(phrases.points.result), "resultName": test.result?.rawValue,
            "quality": test.quality, "by": test.testedBy, "note": test.note,
        ]
    }
}

extension PreparingPhrases {
    fileprivate func line(_ state: LineState) -> String {
        switch state {
        case .connected: connected
        case .lost: lost
        }
    }
}
