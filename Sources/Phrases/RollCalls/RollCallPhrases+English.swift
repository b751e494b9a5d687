import Actions
import Conferences

extension RollCallPhrases {
    static let english = RollCallPhrases(
        error: { englishError($0) },
        status: { englishStatus($0) },
        refusal: { englishRefusal($0) },
        turnout: { turnoutText($0, thousands: ",", decimal: ".", percent: "%") },
        number: { grouped($0, by: ",") },
        opened: { "Opened roll call \($0.reference) “\($0.name)”." },
        closed: { rollCall, turnout, marked in
            "Closed roll call \(rollCall.reference) “\(rollCall.name)”: \(turnout) there."
                + (marked > 0
                    ? " \(counted(marked, "person", "people")) not called were marked as asked." : "")
        },
        reopened: { "Opened roll call \($0.reference) “\($0.name)” again." },
        none: "No roll call yet. Open the first: diemcau rollcall open CONFERENCE “Morning”",
        isOpen: "open", isClosed: "closed",
        marked: { name, status, earlier in
            "\(name): \(status)."
                + (earlier.map { " (\($0.by) had marked “\(englishStatus($0.status))” before.)" } ?? "")
        },
        same: { name, mark in
            "\(name): \(mark.by) marked “\(englishStatus(mark.status))” at \(clockText(mark.at)) already; nothing changed."
        },
        kept: { name, why in "\(name): does not count, kept to be looked at. \(why)" },
        markedPoint: { marked, exceptions, turnout in
            "Marked \(counted(marked, "person", "people"))\(exceptions > 0 ? ", \(exceptions) by name" : ""); \(turnout) there."
        },
        numbersTaken: { point, turnout, isSame in
            (isSame ? "Point \(point) reported the same before; " : "Took the numbers of point \(point): ")
                + "\(turnout) there."
        },
        numbersCleared: { point, turnout in
            "Dropped the numbers of point \(point); its people's marks count: \(turnout) there."
        },
        replayed: { taken, same, refused, repeated in
            "Took \(counted(taken, "mark")), \(same) as before, \(refused) refused and kept to be looked at"
                + (repeated > 0 ? " (\(repeated) had come before)." : ".")
        },
        badMarks: { file in
            "The file “\(file)” has not the right form. It needs a JSON array whose elements have attendee, status, nonce and at (milliseconds)."
        },
        noRefused: "No refused marks wait to be looked at.",
        settled: { $0 ? "The mark counts now." : "The mark was put aside." },
        silent: { "Not reported yet: \(counted($0, "point"))" },
        moreSilent: { "… and \(counted($0, "more point")) (--silent lists them all)." },
        allReported: "All points have reported.",
        noCategory: "(no category)",
        badException: {
            "“\($0)” has not the right form. Write “Full name=excused:reason”, “Full name=unexcused” or “Full name=late”."
        },
        badNumbers: "Give numbers (at least --present or --online), or --clear to drop those reported.",
        rollCall: "Roll call", openedAt: "Opened", closedAt: "Closed", turnoutHeading: "Turnout",
        invited: "Invited", present: "There", notCalled: "Not called", said: "Mark",
        whole: "Whole conference",
        help: .english)
}

private func englishStatus(_ status: AttendanceStatus) -> String {
    switch status {
    case .inPerson: "present in person"
    case .online: "present online"
    case .late: "late"
    case .excused: "excused"
    case .unexcused: "unexcused"
    }
}

private func englishSaid(_ mark: AttendanceMark) -> String {
    "\(mark.by) marked “\(englishStatus(mark.status))” at \(clockText(mark.at))"
        + (mark.reason.map { " (\($0))" } ?? "")
}

private func englishRefusal(_ refusal: MarkRefusal) -> String {
    switch refusal {
    case .markedBefore(let mark): "\(englishSaid(mark)). If you are sure, replace it."
    case .olderThan(let mark): "There is a newer mark: \(englishSaid(mark))."
    case .closed(let at): "The roll call was closed at \(clockText(at))."
    case .notYetOpen(let at): "It was made before the roll call was opened (\(clockText(at)))."
    case .inTheFuture(let at):
        "Its time (\(clockText(at))) is in the future. Set the device's clock."
    case .unknownAttendee: "Nobody of that identifier is on the conference's roster."
    case .notInvited: "The person is no longer to attend (withdrawn, waiting, or with a substitute)."
    case .reasonMissing: "An excused absence needs a reason."
    }
}

