import Actions
import Conferences
import Rosters

extension PointTreePhrases {
    static let english = PointTreePhrases(
        error: { error in
            switch error {
            case .notACode(let text):
                "“\(text)” is no point's code. A code has letters without diacritics, digits, “-”, “_”, “.”, at most 32 of them."
            case .noName(let code): "Point \(code) has no name. Give one."
            case .codeTaken(let code):
                "There is a point \(code) already. Choose another code, or change that one with points edit."
            case .isClosed(let code):
                "Point \(code) is closed. Open it again with: diemcau points reopen CONFERENCE \(code)."
            case .isOpen(let code): "Point \(code) is open."
            case .belowItself(let code, let under):
                "\(code) cannot hang below \(under), which is a part of \(code)."
            case .pointsBelow(let code, let count):
                "\(counted(count, "open point")) hang below \(code). Move them away first, or close them too with --with-below."
            case .closesToo(let code):
                "People cannot move to \(code), which is closed, too. Choose another point."
            case .hasRoster(let code, let people):
                "Point \(code) has \(counted(people, "person", "people")) on its roster. Add --people-to CODE to move them to another point, or --with-roster to leave them there, invited no more."
            case .rosterLeftOut(let code, let people, let others):
                "The plan leaves out point \(code), which has \(counted(people, "person", "people")) on its roster\(others > 0 ? ", and \(counted(others, "other point", "other points")) with people" : ""). Close it first and say where they go, or keep it in the plan."
            case .inRollCall(let code):
                "An open roll call has marks or numbers of \(code). Close the roll call first."
            case .badCapacity(let number): "A capacity of \(number) is not right. Give a number from 1."
            case .badLink(let text): "“\(text)” is no link. A link begins with https:// and has no spaces."
            case .badCategory(let name): "“\(name)” is given twice, or with a negative number."
            case .unknownProvince(let code):
                "There is no province with the code \(code). Codes have two digits, such as 01 for Hà Nội."
            case .nothingNew: "Nothing would change: it is so already."
            case .tableRefused(let errors): "The file has \(counted(errors, "error")), so no point was taken."
            }
        },
        problem: { problem in
            switch problem {
            case .unreadable(let fault): RosterPhrases.english.problem(.unreadable(fault))
            case .noHeader: "No header row was found. A row with the columns “Code” and “Name” is needed."
            case .nobody: "There is no point below the header."
            case .codeMissing: "The point's code is missing. Fill it in, or remove the row."
            case .notACode:
                "This is no code: use letters without diacritics, digits, “-”, “_”, “.”, at most 32 of them."
            case .nameMissing: "A new point needs a name. Fill in the column “Name”."
            case .codeTwice(let line): "Line \(line) has this code already. Keep one of them."
            case .isClosed(let code):
                "Point \(code) is closed. Open it again first (points reopen), or remove the row."
            case .unknownParent:
                "Neither the file nor the conference has this point above. Give its code or its name."
            case .severalParents(let codes):
                "Several points have this name (\(codes.joined(separator: ", "))). Give the code."
            case .belowItself: "The point would hang below itself. Look at the column of the point above."
            case .badNumber: "This is no number of people. Give a whole number, such as 40."
            case .badLink: "This is no link. A link begins with https://."
            case .unknownColumn: "This column is not known and holds no numbers; it is not read."
            }
        },
        kind: englishKind,
        field: { field in
            switch field {
            case .name: "name"
            case .parent: "under"
            case .unit: "unit"
            case .address: "address"
            case .capacity: "capacity"
            case .inCharge: "in charge"
            case .technician: "technician"
            case .joinLink: "join link"
            case .backupLine: "backup line"
            case .expected: "expected"
            }
        },
        origin: { origin in
            switch origin {
            case .plan: "plan"
            case .table: "file"
            case .units: "administrative units"
            case .typed: "typed in"
            }
        },
        changed: { counts, isRehearsal in
            let parts = counts.map { "\($0.count) \(englishKind($0.kind))" }
            return (isRehearsal ? "Points would be changed: " : "Points changed: ")
                + parts.joined(separator: ", ") + "."
        },
        unchanged: { "\(counted($0, "point is", "points are")) as the file says already." },
        peopleMoved: { "\(counted($0, "person moves", "people move")) to point \($1)." },
        peopleStay: {
            "\(counted($0, "person stays", "people stay")) on the closed point's roster, invited no more."
        },
        refused: { "Nothing was taken: the file has \(counted($0, "error"))." },
        byPlan: { "plan, version \($0)" },
        noHistory: "Nothing was changed outside the plan.", isClosed: "closed", top: "the top",
        badCategory: {
            "“\($0)” has not the right form. Write “Category=number”, such as “Bí thư chi bộ=40”."
        },
        kindHeading: "What", what: "Changes", source: "From", under: "Under", openState: "open",
        history: "History",
        tests: "Connection tests", help: .english)
}

@Sendable private func englishKind(_ kind: PointHistoryEntry.Kind) -> String {
    switch kind {
    case .added: "added"
    case .adopted: "taken into the plan"
    case .renamed: "renamed"
    case .moved: "moved"
    case .edited: "changed"
    case .closed: "closed"
    case .reopened: "opened again"
    }
}

extension PointTreeHelp {
    static let english = PointTreeHelp(
        importing: "Take points from a CSV file or a workbook: add new ones, change those that there are.",
        importDiscussion:
            "Columns: Code, Name, Parent (code or name), Unit, Address, Capacity, In charge, Technician, Join link, Backup line; every other column of numbers is a category, such as “Bí thư chi bộ”. If a row has an error, nothing is taken. Points that the file does not name stay as they are. A later plan does not close points from outside the plan; what was changed stays until the plan changes the same thing.",
        file: "A CSV file or a workbook (.xlsx).",
        under: "The code of the point above; the top where none is given.",
        reason: "Why; kept in the history.",
        add: "Add a point that the plan does not name.", code: "The point's code.", name: "The point's name.",
        units: "Add points out of the register of administrative units.",
        unitsProvince: "All communes of the province with this code.",
        unitsAll: "All provinces.", withCommunes: "With all their communes.",
        show: "Show a point: who is in charge, its line, categories, tests and history.",
        rename: "Give a point another name.", newName: "The new name.",
        edit: "Change what is known of a point; an empty value takes it away.",
        unit: "Unit.", address: "Address.", capacity: "Capacity; 0 for none.",
        inCharge: "Who is in charge.", technician: "The technician on duty.", joinLink: "Where one joins.",
        expected: "A category and how many of it; 0 for none; can be repeated.",
        expectedValue: "category=number",
        move: "Hang a point, with all below it, below another one.", toTop: "To the top.",
        close: "Close a point. Its roster, tests and history stay.",
        withBelow: "Close all points below it, too.",
        peopleTo: "Move the people on its roster to this point.",
        withRoster: "Leave the people on its roster; they are invited no more.",
        reopen: "Open a closed point again.",
        history: "The history of points: who, when, why, and what was before.",
        limit: "How many lines to show at most.")
}
