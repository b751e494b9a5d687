import Conferences
import Foundation

// How values are written on pages.

extension Conference {
    /// `8:00–10:00 13/9/2019`.
    var when: String { schedule.when }
}

extension Schedule {
    var when: String {
        let isOneDay = firstDay == lastDay
        var text = firstDay.vietnamese
        if let start { text = "\(start)\(isOneDay ? end.map { "–\($0)" } ?? "" : "") \(text)" }
        if !isOneDay { text += " – " + (end.map { "\($0) " } ?? "") + lastDay.vietnamese }
        return timeZone == Schedule.vietnam ? text : "\(text) (\(timeZone))"
    }
}

extension Instant {
    /// `08:05 13/9/2019`, in Viet Nam.
    var shown: String {
        let local = (milliseconds + 7 * 3_600_000) / 60_000
        func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return
            "\(padded(local / 60 % 24)):\(padded(local % 60)) \(CalendarDate(of: self, in: nil).vietnamese)"
    }
}

extension PlannedPerson {
    /// The name with the titles, as it is read out.
    var introduced: String { titles.isEmpty ? name : "\(name), \(titles.joined(separator: ", "))" }
}

extension Directive {
    /// The citation in full: kind, number, date, issuer and subject.
    var inFull: String {
        var text = citation
        if let date { text += " ngày \(date.vietnamese)" }
        if let issuer { text += " của \(issuer)" }
        if let subject { text += " về \(subject)" }
        return text
    }
}

extension Timeline.Slot {
    var shown: String {
        func clock(_ minute: Int) -> String {
            TimeOfDay(minutes: (minute % 1440 + 1440) % 1440)?.description ?? ""
        }
        return switch (start, end) {
        case (let start?, let end?): "\(clock(start))–\(clock(end))"
        case (let start?, nil): clock(start)
        default: "–"
        }
    }
}

extension Deadline {
    /// The day, where there is one, and the words of the conclusion.
    var shown: String { date.map { $0.vietnamese + (time.map { ", \($0)" } ?? "") } ?? text }
}

/// The address of an endpoint without its path, which is a secret with some services.
enum ShownAddress {
    static func text(of url: String) -> String {
        guard let parts = URLComponents(string: url), let scheme = parts.scheme, let host = parts.host else {
            return "…"
        }
        let port = parts.port.map { ":\($0)" } ?? ""
        let path = parts.path.count > 1 ? "/…" : ""
        return "\(scheme)://\(host)\(port)\(path)"
    }
}
