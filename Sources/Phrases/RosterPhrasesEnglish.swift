import Rosters
import Spreadsheets

extension RosterPhrases {
    package static let english = RosterPhrases(problem: { sentence($0) }, field: { $0.header.english })
}

private func sentence(_ problem: RosterProblem) -> String {
    switch problem {
    case .unreadable(let fault):
        sentence(fault)
    case .encodingGuessed(let encoding):
        """
        The file is not UTF-8 and was read as \(encoding.rawValue). Look at the diacritics of the names; if \
        they are wrong, save the file as “CSV UTF-8”.
        """
    case .otherSheets(let read, let others):
        """
        Several sheets hold rosters; only “\(read)” is read. The others: \(others.joined(separator: ", ")). \
        Import each of them with --sheet.
        """
    case .noHeader:
        "There is no header row. One row must have a column “Full name” and at least one more, such as “Unit”."
    case .nobody:
        "There is nobody below the header row."
    case .noPointColumn:
        """
        The conference has several points, but the roster has no column “Point”. Add one, or name one point \
        for the whole file.
        """
    case .unknownColumn:
        "It is not known what this column holds, so it is not read. If it matters, change its header."
    case .columnTwice(let earlier):
        "This column means the same as “\(earlier)” before it, so it is not read."
    case .brokenText:
        "The row has broken characters. Open the original and save it as “CSV UTF-8”."
    case .extraCells(let columns, let cells):
        """
        The row has \(cells) cells, but the header only \(columns) columns. A cell may hold a separator \
        without being in quotes.
        """
    case .tooLong(let limit):
        "The cell is too long (over \(limit) bytes). Shorten it."
    case .samePerson(let row, let kind):
        "Already in line \(row) (\(same(kind))), with something else in the row. \(remedy(kind))"
    case .sameRow(let row):
        "Exactly like line \(row), so it is left out."
    case .nameMissing:
        "The name is missing. Fill it in, or delete the row."
    case .nameWithoutLetters:
        "The name has no letters. Look again; the columns may be shifted."
    case .nameWithDigits:
        "The name has digits in it. Look again."
    case .nameRecased(let name):
        "The name was rewritten as “\(name)”."
    case .addressRemoved(let address):
        "“\(address)” was taken off the name."
    case .phoneUnreadable:
        "This is no phone number. It needs 10 digits from 0, or +84; leave it empty if there is none."
    case .phoneRounded:
        """
        The spreadsheet program rounded the phone number; its last digits are lost. Format the column as \
        text and type the number again.
        """
    case .phoneRepaired(let number):
        "The phone number had lost its leading 0 or +; it was mended to \(number)."
    case .phoneRenewed(let number):
        "An old 11-digit mobile number, changed to its prefix of today: \(number)."
    case .severalPhones(let kept):
        "The cell has several phone numbers; only the first, \(kept), is kept."
    case .phoneShared(let row):
        """
        Line \(row) has the same phone number under another name, so the two are taken for two people. If \
        they are one, write the name alike.
        """
    case .pointMissing:
        "The point is missing. Fill in its code or its name."
    case .unknownPoint:
        "The conference has no such point. Correct the code or the name."
    case .ambiguousPoint(let codes):
        "There are several such points. Write a code instead, such as \(codes.joined(separator: ", "))."
    case .pointCodeRepaired(let code):
        "The point's code had lost its leading zeros; it was mended to \(code)."
    case .birthUnreadable:
        "The birth year cannot be read. Write a year (1975) or day/month/year (05/02/1975)."
    case .birthYearOutOfRange(let from, let to):
        "A birth year must be from \(from) to \(to). Look again."
    case .birthFromSerial(let year):
        "The cell holds a spreadsheet program's day number, taken as born in \(year). Look again."
    case .overQuota(let category, let places, let what):
        switch what {
        case .refused:
            "“\(category)” has its \(places) people at this point, and the plan allows no more. Take some out, or change the number in the plan."
        case .needsReason:
            "“\(category)” has its \(places) people at this point. To take more, give the reason: --over-quota “reason”."
        case .waits: "“\(category)” has its \(places) people at this point: they wait for a place."
        case .accepted:
            "“\(category)” has its \(places) people at this point: taken all the same, for the reason given."
        }
    case .rowsSkipped(let reason, let count):
        count == 1 ? "1 row was skipped: \(name(reason))." : "\(count) rows were skipped: \(name(reason))."
    }
}

private func sentence(_ fault: SpreadsheetFault) -> String {
    switch fault {
    case .missing:
        "There is no such file. Check its name and folder."
    case .directory:
        "This is a folder, not a file. Choose a file in it."
    case .forbidden:
        "You have no permission to read this file."
    case .unreadable(let code):
        "The file cannot be read (system error \(code))."
    case .notText(.workbook, _), .notText(.oldWorkbook, _):
        "This is an old Excel file (.xls), or one with a password. Save it as .xlsx without a password."
    case .noWorkbook:
        "This is an archive, but no Excel workbook (.xlsx). Check that it is the right file."
    case .damagedWorkbook(let part):
        """
        The workbook is broken\(part.isEmpty ? "" : " (part \(part))"). Open it in Excel, save it as a new file \
        and import that.
        """
    case .workbookTooLarge(let part):
        "The workbook's part \(part) is unusually large and is not read. Check that it is the right file."
    case .encryptedWorkbook:
        "The workbook has a password. Save it without one."
    case .unknownSheet(let name, let sheets):
        "The workbook has no sheet “\(name)”. It has: \(sheets.joined(separator: ", "))."
    case .notText(.pdf, _):
        "This is a PDF. The roster must be Excel (.xlsx) or CSV: ask for the original, or copy the table to Excel."
    case .notText(nil, _):
        "The file cannot be read as a table. The roster must be Excel (.xlsx) or CSV."
    case .unclosedQuote:
        "The quotation mark that opens here is never closed. Close it or remove it."
    case .cellTooLarge(_, let limit, quoted: true):
        """
        The cell that opens with a quotation mark here is longer than \(limit) bytes. Its closing mark is \
        probably missing.
        """
    case .cellTooLarge(_, let limit, quoted: false):
        "A cell here is longer than \(limit) bytes. The file is probably no CSV roster."
    case .tooManyColumns(_, let limit):
        "The row has more than \(limit) columns. The file is probably no CSV roster."
    case .rowTooLarge(_, let limit):
        "The row is longer than \(limit) bytes. The file is probably no CSV roster."
    }
}

private func same(_ kind: AttendeeIdentity.Kind) -> String {
    switch kind {
    case .phone: "same name and phone number"
    case .staffNumber: "same staff number"
    case .person: "same name, unit and birth year"
    case .row: "same name, title and unit"
    }
}

private func remedy(_ kind: AttendeeIdentity.Kind) -> String {
    switch kind {
    case .phone: "Keep one of them."
    case .staffNumber: "Keep one of them, or correct the number if they are two people."
    case .person: "Keep one of them; if they are two people, add a phone number."
    case .row: "Keep one of them; if they are two people, add a phone number or a birth year."
    }
}

private func name(_ reason: SkippedRow) -> String {
    switch reason {
    case .blank: "empty"
    case .aboveHeader: "above the header"
    case .header: "the header again"
    case .columnNumbers: "column numbers"
    case .heading: "the heading of a group"
    case .total: "totals"
    case .footer: "below the totals"
    case .repetition: "repeated"
    }
}
