import Actions
import Conferences
import Store
import Webhooks

/// Deliveries on their way: taken up, sent and settled, each part while the others go on.
///
/// What has ended is written down in the same transaction that takes up more, so that there is one commit for
/// a few hundred of them.
struct Round {
    private let courier: Courier
    private let feed: SenderFeed
    private var packing: Packing
    private var traffic: Traffic
    private var parcels: [Int: Parcel] = [:]
    private var nextTag = 0
    private var endings: [Ending] = []
    private var unsent: [UnsentDelivery] = []
    /// What was taken up, and when, and is not packed yet.
    private var inHand: [LeasedDelivery] = []
    private var inHandSince = Instant(milliseconds: 0)
    /// Until when the host of a tag is left alone, where the sender gives it back.
    private var postponed: [String: Int64] = [:]
    private(set) var tally = Courier.Tally()
    /// How many attempts have ended and were written down.
    private(set) var ended = 0
    /// What the tally counts as waiting and as put off: where one comes to its turn again, it counts anew.
    private var waiting: Set<Identifier<Delivery>> = []
    private var putOff: Set<Identifier<Delivery>> = []
    private(set) var hasNews = false
    /// Whether the last look found nothing more to take up.
    private(set) var isDry = false

    init(courier: Courier, feed: SenderFeed) {
        self.courier = courier
        self.feed = feed
        packing = Packing(courier: courier)
        traffic = Traffic(lease: courier.lease)
    }

    var isIdle: Bool { traffic.isIdle && endings.isEmpty && unsent.isEmpty && inHand.isEmpty }

    /// The tally so far; asking for it makes it old.
    mutating func takeNews() -> Courier.Tally {
        hasNews = false
        return tally
    }

    /// The tally since the last time.
    mutating func takeTally() -> Courier.Tally {
        defer {
            tally = Courier.Tally()
            waiting.removeAll()
            putOff.removeAll()
        }
        return tally
    }

    /// Begins to look through what is due once more: what was put off before may go now.
    mutating func beginPass() {
        putOff.removeAll()
        tally.putOff = 0
    }

    /// Writes down what has ended, takes up what was due by `due` as far as there is room, and sends it.
    ///
    /// What was taken up is packed while the store commits the next exchange, where one follows at once: each
    /// takes about as long as the other.
    ///
    /// - Parameter due: `nil` to take up nothing more.
    mutating func exchange(dueBy due: Instant?) async throws {
        repeat {
            let now = courier.now()
            let lease = due.flatMap { due in
                traffic.hasRoom(beside: inHand.count) && !courier.sender.isClosed
                    ? Lease(
                        count: traffic.batch, dueBy: due, at: now,
                        until: now.advanced(byMilliseconds: courier.lease)) : nil
            }
            let (ended, left) = (endings, unsent)
            guard !ended.isEmpty || !left.isEmpty || lease != nil else { break }
            (endings, unsent) = ([], [])
            var trouble: (any Error)?
            let settled = try await courier.settle(ended, left, lease) { trouble = trySendingInHand() }
            count(ended, settled.ours)
            for one in left where !waiting.contains(one.delivery) { putOff.insert(one.delivery) }
            tally.putOff = putOff.count
            if lease != nil { isDry = settled.taken.isEmpty }
            (inHand, inHandSince) = (settled.taken, now)
            if let trouble { try await giveBack(for: trouble) }
            // A round that finds only what must be put off goes on to what is behind it. What has ended
            // meanwhile comes first: the first answer of a host opens it to what waits for it.
            if lease == nil || settled.taken.isEmpty { break }
        } while traffic.hasRoom(beside: inHand.count) && !feed.hasNews
        guard !feed.hasNews else { return }
        if let trouble = trySendingInHand() { try await giveBack(for: trouble) }
    }

    /// Nobody's secret can be read: what was taken up goes back.
    private mutating func giveBack(for error: any Error) async throws {
        unsent += inHand.map { UnsentDelivery($0) }
        inHand = []
        _ = try? await courier.settle([], unsent, nil)
        throw error
    }

    /// Waits for what ends next; whether there was anything to wait for.
    mutating func advance() async throws -> Bool {
        guard !traffic.isIdle else { return !isIdle }
        await collect()
        return true
    }

