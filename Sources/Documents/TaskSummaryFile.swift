package import Phrases
import Spreadsheets

/// A period's report as a file for spreadsheet programs: its tables one below the other.
package enum TaskSummaryFile {
    /// - Parameter isDownload: whether it is opened by a double click; Excel takes UTF-8 for what it is only behind
    ///   a byte order mark.
    package static func csv(_ tables: [TaskSummaryTable], isDownload: Bool) -> [UInt8] {
        var options = CSVWriter.Options()
        options.writesMark = isDownload
        if !isDownload { options.lineBreak = "\n" }
        var writer = CSVWriter(options)
        for table in tables {
            writer.write(table.headings)
            for row in table.rows + [table.total] { writer.write(row) }
        }
        return writer.bytes
    }
}
