import CCurl

/// The sender's thread: owns the multi handle and every easy handle, and never waits for anything but
/// sockets and its mailbox.
final class TransferLoop {
    private let mailbox: TransferMailbox
    private let settings: SenderSettings
    private let multi: MultiHandle
    private let fixedAddresses: LineList
    private var queue: TransferQueue
    private var recentHosts: RecentHosts
    private var transfers: [Transfer] = []
    private var idle: [Transfer] = []
    private var underWay = 0
    /// Outcomes since the last round of answers, by batch.
    private var arrived: [ObjectIdentifier: (batch: TransferBatch, arrivals: [Arrival])] = [:]
    private var fed: [ObjectIdentifier: (feed: SenderFeed, arrivals: [Arrival])] = [:]
    /// How many outcomes nobody was told of yet, and since when.
    private var untold = 0
    private var untoldSince = ContinuousClock.now

    /// Outcomes are told so many at a time, or after so long: each telling wakes a thread.
    private static let telling = (count: 128, delay: Duration.milliseconds(1))

    init?(mailbox: TransferMailbox, settings: SenderSettings) {
        guard let multi = MultiHandle() else { return nil }
        var lines = LineList()
        for line in settings.fixedAddresses where !lines.append(line) { return nil }
        _ = diemcau_multi_set_long(multi.pointer, CURLMOPT_MAXCONNECTS, settings.keptConnections)
        mailbox.open(MultiWaker(multi))
        self.mailbox = mailbox
        self.settings = settings
        self.multi = multi
        fixedAddresses = lines
        queue = TransferQueue(perHost: settings.transfersPerHost)
        recentHosts = RecentHosts(count: settings.keptConnections)
    }

    /// Serves the mailbox until it is closed. Where libcurl cannot be set up, every job is refused.
    static func runOnThisThread(mailbox: TransferMailbox, settings: SenderSettings) {
        if let loop = TransferLoop(mailbox: mailbox, settings: settings) {
            loop.run()
            return
        }
        for job in mailbox.stop() { job.refuse() }
    }

    /// Runs until the mailbox is closed and nothing is under way.
    private func run() {
        while true {
            let post = mailbox.collect()
            take(post)
            if let closing = post.closing, close(closing) { break }
            begin()
            var running: Int32 = 0
            curl_multi_perform(multi.pointer, &running)
            let hasRoom = reap()
            if untold > 0, isTimeToTell(endedAny: hasRoom) { tellBatches() }
            if !hasRoom { curl_multi_poll(multi.pointer, nil, 0, untold > 0 ? 1 : 60_000, nil) }
        }
        for job in mailbox.stop() { answer(job, Outcome(trouble: .shutDown)) }
        tellBatches()
    }

    /// While transfers end, they are counted, and nobody looks at the clock.
    private func isTimeToTell(endedAny: Bool) -> Bool {
        underWay == 0 || untold >= Self.telling.count
            || !endedAny && ContinuousClock.now - untoldSince >= Self.telling.delay
    }

    private func take(_ post: TransferMailbox.Post) {
        for job in post.jobs { queue.add(job) }
        for lane in post.withdrawn {
            for job in queue.removeAll(of: lane) { answer(job, Outcome(trouble: .shutDown)) }
        }
        for numbers in post.cancellations {
            for job in queue.remove(where: { numbers.contains($0.number) }) {
                answer(job, Outcome(trouble: .cancelled))
            }
            for transfer in transfers where transfer.place.map({ numbers.contains($0.job.number) }) ?? false {
                breakOff(transfer)
            }
        }
    }

    /// Whether nothing is left to wait for.
    private func close(_ closing: TransferMailbox.Closing) -> Bool {
        for job in queue.remove(where: { _ in true }) { answer(job, Outcome(trouble: .shutDown)) }
        if case .abandoning = closing {
            for transfer in transfers where transfer.place != nil { breakOff(transfer) }
        }
        return underWay == 0
    }

    private func begin() {
        while underWay < settings.transfersAtOnce, let place = queue.next() {
            let keepsConnection = recentHosts.note(place.job.request.url.host) || place.lane.isWaitedFor
            let transfer = idle.popLast() ?? makeTransfer()
            guard let transfer, transfer.begin(place, keepingConnection: keepsConnection),
                curl_multi_add_handle(multi.pointer, transfer.easy.pointer) == CURLM_OK
            else {
                if let transfer {
                    transfer.abandon()
                    idle.append(transfer)
                }
                queue.ended(in: place.lane)
                answer(place.job, Outcome(trouble: .unsendable))
                continue
            }
            underWay += 1
        }
    }

    private func makeTransfer() -> Transfer? {
        guard let made = Transfer(settings: settings, fixedAddresses: fixedAddresses) else { return nil }
        transfers.append(made)
        return made
    }

    /// Takes out what has ended; whether anything had.
    private func reap() -> Bool {
        var left: Int32 = 0
        var endedAny = false
        while let message = curl_multi_info_read(multi.pointer, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else {
                continue
            }
            // The message does not outlive the handle's removal.
            let code = diemcau_message_result(message)
            var context: UnsafeMutableRawPointer?
            guard diemcau_get_private(easy, &context) == CURLE_OK, let context else { continue }
            end(Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue(), code)
            endedAny = true
        }
        return endedAny
    }

    private func end(_ transfer: Transfer, _ code: CURLcode) {
        curl_multi_remove_handle(multi.pointer, transfer.easy.pointer)
        guard let (place, outcome) = transfer.end(code) else { return }
        release(transfer, place)
        answer(place.job, outcome)
    }

    private func breakOff(_ transfer: Transfer) {
        curl_multi_remove_handle(multi.pointer, transfer.easy.pointer)
        guard let (place, outcome) = transfer.end(CURLE_ABORTED_BY_CALLBACK) else { return }
        release(transfer, place)
        answer(place.job, Outcome(trouble: .cancelled, milliseconds: outcome.milliseconds))
    }

    private func release(_ transfer: Transfer, _ place: Transfer.Place) {
        underWay -= 1
        idle.append(transfer)
        queue.ended(in: place.lane)
    }

    private func answer(_ job: TransferJob, _ outcome: Outcome) {
        if case .one(let continuation) = job.reply { return continuation.resume(returning: outcome) }
        if untold == 0 { untoldSince = .now }
        untold += 1
        switch job.reply {
        case .one: break
        case .batch(let batch, let index):
            arrived[ObjectIdentifier(batch), default: (batch, [])].arrivals.append(
                Arrival(index: index, outcome: outcome))
        case .feed(let feed, let tag):
            fed[ObjectIdentifier(feed), default: (feed, [])].arrivals.append(
                Arrival(index: tag, outcome: outcome))
        }
    }

    private func tellBatches() {
        untold = 0
        for (batch, arrivals) in arrived.values { batch.tell(arrivals) }
        arrived.removeAll(keepingCapacity: true)
        for (feed, arrivals) in fed.values { feed.add(arrivals) }
        fed.removeAll(keepingCapacity: true)
    }
}
