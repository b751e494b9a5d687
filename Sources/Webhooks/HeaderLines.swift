import CCurl

/// The lines of a request's head as libcurl reads them, in memory that is used for one transfer after another:
/// `curl_slist_append` would copy each line and free it again.
///
/// Owned by a ``Transfer``; what ``write(_:)`` returns is good until the next writing.
struct HeaderLines: ~Copyable {
    private var bytes: UnsafeMutablePointer<CChar>
    private var nodes: UnsafeMutablePointer<curl_slist>
    private var room: (bytes: Int, nodes: Int)

    init() {
        room = (1024, 16)
        bytes = .allocate(capacity: room.bytes)
        nodes = .allocate(capacity: room.nodes)
    }

    deinit {
        bytes.deallocate()
        nodes.deallocate()
    }

    /// Writes lines that each end in a NUL, and links them.
    mutating func write(_ lines: [UInt8]) -> UnsafeMutablePointer<curl_slist>? {
        let count = lines.count { $0 == 0 }
        guard count > 0 else { return nil }
        if lines.count > room.bytes {
            bytes.deallocate()
            room.bytes = lines.count
            bytes = .allocate(capacity: room.bytes)
        }
        if count > room.nodes {
            nodes.deallocate()
            room.nodes = count
            nodes = .allocate(capacity: room.nodes)
        }
        var (start, node) = (0, 0)
        for (index, byte) in lines.enumerated() {
            bytes[index] = CChar(bitPattern: byte)
            guard byte == 0 else { continue }
            let next = node + 1 < count ? nodes + node + 1 : nil
            (nodes + node).initialize(to: curl_slist(data: bytes + start, next: next))
            (start, node) = (index + 1, node + 1)
        }
        return nodes
    }
}
