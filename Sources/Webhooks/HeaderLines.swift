import CCurl
import Glibc

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
        guard lines.last == 0 else { return nil }
        if lines.count > room.bytes {
            bytes.deallocate()
            room.bytes = lines.count
            bytes = .allocate(capacity: room.bytes)
        }
        bytes.withMemoryRebound(to: UInt8.self, capacity: lines.count) {
            $0.update(from: lines, count: lines.count)
        }
        var (start, count) = (0, 0)
        while start < lines.count {
            if count == room.nodes { grow() }
            (nodes + count).initialize(to: curl_slist(data: bytes + start, next: nil))
            start += strlen(bytes + start) + 1
            count += 1
        }
        for index in 1..<max(count, 1) { nodes[index - 1].next = nodes + index }
        return nodes
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<curl_slist>.allocate(capacity: room.nodes * 2)
        larger.moveInitialize(from: nodes, count: room.nodes)
        nodes.deallocate()
        nodes = larger
        room.nodes *= 2
    }
}
