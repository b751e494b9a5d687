import Actions
import Conferences
import Foundation
import Hummingbird
import Phrases
import Store
import VietnameseText

/// The roll call of one point. Whoever has thousands of people opens it on a cheap telephone: the whole list is one
/// form, each person is a row of few elements, and no row has a field of its own.
enum RollCallPointPage {
    /// What the page shows, as it was read at once.
    private struct Sheet {
        let conference: Conference
        let rollCall: RollCall
        let point: StoredPoint
        var people: [(place: AttendeePlace, mark: AttendanceMark?)] = []
        let own: Turnout
        let whole: Turnout
        let refused: Int
    }

    static func show(_ exchange: Exchange) async throws -> Response {
        let sheet = try await sheet(exchange)
        let (slug, phrases, words) = (exchange.parameter("slug"), exchange.phrases, exchange.words.thumb)
        let (people, rollCall) = (sheet.people, sheet.rollCall)
        let base = "/conferences/\(slug)/roll-call/\(rollCall.reference.number)"
        let wanted = VietnameseText.fold(exchange.query("q") ?? "")
        var names: [String: Int] = [:]
        for (place, _) in people { names[VietnameseText.fold(place.name), default: 0] += 1 }
        let shown = people.filter {
            wanted.isEmpty || VietnameseText.fold($0.place.name).contains(wanted)
        }
        let rested = rested(exchange, sheet.people)
        return exchange.page(
            "roll-call", title: "\(exchange.words.calling.title): \(sheet.point.name)",
            [
                "slug": slug, "conference": sheet.conference.title, "code": sheet.point.code,
                "address": exchange.pointAddress, "base": base, "marks": "\(base)/marks",
                "pointName": sheet.point.name, "rollCall": rollCall.name, "isOpen": rollCall.isOpen,
                "turnout": phrases.rollCalls.turnout(sheet.own),
                "whole": sheet.whole == sheet.own ? nil : phrases.rollCalls.turnout(sheet.whole),
                "isEmpty": people.isEmpty, "search": exchange.query("q")?.nonEmpty,
                "isNobody": shown.isEmpty,
                "hasUncalled": people.contains(where: RestPages.isLeft),
                "refusedCount": sheet.refused > 0 ? sheet.refused : nil,
                "restedAt": rested.map(\.at.milliseconds),
                "rested": rested.map { words.rested(phrases.rollCalls.number($0.people)) },
                "people": shown.map { place, mark in
                    row(place, mark, isOneOfSeveral: names[VietnameseText.fold(place.name)] != 1, exchange)
                },
            ])
    }

    private static func sheet(_ exchange: Exchange) async throws -> Sheet {
        let (slug, code, actor) = (exchange.parameter("slug"), exchange.parameter("point"), exchange.actor)
        let number = Int(exchange.parameter("number"))
        return try await exchange.look(.takeRollCall) { records in
            let conference = try records.conference(slug, for: actor)
            let rollCall = try records.rollCall(number, of: conference)
            let point = try records.coveredPoint(code, of: conference, for: actor)
            var sheet = Sheet(
                conference: conference, rollCall: rollCall, point: point,
                own: try records.ownTurnout(of: rollCall, at: point.id),
                whole: try records.turnout(of: rollCall, under: point.id),
                refused: try records.refusedMarks(in: rollCall, of: conference, for: actor).count)
            try records.forEachMark(in: rollCall, at: point.id) { sheet.people.append(($0, $1)) }
            return sheet
        }
    }

    private static func row(
        _ place: AttendeePlace, _ mark: AttendanceMark?, isOneOfSeveral: Bool, _ exchange: Exchange
    ) -> View {
        let who = [place.title, place.unit].compactMap { $0?.nonEmpty }.joined(separator: ", ").nonEmpty
        return [
            "id": place.id.description, "name": place.name, "who": who,
            // What a screen reader says of a button: of people of the same name, also which one.
            "spoken": isOneOfSeveral
                ? [place.name, who].compactMap { $0 }.joined(separator: ", ") : place.name,
            "status": mark.map { exchange.words.thumb.label($0.status) } ?? exchange.words.calling.notCalled,
            "statusName": mark?.status.rawValue ?? "none", "reason": mark?.reason,
            "seen": mark?.at.milliseconds,
            "isInPerson": mark?.status == .inPerson, "isOnline": mark?.status == .online,
            "isLate": mark?.status == .late, "isExcused": mark?.status == .excused,
            "isUnexcused": mark?.status == .unexcused,
        ]
    }

