package import Conferences
package import Store
package import Webhooks

/// Why something about an endpoint was refused, as facts; the sentences are in `Phrases`.
package enum EndpointProblem: Hashable, Sendable {
    /// The chat's address lacks a part that says whom the message is for.
    case addressLacks(ChatService, parameter: String)
    /// The chat wants a token beside its address.
    case tokenNeeded(ChatService)
    /// A token was given to what has none.
    case tokenNotUsed
    /// A chat signs nothing.
    case nothingSigned(ChatService)
    case badRate(Int)
    case badOverlap(hours: Int)
    case unknownDelivery(String)
    /// Neither an endpoint's nor a delivery's.
    case unknownID(String)
    case unknownEventID(String)
    case notActive(Identifier<Endpoint>, state: Endpoint.State)
    case notPaused(Identifier<Endpoint>)
    /// What to replay was not said.
    case nothingToReplay
    /// The range of time to replay ends before it begins.
    case emptyRange
    case key(SecretKeyProblem)
}

/// Why endpoints' secrets cannot be read or stored.
package enum SecretKeyProblem: Error, Hashable, Sendable {
    /// Secrets are encrypted, and the key is nowhere.
    case missing(source: String)
    /// What is there is no key.
    case unusable(source: String)
    case notReadable(path: String)
    case notWritable(path: String)
    /// Others than its owner may read it.
    case open(path: String)
    /// The secrets were encrypted under another key.
    case other(stored: String, here: String)
    /// A secret is not what was encrypted.
    case damaged(Identifier<Endpoint>)
    /// Neither is another one, of an account's second factor or of a conference's tickets.
    case damagedOther(place: String)
}
