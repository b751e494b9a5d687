/// The jobs that wait, in a lane per host: hosts take turns, and none has more under way than its share.
struct TransferQueue {
    private struct Lane {
        var waiting = FirstInFirstOut<UInt64>()
        var underWay = 0
        var isReady = false
    }

    private let perHost: Int
    private var lanes: [String: Lane] = [:]
    /// Hosts that have both work and room, each once.
    private var ready = FirstInFirstOut<String>()
    /// A number that is not here any more was taken out, and is skipped when its turn comes.
    private var jobs: [UInt64: TransferJob] = [:]

    init(perHost: Int) {
        self.perHost = max(1, perHost)
    }

    var isEmpty: Bool { jobs.isEmpty }

    /// Whether a job waits for this host, as far as is known without looking at those that were taken out.
    func isWaiting(for host: String) -> Bool { lanes[host].map { !$0.waiting.isEmpty } ?? false }

    mutating func add(_ job: TransferJob) {
        jobs[job.number] = job
        lanes[job.lane, default: Lane()].waiting.append(job.number)
        makeReady(job.lane)
    }

    /// The next job, counted as under way from now; `nil` where none waits, or only for hosts without room.
    mutating func next() -> TransferJob? {
        while let host = ready.popFirst() {
            lanes[host]?.isReady = false
            let job = takeFirst(of: host)
            if job != nil { lanes[host]?.underWay += 1 }
            makeReady(host)
            forgetIfIdle(host)
            if let job { return job }
        }
        return nil
    }

    /// Tells that a job that `next` gave out is over.
    mutating func ended(_ job: TransferJob) {
        let host = job.lane
        lanes[host]?.underWay -= 1
        makeReady(host)
        forgetIfIdle(host)
    }

    mutating func remove(_ number: UInt64) -> TransferJob? { jobs.removeValue(forKey: number) }

    mutating func removeAll() -> [TransferJob] {
        defer { jobs.removeAll() }
        return jobs.values.sorted { $0.number < $1.number }
    }

    /// Takes out what waits for a host.
    mutating func removeAll(of host: String) -> [TransferJob] {
        var removed: [TransferJob] = []
        while let job = takeFirst(of: host) { removed.append(job) }
        forgetIfIdle(host)
        return removed
    }

    private mutating func takeFirst(of host: String) -> TransferJob? {
        while let number = lanes[host]?.waiting.popFirst() {
            if let job = jobs.removeValue(forKey: number) { return job }
        }
        return nil
    }

    private mutating func makeReady(_ host: String) {
        guard let lane = lanes[host], !lane.isReady, !lane.waiting.isEmpty, lane.underWay < perHost else {
            return
        }
        lanes[host]?.isReady = true
        ready.append(host)
    }

    private mutating func forgetIfIdle(_ host: String) {
        if let lane = lanes[host], lane.underWay == 0, lane.waiting.isEmpty { lanes[host] = nil }
    }
}

/// An array that is taken from at the front without moving the rest each time.
struct FirstInFirstOut<Element> {
    private var elements: [Element?] = []
    private var head = 0

    var isEmpty: Bool { head == elements.count }

    mutating func append(_ element: Element) { elements.append(element) }

    mutating func popFirst() -> Element? {
        guard head < elements.count else { return nil }
        defer {
            elements[head] = nil
            head += 1
            if head == elements.count || head >= 1024 && head * 2 >= elements.count {
                elements.removeFirst(head)
                head = 0
            }
        }
        return elements[head]
    }
}