    /// What the visitor marked as the rest just now, so that they can take it back.
    private static func rested(
        _ exchange: Exchange, _ people: [(place: AttendeePlace, mark: AttendanceMark?)]
    ) -> (at: Instant, people: Int)? {
        guard let at = exchange.query("rested").flatMap({ Int64($0) }).map(Instant.init(milliseconds:))
        else { return nil }
        let count = people.count { $0.mark?.at == at && $0.mark?.by == exchange.actor.name }
        return count > 0 ? (at, count) : nil
    }

    // MARK: - A mark without script

    /// What a button of the list says: the status, whom it is about, and the mark before the presser's eyes.
    private struct Pressed {
        let status: AttendanceStatus
        let attendee: Identifier<Attendee>
        let seen: Instant?

        init?(_ text: String) {
            let parts = text.split(separator: " ")
            guard parts.count >= 2, let status = AttendanceStatus(rawValue: String(parts[0])),
                let attendee = Identifier<Attendee>(String(parts[1]))
            else { return nil }
            self.status = status
            self.attendee = attendee
            seen = parts.count > 2 ? Int64(parts[2]).map(Instant.init(milliseconds:)) : nil
        }

        /// The same, knowing of a mark.
        func text(seen: Instant?) -> String {
            "\(status.rawValue) \(attendee)" + (seen.map { " \($0.milliseconds)" } ?? "")
        }
    }

    static func mark(_ exchange: Exchange) async throws -> Response {
        guard let pressed = Pressed(exchange.form["mark"]) else { throw BadBody(field: "mark") }
        let reason = exchange.form.optional("reason")
        if pressed.status == .excused, reason == nil {
            let (slug, actor) = (exchange.parameter("slug"), exchange.actor)
            let name = try await exchange.look(.takeRollCall) { records in
                let conference = try records.conference(slug, for: actor)
                _ = try records.coveredPoint(exchange.parameter("point"), of: conference, for: actor)
                let place = try records.attendeePlace(pressed.attendee, of: conference.id)
                return place.flatMap { $0.pointCode == exchange.parameter("point") ? $0.name : nil }
            }
            return ask(exchange, pressed.text(seen: pressed.seen), name: name)
        }
        do {
            _ = try await exchange.perform(
                MarkAttendance(
                    conference: exchange.parameter("slug"), number: Int(exchange.parameter("number")),
                    attendee: .identifier(pressed.attendee), status: pressed.status, reason: reason,
                    // Whoever presses a button replaces the mark before their eyes, and none that they cannot know.
                    seen: pressed.seen))
        } catch ActionError.rollCall(.markRefused(let name, let refusal)) {
            guard let earlier = refusal.earlier else {
                throw ActionError.rollCall(.markRefused(name: name, refusal))
            }
            let names = try await exchange.names(of: [earlier.by])
            return ask(
                exchange, pressed.text(seen: earlier.at), name: name, reason: reason,
                said: exchange.phrases.rollCalls.refusal(refusal.naming(names)))
        }
        return exchange.redirect(to: exchange.pointAddress + "#p-\(pressed.attendee)")
    }

    /// Asks for what a press alone does not say: why somebody is excused, or whether what was said before is replaced.
    private static func ask(
        _ exchange: Exchange, _ mark: String, name: String?, reason: String? = nil, said: String? = nil
    ) -> Response {
        let words = exchange.words
        return exchange.page(
            "roll-call-mark", title: said == nil ? words.calling.reason : words.thumb.saidBefore,
            [
                "name": name, "said": said, "mark": mark, "reason": reason,
                "back": exchange.pointAddress, "address": exchange.pointAddress + "/mark",
            ], status: said == nil ? .ok : .unprocessableContent)
    }
}

extension Records {
    /// A point that the actor answers for.
    ///
    /// - Throws: ``ActionError/unknownPoint(code:suggestion:)``, ``ActionError/beyondRemit(_:)``.
    func coveredPoint(_ code: String, of conference: Conference, for actor: Actor) throws -> StoredPoint {
        // What lies beyond looks like what is not there.
        guard try pointsCovered(by: actor.remit, of: conference)?.contains(code) ?? true else {
            throw ActionError.beyondRemit(code)
        }
        guard let point = try point(code, of: conference.id) else {
            throw ActionError.unknownPoint(code: code, suggestion: nil)
        }
        return point
    }
}
