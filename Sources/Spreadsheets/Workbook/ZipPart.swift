import CZip

/// A ZIP archive in a file. Its parts are read as streams, never written anywhere.
struct ZipFile: ~Copyable {
    private let handle: OpaquePointer

    init(path: String) throws(SpreadsheetFault) {
        var code: Int32 = 0
        guard let handle = zip_open(path, ZIP_RDONLY, &code) else { throw .damagedWorkbook(part: "") }
        self.handle = handle
    }

    deinit { zip_discard(handle) }

    func has(_ name: String) -> Bool { zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE)) >= 0 }

    /// How many bytes a part says that it has, unpacked.
    func unpackedSize(of name: String) -> Int? {
        let index = zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE))
        var facts = zip_stat_t()
        guard index >= 0, zip_stat_index(handle, UInt64(index), 0, &facts) == 0 else { return nil }
        return Int(clamping: facts.size)
    }

    /// Opens a part; `nil` where there is none of that name. It must not outlive the archive.
    func part(_ name: String) throws(SpreadsheetFault) -> ZipPart? {
        let index = zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE))
        guard index >= 0 else { return nil }
        var facts = zip_stat_t()
        guard zip_stat_index(handle, UInt64(index), 0, &facts) == 0 else {
            throw .damagedWorkbook(part: name)
        }
        guard facts.encryption_method == ZIP_EM_NONE else { throw .encryptedWorkbook }
        guard let file = zip_fopen_index(handle, UInt64(index), 0) else {
            throw .damagedWorkbook(part: name)
        }
        return ZipPart(name: name, file: file, packed: Int(clamping: facts.comp_size))
    }
}

/// A part of an archive while it is unpacked.
struct ZipPart: ~Copyable {
    let name: String
    private let file: OpaquePointer
    private let packed: Int
    private(set) var unpacked = 0

    /// Real sheets shrink to a tenth or a twentieth. What shrinks more than this was made to fill memory or
    /// time, and is not unpacked to its end.
    private static let ratio = 250
    private static let unsuspicious = 16 << 20
    private static let longest = 4 << 30

    init(name: String, file: OpaquePointer, packed: Int) {
        self.name = name
        self.file = file
        self.packed = packed
    }

    deinit { zip_fclose(file) }

    /// Fills `buffer` anew; false at the end.
    mutating func read(into buffer: inout [UInt8], chunk: Int) throws(SpreadsheetFault) -> Bool {
        var count = 0
        let file = file
        buffer = [UInt8](unsafeUninitializedCapacity: chunk) { bytes, filled in
            count = Int(zip_fread(file, bytes.baseAddress, UInt64(chunk)))
            filled = max(0, count)
        }
        guard count >= 0 else { throw .damagedWorkbook(part: name) }
        unpacked += count
        guard unpacked <= Self.longest,
            unpacked <= Self.unsuspicious || unpacked / Self.ratio <= max(1, packed)
        else { throw .workbookTooLarge(part: name) }
        return count > 0
    }
}
