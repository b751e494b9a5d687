import Hummingbird
import NIOCore

/// What is known of a connection's request besides the request itself.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address of whoever is connected: a visitor, or a proxy.
    let peer: String
    /// What the log and whoever reports a fault call this request.
    let requestID = RequestID().description

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
