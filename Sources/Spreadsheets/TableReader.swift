/// Reads the rows of a file, whichever of the known kinds it is: told by its first bytes, not by its name.
package enum TableReader: ~Copyable {
    case text(CSVReader)
    case workbook(WorkbookReader)

    /// - Parameter sheet: the sheet of a workbook.
    package static func open(
        path: String, sheet: String? = nil, limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetFault) -> TableReader {
        let file = try OpenFile(path: path)
        // A pipe cannot be read twice, and a workbook cannot be read as a stream.
        guard file.size != nil else { return .text(try CSVReader(.file(file), limits: limits)) }
        let head = try file.read()
        if ForeignFormat.recognised(in: head) == .workbook {
            return .workbook(try WorkbookReader(path: path, sheet: sheet, limits: limits))
        }
        return .text(try CSVReader(try .file(at: path), limits: limits))
    }

    /// Bytes read so far, unpacked ones of a workbook; for progress.
    package var bytesRead: Int {
        switch self {
        case .text(let reader): reader.bytesRead
        case .workbook(let reader): reader.bytesRead
        }
    }

    /// Reads the next row into `row`; false at the end of the file.
    package mutating func next(_ row: inout SheetRow) throws(SpreadsheetFault) -> Bool {
        switch consume self {
        case .text(var reader):
            do throws(SpreadsheetFault) {
                let found = try reader.next(&row)
                self = .text(reader)
                return found
            } catch {
                self = .text(reader)
                throw error
            }
        case .workbook(var reader):
            do throws(SpreadsheetFault) {
                let found = try reader.next(&row)
                self = .workbook(reader)
                return found
            } catch {
                self = .workbook(reader)
                throw error
            }
        }
    }
}
