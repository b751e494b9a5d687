import Actions
import Conferences

extension OutputPhrases {
    static let english = OutputPhrases(
        didYouMean: { "Did you mean “\($0)”?" },
        acceptedBecause: { "(accepted: \($0))" },
        checked: { file, errors, warnings, accepted, points in
            let rest = (accepted > 0 ? "\(accepted) accepted, " : "") + counted(points, "point") + "."
            return errors == 0 && warnings == 0
                ? "\(file): good, \(rest)"
                : "\(file): \(counted(errors, "error")), \(counted(warnings, "warning")), \(rest)"
        },
        planHasErrors: { file, errors in "\(file): \(counted(errors, "error")) to mend. Nothing was changed."
        },
        noConferences: "No conferences yet. Publish a plan: diemcau publish agendas/…/plan.yaml",
        morePoints: { "… and \($0) more points (--all-points lists them)." },
        unchanged: { conference, version in
            "\(conference): nothing changed since version \(version); nobody is told."
        },
        published: { conference, version, points in
            "Published \(conference), version \(version), \(counted(points, "point"))."
        },
        wouldPublish: { conference, version, points in
            "Dry run: \(conference) would become version \(version), \(counted(points, "point")). Nothing was written."
        },
        wouldTell: { event, count in "\(event): \(counted(count, "endpoint")) would be told" },
        wouldTellNobody: "Nobody would be told.",
        readingFile: { file, percent in "Reading \(file)\(percent.map { " \($0) %" } ?? "")…" },
        moreFindings: { "… and \($0) more." },
        rosterRefused: { errors, good, skipBad in
            "Nothing was imported: \(counted(errors, "error")). \(good > 0 && !skipBad ? "Mend the file, or add --skip-bad to import the \(counted(good, "good row"))." : "Mend the file and import it again.")"
        },
        rosterImported: { counts, isDryRun in
            "\(isDryRun ? "Dry run, nothing written" : "Imported"): \(counts.added) new, \(counts.changed) updated, \(counts.same) as before\(counts.refused > 0 ? ", \(counted(counts.refused, "row")) left out" : ""); \(counted(counts.points, "point"))."
        },
        emptyRoster: "Nobody yet. Import a roster: diemcau roster import CONFERENCE FILE.csv",
        peopleCount: { counted($0, "person", "people") },
        badHolidays: { file, error in
            let what =
                switch error.problem {
                case .notADate(let text): "“\(text)” is no day; write 2026-01-02 or 2/1/2026"
                case .unknownKind(let text): "“\(text)” is neither holiday nor workday"
                case .givenTwice(let date): "\(date) is both a holiday and a working day"
                }
            return "\(file), line \(error.line): \(what)."
        },
        rulesOfMarks: "Rules",
        directivesFound: { "Directives cited: \($0)" },
        tasksFound: { "Tasks proposed: \($0)" },
        conclusionUnchanged: { conference, revision in
            "\(conference): this conclusion is stored already (revision \(revision)); nothing changed."
        },
        concluded: { conference, revision, tasks, isDryRun in
            "\(isDryRun ? "Dry run, nothing written: " : "")conclusion of \(conference), revision \(revision): \(counted(tasks, "task")) proposed."
        },
        proposalsReplaced: { "\(counted($0, "proposal")) of the revision before replaced." },
        alreadyDecided: { "\(counted($0, "task")) accepted before, not proposed again." },
        nextAccept: { "Accept all: diemcau tasks accept \($0) --all" },
        accepted: { "Accepted \(counted($0, "task"))." },
        noTasks: "No tasks.",
        revision: { "revision \($0)" },
        endpointAdded: { "Added endpoint \($0). Its signing secret:" },
        keepSecret:
            "Keep it where messages are received: it is shown only once. “diemcau deliver” sends the messages.",
        noEndpoints: "No endpoints yet. Add one: diemcau webhooks add https://…",
        endpointRemoved: { id, url in "Removed endpoint \(id) (\(url))." },
        noDeliveries: "No messages yet.",
        delivering: { "\(counted($0, "message")) sent…" },
        delivered: { delivered, waiting, failed in
            "\(counted(delivered, "message")) delivered, \(waiting) to be sent again, \(failed) given up."
        },
        backedUp: { file, kilobytes in "Backed up to \(file) (\(kilobytes) KB)." },
        waitingForDatabase: { "Waiting for the database “\($0)”…" },
        migrated: { from, to in "Migrated from schema \(from) to \(to)." },
        schemaIsNewest: { "The database has the newest schema already (\($0))." },
        copying: { "\(counted($0, "row")) copied…" },
        copied: { from, to, tables, rows in
            "Copied \(from) to \(to): \(counted(rows, "row")) in \(counted(tables, "table")); the counts and the audit log agree."
        },
        auditWhole: { count, seal in
            "The log is whole: \(counted(count, "record"))."
                + (seal.map { " Note this seal, and check with --seal \($0) later." } ?? "")
        },
        auditBreak: { found in
            switch found {
            case .changed(let sequence):
                "The log was tampered with: record \(sequence) is not what was recorded."
            case .gap(let sequence):
                "The log was tampered with: records are missing before number \(sequence)."
            case .rewritten(let sequence):
                "The log was tampered with: the records up to number \(sequence) are not those the seal was noted of."
            case .cut(let last, let noted):
                "The log was tampered with: it ends at record \(last), and the seal was noted at record \(noted)."
            case .emptied: "The log was tampered with: it is empty, and the database holds conferences."
            }
        },
        notASeal: {
            "“\($0)” is no seal. Give it as “audit verify” printed it, such as 12-0123456789abcdef."
        },
        brokenOff:
            "Ended before all was finished: the database did not answer. What was under way will be done by the next run."
    )
}
