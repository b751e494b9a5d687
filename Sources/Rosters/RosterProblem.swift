import Diagnostics
package import Spreadsheets

/// What may be wrong with a roster.
///
/// The text at fault, its line and its column's header are in the finding's place.
package enum RosterProblem: Problem {
    // The file
    case unreadable(SpreadsheetFault)
    /// The text is not UTF-8 and was read in this encoding, which may be wrong.
    case encodingGuessed(TextEncoding)
    /// Several sheets of the workbook hold rosters, and only this one is read.
    case otherSheets(read: String, others: [String])
    /// None of the first rows names a column for names.
    case noHeader
    case nobody
    /// There are several points to choose from, no column says which, and the caller gave none.
    case noPointColumn
    case unknownColumn
    /// The column means the same as an earlier one, whose header it is, and is not read.
    case columnTwice(earlier: String)

    // A row
    case brokenText
    /// More cells than the header has columns: a separator inside a cell that is not quoted.
    case extraCells(columns: Int, cells: Int)
    case tooLong(limit: Int)
    /// The same person in an earlier row, with something else in it.
    case samePerson(row: Int, by: AttendeeIdentity.Kind)
    /// An earlier row says exactly the same; this one is left out.
    case sameRow(row: Int)

    // Names
    case nameMissing
    case nameWithoutLetters
    case nameWithDigits
    /// Written all in capitals or all in small letters; this is what it became.
    case nameRecased(to: String)
    /// A form of address stood before the name and was taken off.
    case addressRemoved(String)

    // Phones
    case phoneUnreadable
    /// A spreadsheet program turned the number into `9.12E+08`; its last digits are lost.
    case phoneRounded
    case phoneRepaired(to: String)
    /// An 11-digit mobile number of before September 2018, with its prefix of today.
    case phoneRenewed(to: String)
    case severalPhones(kept: String)
    /// An earlier row with another name has the same mobile number.
    case phoneShared(row: Int)

    // Points
    case pointMissing
    case unknownPoint
    /// Several points have that name; some of their codes.
    case ambiguousPoint(codes: [String])
    /// The number lost its leading zeros.
    case pointCodeRepaired(to: String)

    // Birth
    case birthUnreadable
    case birthYearOutOfRange(from: Int, to: Int)
    /// The cell held a spreadsheet program's serial number of a day.
    case birthFromSerial(year: Int)

    // Places
    /// The category has no place left at the point.
    case overQuota(category: String, places: Int, OverQuota)

    /// Rows that hold nobody.
    case rowsSkipped(SkippedRow, count: Int)

    /// What becomes of somebody for whom there is no place left.
    package enum OverQuota: String, Hashable, Sendable {
        /// The plan refuses them.
        case refused
        /// The plan takes them with a reason, and none was given.
        case needsReason = "needs-reason"
        case waits
        /// Taken all the same, with a reason.
        case accepted
    }

    package var code: String {
        switch self {
        case .unreadable: "roster.unreadable"
        case .encodingGuessed: "roster.encoding"
        case .otherSheets: "roster.other-sheets"
        case .noHeader: "roster.no-header"
        case .nobody: "roster.nobody"
        case .noPointColumn: "roster.no-point-column"
        case .unknownColumn: "roster.unknown-column"
        case .columnTwice: "roster.column-twice"
        case .brokenText: "roster.broken-text"
        case .extraCells: "roster.extra-cells"
        case .tooLong: "roster.too-long"
        case .samePerson: "roster.same-person"
        case .sameRow: "roster.same-row"
        case .nameMissing: "roster.name-missing"
        case .nameWithoutLetters: "roster.name-without-letters"
        case .nameWithDigits: "roster.name-with-digits"
        case .nameRecased: "roster.name-recased"
        case .addressRemoved: "roster.address-removed"
        case .phoneUnreadable: "roster.phone"
        case .phoneRounded: "roster.phone-rounded"
        case .phoneRepaired: "roster.phone-repaired"
        case .phoneRenewed: "roster.phone-renewed"
        case .severalPhones: "roster.several-phones"
        case .phoneShared: "roster.phone-shared"
        case .pointMissing: "roster.point-missing"
        case .unknownPoint: "roster.unknown-point"
        case .ambiguousPoint: "roster.ambiguous-point"
        case .pointCodeRepaired: "roster.point-code-repaired"
        case .birthUnreadable: "roster.birth"
        case .birthYearOutOfRange: "roster.birth-year"
        case .birthFromSerial: "roster.birth-serial"
        case .overQuota: "roster.over-quota"
        case .rowsSkipped: "roster.rows-skipped"
        }
    }
}

/// Why a row holds nobody.
package enum SkippedRow: String, Hashable, Sendable, CaseIterable {
    case blank
    /// Titles that stand above the header.
    case aboveHeader
    /// The header, and its repetition on a new printed page.
    case header
    /// The row of column numbers that official tables have below the header: (1) (2) (3).
    case columnNumbers
    /// The heading of a group: "I. Thường trực Tỉnh ủy".
    case heading
    /// "Tổng cộng: 35".
    case total
    /// What stands below the totals: the place, the date and who signs.
    case footer
    /// A row that says the same as an earlier one.
    case repetition
}
