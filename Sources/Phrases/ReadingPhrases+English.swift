import Conferences
import Extraction

extension ReadingPhrases {
    package static let english = ReadingPhrases(
        problem: { problem in
            switch problem {
            case .twoDates(let number, let kept, let other):
                "Document \(number) is given two dates, \(kept) and \(other); \(kept) was kept. Please check."
            case .repairedNumber(let printed, let number):
                "The number is printed as “\(printed)” and was read as \(number)."
            case .contradictoryOwnNumber(let printed, let number):
                "The head of the text prints the number \(printed), which does not fit its kind; it was read as \(number)."
            case .partialDirective(let citedAs):
                "“\(citedAs)” gives only a serial; the text has no full number for it."
            case .impossibleDate(let text):
                "There is no day “\(text)” in the calendar."
            case .resolvedFromStore(let citedAs, let number):
                "“\(citedAs)” was taken for \(number), the only stored document of that kind and serial."
            case .contradictsStore(let number, let printed, let stored):
                "Document \(number) is dated \(printed) here and \(stored) in the store; both were left as they are. Please check."
            case .noTasks(.empty):
                "There is no text to read."
            case .noTasks(.onlyBriefing):
                "No task is assigned: the text tells of a meeting or of other documents."
            case .noTasks(.noAssignment):
                "Words that assign occur, but no unit that they assign to; no task is proposed."
            }
        },
        uncertainty: { uncertainty in
            switch uncertainty {
            case .leadInherited(let from): "The lead unit is taken from above: “\(from)”."
            case .noAssigningWord: "No word assigns; a unit and an action stand side by side."
            case .leadIsGroup(let group): "“\(group)” is a group, not one unit."
            case .yearAssumed(let year): "The deadline gives no year; \(year) was assumed."
            case .deadlineNotADate(let text): "No day could be computed from the deadline “\(text)”."
            case .deadlineCountedFrom(let day): "The deadline was counted from \(day). Please check the day."
            case .deadlineDayAssumed(let day): "The deadline names no day; \(day) was assumed."
            case .impossibleDate(let text): "There is no such day in the calendar: “\(text)”."
            case .directiveFromStore(let number):
                "Document \(number) is known from the store; the text has only its serial."
            case .partialDirective(let citedAs): "The full number of “\(citedAs)” is not known."
            case .directiveImplied(let number): "Document \(number) is meant without being named."
            }
        },
        rule: { rule in
            switch rule {
            case .assigningWord: "a word that assigns (giao, yêu cầu, đề nghị …)"
            case .unitAndAction: "a unit beside an action"
            case .concerning: "“Đối với …” (as for …)"
            case .inheritedLead: "a unit named above"
            case .roleOfUnits: "a unit's role or responsibility"
            case .performedBy: "“do … chủ trì” (led by …)"
            case .labelled: "a line “Đơn vị chủ trì” (lead unit)"
            case .tableRow: "a row of a table of tasks"
            }
        },
        confidence: { confidence in
            switch confidence {
            case .high: "certain"
            case .medium: "fairly certain"
            case .low: "to be checked"
            }
        },
        markKind: { kind in
            switch kind {
            case .citation: "document"
            case .lead: "lead unit"
            case .coordinating: "coordinating unit"
            case .deadline: "deadline"
            case .assigningWord: "assigning word"
            case .ordinal: "item"
            }
        },
        citationRule: { rule in
            switch rule {
            case .fullNumber: "a document's full number"
            case .repairedNumber: "a number printed badly and set right"
            case .sharedKind: "a further number behind a shared kind"
            case .shortForm: "a short form of a document that the text names in full"
            case .fromStore: "a serial that one stored document has"
            case .serialOnly: "a serial that nothing explains"
            case .ownNumber: "the text's own number"
            }
        },
        deadlineRule: { rule in
            switch rule {
            case .day: "a printed day"
            case .month: "a month, due at its end"
            case .quarter: "a quarter, due at its end"
            case .halfYear: "some months of a year, due at their end"
            case .year: "a year, due at its end"
            case .relativeDay: "a day as seen from the day of speaking"
            case .currentPeriod: "a period as seen from the day of speaking"
            case .span: "a number of days from a named day"
            case .event: "before or at something that happens"
            case .recurring: "a rhythm, as a rule of RFC 5545"
            }
        },
        numbering: "the number of an item")
}
