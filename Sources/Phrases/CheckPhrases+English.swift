import Conferences

extension CheckPhrases {
    package static let english = CheckPhrases { problem in
        switch problem {
        case .overlap(let first, let second):
            "“\(second.title)” (\(span(second))) overlaps “\(first.title)” (\(span(first))) at the same "
                + "point. Change the start or the duration of one of them."
        case .gap(let start, let end, let after, let before):
            "Nothing is planned from \(start.time) to \(end.time) on \(start.day)"
                + "\(neighbours(after, before)). Add an item (or a break), or change the times."
        case .noTime(let item, let following, let isFirst):
            "It cannot be known when “\(item)”\(others(following)) begins. Give it a start, or "
                + (isFirst ? "the conference one." : "the item before it a duration.")
        case .noPresenter(let item):
            "“\(item)” has no presenter. Name who presents it."
        case .pastEnd(let item, let start, let end, let conferenceEnd):
            "“\(item)” \(end.map { "ends at \(moment($0))" } ?? "begins at \(moment(start))"), but the "
                + "conference ends at \(moment(conferenceEnd)). Shorten the agenda or end the conference later."
        case .beforeStart(let item, let start, let conferenceStart):
            "“\(item)” begins at \(moment(start)), before the conference does (\(moment(conferenceStart))). "
                + "Change the item's time or the start of the conference."
        case .otherDay(let item, let day, let first, let last):
            "“\(item)” is on \(day), but the conference is held \(days(first, last)). Change the item's day "
                + "or the conference's dates."
        case .uncovered(let directive):
            "No item of the agenda covers \(directive). Add it to the item that does, or remove it from the "
                + "directives."
        case .doubleBooked(let person, let first, let second):
            "\(person) is needed in two places at once: \(duty(first)) and \(duty(second)). Ask somebody "
                + "else or change the times."
        case .overCapacity(let points, let expected, let capacity):
            "\(subject(points)): \(count(expected)) people are expected\(each(points)), but there is room for "
                + "\(count(capacity)). Take a larger room or expect fewer people."
        case .noTechnician(let points):
            "\(subject(points)): no technician is on duty. Name one before the connection test."
        case .noPersonInCharge(let points):
            "\(subject(points)): nobody is in charge. Name who is."
        case .noChair:
            "Nobody chairs the conference. Name who does."
        case .noAgenda:
            "The conference has no agenda. Draw one up before the invitations go out."
        case .overQuotaWithoutPlaces:
            "over-quota says what becomes of people over a number, but no point has any. Add expected to the points, or leave over-quota out."
        case .noPoints:
            "The conference is held online but has no connection points. List them, or choose the in-person "
                + "form."
        case .unusedAcceptance(let code, let about):
            "The plan accepts “\(code)”\(about.map { " for “\($0)”" } ?? ""), but nothing of the kind was "
                + "found. Remove the entry, or correct its code or name."
        }
    }

    private static func neighbours(_ after: String?, _ before: String?) -> String {
        switch (after, before) {
        case (let after?, let before?): ", between “\(after)” and “\(before)”"
        case (nil, let before?): ", before “\(before)”"
        case (let after?, nil): ", after “\(after)”"
        case (nil, nil): ""
        }
    }

    private static func others(_ following: Int) -> String {
        switch following {
        case 0: ""
        case 1: " (and the item after it)"
        default: " (and the \(count(following)) items after it)"
        }
    }

    private static func duty(_ duty: CheckProblem.Duty) -> String {
        let place = duty.point ?? "the hall"
        let when = duty.slot.map { " during “\($0.title)” (\(span($0)))" } ?? ""
        return switch duty.role {
        case .inCharge: "in charge at \(place)\(when)"
        case .technician: "technician at \(place)\(when)"
        case .presenter: "presenting\(duty.slot.map { " “\($0.title)” (\(span($0)))" } ?? "") at \(place)"
        }
    }

    private static func subject(_ subject: CheckProblem.PointSubject) -> String {
        switch subject {
        case .point(let code, let name): "Point \(name) (\(code))"
        case .provinces(let number): "\(count(number)) points of provinces"
        case .provincesWithCommunes(let number): "\(count(number)) points of provinces and communes"
        case .communes(let province, let number): "\(count(number)) points of communes of \(province)"
        }
    }

    private static func each(_ subject: CheckProblem.PointSubject) -> String {
        if case .point = subject { "" } else { " at each" }
    }

    private static func span(_ slot: CheckProblem.ItemSlot) -> String {
        let end = slot.end.day == slot.start.day ? "\(slot.end.time)" : moment(slot.end)
        return "\(slot.start.time)–\(end) on \(slot.start.day)"
    }

    private static func moment(_ moment: ClockTime) -> String { "\(moment.time) on \(moment.day)" }

    private static func days(_ first: CalendarDate, _ last: CalendarDate) -> String {
        first == last ? "on \(first)" : "from \(first) to \(last)"
    }

    private static func count(_ count: Int) -> String { number(count, groupedBy: ",") }
}
