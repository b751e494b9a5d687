import CXlsxWriter

/// Writes a workbook (XLSX) of one sheet, row by row to disk, so that memory does not grow with it.
///
/// Every cell is text unless it is given as a number: phones keep their zeros, and nothing is run as a
/// formula.
package struct WorkbookWriter: ~Copyable {
    /// The file could not be written: full disk, no right, no such folder.
    package struct CannotWrite: Error {
        package let path: String
    }

    package enum Cell: Hashable, Sendable {
        case text(String)
        case number(Int)
        case nothing
    }

    private let path: String
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let textFormat: UnsafeMutablePointer<lxw_format>?
    private let headFormat: UnsafeMutablePointer<lxw_format>?
    private var row: UInt32 = 0
    private var isClosed = false
    private var hasFailed = false

    /// Rows and characters of a cell that the format can hold.
    package static let mostRows = 1_048_576
    private static let longest = 32_767

    /// - Parameters:
    ///   - columns: header and width (in characters) of each column.
    /// - Throws: ``CannotWrite``.
    package init(path: String, sheet name: String, columns: [(header: String, width: Double)]) throws {
        self.path = path
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let workbook = workbook_new_opt(path, &options),
            let sheet = workbook_add_worksheet(workbook, Self.sheetName(name))
        else { throw CannotWrite(path: path) }
        self.workbook = workbook
        self.sheet = sheet
        textFormat = workbook_add_format(workbook)
        headFormat = workbook_add_format(workbook)
        format_set_num_format(textFormat, "@")
        format_set_num_format(headFormat, "@")
        format_set_bold(headFormat)
        format_set_text_wrap(headFormat)
        for (index, column) in columns.enumerated() {
            worksheet_set_column(sheet, UInt16(index), UInt16(index), column.width, textFormat)
        }
        for (index, column) in columns.enumerated() {
            worksheet_write_string(sheet, 0, UInt16(index), column.header, headFormat)
        }
        worksheet_freeze_panes(sheet, 1, 0)
        row = 1
    }

    deinit { if !isClosed { workbook_close(workbook) } }

    /// Adds a row. What a cell cannot hold is cut off.
    package mutating func write(_ cells: some Sequence<Cell>) {
        for (index, cell) in cells.enumerated() {
            let code: lxw_error
            switch cell {
            case .nothing: continue
            case .number(let number):
                code = worksheet_write_number(sheet, row, UInt16(index), Double(number), nil)
            case .text(let text):
                guard !text.isEmpty else { continue }
                let whole = text.utf16.count <= Self.longest
                code = worksheet_write_string(
                    sheet, row, UInt16(index), whole ? text : Self.shortened(text), textFormat)
            }
            if code != LXW_NO_ERROR { hasFailed = true }
        }
        row += 1
    }

    /// Writes the file out.
    ///
    /// - Throws: ``CannotWrite``, also where a row did not fit the format.
    package consuming func finish() throws {
        isClosed = true
        guard workbook_close(workbook) == LXW_NO_ERROR, !hasFailed else { throw CannotWrite(path: path) }
    }

    private static func shortened(_ text: String) -> String {
        var count = 0
        return String(
            text.prefix { character in
                count += character.utf16.count
                return count <= longest
            })
    }

    /// Names of sheets have at most 31 characters and none of `[]:*?/\`.
    private static func sheetName(_ name: String) -> String {
        let allowed = name.filter { !"[]:*?/\\'".contains($0) }.prefix(31)
        return allowed.isEmpty ? "Sheet1" : String(allowed)
    }
}
