/// The jobs that wait, in a lane per host: hosts take turns, and none has more under way than its share.
struct TransferQueue {
    /// The jobs for one host. Known by reference, so that a job finds its lane without looking up a name.
    final class Lane {
        fileprivate let name: String
        fileprivate var waiting = FirstInFirstOut<TransferJob>()
        fileprivate var underWay = 0
        fileprivate var isReady = false

        fileprivate init(_ name: String) { self.name = name }

        var isWaitedFor: Bool { !waiting.isEmpty }
    }

    private let perHost: Int
    private var lanes: [String: Lane] = [:]
    /// Lanes that have both work and room, each once.
    private var ready = FirstInFirstOut<Lane>()
    private var count = 0

    init(perHost: Int) {
        self.perHost = max(1, perHost)
    }

    var isEmpty: Bool { count == 0 }

    mutating func add(_ job: TransferJob) {
        let lane = lanes[job.lane] ?? open(job.lane)
        lane.waiting.append(job)
        count += 1
        makeReady(lane)
    }

    private mutating func open(_ name: String) -> Lane {
        let lane = Lane(name)
        lanes[name] = lane
        return lane
    }

    /// The next job and its lane, counted as under way from now until `ended`; `nil` where none waits, or only
    /// for hosts without room.
    mutating func next() -> (job: TransferJob, lane: Lane)? {
        while let lane = ready.popFirst() {
            lane.isReady = false
            guard let job = lane.waiting.popFirst() else {
                forgetIfIdle(lane)
                continue
            }
            count -= 1
            lane.underWay += 1
            makeReady(lane)
            return (job, lane)
        }
        return nil
    }

    /// Tells that a job that `next` gave out is over.
    mutating func ended(in lane: Lane) {
        lane.underWay -= 1
        makeReady(lane)
        forgetIfIdle(lane)
    }

    /// Takes out what waits, in the order in which it came.
    mutating func remove(where isMeant: (TransferJob) -> Bool) -> [TransferJob] {
        guard count > 0 else { return [] }
        var removed: [TransferJob] = []
        for lane in Array(lanes.values) {
            removed += lane.waiting.remove(where: isMeant)
            forgetIfIdle(lane)
        }
        count -= removed.count
        return removed.sorted { $0.number < $1.number }
    }

    /// Takes out what waits for a host.
    mutating func removeAll(of host: String) -> [TransferJob] {
        guard let lane = lanes[host] else { return [] }
        let removed = lane.waiting.remove { _ in true }
        count -= removed.count
        forgetIfIdle(lane)
        return removed
    }

    private mutating func makeReady(_ lane: Lane) {
        guard !lane.isReady, !lane.waiting.isEmpty, lane.underWay < perHost else { return }
        lane.isReady = true
        ready.append(lane)
    }

    private mutating func forgetIfIdle(_ lane: Lane) {
        guard lane.underWay == 0, lane.waiting.isEmpty, !lane.isReady else { return }
        lanes[lane.name] = nil
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
            if head == elements.count {
                elements.removeAll(keepingCapacity: elements.count <= 1024)
                head = 0
            } else if head >= 1024 && head * 2 >= elements.count {
                elements.removeFirst(head)
                head = 0
            }
        }
        return elements[head]
    }

    /// Takes elements out of the middle, in their order.
    mutating func remove(where isMeant: (Element) -> Bool) -> [Element] {
        var (kept, removed): ([Element?], [Element]) = ([], [])
        for case let element? in elements[head...] {
            if isMeant(element) { removed.append(element) } else { kept.append(element) }
        }
        (elements, head) = (kept, 0)
        return removed
    }
}
