extension AgendaProgress {
    /// Where a conference stands in its agenda. The hall's screen, the agenda's page and programs all take it from
    /// here, so that no two of them say different things at the same moment.
    package enum Standing: String, Sendable, Hashable, CaseIterable {
        /// The planned beginning is still to come (chưa đến giờ).
        case upcoming
        /// The planned beginning has passed, and nobody said that anything began (chưa bắt đầu).
        case unstarted
        /// An item runs (đang diễn ra).
        case running
        /// Something was held, more is to come, and nothing runs (giữa hai nội dung).
        case between
        /// All items were held (đã kết thúc).
        case over
        /// The planned time is long over, and not all of it was told (đã qua, chưa ghi đủ giờ thực tế).
        case past
    }

    /// How long after its planned end a conference that somebody runs is still taken to go on, in milliseconds: a
    /// day that runs over ends the same night.
    private static let grace: Int64 = 12 * 3_600_000

    /// - Parameters:
    ///   - begins: the planned beginning; `nil` where no time is known.
    ///   - ends: the planned end.
    static func standing(_ states: [State], from begins: Instant?, to ends: Instant?, now: Instant)
        -> Standing
    {
        if !states.isEmpty, states.allSatisfy({ $0 == .done }) { return .over }
        if states.contains(where: { $0 != .waiting }) {
            if let ends, now > ends.advanced(byMilliseconds: grace) { return .past }
            return states.contains(.running) ? .running : .between
        }
        if let ends, now > ends { return .past }
        guard let begins, now > begins else { return .upcoming }
        return .unstarted
    }
}
