package import Conferences

// How the parts of a plan are written, on pages and on the command line alike.

extension PlannedPerson {
    /// The name with the titles, as it is read out.
    package var introduced: String { titles.isEmpty ? name : "\(name), \(titles.joined(separator: ", "))" }
}

extension Directive {
    /// The citation in full: kind, number, date, issuer and subject.
    package var inFull: String {
        var text = citation
        if let date { text += " ngày \(date.vietnamese)" }
        if let issuer { text += " của \(issuer)" }
        if let subject { text += " về \(subject)" }
        return text
    }
}

extension Timeline.Slot {
    /// `08:00–08:10`, as far as it is known.
    package var clock: String {
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

extension Schedule {
    /// `08:00–10:00 13/9/2019`; over several days `08:00 13/9/2019 – 10:00 14/9/2019`.
    package var when: String {
        var text = firstDay.vietnamese
        if lastDay == firstDay, let start, let end {
            text = "\(start)–\(end) \(text)"
        } else {
            if let start { text = "\(start) \(text)" }
            if lastDay != firstDay || end != nil {
                text += " – " + (end.map { "\($0) " } ?? "") + lastDay.vietnamese
            }
        }
        return timeZone == Schedule.vietnam ? text : "\(text) (\(timeZone))"
    }
}
