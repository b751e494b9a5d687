import Actions
import Conferences
import Store

extension UnitPhrases {
    static let english = UnitPhrases(
        error: englishError,
        state: { state in
            switch state {
            case .active: "active"
            case .merged: "merged"
            case .dissolved: "dissolved"
            }
        },
        aliasKind: { kind in
            switch kind {
            case .alias: "alias"
            case .abbreviation: "abbreviation"
            case .former: "former name"
            }
        },
        added: { unit, linked in
            "Added \(unit.name) (\(unit.code))"
                + (linked > 0 ? ", linked to \(counted(linked, "task"))." : ".")
        },
        imported: { added, known, group in
            "Added \(counted(added, "unit")), \(known) known before. The group: \(group)."
        },
        edited: { "Updated \($0)." },
        ended: { code, day, successor in
            "\(code) ended on \(day)" + (successor.map { ", followed by \($0)." } ?? ".")
        },
        ending: { code, ending, successor in
            "\(code) works until it ends on \(ending.on)" + (successor.map { "; \($0) follows it." } ?? ".")
        },
        kept: { "\($0) is no longer to end." },
        noUnits:
            "No units yet. Add one: diemcau units add “Sở Nội vụ”, or import: diemcau units import --province 01",
        noUnlinked: "Every unit that tasks name is in the registry.",
        unlinked:
            "Names in tasks that are not in the registry. Say what one means: diemcau units link “NAME” CODE",
        matched: { "“\($0)” is \($1.name) (\($1.code))." },
        several: { "“\($0)” may be \($1.joined(separator: ", "))." },
        unknown: { text, near in
            "“\(text)” is not in the registry."
                + (near.map { " Did you mean \($0.name) (\($0.code))?" } ?? "")
        },
        members: "Members", parent: "Below", inCharge: "In charge", account: "Account",
        formerly: { "\($0) (until \($1))" }, follows: "Followed by", group: "group", below: "Units below",
        policy: { policy in
            "Reminders: \(policy.rule); quiet from \(policy.quietFrom) to \(policy.quietUntil) and on days off; "
                + (policy.escalateAfter.map {
                    "the assigning body is told \(counted($0, "day")) past the due date."
                }
                    ?? "never escalated.")
        },
        reminded: { outcome in
            var text =
                "Reminded of \(counted(outcome.tasks, "task")) in \(counted(outcome.digests, "digest")) (\(outcome.dueSoon) due soon, \(outcome.overdue) newly overdue)."
            if outcome.escalated > 0 { text += " Escalated: \(outcome.escalated)." }
            if outcome.opened > 0 { text += " New periods of recurring tasks: \(outcome.opened)." }
            return text
        },
        quiet: "It is night or a day off: nobody is reminded.",
        digest: { digest, tasks in
            "\(digest.day)  \(digest.recipient)\(digest.kind == .assigner ? " (assigning body)" : ""): \(counted(tasks, "task"))"
        },
        point: { point in
            point < 0
                ? "\(counted(-point, "day")) left"
                : point == 0 ? "due" : "overdue by \(counted(point, "day")) or more"
        },
        remindedOf: { due, day in
            let left = due.dayNumber - day.dayNumber
            let told =
                left > 0
                ? "\(counted(left, "day")) left" : left == 0 ? "due" : "\(counted(-left, "day")) overdue"
            return "\(told) (due \(due))"
        },
        noDigests: "Nobody has been reminded yet.",
        linked: {
            "“\($0)” means \($1.name) (\($1.code)) from now on; linked \(counted($2, "name")) in tasks."
        },
        noFeeds: "No calendar links yet. Make one: diemcau units calendars add UNIT",
        feedAdded: {
            "The calendar of \($0), link \($1). Whoever has it can read the due dates; it is shown this once:"
        },
        feedEnded: { "The calendar link \($0) opens nothing any more." })

    @Sendable private static func englishError(_ error: UnitError) -> String {
        switch error {
        case .unknownUnit(let text, let suggestion):
            "The registry has no unit “\(text)”." + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
                + " “diemcau units list” lists the units."
        case .several(let text, let codes):
            "Several units are called “\(text)”: \(codes.joined(separator: ", ")). Name the code."
        case .nameTaken(let name, let code):
            "The name “\(name)” is that of the unit \(code). If it is the same unit, use that one."
        case .codeTaken(let code): "Another unit has the code “\(code)”."
        case .badCode(let code): "“\(code)” is no code: small letters without diacritics, digits and hyphens."
        case .notAGroup(let code): "\(code) is no group and has no members."
        case .isAGroup(let code): "\(code) is a group, not one unit."
        case .ended(let code, let successor):
            "The unit \(code) has ended." + (successor.map { " \($0) followed it: use that one." } ?? "")
        case .nearName(let name, let code, let known):
            "“\(name)” is nearly “\(known)” (\(code)), which is in the registry. If it is the same unit, use that one; if it is another, add --distinct."
        case .nearUnit(let name, let code, let known):
            "There is no unit “\(name)”. Did you mean “\(known)” (\(code))? If it is another unit, add it to the registry first."
        case .badName(let name):
            "The unit's name “\(name.split(whereSeparator: \.isNewline).joined(separator: " "))” has a line break or characters that are not seen. Type it again on one line."
        case .badDay(let day): "The day \(day) is too far off. Check the year."
        case .noEnding(let code): "No end of the unit \(code) was decided for a day to come."
        case .circle(let code): "\(code) cannot be below, follow or be a member of itself."
        case .unknownProvince(let text, let suggestion):
            "There is no province “\(text)”." + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
        case .unknownFeed(let feed): "There is no calendar link “\(feed)”, or it was ended."
        case .emptyGroup(let code): "The group \(code) has no member that is active."
        }
    }
}
