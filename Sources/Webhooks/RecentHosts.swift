/// The hosts that were sent to lately: between one and two times `count` of them.
///
/// A connection is kept only for a host that is likely to be needed again. Among thousands of hosts a kept
/// connection is never used, and libcurl looks through all of them to evict one.
struct RecentHosts {
    private let count: Int
    private var current: Set<String> = []
    private var previous: Set<String> = []

    init(count: Int) {
        self.count = max(1, count)
    }

    /// Remembers the host; whether it was known.
    mutating func note(_ host: String) -> Bool {
        if current.contains(host) { return true }
        if current.count >= count {
            previous = current
            current.removeAll(keepingCapacity: true)
        }
        current.insert(host)
        return previous.contains(host)
    }
}
