import Conferences
package import Store

/// Sends again, under the same ids, what did not arrive or was missed (gửi lại).
package struct ReplayDeliveries: Action {
    package static let permission = Permission.manageEndpoints
    package static let name = "endpoint.replay"

    package struct Outcome: Sendable, Hashable {
        /// Deliveries that were there and are due again.
        package var again = 0
        /// Events that the endpoint had not been sent, because it was disabled or not there yet.
        package var missed = 0
    }

    let filter: DeliveryFilter
    let includesDelivered: Bool

    /// - Parameters:
    ///   - filter: by delivery, endpoint, event or time, at least one of them. Its states are this action's
    ///     own.
    ///   - includesDelivered: whether what arrived is sent again, too. A single delivery always is.
    package init(_ filter: DeliveryFilter, includesDelivered: Bool = false) {
        self.filter = filter
        self.includesDelivered = includesDelivered
    }

    package func perform(in work: Work) throws -> Outcome {
        guard
            filter.delivery != nil || filter.endpoint != nil || filter.event != nil || filter.type != nil
                || filter.since != nil || filter.until != nil
        else { throw ActionError.endpoint(.nothingToReplay) }
        if let since = filter.since, let until = filter.until, since >= until {
            throw ActionError.endpoint(.emptyRange)
        }
        var filter = filter
        filter.states =
            includesDelivered || filter.delivery != nil ? [] : [.waiting, .exhausted, .cancelled, .due]
        var outcome = Outcome()
        if let delivery = filter.delivery {
            guard let entry = try work.records.deliveryLog(limit: 1, filter).first else {
                throw ActionError.endpoint(.unknownDelivery(delivery.description))
            }
            try checkActive(entry.delivery.endpoint, in: work)
        }
        if let event = filter.event, try work.records.event(event) == nil {
            throw ActionError.endpoint(.unknownEventID(event.description))
        }
        // Before what was missed is put in, which is due by itself.
        var sent = try work.records.sendAnew(filter, at: work.now)
        outcome.again = sent.count
        if let id = filter.endpoint, filter.delivery == nil {
            let endpoint = try checkActive(id, in: work)
            // From its beginning on, or from where it is asked: never all that ever happened.
            var range = filter
            range.since = filter.since ?? (filter.event == nil ? endpoint.createdAt : nil)
            let missed = try work.records.sendMissed(range, to: endpoint, at: work.now) {
                work.newIdentifier()
            }
            outcome.missed = missed.count
            sent += missed
        }
        try work.noteAnew(sent)
        try work.record(
            filter.endpoint?.description ?? filter.delivery?.description ?? "deliveries",
            ["again": outcome.again, "missed": outcome.missed])
        return outcome
    }

    @discardableResult
    private func checkActive(_ id: Identifier<Endpoint>, in work: Work) throws -> Endpoint {
        let endpoint = try work.endpoint(id)
        guard endpoint.state == .active else {
            throw ActionError.endpoint(.notActive(id, state: endpoint.state))
        }
        return endpoint
    }
}
