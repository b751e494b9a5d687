/// When an item really began and ended.
package struct ActualTimes: Hashable, Sendable {
    package var started: Instant?
    package var ended: Instant?

    package init(started: Instant? = nil, ended: Instant? = nil) {
        self.started = started
        self.ended = ended
    }
}

/// How the agenda stands while the conference runs: what began when, how late it is, and what the rest of the
/// day then looks like.
package struct AgendaProgress: Sendable {
    package enum State: String, Sendable, Hashable {
        case done, running, waiting
    }

    package struct Item: Sendable, Hashable {
        /// From 1.
        package var number: Int
        package var title: String
        package var state: State
        package var plannedStart: Instant?
        package var plannedEnd: Instant?
        package var actual: ActualTimes
        /// When it begins and ends as things stand; what really happened, where it has.
        package var start: Instant?
        package var end: Instant?
        /// Whether it keeps the time that the plan states, whatever comes before it.
        package var isFixed: Bool
        /// How many minutes it begins later than planned; negative where earlier, `nil` where nobody knows.
        package var lateMinutes: Int?
        /// How many minutes are missing before the fixed item that follows.
        package var cutMinutes: Int
    }

    package let items: [Item]
    /// How many minutes the conference is late as things stand: of the item that runs, or of the next one. None
    /// where it is over or past: nobody waits for it any more.
    package let lateMinutes: Int
    package let standing: Standing
    /// When it begins as planned; `nil` where no time is known.
    package let plannedStart: Instant?
    /// When it ends as planned.
    package let plannedEnd: Instant?

    /// An item that states a start of its own stays where it is: a broadcast does not wait. The others follow
    /// what comes before them. What would run into a fixed item is cut short.
    ///
    /// - Parameters:
    ///   - actual: the real times, by the item's index in the agenda.
    ///   - now: what has not begun does not begin before it.
    package init(of plan: Plan, actual: [Int: ActualTimes], now: Instant) {
        let timeline = Timeline(of: plan)
        let (begins, ends) = Self.plannedSpan(of: plan, timeline)
        let standing = Self.standing(
            timeline.slots.map { Self.state(actual[$0.item]) }, from: begins, to: ends, now: now)
        // What was never told of a day long past is not reckoned from today.
        let soonestStart = standing == .past ? nil : now
        var items: [Item] = []
        /// When the item before it ends, as things stand.
        var clock: Instant?
        for slot in timeline.slots {
            let planned = (
                start: slot.start.flatMap { plan.schedule.instant(atMinute: $0) },
                end: slot.end.flatMap { plan.schedule.instant(atMinute: $0) }
            )
            let times = actual[slot.item] ?? ActualTimes()
            let length = Self.length(planned.start, planned.end)
            let isFixed = plan.agenda[slot.item].start != nil
            // Of the item before: side by side ones begin together, and the first waits for nobody.
            let follows = items.last.map { $0.plannedStart != planned.start } ?? false
            var start = times.started ?? (isFixed ? planned.start : later(clock, planned.start, follows))
            if let soonestStart, times.started == nil, let expected = start,
                !isFixed || items.allSatisfy({ $0.state == .done })
            {
                start = max(expected, soonestStart)
            }
            var end =
                times.ended ?? start.flatMap { begun in length.map { begun.advanced(byMilliseconds: $0) } }
            if let soonestStart, times.started != nil, times.ended == nil, let expected = end {
                end = max(expected, soonestStart)
            }
            let state = Self.state(times)
            if isFixed, state == .waiting, let last = items.indices.last, let begins = start,
                let over = items[last].end, over > begins, items[last].state != .done, follows
            {
                items[last].cutMinutes = Self.minutes(from: begins, to: over)
                items[last].end = max(begins, items[last].start ?? begins)
            }
            items.append(
                Item(
                    number: slot.item + 1, title: plan.agenda[slot.item].title, state: state,
                    plannedStart: planned.start, plannedEnd: planned.end, actual: times, start: start,
                    end: end, isFixed: isFixed,
                    lateMinutes: standing == .past && state == .waiting
                        ? nil
                        : start.flatMap { real in planned.start.map { Self.minutes(from: $0, to: real) } },
                    cutMinutes: 0))
            clock = end ?? clock
        }
        self.items = items
        self.standing = standing
        (plannedStart, plannedEnd) = (begins, ends)
        let current = items.last { $0.state == .running } ?? items.first { $0.state == .waiting }
        lateMinutes = standing == .past ? 0 : current?.lateMinutes ?? 0
    }

    /// The number of the item that is next to begin.
    package var next: Int? { items.first { $0.state == .waiting }?.number }

    /// The number of the item that runs.
    package var running: Int? { items.last { $0.state == .running }?.number }

    private static func state(_ times: ActualTimes?) -> State {
        times?.ended != nil ? .done : times?.started != nil ? .running : .waiting
    }

    /// When the whole begins and ends as planned: its agenda, or its schedule where the agenda says nothing.
    private static func plannedSpan(of plan: Plan, _ timeline: Timeline) -> (Instant?, Instant?) {
        let schedule = plan.schedule
        let start = timeline.slots.compactMap(\.start).min() ?? schedule.startMinute
        let midnight = (schedule.lastDay.dayNumber - schedule.firstDay.dayNumber + 1) * 1440
        let end = max(timeline.slots.compactMap { $0.end ?? $0.start }.max() ?? 0, schedule.endMinute ?? 0)
        return (
            start.flatMap { schedule.instant(atMinute: $0) },
            schedule.instant(atMinute: end > 0 ? end : midnight)
        )
    }

    private static func length(_ start: Instant?, _ end: Instant?) -> Int64? {
        guard let start, let end else { return nil }
        return end.milliseconds - start.milliseconds
    }

    /// Whole minutes; half a minute counts for one.
    private static func minutes(from start: Instant, to end: Instant) -> Int {
        let difference = end.milliseconds - start.milliseconds
        return Int((Double(difference) / 60_000).rounded())
    }
}

/// When an item begins that follows another: not before that one has ended, and where nothing ran late not
/// before its own time.
private func later(_ clock: Instant?, _ planned: Instant?, _ follows: Bool) -> Instant? {
    guard follows, let clock else { return planned }
    return clock
}
