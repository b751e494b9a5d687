package import Conferences
import Database

/// Somewhere that word of changes is sent to (địa chỉ nhận thông báo).
package struct Endpoint: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable {
        case active
        /// Given up, by a person or because it failed for too long; `reason` says which.
        case disabled
        case removed
    }

    /// What is sent: a signed event, or a message in a chat (nhóm trò chuyện).
    package enum Kind: String, Sendable, CaseIterable {
        case webhook
        case slack
        case teams
        case mattermost
        case googleChat = "google-chat"
        case discord
        case telegram
        case zalo
    }

    /// The language of what a person reads there.
    package enum Language: String, Sendable, CaseIterable {
        case vietnamese = "vi"
        case english = "en"
    }

    package var id: Identifier<Endpoint>
    /// Where messages go; where that holds a secret, what of it may be shown.
    package var url: String
    /// The whole of a URL that holds a secret, encrypted.
    package var sealedURL: String?
    /// What messages are signed with, or a chat's token: encrypted, as far as it is stored.
    package var secret: String
    package var state: State
    package var reason: String?
    /// The types of events it wants; `*` for all.
    package var events: [String]
    /// The slug of the only conference it follows; `nil` for all.
    package var conference: String?
    /// Codes of the points that it follows, with all below them; empty for all.
    package var points: [String]
    package var createdAt: Instant
    package var kind = Kind.webhook
    package var language = Language.vietnamese
    /// The secret before the present one, which is still signed with until then.
    package var previous: PreviousSecret?
    /// Nothing is sent to it until it is resumed; nothing is lost.
    package var isPaused = false
    /// Whether what concerns one subject arrives in the order in which it happened.
    package var isOrdered = false
    /// How many messages it takes in a minute; `nil` where there is no limit.
    package var perMinute: Int?
    package var health = Health()

    package struct PreviousSecret: Sendable, Hashable {
        package var secret: String
        package var until: Instant

        package init(secret: String, until: Instant) {
            self.secret = secret
            self.until = until
        }
    }

    /// How it fared lately.
    package struct Health: Sendable, Hashable {
        /// When the first attempt failed after the last that did not; `nil` where it is well.
        package var failingSince: Instant?
        package var failures = 0
        /// Whether its failing was told already.
        package var isTold = false

        package init(failingSince: Instant? = nil, failures: Int = 0, isTold: Bool = false) {
            self.failingSince = failingSince
            self.failures = failures
            self.isTold = isTold
        }
    }

    package init(
        id: Identifier<Endpoint>, url: String, secret: String, state: State = .active, reason: String? = nil,
        events: [String], conference: String? = nil, points: [String] = [], createdAt: Instant
    ) {
        self.id = id
        self.url = url
        self.secret = secret
        self.state = state
        self.reason = reason
        self.events = events
        self.conference = conference
        self.points = points
        self.createdAt = createdAt
    }
}

extension Endpoint.State: StoredState {}
extension Endpoint.Kind: StoredState {}
extension Endpoint.Language: StoredState {}