    /// Waits for outcomes, or for somebody who pokes.
    mutating func collect() async {
        let arrivals = await feed.collect()
        let now = courier.now()
        var released: [(tag: Int, request: WebhookRequest)] = []
        for arrival in arrivals {
            guard let parcel = parcels.removeValue(forKey: arrival.index) else { continue }
            let outcome = parcel.judged(arrival.outcome)
            let consequence = traffic.ended(outcome, host: parcel.host, at: now.milliseconds)
            take(parcel, outcome, at: now)
            for tag in consequence.released {
                if let parcel = parcels[tag] { released.append((tag, parcel.request)) }
            }
            guard let until = consequence.until else { continue }
            postponed[parcel.host] = until
            courier.sender.withdraw(from: parcel.host)
            for tag in consequence.putOff {
                guard let waiting = parcels.removeValue(forKey: tag) else { continue }
                unsent.append(
                    UnsentDelivery(waiting.delivery, notBefore: Instant(milliseconds: until)))
            }
        }
        if !released.isEmpty { courier.sender.send(released, to: feed) }
        if traffic.isIdle {
            traffic.tidy()
            postponed.removeAll()
        }
    }

    private mutating func take(_ parcel: Parcel, _ outcome: Outcome, at now: Instant) {
        let delivery = parcel.delivery
        let decision = courier.schedule.next(
            afterAttempt: delivery.attempt - delivery.begunAnewAfter, outcome: outcome, now: now.milliseconds,
            random: courier.random())
        if decision == .notCounted {
            let until = postponed[parcel.host].map { Instant(milliseconds: $0) }
            unsent.append(UnsentDelivery(delivery, notBefore: until))
        } else {
            endings.append(
                Ending(
                    delivery, outcome, outcome.trouble == .unsendable ? .exhausted : decision,
                    parcel.startedAt))
        }
    }

    private mutating func trySendingInHand() -> (any Error)? {
        do {
            try sendInHand()
            return nil
        } catch {
            return error
        }
    }

    private mutating func sendInHand() throws {
        let (taken, now) = (inHand, inHandSince)
        inHand = []
        var requests: [(tag: Int, request: WebhookRequest)] = []
        // Also where a later one cannot be packed: what is counted as under way must be sent.
        defer { if !requests.isEmpty { courier.sender.send(requests, to: feed) } }
        for (index, delivery) in taken.enumerated() {
            let packed: Parcel?
            do {
                packed = try packing.pack(delivery, at: now)
            } catch {
                unsent += taken[index...].map { UnsentDelivery($0) }
                // What was packed before it goes out first; the next one that is taken up brings the error again.
                guard index == 0 else { return }
                throw error
            }
            guard let parcel = packed else {
                endings.append(Ending(delivery, Outcome(trouble: .unsendable), .exhausted, now))
                continue
            }
            switch traffic.admit(delivery, host: parcel.host, tag: nextTag, at: now.milliseconds) {
            case .send:
                parcels[nextTag] = parcel
                requests.append((nextTag, parcel.request))
            case .wait: parcels[nextTag] = parcel
            case .putOff(let until):
                unsent.append(UnsentDelivery(delivery, notBefore: Instant(milliseconds: until)))
            }
            nextTag += 1
        }
    }

    private mutating func count(_ ended: [Ending], _ ours: Set<Identifier<Delivery>>) {
        for ending in ended {
            let isOurs = ours.contains(ending.delivery.id)
            courier.note(ending, isOurs)
            guard isOurs else { continue }
            hasNews = true
            self.ended += 1
            if waiting.remove(ending.delivery.id) != nil { tally.waiting -= 1 }
            if putOff.remove(ending.delivery.id) != nil { tally.putOff -= 1 }
            switch ending.decision {
            case .delivered: tally.delivered += 1
            case .retry, .notCounted:
                tally.waiting += 1
                waiting.insert(ending.delivery.id)
            case .exhausted: tally.exhausted += 1
            case .disable: tally.disabled += 1
            }
        }
    }
}

/// How many deliveries are to be taken up, and which.
struct Lease: Sendable {
    let count: Int
    let dueBy: Instant
    let at: Instant
    let until: Instant
}
