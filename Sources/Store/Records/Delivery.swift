package import Conferences
import Database

/// One event on its way to one endpoint (lượt gửi).
package struct Delivery: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable {
        /// To be sent for the first time.
        case due
        /// Somebody is sending it.
        case leased
        case delivered
        /// It failed, and will be tried again.
        case waiting
        /// It failed too often; nobody will try again.
        case exhausted
        /// The endpoint was ended before it arrived.
        case cancelled
    }

    package var id: Identifier<Delivery>
    package var endpoint: Identifier<Endpoint>
    package var state: State
    /// How many attempts were begun.
    package var attempts: Int
    package var dueAt: Instant
}

extension Delivery.State: StoredState {}

/// A delivery that is leased to be sent, with all that sending needs.
package struct LeasedDelivery: Sendable {
    package var id: Identifier<Delivery>
    package var endpoint: Identifier<Endpoint>
    package var url: String
    /// The whole of a URL that holds a secret, as it is stored.
    package var sealedURL: String?
    /// As it is stored.
    package var secret: String
    package var previous: Endpoint.PreviousSecret?
    package var kind: Endpoint.Kind
    package var language: Endpoint.Language
    package var perMinute: Int?
    /// The event's body, shared by all its deliveries.
    package var body: [UInt8]
    /// The number of the attempt that is to be made, from 1.
    package var attempt: Int
    /// How many attempts there were before it was sent anew: the schedule does not count them.
    package var begunAnewAfter: Int

    package init(
        id: Identifier<Delivery>, endpoint: Identifier<Endpoint>, url: String, secret: String,
        previous: Endpoint.PreviousSecret? = nil, kind: Endpoint.Kind = .webhook,
        language: Endpoint.Language = .vietnamese, perMinute: Int? = nil, body: [UInt8], attempt: Int,
        begunAnewAfter: Int = 0
    ) {
        self.id = id
        self.endpoint = endpoint
        self.url = url
        self.secret = secret
        self.previous = previous
        self.kind = kind
        self.language = language
        self.perMinute = perMinute
        self.body = body
        self.attempt = attempt
        self.begunAnewAfter = begunAnewAfter
    }
}

/// What came of one attempt.
package struct Attempt: Sendable, Hashable {
    package var number: Int
    package var startedAt: Instant
    package var milliseconds: Int
    /// The HTTP status; `nil` where there was no answer.
    package var status: Int?
    /// What class of failure it was; `nil` for a success.
    package var failure: String?
    /// The beginning of the answer, 4096 bytes at most.
    package var answer: String?

    package init(
        number: Int, startedAt: Instant, milliseconds: Int, status: Int?, failure: String?, answer: String?
    ) {
        self.number = number
        self.startedAt = startedAt
        self.milliseconds = milliseconds
        self.status = status
        self.failure = failure
        self.answer = answer
    }
}

/// How a delivery stands after an attempt.
package struct AttemptedDelivery: Sendable, Hashable {
    package var delivery: Identifier<Delivery>
    package var attempt: Attempt
    package var state: Delivery.State
    /// When it is tried again; the time of the attempt where it is not.
    package var dueAt: Instant

    package init(
        delivery: Identifier<Delivery>, attempt: Attempt, state: Delivery.State, dueAt: Instant
    ) {
        self.delivery = delivery
        self.attempt = attempt
        self.state = state
        self.dueAt = dueAt
    }
}

/// A delivery that was leased and not sent.
package struct UnsentDelivery: Sendable {
    package var delivery: Identifier<Delivery>
    package var attempt: Int
    /// When it may be sent; `nil` for when it was due anyway.
    package var notBefore: Instant?

    package init(_ delivery: LeasedDelivery, notBefore: Instant? = nil) {
        self.delivery = delivery.id
        attempt = delivery.attempt
        self.notBefore = notBefore
    }
}

/// A line of the log of deliveries.
package struct DeliveryLogEntry: Sendable {
    package var delivery: Delivery
    package var url: String
    package var event: String
    package var eventID: Identifier<Event>
    package var occurredAt: Instant
    package var conference: String?
    package var isPaused: Bool
    package var lastAttempt: Attempt?
}
