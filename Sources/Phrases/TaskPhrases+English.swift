import Actions
import Conferences

extension TaskPhrases {
    static let english = TaskPhrases(
        error: englishError,
        priority: { priority in
            switch priority {
            case .normal: "normal"
            case .high: "high"
            case .urgent: "urgent"
            }
        },
        timing: { timing in
            switch timing {
            case .none, .inTime: nil
            case .notDue(let days): "\(counted(days, "day")) left"
            case .dueSoon(0): "due today"
            case .dueSoon(let days): "\(counted(days, "day")) left"
            case .overdue(let days): "overdue by \(counted(days, "day"))"
            case .late(let days): "\(counted(days, "day")) late"
            }
        },
        doubt: englishDoubt,
        correction: { correction in
            switch correction.kind {
            case .changed:
                "Revision \(correction.revision) of the conclusion changes this passage: “\(correction.text ?? "")”"
            case .gone: "Revision \(correction.revision) of the conclusion no longer has this passage."
            }
        },
        change: englishChange,
        extended: { extended in
            let asked =
                "asked to extend from \(extended.from) to \(extended.wanted) (\(extended.askedBy)): \(extended.reason)"
            switch extended.state {
            case .asked: return asked + " – not decided yet"
            case .granted where extended.isUnasked:
                return "extended from \(extended.from) to \(extended.wanted) "
                    + "(\(extended.askedBy)): \(extended.reason)"
            case .granted:
                return asked + " – granted until \(extended.granted?.description ?? "")"
                    + (extended.answer.map { ": \($0)" } ?? "")
            case .refused: return asked + " – refused" + (extended.answer.map { ": \($0)" } ?? "")
            case .lapsed: return asked + " – lapsed with the task, which was closed"
            }
        },
        date: englishDate,
        rhythm: englishRhythm,
        askedExtension: { extended in
            switch extended {
            case .asked: "waiting for a decision"
            case .granted: "granted"
            case .refused: "refused"
            case .decided: "decided"
            }
        },
        firstDue: { "first due \($0)" },
        partOf: { "part of \($0)" },
        periodOf: { "period of \($0)" },
        parts: { done, reported, all in
            "Parts: \(done) of \(all) done" + (reported > 0 ? ", \(reported) reported" : "")
        },
        shown: { "Tasks \($0)–\($1) of \($2)." },
        touched: { "\(counted($0, "assigned task")) touched by this conclusion:" },
        kept: { "\(counted($0, "proposal")) kept as before." },
        split: { "Assigned \(counted($0, "part"))." },
        imported: {
            $1 ? "Dry run, nothing written: \(counted($0, "task"))." : "Imported \(counted($0, "task"))."
        },
        importRefused: { errors, good in
            "Nothing was imported: \(counted(errors, "error")), \(counted(good, "good row")). Mend the file and import it again."
        },
        importProblem: englishImportProblem,
        carried: { tasks, slug, version, isDryRun in
            isDryRun
                ? "A preview, nothing is stored: \(counted(tasks, "unfinished task")) would go onto the agenda of \(slug), version \(version)."
                : "Carried \(counted(tasks, "unfinished task")) onto the agenda of \(slug), version \(version)."
        },
        carriedTitle: { title, day in "Unfinished tasks of the conference of \(day): \(title)" },
        viewSaved: { "Saved the view “\($0)”. See it: diemcau tasks list --view “\($0)”." },
        viewRemoved: { "Removed the view “\($0)”." },
        noViews: "No views yet. Save one: diemcau tasks views save --name NAME --unit …",
        linked: { $2 ? "Noted: \($0) implements \($1)." : "\($0) implements \($1): known already." },
        noDirective: { "No conference or task under “\($0)” yet." },
        doneAbout: { "Done about \($0)" },
        implementing: "Implemented by",
        conferences: "Conferences",
        tasksByState: { "Tasks: \($0), overdue \($1), reports received \($2)" },
        summaryTitle: { "Tasks from \($0) to \($1)" },
        byUnit: "Lead unit",
        byDirective: "Directive",
        total: "Total",
        none: "(none named)",
        figureHeadings: [
            "All", "Carried over", "Assigned", "In time", "Late", "Awaiting answer", "Not due", "Overdue",
            "In time, %",
        ],
        summaryNote:
            "A task with several lead units (directives) counts for each; the total counts it once.",
        load: { "Open \($0), due soon \($1), overdue \($2)" },
        calendarName: { $0.map { "Due dates: \($0)" } ?? "Due dates" },
        calendarSummary: { "Due \($0): \($1)" },
        priorityWord: "Priority", inCharge: "In charge", tags: "Tags", links: "Links", doubts: "To check",
        alsoDue: "Also due", extensions: "Extensions", history: "History", progress: { "\($0) %" },
        urgingRule: "Reminders", figures: "Figures",
        latestReport: "Latest report", asked: englishQuestion)

