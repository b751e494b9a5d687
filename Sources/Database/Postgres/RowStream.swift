import CPostgres

/// The rows of one answer, read one by one as they arrive.
final class RowStream {
    private var shape: RowShape?
    /// Rows that had to be taken in because another statement came in between.
    private var kept: [Row] = []
    private var keptIndex = 0
    private var isAtEnd = false

    func next(_ nextResult: () throws -> ResultHandle?) throws -> Row? {
        if keptIndex < kept.count {
            defer { keptIndex += 1 }
            return kept[keptIndex]
        }
        guard !isAtEnd else { return nil }
        while let result = try nextResult() {
            if result.rowCount == 1 { return try row(of: result) }
        }
        isAtEnd = true
        return nil
    }

    /// Reads to the end, so that the connection is free.
    func drain(keeping: Bool, _ nextResult: () throws -> ResultHandle?) throws {
        var failure: (any Error)?
        while !isAtEnd {
            do {
                guard let result = try nextResult() else { break }
                if keeping, result.rowCount == 1 { kept.append(try row(of: result)) }
            } catch {
                failure = failure ?? error
                if case DatabaseError.connectionLost = error { break }
            }
        }
        isAtEnd = true
        if let failure, keeping { throw failure }
    }

    private func row(of result: borrowing ResultHandle) throws -> Row {
        let shape = shape ?? RowShape(of: result)
        self.shape = shape
        return try shape.row(0, of: result)
    }
}

/// The columns of an answer: their names and types.
struct RowShape {
    private let names: [String]
    private let types: [Oid]

    init(of result: borrowing ResultHandle) {
        let count = PQnfields(result.pointer)
        let pointer = result.pointer
        names = (0..<count).map { PQfname(pointer, $0).map { String(cString: $0) } ?? "" }
        types = (0..<count).map { PQftype(pointer, $0) }
    }

    func row(_ index: Int32, of result: borrowing ResultHandle) throws -> Row {
        var values: [Value] = []
        values.reserveCapacity(names.count)
        for (column, name) in names.enumerated() {
            let place = Int32(column)
            if PQgetisnull(result.pointer, index, place) == 1 {
                values.append(.null)
                continue
            }
            let bytes = UnsafeRawBufferPointer(
                start: PQgetvalue(result.pointer, index, place),
                count: Int(PQgetlength(result.pointer, index, place)))
            values.append(try Value(bytes, type: types[column], column: name))
        }
        return Row(columnNames: names, values: values)
    }
}