private func englishError(_ error: RollCallError) -> String {
    switch error {
    case .unknownRollCall(let conference, let number?):
        "“\(conference)” has no roll call \(number). See: diemcau rollcall list \(conference)."
    case .unknownRollCall(let conference, nil):
        "“\(conference)” has no roll call yet. Open one: diemcau rollcall open \(conference) “Morning”."
    case .nameTaken(let name, let reference):
        "The roll call “\(name)” is open (\(reference)). Close it, or choose another name."
    case .emptyName: "Give the roll call a name, such as “Morning”."
    case .alreadyClosed(let reference): "Roll call \(reference) is closed already."
    case .stillOpen(let reference): "Roll call \(reference) is open."
    case .markRefused(let name, let refusal): (name.map { "\($0): " } ?? "") + englishRefusal(refusal)
    case .unknownAttendee(let text, let suggestion):
        "Nobody on the roster is “\(text)”." + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
            + " “diemcau roster list” lists the roster."
    case .severalAttendees(let text, let points):
        "\(points.count) people are called “\(text)” (points \(points.joined(separator: ", "))). Name the --point, or the person's identifier."
    case .unknownRefusedMark(let id):
        "No refused mark “\(id)” waits to be looked at. See: diemcau rollcall refused."
    case .reasonMissing: "An excused absence needs each person's own reason, so it cannot be said of all."
    case .numbersExceedInvited(let category, let present, let invited):
        "More were called (\(present)) than invited (\(invited))\(category.isEmpty ? "" : " of “\(category)”"). Look again."
    case .negativeNumber: "Numbers must not be negative."
    case .noNumbers: "Give at least one number."
    case .categoryTwice(let category):
        category.isEmpty
            ? "The numbers of all are given twice." : "The category “\(category)” is given twice."
    case .badNonce: "Each mark of a device needs a nonce of its own, 8 to 64 characters long."
    }
}

extension RollCallHelp {
    static let english = RollCallHelp(
        rollCall: "Call the roll.",
        open: "Open a roll call.",
        name: "What it is called, such as “Morning”.", nameValue: "name",
        list: "List the roll calls and their turnout.",
        close: "Close a roll call.",
        rest: "Mark those not called as: unexcused, in-person, online, late.",
        reopen: "Open the roll call again that was closed last.",
        mark: "Mark one person.",
        person: "Full name (with diacritics or without) or the person's identifier.", personValue: "person",
        status: "in-person, online, late, excused, unexcused.", statusValue: "status",
        reason: "The reason; an excused absence must have one.", reasonValue: "reason",
        number: "Which roll call, by its number; the newest where none is given.",
        replace: "Replace what somebody else marked.",
        nonce: "The mark's own code; the same code again marks nothing twice.",
        personPoint: "Code of the person's point, where several have the name.",
        all: "Mark a whole point: all present but some.",
        point: "The point's code.",
        restStatus: "What all the others are marked as.",
        except: "Somebody who is not like the rest: “Full name=excused:reason”; can be repeated.",
        exceptValue: "full name=status[:reason]",
        below: "The points below it, too.",
        numbers: "Take the numbers of a point that reports nothing else.",
        numbersInvited: "How many were invited; by the roster or the plan where it is not given.",
        category: "The category that the numbers are of; the whole point where none is given.",
        clear: "Drop the reported numbers, so that its people's marks count.",
        replay: "Take the marks that a device made offline, from a JSON file.",
        marksFile: "The device's JSON file.",
        refused: "The marks that do not count, with the reasons.",
        settle: "Put the mark with this identifier aside.",
        accept: "Make the mark with this identifier count.",
        show: "The roll of one point.",
        turnout: "The turnout of the whole conference, of each point and category.",
        turnoutPoint: "Only this point and those below it.",
        everyPoint: "List every point on every level.",
        history: "How it grew, minute by minute.",
        silent: "List all points that have not reported yet.")
}
