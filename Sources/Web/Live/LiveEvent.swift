import Hummingbird

/// An event as it goes out (server-sent events), made once for all who get it: they share its bytes.
struct LiveEvent: Sendable {
    /// The number of the audit log's last record when it was made.
    let stamp: Int64
    let bytes: ByteBuffer
    private let data: String

    /// - Parameter data: in one line.
    init(stamp: Int64, data: String) {
        self.stamp = stamp
        self.data = data
        bytes = ByteBuffer(string: "id: \(stamp)\ndata: \(data)\n\n")
    }

    /// Whether it tells the same, whenever it was made.
    func isSame(as other: LiveEvent) -> Bool { data == other.data }

    /// Says nothing, so that whoever stands between keeps the connection open, and one that broke is noticed.
    static let beat = ByteBuffer(string: ": \n\n")
}
