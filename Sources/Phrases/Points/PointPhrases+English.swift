import Actions
import Conferences

extension PointPhrases {
    static let english = PointPhrases(
        error: { error in
            switch error {
            case .testInThePast: "The test's time has passed. Give a time to come."
            case .nothingMissing: "Nothing is missing at any point."
            case .unknownItem(let item, let count): "The agenda has no item \(item); it has 1 to \(count)."
            case .itemNotStarted(let item): "Item \(item) has not begun, so it cannot end."
            case .endBeforeStart(let item): "Item \(item) cannot end before it begins."
            case .noItemLeft: "No item waits or runs. Give the item's number."
            case .notRegistered(let name): "\(name) has no place on the roster, so this cannot be done."
            case .isPresent(let name): "\(name) is marked as present. Correct the mark first."
            case .alreadyThere(let name, let point): "\(name) is on the roster already (point \(point))."
            case .elsewhere(let row):
                "\(row.map { "Line \($0): " } ?? "")This person is on the roster of a point that is not yours to answer for. Ask the organiser to move them to your point."
            case .badPerson:
                "The name needs letters; the phone number needs 10 digits from 0, or +84 (empty if there is none). Look at the two again."
            case .full(let category, let places):
                "“\(category)” has its \(places) people and takes no more."
            case .fullWithoutReason(let category, let places):
                "“\(category)” has its \(places) people. To take one more, give a reason with --over-quota."
            case .badTicket: "The ticket is not valid: not of this conference, or changed."
            }
        },
        readiness: { status in
            switch status {
            case .noRoster: "no roster"
            case .rosterSent: "roster sent"
            case .tested: "tested"
            case .connected: "connected"
            case .lost: "connection lost"
            }
        },
        missing: { missing in
            switch missing {
            case .inCharge: "person in charge"
            case .technician: "technician"
            case .roster: "roster"
            case .connectionTest: "connection test"
            case .goodTest: "another test"
            case .backupLine: "backup line"
            }
        },
        result: { result in
            switch result {
            case .good: "good"
            case .poor: "poor"
            case .failed: "failed"
            }
        },
        scheduled: { "Scheduled a test of \(counted($0, "point")) at \($1)." },
        tested: { "Wrote down the test of point \($0): \($1)." },
        lineSet: { point, line in
            switch line {
            case .connected: "Point \(point): connected."
            case .lost: "Point \(point): connection lost."
            case nil: "Wrote down the backup line of point \(point)."
            }
        },
        lacking: { "Something is missing at \(counted($0, "point")):" },
        nothingMissing: "Nothing is missing at any point.",
        summary: { "\($0): \($1)" },
        lateBy: { $0 > 0 ? "\(counted($0, "minute")) late." : "\(counted(-$0, "minute")) early." },
        onTime: "On time.", isFixed: "fixed",
        cutBy: { "cut by \(counted($0, "minute"))" },
        itemState: { state in
            switch state {
            case .done: "done"
            case .running: "running"
            case .waiting: "to come"
            }
        },
        added: { name, state in
            state == .waiting
                ? "The category is full: \(name) waits for a place." : "Added \(name) to the roster."
        },
        withdrawn: { name, next in
            "Took \(name) off the roster." + (next.map { " \($0) has the place now." } ?? "")
        },
        substituted: { "\($1) stands in for \($0)." },
        ticketsWritten: { "Wrote \(counted($1, "ticket")) to “\($0)”. Open it in a browser and print it." },
        badTime: { "“\($0)” is no time. Write it like 13/9/2019 08:00, or only the time, 08:05." },
        readinessHeading: "Readiness", roster: "Roster", nextTest: "Test at", lastTest: "Last test",
        missingHeading: "Missing", remind: "Remind", planned: "Planned", asThingsStand: "As things stand",
        late: "Late (min)", help: .english)
}

extension PointHelp {
    static let english = PointHelp(
        points: "Points: readiness, connection tests, lines.",
        list: "List the points with their readiness and what is missing.",
        lackingOnly: "Only those of which something is missing.",
        schedule: "Schedule a connection test; those who follow are told an hour before.",
        when: "The time, such as “13/9/2019 07:00”.", whenValue: "time",
        test: "Write down what a point's test came to.", result: "good, poor, failed.",
        quality: "The line's quality, such as “100 Mb/s, 20 ms”.", note: "A note.",
        testedBy: "Who tested; whoever gives the command where it is not given.",
        line: "Say whether a point is connected, and what its backup line is.",
        lineState: "connected or lost.", backup: "The backup line; empty for none.",
        remind:
            "What is missing where, and who is to be reminded; tells followers which rosters are missing.",
        agenda: "The agenda while the conference runs.",
        agendaShow: "The agenda's real times, how late it is and what the rest then looks like.",
        start: "An item begins; the one before it ends.", end: "An item ends.",
        item: "The item's number from 1; the next or the running one where none is given.",
        at: "The real time, where that is not now.",
        add: "Add one person to a point's roster; where it is full, they wait for a place.",
        overQuota: "Take them all the same, with this reason.", refuseOver: "Refuse them where it is full.",
        withdraw: "Take somebody off the roster; whoever waited longest gets the place.",
        substitute: "Send somebody in another's place.",
        tickets: "Print tickets with QR codes to an HTML file.", ticketsFile: "The HTML file to write.",
        scan: "Mark somebody by the code on their ticket.", code: "The ticket's code (DC1.…).",
        title: "Title.", unit: "Unit.", phone: "Phone number.")
}
