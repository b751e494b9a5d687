import Actions
import Conferences
import Hummingbird
import Phrases
import Store

/// The agenda while the conference runs: what began when, and how late the rest is.
enum AgendaPages {
    static let routes: [Route] = [
        .get("/conferences/:slug/agenda", .may(.viewConferences)) { try await show($0) },
        .post("/conferences/:slug/agenda", .to(AgendaStep.self)) { exchange in
            let (slug, actor) = (exchange.parameter("slug"), exchange.actor)
            guard let step = AgendaStep.Step(rawValue: exchange.form["step"]) else {
                throw BadBody(field: "step")
            }
            var at: Instant?
            if exchange.form.optional("time") != nil {
                let schedule = try await exchange.look(.viewConferences) {
                    try $0.conference(slug, for: actor).schedule
                }
                at = try exchange.moment(
                    schedule, day: "day", time: "time", otherwise: schedule.day(of: exchange.now))
            }
            _ = try await exchange.perform(
                AgendaStep(conference: slug, item: exchange.form.number("item"), step: step, at: at))
            return exchange.redirect(to: "/conferences/\(slug)/agenda", done: "stored")
        },
    ]

    private static func show(_ exchange: Exchange) async throws -> Response {
        let (slug, actor, now) = (exchange.parameter("slug"), exchange.actor, exchange.now)
        let (conference, plan, times) = try await exchange.look(.viewConferences) { records in
            let conference = try records.conference(slug, for: actor)
            guard let plan = try records.planVersion(of: conference.id)?.plan else {
                throw ActionError.unknownConference(slug: slug, suggestion: nil)
            }
            return (conference, plan, try records.agendaTimes(of: conference.id))
        }
        let progress = AgendaProgress(of: plan, actual: times, now: now)
        let (words, phrases) = (exchange.words.preparing, exchange.phrases.points)
        let mayRun = actor.may(AgendaStep.permission) && !conference.isCancelled
        func clock(_ instant: Instant?) -> String { instant.map { String($0.shown.prefix(5)) } ?? "" }
        func span(_ start: Instant?, _ end: Instant?) -> String {
            start == nil ? "–" : clock(start) + (end == nil ? "" : "–" + clock(end))
        }
        let agenda = BoardAgenda(plan, progress, today: conference.schedule.day(of: now))
        var late = agenda.standing(exchange.words.hall, now: now)
        if conference.isCancelled {
            late = exchange.words.hall.cancelled
        } else if agenda.isLate {
            late = phrases.lateBy(progress.lateMinutes)
        } else if progress.standing == .running {
            late = phrases.onTime
        }
        return exchange.page(
            "agenda", title: words.agendaTitle,
            [
                "slug": slug, "conference": conference.title, "isEmpty": plan.agenda.isEmpty,
                "mayRun": mayRun,
                "day": conference.schedule.day(of: now).description,
                "late": late, "isLate": progress.lateMinutes > 0 && !conference.isCancelled,
                "mayBeginNext": mayRun && progress.next != nil, "mayEnd": mayRun && progress.running != nil,
                "nextTitle": progress.next.map { plan.agenda[$0 - 1].title },
                "runningTitle": progress.running.map { plan.agenda[$0 - 1].title },
                "items": progress.items.map { item -> View in
                    var remarks: [String] = []
                    if item.isFixed, item.state == .waiting { remarks.append(phrases.isFixed) }
                    if item.cutMinutes > 0 { remarks.append(phrases.cutBy(item.cutMinutes)) }
                    return [
                        "number": item.number, "title": item.title, "state": phrases.itemState(item.state),
                        "stateName": item.state == .running ? "now" : item.state.rawValue,
                        "planned": span(item.plannedStart, item.plannedEnd),
                        "real": span(item.start, item.end),
                        "remarks": remarks.joined(separator: ", ").nonEmpty,
                        "lateness": item.lateMinutes.flatMap { $0 == 0 ? nil : String($0) },
                        "mayRun": mayRun,
                        "isWaiting": item.state == .waiting, "isRunning": item.state == .running,
                        "isCurrent": item.number == (progress.running ?? progress.next),
                    ]
                },
            ])
    }
}
