import AgendaFile

extension PlanFilePhrases {
    package static let english = PlanFilePhrases { problem in
        switch problem {
        case .empty:
            "The plan is empty. Give it at least title, form, host and date."
        case .tooBig(let limit):
            "The file is too big for a plan: \(limit / 1_000_000) MB is the most. Check that it is the right one."
        case .notUTF8:
            "The file is no UTF-8 text. Save it as UTF-8, or check that it is the right one."
        case .controlCharacter(let number):
            "There is a control character, number \(number), which no plan may hold. Remove it, or check that "
                + "this is the right file."
        case .syntax(let fault): syntax(fault)
        case .severalDocuments:
            "The file holds several plans, with --- between them. Put each into a file of its own."
        case .tooDeep(let limit):
            "This is nested too deeply: \(limit) levels are the most. Use fewer levels."
        case .tooManyValues(let limit):
            "The plan holds too many values: \(limit / 1_000_000) million are the most, counting what * repeats. "
                + "Use provinces or communes-of instead of listing points."
        case .tooManyFindings(let limit):
            "There are more than \(limit) problems; from here on they are not listed. Mend these and check again."
        case .selfReference(let name):
            "*\(name) stands inside the very part that it repeats. Write that part out."
        case .unknownAnchor(let name):
            "There is no &\(name) before this to repeat. Correct the name, or put the text into quotes."
        case .tag(let tag):
            "The type \(tag) cannot be used. Remove what begins with !, or put the text into quotes."

        case .unknownKey(let key, let section):
            "\(name(section)) has no key “\(key)”. Use one of: "
                + "\(section.keys.map(\.rawValue).joined(separator: ", "))."
        case .missingKey(let key, let section):
            "\(name(section)) lacks the key \(key.rawValue). Add it."
        case .duplicateKey(let key, let line):
            "The key “\(key)” stands on line \(line) already. Keep one of the two."
        case .keyIsNoText:
            "A key must be a word or words. Write one before the colon, or put the text into quotes."
        case .mixedPoint(let first, let second):
            "An entry of points cannot have both \(first.rawValue) and \(second.rawValue). Make it two entries."

        case .wrongShape(let found, let wanted):
            "This must be \(name(wanted)), not \(name(found)). Write it that way."
        case .emptyText:
            "There is no text here. Write some, or remove the key if it is not needed."
        case .tooLong(let limit):
            "The text is too long: \(limit) characters are the most. Shorten it."
        case .notADate:
            "This is no date. Write it as 13/9/2019 or 2019-09-13, with all four digits of the year."
        case .noSuchDay:
            "There is no such day. Check the day and the month."
        case .notATime:
            "This is no time. Write it as \"08:00\", 8h30 or 8 giờ 30."
        case .notADuration:
            "This is no length of time. Write it as 15 phút, 1 giờ 30 phút, 1h30 or 3 days."
        case .notANumber:
            "This must be a whole number. Write digits, without points or commas."
        case .outOfRange(let low, let high):
            "This is outside of what is allowed, \(low) to \(high). Change it."
        case .notYesOrNo:
            "This must be true or false. Write one of them."
        case .notASlug:
            "A conference's short name is made of small letters without marks, digits and hyphens, 2 to 64 of "
                + "them. Choose another."
        case .noSlug(let folder):
            "The plan gives no slug, and the folder's name “\(folder)” cannot be one. Add the key slug."
        case .notACode:
            "A point's code is made of letters without marks, digits and - _ . and has 1 to 32 of them. Choose "
                + "another."
        case .notAKey:
            "A person's key is made of letters without marks, digits and - _ . and has 1 to 64 of them. Choose "
                + "another."
        case .unknownTimeZone:
            "There is no such time zone. Give its IANA name, such as Asia/Ho_Chi_Minh, or remove time-zone."
        case .notAPhone:
            "This is no phone number. Write 10 or 11 digits from 0, or from +84, and put them into quotes."
        case .notALink:
            "This is no address of the web. Write it in full, from https:// or http://."
        case .unknownWord(let allowed):
            "This word means nothing here. Choose one of: \(allowed.joined(separator: ", "))."
        case .noCitation:
            "This text cites no document. Write it as “Chỉ thị số 32-CT/TW ngày 18/02/2019 của Bộ Chính trị về "
                + "…”, or give kind and number as keys."

        case .duplicateCode(let code, let line):
            "The code “\(code)” is taken by the point on line \(line). Choose another."
        case .unitsTaken(let code, let count, let line):
            "\(count) points of this entry are in the plan already, such as “\(code)” on line \(line). Remove "
                + "one of the two entries."
        case .duplicateDirective(let number, let line):
            "The document \(number) stands on line \(line) already. Keep one of the two."
        case .repeated(let value):
            "“\(value)” stands twice in one list. Remove one."
        case .unknownPerson(let key):
            "There is nobody “\(key)” among the people. Add them, or correct the key."
        case .unknownPoint(let code):
            "There is no point with the code “\(code)”. Add it, or correct the code."
        case .unknownProvince(let code):
            "There is no province with the code “\(code)”. Give its two digits in quotes, such as \"25\"."
        case .unknownDirective(let text):
            "The plan's directives do not include “\(text)”. Add it, or correct the number."
        case .ambiguousDirective(let text, let numbers):
            "“\(text)” may be any of \(numbers.joined(separator: ", ")). Give the number in full."
        case .endBeforeStart:
            "The end is not after the start. Correct start or end, or give last-date if it lasts several days."
        case .lastDateBeforeDate:
            "The last day comes before the first. Correct date or last-date."
        case .dayOutsideConference:
            "The conference is not held on this day. Correct day, or date and last-date."
        case .noStart:
            "The conference says no hour at which it begins. Give start, so that reminders come in time."
        }
    }

    private static func syntax(_ fault: SyntaxFault) -> String {
        switch fault {
        case .tab: "This line is indented with a tab. Use spaces."
        case .openQuote: "The quote opened here is never closed. Close it."
        case .openBracket:
            "The bracket opened here is not closed properly. Check [ ] { } and the commas between the items."
        case .indentation:
            "This line is indented unlike the lines around it. Align the lines of one level."
        case .needsQuotes:
            "The colon here makes a key of the text. Put the text into quotes, or check the line above."
        case .noColon: "A colon is missing after the key. Write “key: value”."
        case .escape:
            "In double quotes, \\ before this character means nothing. Write \\\\, or use single quotes."
        case .reserved: "A text may not begin with this character. Put the text into quotes."
        case .other(let words): "The file is no YAML (\(words)). Check this line and the one above."
        }
    }

    private static func name(_ section: PlanSection) -> String {
        switch section {
        case .plan: "The plan"
        case .directive: "A directive"
        case .person: "A person"
        case .point: "A point"
        case .communes: "An entry for a province's communes"
        case .provinces: "An entry for the provinces"
        case .item: "An agenda item"
        case .material: "A material"
        case .reminder: "A reminder"
        case .accepted: "An accepted finding"
        }
    }

    private static func name(_ shape: YAMLShape) -> String {
        switch shape {
        case .text: "a text"
        case .list: "a list (each line begins with -)"
        case .mapping: "keys and values (key: value)"
        case .nothing: "blank"
        }
    }
}
