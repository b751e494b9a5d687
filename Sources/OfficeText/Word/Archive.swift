import CZip

/// A ZIP archive in memory. Parts are only ever looked up by their names and read into memory; nothing is
/// written to disk, so that names like `../../etc/x` lead nowhere.
struct Archive: ~Copyable {
    private let handle: OpaquePointer
    /// libzip reads from here on for as long as the archive is open.
    private let memory: UnsafeMutableRawBufferPointer
    private let limits: OfficeTextLimits
    /// Unpacked bytes so far, over all parts.
    private var total = 0

    init(_ bytes: [UInt8], limits: OfficeTextLimits) throws(OfficeTextFault) {
        self.limits = limits
        memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        memory.copyBytes(from: bytes)
        var error = zip_error_t()
        guard let source = zip_source_buffer_create(memory.baseAddress, UInt64(bytes.count), 0, &error) else {
            memory.deallocate()
            throw .damagedArchive
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            memory.deallocate()
            throw .damagedArchive
        }
        self.handle = handle
    }

    deinit {
        zip_discard(handle)
        memory.deallocate()
    }

    /// The unpacked bytes of a part, or `nil` where there is none of that name. Letter case does not matter, as
    /// the Open Packaging Conventions say.
    mutating func part(_ name: String) throws(OfficeTextFault) -> [UInt8]? {
        var index = zip_name_locate(handle, name, 0)
        if index < 0 { index = zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE)) }
        guard index >= 0 else { return nil }
        var facts = zip_stat_t()
        guard zip_stat_index(handle, UInt64(index), 0, &facts) == 0 else { throw .damagedArchive }
        if facts.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, facts.encryption_method != ZIP_EM_NONE {
            throw .encrypted
        }
        guard let file = zip_fopen_index(handle, UInt64(index), 0) else { throw .damagedArchive }
        defer { zip_fclose(file) }
        return try inflate(file, packed: Int(clamping: facts.comp_size))
    }

    /// Whether there are parts whose names begin so; how many.
    func count(under folder: String) -> Int {
        (0..<max(0, zip_get_num_entries(handle, 0))).count { index in
            guard let name = zip_get_name(handle, UInt64(index), zip_flags_t(ZIP_FL_ENC_RAW)) else {
                return false
            }
            return String(cString: name).hasPrefix(folder)
        }
    }

    /// The sizes that an archive states are claims: what counts is what comes out.
    private mutating func inflate(_ file: OpaquePointer, packed: Int) throws(OfficeTextFault) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Int(zip_fread(file, &chunk, UInt64(chunk.count)))
            guard count >= 0 else { throw .damagedArchive }
            guard count > 0 else { return bytes }
            total += count
            bytes += chunk[..<count]
            guard bytes.count <= limits.part else { throw .tooLarge(.part, limit: limits.part) }
            guard total <= limits.parts else { throw .tooLarge(.parts, limit: limits.parts) }
            guard bytes.count <= 1 << 20 || bytes.count / limits.ratio <= max(1, packed) else {
                throw .tooLarge(.ratio, limit: limits.ratio)
            }
        }
    }
}
