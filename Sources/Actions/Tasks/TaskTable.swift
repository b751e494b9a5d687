package import Conferences
import Diagnostics
import Spreadsheets
import VietnameseText

/// What is wrong in a table of tasks.
package enum TaskTableProblem: Problem {
    case unreadable
    case noHeader
    case missingText
    case missingLead
    case badDate(String, TypedDateFault)
    case dueTooEarly(CalendarDate, DueRange)
    case dueTooLate(CalendarDate, DueRange)
    /// A day and a rhythm in one row: which of them is meant?
    case dateAndRule
    case badPriority(String)
    case badNumber(String)
    case badLink(String)
    case badRepeatRule(String)
    case badTag(String)
    case tooLong(limit: Int)
    case twice(line: Int)
    case known(TaskReference)
    case unknownUnit(String, suggestion: String?)
    case unknownColumn(String)

    package var code: String {
        switch self {
        case .unreadable: "tasks.unreadable"
        case .noHeader: "tasks.no-header"
        case .missingText: "tasks.missing-text"
        case .missingLead: "tasks.missing-lead"
        case .badDate: "tasks.bad-date"
        case .dueTooEarly: "tasks.due-too-early"
        case .dueTooLate: "tasks.due-too-late"
        case .dateAndRule: "tasks.date-and-rule"
        case .badPriority: "tasks.bad-priority"
        case .badNumber: "tasks.bad-number"
        case .badLink: "tasks.bad-link"
        case .badRepeatRule: "tasks.bad-repeat-rule"
        case .badTag: "tasks.bad-tag"
        case .tooLong: "tasks.too-long"
        case .twice: "tasks.twice"
        case .known: "tasks.known"
        case .unknownUnit: "tasks.unknown-unit"
        case .unknownColumn: "tasks.unknown-column"
        }
    }
}

/// Reads a table of tasks (bảng giao nhiệm vụ): a header of known names, then a task a row.
struct TaskTable {
    enum Column: String, CaseIterable {
        case text, lead, coordinating, due, directives, priority, tags, inCharge, link, repeatRule
    }

    struct Entry {
        let line: Int
        var assignment: Assignment
        var priority = TaskPriority.normal
        var tags: [String] = []
        var inCharge: String?
        var links: [TaskLink] = []
    }

    private(set) var entries: [Entry] = []
    private(set) var findings: [Finding<TaskTableProblem>] = []
    private let file: String
    private let range: DueRange

    /// - Parameter range: the days that a due date can be meant to be.
    init(path: String, due range: DueRange) {
        file = path
        self.range = range
        do throws(SpreadsheetFault) {
            var reader = try TableReader.open(path: path)
            var row = SheetRow()
            var columns: [Column: Int] = [:]
            var names: [Int: String] = [:]
            var lines = 0
            while try reader.next(&row) {
                guard !row.isBlank else { continue }
                lines += 1
                if columns.isEmpty {
                    // A title or two may stand above the header.
                    columns = header(row, &names)
                    if columns.isEmpty, lines > 20 { break }
                } else {
                    read(row, columns, names)
                }
            }
            if columns.isEmpty { add(.error, .noHeader, at: 1) }
        } catch {
            add(.error, .unreadable, at: nil)
        }
    }

    private static let spellings: [(Column, String)] = [
        (.text, "noi dung|nhiem vu|noi dung nhiem vu|noi dung cong viec|cong viec|task|text|content"),
        (.lead, "don vi chu tri|co quan chu tri|chu tri|lead unit|lead|don vi thuc hien"),
        (.coordinating, "don vi phoi hop|co quan phoi hop|phoi hop|coordinating units|coordinating"),
        (.due, "thoi han|han|thoi han hoan thanh|thoi gian hoan thanh|han hoan thanh|due|due date|deadline"),
        (.directives, "van ban|so ky hieu|van ban chi dao|can cu|directive|directives"),
        (.priority, "muc do|do khan|uu tien|priority"),
        (.tags, "nhan|tags|tag"),
        (.inCharge, "nguoi phu trach|can bo phu trach|in charge|person in charge"),
        (.link, "tai lieu|lien ket|link|url"),
        (.repeatRule, "dinh ky|quy tac dinh ky|rrule|repeat"),
    ]

