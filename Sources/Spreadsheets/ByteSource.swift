#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Where bytes come from, a chunk at a time.
package enum ByteSource: ~Copyable {
    case file(OpenFile)
    /// Anything else: each call gives the next chunk of any size, and an empty one at the end.
    case chunks(() throws(SpreadsheetFault) -> [UInt8])

    /// Opens a file.
    package static func file(at path: String) throws(SpreadsheetFault) -> ByteSource {
        .file(try OpenFile(path: path))
    }

    /// Bytes that are in memory already, handed out in pieces.
    package static func bytes(_ bytes: [UInt8], chunk: Int = 1 << 16) -> ByteSource {
        var position = 0
        return .chunks {
            let end = min(bytes.count, position + max(1, chunk))
            defer { position = end }
            return Array(bytes[position..<end])
        }
    }

    /// How many bytes there are in all, where that is known beforehand.
    package var size: Int? {
        switch self {
        case .file(let file): file.size
        case .chunks: nil
        }
    }

    mutating func next() throws(SpreadsheetFault) -> [UInt8] {
        switch self {
        case .file(let file): try file.read()
        case .chunks(let pull): try pull()
        }
    }
}

/// A file that is open for reading and closed when it goes out of use.
package struct OpenFile: ~Copyable {
    private let descriptor: Int32
    /// `nil` for a pipe, a terminal and the like.
    let size: Int?

    private static let chunk = 1 << 17

    package init(path: String) throws(SpreadsheetFault) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.fault(errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw Self.fault(code)
        }
        // Opening a directory succeeds; only reading it fails, with an error that says less.
        guard status.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw .directory
        }
        size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    deinit { close(descriptor) }

    func read() throws(SpreadsheetFault) -> [UInt8] {
        while true {
            var code: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
                #if canImport(Darwin)
                    let got = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
                #else
                    let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                #endif
                if got < 0 { code = errno }
                count = max(0, got)
            }
            if code == 0 { return bytes }
            if code != EINTR { throw Self.fault(code) }
        }
    }

    private static func fault(_ code: Int32) -> SpreadsheetFault {
        switch code {
        case ENOENT, ENOTDIR: .missing
        case EISDIR: .directory
        case EACCES, EPERM: .forbidden
        default: .unreadable(code: code)
        }
    }
}
