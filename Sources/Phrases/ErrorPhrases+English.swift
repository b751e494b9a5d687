import Actions
import Conferences
import Database

extension ErrorPhrases {
    static let english = ErrorPhrases(
        action: englishAction,
        database: englishDatabase,
        file: { trouble in
            switch trouble {
            case .missing(let path): "There is no file “\(path)”. Check the path."
            case .isFolder(let path): "“\(path)” is a folder, not a file. Name the file in it."
            case .notReadable(let path): "The file “\(path)” cannot be read. Check your right to read it."
            case .tooLarge(let path, let limit):
                "The file “\(path)” is too large: up to \(limit) MB are taken. Check that it is the right file."
            case .empty(let path): "The file “\(path)” is empty."
            case .exists(let path): "The file “\(path)” exists and is left as it is. Choose another name."
            case .notWritable(let path):
                "The file “\(path)” cannot be written. Check your right to write and the space on the disk."
            }
        },
        unexpected: "Something unforeseen went wrong. Nothing was changed; the technical details:",
        output: "The results could not be written out (full disk, or closed). What was done stays done.")

    @Sendable private static func englishAction(_ error: ActionError) -> String {
        switch error {
        case .notPermitted: "You are not allowed to do this. Ask the administrator."
        case .unknownConference(let slug, let suggestion):
            "There is no conference “\(slug)”." + didYouMean(suggestion)
                + " “diemcau show” lists the published conferences."
        case .unknownPoint(let code, let suggestion):
            "The conference has no connection point with the code “\(code)”." + didYouMean(suggestion)
        case .unknownTask(let reference):
            "There is no task \(reference). “diemcau tasks list” lists the tasks."
        case .unknownEndpoint(let id):
            "There is no webhook “\(id)”. “diemcau webhooks list” lists them."
        case .planBreaksRules(let findings):
            "The plan cannot be published: \(findings.count) \(findings.count == 1 ? "error" : "errors") to mend, or to put under accepted with a reason."
        case .changedMeanwhile(let reference):
            "Somebody else has just changed task \(reference). Look at it and do it again; their change stands."
        case .slugTaken(let slug):
            "There is a conference with the short name “\(slug)” already. Choose another, or edit that one's plan."
        case .publishedMeanwhile(let slug):
            "Somebody else has just published “\(slug)”. Look at the new version and do it again."
        case .cancelledConference(let slug): "The conference “\(slug)” is cancelled, so this cannot be done."
        case .wrongState(let reference, let from, let to):
            "Task \(reference) is “\(WordPhrases.english.taskState(from))” and cannot become "
                + "“\(WordPhrases.english.taskState(to))”."
        case .notAProposal(let reference, let state):
            "Only a proposal can be edited; task \(reference) is “\(WordPhrases.english.taskState(state))”."
        case .emptyText: "The text must not be empty."
        case .emptyReason: "Give a reason."
        case .emptyUnit: "The name of a unit must not be empty."
        case .badDirectiveNumber(let number):
            "“\(number)” is no number of a directive; write it like 32-CT/TW or 45/KH-UBND."
        case .taskWithoutLead(let reference):
            "Task \(reference) has no lead unit. Add it: diemcau tasks edit \(reference) --lead “Name of the unit”."
        case .percentOutOfRange(let percent): "The percentage must be 0 to 100, not \(percent)."
        case .badURL(let url):
            "“\(url)” is no address that can be notified. It must begin with https:// or http:// and name a host."
        case .unknownEvent(let name, let suggestion):
            "There is no kind of event “\(name)”." + didYouMean(suggestion)
                + " The kinds: \(EventType.allCases.map(\.rawValue).joined(separator: ", ")); * for all."
        case .noEvents: "Name at least one kind of event; * for all."
        case .endpoint(let problem): WebhookPhrases.english.problem(problem)
        case .pointsWithoutConference: "Points belong to a conference: add --conference."
        case .beyondRemit(let what): AccountPhrases.english.beyondRemit(what)
        case .account(let problem): AccountPhrases.english.problem(problem)
        case .rollCall(let error): RollCallPhrases.english.error(error)
        case .point(let error): PointPhrases.english.error(error)
        case .person(let error): PeopleAcrossPhrases.english.error(error)
        case .pointTree(let error): PointTreePhrases.english.error(error)
        case .importRunning(let conference):
            "Somebody else is importing a roster of “\(conference)”. Wait a few minutes and do it again."
        case .task(let error): TaskPhrases.english.error(error)
        case .unit(let error): UnitPhrases.english.error(error)
        }
    }

    @Sendable private static func englishDatabase(_ error: DatabaseError, _ path: String) -> String {
        switch error {
        case .missing:
            "There is no database “\(path)” yet. Publish a plan first (diemcau publish), or name the right file with --database."
        case .cannotOpen(let file):
            "The database “\(file.isEmpty ? path : file)” cannot be opened. Check that its folder exists and that you may write there."
        case .notADatabase: "The file “\(path)” is not a database. Name the right file with --database."
        case .foreign:
            "“\(path)” is another program's database and is left as it is. Name the right file with --database."
        case .corrupt:
            "The database “\(path)” is damaged. Do not write to it any more; go back to the newest backup."
        case .locked:
            "Another program has kept the database “\(path)” locked for too long. Nothing was changed; try again later."
        case .fileGone(let path):
            "The database's file “\(path)” was deleted, moved or replaced while it was in use. Nothing more is stored; put it back and start the program again."
        case .diskFull: "The disk is full. Nothing was changed; make room and do it again."
        case .readOnly:
            "The database “\(path)” is read-only. Check your right to write to the file and its folder."
        case .newerSchema(let found, let known):
            "The database “\(path)” was made by a newer DiemCau (schema \(found), this one knows \(known)). Upgrade the program."
        case .olderSchema(let found, let known):
            "The database “\(path)” has an old schema (\(found), wanted \(known)). Back it up, then run: diemcau migrate."
        case .duplicate(let what): "There is “\(what)” already; what was there is left as it is."
        case .constraint(let rule): "The database refused it by a rule (\(rule)). Nothing was changed."
        case .unexpectedValue(let column):
            "The database “\(path)” holds an invalid value in column \(column). Go back to the newest backup."
        case .inputOutput(let code):
            "Reading or writing the disk failed (code \(code)). Nothing was changed; check the disk and do it again."
        case .textWithNUL, .badAddress, .unreachable, .passwordMissing, .passwordRefused, .refused,
            .noConnectionFree, .denied,
            .connectionLost, .outcomeUnknown, .conflict, .timedOut, .notBackedUpHere, .notEmpty, .lostInCopy,
            .copyBrokenOff:
            englishServer(error, path)
        case .other(let code, _): "The database failed (code \(code)). Nothing was changed; try again."
        }
    }

    private static func didYouMean(_ suggestion: String?) -> String {
        suggestion.map { " Did you mean “\($0)”?" } ?? ""
    }
}