    @Sendable private static func englishError(_ error: TaskLifeError) -> String {
        switch error {
        case .noDueDate(let task): "Task \(task) has no due date to extend."
        case .notLater(let task, let due):
            "The new due date of task \(task) must be after the present one (\(due))."
        case .dueTooEarly(let due, let range):
            "The due date \(due) is before the conference (\(range.first)). Check the day, the month and the year."
        case .dueTooLate(let due, let range):
            "The due date \(due) is too far off (after \(range.last), more than \(DueRange.years) years from now). Check the year."
        case .doubtfulDue(let task, let due):
            "The due date of task \(task) (\(due)) is before the conference or too far off. Correct it, then assign the task."
        case .dateAndRule(let due):
            "There is both one due date (\(due)) and a recurring rule. Choose one: each period of a recurring task has its own due date."
        case .extensionPending(let task, let wanted):
            "Task \(task) waits for a decision on an extension to \(wanted). Grant it (tasks extend) or refuse it (tasks refuse-extension) first."
        case .nothingToCorrect(let task): "This is what task \(task) says already."
        case .correctedLater(let task, let due):
            "A correction only makes the due date of task \(task) earlier than the present one (\(due)); for more time, extend it."
        case .noExtensionPending(let task):
            "Nobody asked to extend task \(task); to extend it all the same, name the day with --to."
        case .notOpen(let task, let state):
            "Task \(task) is “\(WordPhrases.english.taskState(state))”, so this cannot be done."
        case .unknownReporter(let text, let units, let suggestion):
            "It is not clear which unit “\(text)” is." + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
                + " The task's units: \(units.joined(separator: ", ")). Any other must be in the registry of units."
        case .noParts: "Name at least one unit that gets a part."
        case .partAfterWhole(let due, let whole):
            "A part (\(due)) cannot be due after the whole task (\(whole))."
        case .partsOpen(let task, let count):
            "Task \(task) has \(counted(count, "part")) that \(count == 1 ? "is" : "are") open. Close or drop them first."
        case .partOfRecurring(let task):
            "\(task) is a recurring task: split one of its periods, not the whole."
        case .badLink(let url): "“\(url)” is no address; it must begin with https:// or http://."
        case .badTag(let tag): "“\(tag)” is no tag: 1 to 50 characters without a comma."
        case .badFigure(let text): "“\(text)” is no figure; write it like “party cells=35”."
        case .tooLong(let limit):
            "This is longer than \(limit) characters. Shorten it, and put the rest into a document with an address (https://…)."
        case .tooManyFigures(let limit): "A report has \(limit) figures at most."
        case .badRepeatRule(let text):
            "“\(text)” is no recurring rule; write it like FREQ=MONTHLY;BYMONTHDAY=25."
        case .badUrgingRule(let text):
            "“\(text)” is no rule of reminders; write it like “7,3,1,0,+3” (7, 3, 1 days before, on the day, each third day after), with “working” behind it for working days, or “none”."
        case .badView(let name): "“\(name)” cannot be a view's name: 1 to 100 characters."
        case .viewTaken(let name, let by):
            "There is a view “\(name)” by \(by) that asks something else. Choose another name, or add --replace."
        case .unknownView(let name, let suggestion):
            "There is no view “\(name)”." + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
                + " “diemcau tasks views list” lists them."
        case .unknownDirective(let number, let suggestion):
            "There is no directive “\(number)”." + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
        case .unknownImplementing(let number, let suggestion):
            "There is no directive “\(number)”." + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
                + " For a new one, give its kind as well (--kind)."
        case .severalDirectives(let number, let all):
            "“\(number)” may be \(all.joined(separator: ", ")). Write the whole number."
        case .implementsItself(let number): "\(number) cannot implement itself."
        case .nothingToCarry(let slug): "The conference “\(slug)” has no unfinished task."
        case .sameConference(let slug): "Tasks of “\(slug)” cannot be carried into itself."
        case .carriedBack(let from, let to):
            "The conference “\(to)” comes before “\(from)”: unfinished tasks only go on to a later one."
        case .conferenceOver(let slug, let day):
            "The conference “\(slug)” was held on \(day); its agenda takes no more tasks."
        case .agendaFull(let slug, let minutes):
            "The agenda of “\(slug)” has no room for an item of \(minutes) minutes. Take fewer minutes (--minutes), add the tasks to an item that is there (--into “title”), or change the plan (shorten an item, end later)."
        case .unknownItem(let title, let slug, let suggestion):
            "The agenda of “\(slug)” has no item “\(title)”."
                + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
        case .badQuietHours: "Quiet hours must begin and end at different times."
        case .badLimit(let number): "\(number) is outside what is allowed."
        }
    }

