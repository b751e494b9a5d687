import Actions
import Conferences
import Hummingbird
import Phrases
import Store

/// “Those who are left are here”: asked about first, since it marks many at once, and taken back on one press.
enum RestPages {
    /// Whether somebody is marked with the rest.
    static func isLeft(_ place: AttendeePlace, _ mark: AttendanceMark?) -> Bool {
        mark == nil && place.state == .registered
    }

    static func mark(_ exchange: Exchange) async throws -> Response {
        guard exchange.form["sure"] == "1" else { return try await ask(exchange) }
        let outcome = try await exchange.perform(
            MarkPoint(
                conference: exchange.parameter("slug"), number: Int(exchange.parameter("number")),
                point: exchange.parameter("point")))
        guard outcome.marked > 0, let at = outcome.at else {
            return exchange.redirect(to: exchange.pointAddress)
        }
        return exchange.redirect(to: exchange.pointAddress + "?rested=\(at.milliseconds)")
    }

    private static func ask(_ exchange: Exchange) async throws -> Response {
        let (slug, code, actor) = (exchange.parameter("slug"), exchange.parameter("point"), exchange.actor)
        let number = Int(exchange.parameter("number"))
        let (point, left) = try await exchange.look(.takeRollCall) { records in
            let conference = try records.conference(slug, for: actor)
            let rollCall = try records.rollCall(number, of: conference)
            let point = try records.coveredPoint(code, of: conference, for: actor)
            var left = 0
            try records.forEachMark(in: rollCall, at: point.id) { if isLeft($0, $1) { left += 1 } }
            return (point, left)
        }
        let (words, people) = (exchange.words.thumb, exchange.phrases.rollCalls.number(left))
        return exchange.page(
            "roll-call-rest", title: left == 0 ? words.nobodyLeft : words.sureTitle(people),
            [
                "title": left == 0 ? words.nobodyLeft : words.sureTitle(people), "pointName": point.name,
                "sure": left == 0 ? nil : words.sure(people), "back": exchange.pointAddress,
                "address": exchange.pointAddress + "/rest",
            ])
    }

    static func unmark(_ exchange: Exchange) async throws -> Response {
        guard let at = Int64(exchange.form["at"]) else { throw BadBody(field: "at") }
        let outcome = try await exchange.perform(
            UnmarkPoint(
                conference: exchange.parameter("slug"), number: Int(exchange.parameter("number")),
                point: exchange.parameter("point"), at: Instant(milliseconds: at)))
        return exchange.redirect(
            to: exchange.pointAddress, done: outcome.unmarked > 0 ? "rest-undone" : nil)
    }
}
