import Diagnostics
package import Spreadsheets

/// What may be wrong in a table of points.
package enum PointTableProblem: Problem {
    case unreadable(SpreadsheetFault)
    /// No row names a column for codes and one for names.
    case noHeader
    case nobody
    case codeMissing
    case notACode(String)
    case nameMissing
    /// An earlier line has the code already.
    case codeTwice(line: Int)
    case isClosed(String)
    case unknownParent(String)
    /// Several points have that name; some of their codes.
    case severalParents(codes: [String])
    /// The point would hang below itself.
    case belowItself
    case badNumber(String)
    case badLink(String)
    case unknownColumn

    package var code: String {
        switch self {
        case .unreadable: "points.unreadable"
        case .noHeader: "points.no-header"
        case .nobody: "points.nobody"
        case .codeMissing: "points.code-missing"
        case .notACode: "points.code"
        case .nameMissing: "points.name-missing"
        case .codeTwice: "points.code-twice"
        case .isClosed: "points.closed"
        case .unknownParent: "points.unknown-parent"
        case .severalParents: "points.several-parents"
        case .belowItself: "points.below-itself"
        case .badNumber: "points.bad-number"
        case .badLink: "points.bad-link"
        case .unknownColumn: "points.unknown-column"
        }
    }
}
