/// What came of one attempt to send.
package struct Outcome: Sendable, Hashable {
    /// What went wrong. The raw values are stored and shown to programs: never change one.
    package enum Trouble: String, Sendable, Hashable, CaseIterable {
        /// Every address of the host is one that must not be connected to.
        case blockedAddress = "blocked_address"
        /// The host's name has no address, or the name server did not say.
        case dns
        /// No address of the host accepted the connection.
        case connect
        /// The connection could not be secured: certificate expired, unknown, for another host, …
        case tls
        case timeout
        /// The answer's head or body is larger than what is read.
        case tooLarge = "too_large"
        /// The connection broke before the whole answer was there.
        case cutOff = "cut_off"
        /// The answer is no HTTP.
        case notHTTP = "not_http"
        /// The answer is a redirection (3xx), which is never followed.
        case redirected
        /// The answer's status is neither 2xx nor 3xx.
        case status
        /// A chat's answer says, whatever its status, that it did not take the message.
        case refused
        /// A chat's answer says that the token is no longer good.
        case tokenExpired = "token_expired"
        /// A chat's answer says that nobody reads there any more.
        case gone
        /// Called off by the sender before the answer came; the receiver may have the message.
        case cancelled
        /// The sender was shut down before this was sent.
        case shutDown = "shut_down"
        /// libcurl refused the request itself, or had no memory.
        case unsendable
    }

    /// The HTTP status, once the answer's head was there.
    package var status: Int?
    /// `nil` after a whole answer with 2xx. With a 2xx it tells what befell the rest of the answer, which
    /// takes nothing back: `delivered` is what counts.
    package var trouble: Trouble?
    /// From taking up the request to the end of the answer, waiting in the sender's queue not included.
    package var milliseconds: Int64
    /// The first bytes of the answer's body, 4096 at most, whatever they are.
    package var answer: [UInt8]
    /// The header `Retry-After` as it came, 128 bytes at most.
    package var retryAfter: String?
    /// The address that was connected to, or the last one that was blocked.
    package var address: String?
    /// libcurl's own words about the trouble, in English, for a person who looks into it.
    package var detail: String?

    package init(
        status: Int? = nil, trouble: Trouble? = nil, milliseconds: Int64 = 0, answer: [UInt8] = [],
        retryAfter: String? = nil, address: String? = nil, detail: String? = nil
    ) {
        self.status = status
        self.trouble = trouble
        self.milliseconds = milliseconds
        self.answer = answer
        self.retryAfter = retryAfter
        self.address = address
        self.detail = detail
    }

    /// Whether the receiver took the message: it answered 2xx (Standard Webhooks).
    package var delivered: Bool {
        switch trouble {
        case .refused, .tokenExpired, .gone: false
        default: (200..<300).contains(status ?? 0)
        }
    }
}