    private mutating func header(_ row: SheetRow, _ names: inout [Int: String]) -> [Column: Int] {
        var columns: [Column: Int] = [:]
        var unknown: [String] = []
        for (index, cell) in row.texts.enumerated() {
            let key = VietnameseText.fold(cell).split { !($0.isLetter || $0.isNumber) }
                .joined(separator: " ")
            let found = Self.spellings.first { $0.1.split(separator: "|").contains { $0 == key } }?.0
            if let found, columns[found] == nil {
                columns[found] = index
                names[index] = VietnameseText.collapsed(cell)
            } else if !key.isEmpty, !["stt", "tt", "no"].contains(key) {
                unknown.append(cell)
            }
        }
        guard columns[.text] != nil, columns[.lead] != nil else { return [:] }
        for name in unknown { add(.note, .unknownColumn(VietnameseText.collapsed(name)), at: row.line) }
        return columns
    }

    private mutating func add(
        _ severity: Severity, _ problem: TaskTableProblem, at line: Int?, _ field: String? = nil
    ) {
        findings.append(
            Finding(severity, problem, at: line.map { Place(file: file, line: $0, field: field) }))
    }

    private mutating func read(_ row: SheetRow, _ columns: [Column: Int], _ names: [Int: String]) {
        let before = findings.count
        func cell(_ column: Column) -> String {
            columns[column].map { VietnameseText.canonical(VietnameseText.collapsed(row.text($0))) } ?? ""
        }
        func field(_ column: Column) -> String? { columns[column].flatMap { names[$0] } }
        func list(_ column: Column) -> [String] {
            cell(column).split { $0 == ";" || $0 == "\n" }.map { VietnameseText.collapsed(String($0)) }
                .filter { !$0.isEmpty }
        }
        var entry = Entry(
            line: row.line,
            assignment: Assignment(
                text: cell(.text), lead: list(.lead), coordinating: list(.coordinating),
                directives: cell(.directives).split { ";, ".contains($0) }.map(String.init)))
        if entry.assignment.text.isEmpty { add(.error, .missingText, at: row.line, field(.text)) }
        if entry.assignment.lead.isEmpty
            || !entry.assignment.lead.allSatisfy({ $0.contains(where: \.isLetter) })
        {
            add(.error, .missingLead, at: row.line, field(.lead))
        }
        let due = cell(.due)
        if !due.isEmpty {
            do throws(TypedDateFault) {
                let date = try CalendarDate(typed: due)
                entry.assignment.deadline = Deadline(text: due, date: date)
                if date < range.first { add(.error, .dueTooEarly(date, range), at: row.line, field(.due)) }
                if date > range.last { add(.error, .dueTooLate(date, range), at: row.line, field(.due)) }
            } catch {
                add(.error, .badDate(due, error), at: row.line, field(.due))
            }
        }
        let rule = cell(.repeatRule)
        if !rule.isEmpty, !due.isEmpty {
            add(.error, .dateAndRule, at: row.line, field(.repeatRule))
        } else if !rule.isEmpty {
            if let rule = RepeatRule(rule) {
                entry.assignment.deadline = Deadline(text: rule.text, rrule: rule.text)
            } else {
                add(.error, .badRepeatRule(rule), at: row.line, field(.repeatRule))
            }
        }
        for number in entry.assignment.directives where !EditTask.isNumber(number) {
            add(.error, .badNumber(number), at: row.line, field(.directives))
        }
        if let priority = Self.priorities[VietnameseText.fold(cell(.priority))] {
            entry.priority = priority
        } else {
            add(.error, .badPriority(cell(.priority)), at: row.line, field(.priority))
        }
        entry.tags = cell(.tags).split { ";,".contains($0) }.map { VietnameseText.collapsed(String($0)) }
            .filter { !$0.isEmpty }
        for tag in entry.tags where (try? MarkTask.tag(tag)) == nil {
            add(.error, .badTag(tag), at: row.line, field(.tags))
        }
        for column in Column.allCases {
            let limit = column == .text ? TextLimit.text : TextLimit.name
            let parts = [.lead, .coordinating].contains(column) ? list(column) : [cell(column)]
            if parts.contains(where: { $0.unicodeScalars.count > limit }), column != .link {
                add(.error, .tooLong(limit: limit), at: row.line, field(column))
            }
        }
        entry.inCharge = cell(.inCharge).isEmpty ? nil : cell(.inCharge)
        for url in list(.link) {
            if (try? MarkTask.link(TaskLink(url: url))) == nil {
                add(.error, .badLink(url), at: row.line, field(.link))
            }
            entry.links.append(TaskLink(url: url))
        }
        if !findings[before...].contains(where: { $0.severity == .error }) { entries.append(entry) }
    }

    private static let priorities: [String: TaskPriority] = [
        "": .normal, "thuong": .normal, "normal": .normal, "khan": .high, "cao": .high, "high": .high,
        "hoa toc": .urgent, "thuong khan": .urgent, "urgent": .urgent,
    ]
}
