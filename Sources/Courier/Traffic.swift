import Conferences
import Store
import Webhooks

/// Decides which deliveries go out now, so that no receiver holds up the others.
///
/// A host that answers quickly may have as many under way as there is room. One that is not known yet, is slow
/// or fails has a small share; what is beyond it waits a moment here, or is put off. One that does not answer
/// is left alone for a while, but for a probe. Instants are milliseconds since 1970.
struct Traffic {
    /// How many deliveries are taken up at one time, at most.
    static let largestWindow = 2048
    /// How many a host that has not shown itself quick may have under way …
    static let share = 32
    /// A host is quick whose last answer took less than this.
    static let quick: Int64 = 1000
    /// For how long the overflow of a host that is not quick is put off.
    static let postponement: Int64 = 2000

    enum Verdict: Hashable {
        case send
        /// Waits here until ``ended(_:_:at:)`` lets it go.
        case wait
        case putOff(until: Int64)
    }

    private struct Host {
        var breaker = CircuitBreaker()
        var underWay = 0
        var waiting: [Int] = []
        /// `nil` until the first answer.
        var isQuick: Bool?
    }

    /// How many deliveries are taken up at one time.
    let window: Int
    private var hosts: [String: Host] = [:]
    private var paces: [Identifier<Endpoint>: Pace] = [:]
    /// How many were put off for an endpoint's pace in this round.
    private var paced: [Identifier<Endpoint>: Int64] = [:]
    private(set) var underWay = 0
    private(set) var waiting = 0

    /// - Parameter lease: for how many milliseconds a delivery may be kept. What is taken up must be over by
    ///   then, else another courier takes it up as well, and the two may take from each other without end: so
    ///   a short lease makes a small window.
    init(lease: Int64 = 120_000) {
        window = Int(min(Int64(Self.largestWindow), max(32, lease * 32 / 1000)))
    }

    /// How many may wait here for the first answer of their hosts, of one host and of all: they do not take
    /// the places of what is under way, else hosts that never answer would hold up the others.
    var anteroom: (ofOne: Int, ofAll: Int) { (min(window, 1024), min(4 * window, 4096)) }

    /// Whether more is to be taken up.
    ///
    /// - Parameter others: what was taken up and not admitted yet.
    func hasRoom(beside others: Int = 0) -> Bool {
        underWay + others <= window * 3 / 4 && waiting + others < anteroom.ofAll
    }

    /// How many to take up at one time: enough to keep the sender busy, few enough that a crash delays little.
    var batch: Int { max(8, window / 4) }
    var isIdle: Bool { underWay + waiting == 0 }

    /// Asks for leave to send one delivery, which is known by `tag` from now on.
    mutating func admit(_ delivery: LeasedDelivery, host name: String, tag: Int, at now: Int64) -> Verdict {
        var host = hosts[name] ?? Host()
        defer { hosts[name] = host }
        let isUnknown = host.isQuick == nil
        let isFull = host.isQuick != true && host.underWay >= Self.share
        let mayWait = isUnknown && host.waiting.count < anteroom.ofOne && waiting < anteroom.ofAll
        if isFull, !mayWait {
            return .putOff(until: now + Self.postponement)
        }
        if let later = keepPace(delivery, at: now) { return .putOff(until: later) }
        if isFull {
            host.waiting.append(tag)
            waiting += 1
            return .wait
        }
        if case .notBefore(let instant) = host.breaker.admit(at: now) { return .putOff(until: instant) }
        host.underWay += 1
        underWay += 1
        return .send
    }

    /// When the endpoint's pace lets this one go; `nil` for now.
    private mutating func keepPace(_ delivery: LeasedDelivery, at now: Int64) -> Int64? {
        guard let perMinute = delivery.perMinute else { return nil }
        let endpoint = delivery.endpoint
        var pace = paces[endpoint] ?? Pace(perSecond: Double(perMinute) / 60, burst: max(1, perMinute / 60))
        let refused = pace.take(at: now)
        paces[endpoint] = pace
        guard let refused else { return nil }
        // Each of them a step later, so that they do not all come back for one place.
        let place = paced[endpoint, default: 0]
        paced[endpoint] = place + 1
        return refused + place * 60_000 / Int64(perMinute)
    }

    /// What follows from the end of a delivery for others to the same host: some go out, or all that wait are
    /// put off.
    struct Consequence {
        var released: [Int] = []
        var putOff: [Int] = []
        /// Until when; for what the sender has not begun, too.
        var until: Int64?
    }

    mutating func ended(_ outcome: Outcome, host name: String, at now: Int64) -> Consequence {
        var host = hosts[name] ?? Host()
        host.underWay -= 1
        underWay -= 1
        var consequence = Consequence()
        if !outcome.wasNotSent {
            host.breaker.record(outcome, at: now)
            let wasQuick = host.isQuick == true
            host.isQuick = outcome.status != nil && outcome.milliseconds < Self.quick
            if host.isQuick == false, wasQuick || !host.waiting.isEmpty {
                consequence.putOff = host.waiting
                consequence.until = now + Self.postponement
                host.waiting = []
            }
        }
        if host.isQuick == true {
            consequence.released = host.waiting
            host.waiting = []
        } else if host.isQuick == nil, host.underWay < Self.share, !host.waiting.isEmpty {
            consequence.released = [host.waiting.removeFirst()]
        }
        waiting -= consequence.released.count + consequence.putOff.count
        host.underWay += consequence.released.count
        underWay += consequence.released.count
        hosts[name] = host
        return consequence
    }

    /// Forgets what need not be known any more: a watch goes on for months.
    mutating func tidy() {
        paced.removeAll()
        guard hosts.count > 20_000 else { return }
        hosts = hosts.filter { $0.value.underWay > 0 || $0.value.breaker != CircuitBreaker() }
        if paces.count > 20_000 { paces.removeAll() }
    }
}