    /// What is wrong with a day that was typed, and how to write it.
    @Sendable static func englishDate(_ fault: TypedDateFault) -> String {
        switch fault {
        case .unreadable: "no day; write 31/12/2026 or 2026-12-31"
        case .noDay(let month, let year): "the day is missing; write it in full, like \(lastDay(month, year))"
        case .noSuchMonth(let month):
            "there is no month \(month); write day/month/year, like 31/12/2026, or 2026-12-31"
        case .noSuchDay(let day, let month, let year):
            "\(month)/\(year) has no day \(day); its last day is \(lastDay(month, year))"
        case .shortYear(let year): "which year is “\(year)”? Write all four digits, like 31/12/2026"
        }
    }

    @Sendable private static func englishDoubt(_ doubt: TaskDoubt) -> String {
        let detail = doubt.detail ?? ""
        switch doubt.kind {
        case .leadInherited: return "the lead unit is taken from elsewhere in the text: “\(detail)”"
        case .noAssigningWord: return "no word assigns"
        case .leadIsGroup: return "“\(detail)” is a group, nobody in particular"
        case .yearAssumed: return "the text gives no year; \(detail) was taken"
        case .deadlineNotADate: return "“\(detail)” is no date that can be computed"
        case .deadlineCountedFrom: return "the deadline counts from \(detail)"
        case .deadlineDayAssumed: return "the text gives no day; \(detail) was taken"
        case .deadlineFarOff:
            return
                "the deadline \(detail) is before the conference or too far off; correct it before it is assigned"
        case .impossibleDate: return "there is no day “\(detail)”"
        case .partialDirective: return "it is not clear which document “\(detail)” is"
        case .directiveFromStore: return "the number \(detail) is taken from the stored documents"
        case .directiveImplied: return "“\(detail)” means documents without naming them"
        }
    }

    @Sendable private static func englishChange(_ change: TaskChange) -> String {
        let note = change.note.map { ": \($0)" } ?? ""
        let reason = change.reason.map { ", because: \($0)" } ?? ""
        switch change.action {
        case "conclusion.record":
            return change.to == .cancelled
                ? "replaced by a later revision" : "proposed out of the conclusion"
        case AcceptTask.name: return change.from == nil ? "period began\(note)" : "accepted and assigned"
        case EditTask.name: return "proposal edited\(note)"
        case DropTask.name: return "dropped\(reason)"
        case AcknowledgeTask.name: return "acknowledged by the unit"
        case ReportProgress.name:
            return change.to == .reported ? "reported as done\(note)" : "progress reported\(note)"
        case ReturnTask.name: return "returned\(reason)"
        case ReassignTask.name: return "reassigned\(note)\(reason)"
        case AskExtension.name: return "extension asked, to\(note)\(reason)"
        case ExtendDeadline.name: return "extended\(note)\(reason)"
        case RefuseExtension.name: return "extension refused, to\(note)\(reason)"
        case SplitTask.name: return change.from == nil ? "assigned, as part of\(note)" : "split into\(note)"
        case MarkTask.name: return "details changed"
        case CompleteTask.name: return "closed as done\(note)"
        case ReopenTask.name: return "reopened\(reason)"
        case RemindTasks.name: return "period began\(note)"
        case CorrectTask.name: return "corrected\(note)\(reason)"
        case CarryTasks.name: return "carried onto the agenda of\(note)"
        case ImportTasks.name: return "imported from a table\(note)"
        case "task.migrate": return "there before histories were kept"
        default: return change.action + note
        }
    }

    @Sendable private static func englishImportProblem(_ problem: TaskTableProblem) -> String {
        switch problem {
        case .unreadable: "the file cannot be read"
        case .noHeader: "no header with the columns “Task” and “Lead unit”"
        case .missingText: "the task's text is missing"
        case .missingLead: "the lead unit is missing"
        case .badDate(let text, let fault): "“\(text)”: " + englishDate(fault)
        case .dueTooEarly(let due, let range):
            "the due date \(due) is before the conference (\(range.first)); check the year"
        case .dueTooLate(let due, _):
            "the due date \(due) is more than \(DueRange.years) years off; check the year"
        case .dateAndRule:
            "both a due date and a recurring rule; leave one out: each period has its own due date"
        case .badPriority(let text): "“\(text)” is no priority: normal, high or urgent"
        case .badNumber(let text): "“\(text)” is no number of a directive"
        case .badLink(let text): "“\(text)” is no address with https:// or http://"
        case .badRepeatRule(let text): "“\(text)” is no recurring rule such as FREQ=MONTHLY;BYMONTHDAY=25"
        case .badTag(let text): "“\(text)” is no tag: 1 to 50 characters"
        case .tooLong(let limit): "longer than \(limit) characters"
        case .twice(let line): "the same as row \(line)"
        case .known(let task): "there is such a task already, \(task); left out"
        case .unknownUnit(let name, let suggestion):
            "the unit “\(name)” is not in the registry" + (suggestion.map { "; did you mean “\($0)”?" } ?? "")
        case .unknownColumn(let name): "the column “\(name)” is not understood and left out"
        }
    }
}
