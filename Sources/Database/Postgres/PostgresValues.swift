import CPostgres

/// A statement's parameters in the form that they travel in: binary, one after the other in one buffer.
struct WireParameters {
    private(set) var types: [Oid] = []
    private var bytes: [UInt8] = []
    private var places: [Int?] = []
    private var lengths: [Int32] = []

    /// - Throws: ``DatabaseError/textWithNUL``.
    init(_ values: [Value]) throws {
        types.reserveCapacity(values.count)
        for value in values { try append(value) }
        // An empty buffer has no address, and an empty text must not turn into NULL.
        bytes.append(0)
    }

    private mutating func append(_ value: Value) throws {
        let start = bytes.count
        switch value {
        case .null:
            // The server infers the type from the place where the parameter stands.
            types.append(0)
            places.append(nil)
            lengths.append(0)
            return
        case .integer(let number):
            types.append(Oid(DIEMCAU_INT8))
            withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        case .real(let number):
            types.append(Oid(DIEMCAU_FLOAT8))
            withUnsafeBytes(of: number.bitPattern.bigEndian) { bytes.append(contentsOf: $0) }
        case .text(let text):
            types.append(Oid(DIEMCAU_TEXT))
            try text.checkStorable()
            bytes.append(contentsOf: text.utf8)
        case .blob(let blob):
            types.append(Oid(DIEMCAU_BYTEA))
            bytes.append(contentsOf: blob)
        }
        places.append(start)
        lengths.append(Int32(bytes.count - start))
    }

    /// Hands out what libpq's functions take: count, addresses, lengths and formats.
    func withPointers<T>(
        _ body: (
            Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
        ) throws -> T
    ) rethrows -> T {
        try bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let addresses = places.map { place in place.flatMap { base?.advanced(by: $0) } }
            let formats = [Int32](repeating: 1, count: places.count)
            return try body(Int32(places.count), addresses, lengths, formats)
        }
    }
}

extension String {
    /// PostgreSQL's text cannot hold the character NUL, so that no engine takes it.
    ///
    /// - Throws: ``DatabaseError/textWithNUL``.
    func checkStorable() throws {
        guard !utf8.contains(0) else { throw DatabaseError.textWithNUL }
    }
}

extension Value {
    /// A field of an answer in binary form.
    ///
    /// - Throws: ``DatabaseError/unexpectedValue(column:)`` for a type that the program does not use.
    init(_ bytes: UnsafeRawBufferPointer, type: Oid, column: String) throws {
        switch Int(type) {
        case DIEMCAU_INT8: self = .integer(bytes.bigEndian())
        case DIEMCAU_INT4: self = .integer(Int64(bytes.bigEndian() as Int32))
        case DIEMCAU_INT2: self = .integer(Int64(bytes.bigEndian() as Int16))
        case DIEMCAU_OID: self = .integer(Int64(bytes.bigEndian() as UInt32))
        case DIEMCAU_BOOL: self = .integer(bytes.first == 1 ? 1 : 0)
        case DIEMCAU_TEXT, DIEMCAU_VARCHAR, DIEMCAU_BPCHAR,
            DIEMCAU_NAME, DIEMCAU_UNKNOWN:
            self = .text(String(decoding: bytes, as: UTF8.self))
        case DIEMCAU_BYTEA: self = .blob(Array(bytes))
        case DIEMCAU_FLOAT8: self = .real(Double(bitPattern: bytes.bigEndian()))
        case DIEMCAU_FLOAT4: self = .real(Double(Float(bitPattern: bytes.bigEndian())))
        case DIEMCAU_NUMERIC: self = Self(numeric: bytes)
        case DIEMCAU_VOID: self = .null
        default: throw DatabaseError.unexpectedValue(column: column)
        }
    }

    /// A `numeric`, which sums and averages are: groups of four digits, the weight of the first as a power
    /// of 10 000 (PostgreSQL's `numeric_send`). A whole number stays one, as in SQLite.
    private init(numeric bytes: UnsafeRawBufferPointer) {
        func field(_ index: Int) -> Int {
            Int(UnsafeRawBufferPointer(rebasing: bytes[(index * 2)...]).bigEndian() as Int16)
        }
        let (count, weight, isNegative) = (field(0), field(1), field(2) == 0x4000)
        let digits = (0..<count).map { field(4 + $0) }
        var whole: Int64? = count > weight + 1 ? nil : 0
        for place in 0..<max(0, weight + 1) where whole != nil {
            let digit = Int64(place < count ? digits[place] : 0)
            let (product, overflow) = (whole ?? 0).multipliedReportingOverflow(by: 10_000)
            let (sum, carry) = product.addingReportingOverflow(digit)
            whole = overflow || carry ? nil : sum
        }
        if let whole {
            self = .integer(isNegative ? -whole : whole)
            return
        }
        var scale = 1.0
        for _ in 0..<abs(weight) { scale = weight > 0 ? scale * 10_000 : scale / 10_000 }
        var number = 0.0
        for digit in digits {
            number += Double(digit) * scale
            scale /= 10_000
        }
        self = .real(isNegative ? -number : number)
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func bigEndian<T: FixedWidthInteger>() -> T {
        T(bigEndian: loadUnaligned(as: T.self))
    }
}
