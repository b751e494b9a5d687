import Hummingbird
import NIOCore

/// What is known of a connection's request besides the request itself.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address of whoever is connected: a visitor, or a proxy.
    let peer: String
    let channel: any Channel
    /// What the log and whoever reports a fault call this request.
    let requestID = RequestID().description

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
        peer = Self.plain(source.channel.remoteAddress?.ipAddress ?? "")
    }

    /// An address of IPv4 as it is written, also where it came to a socket of IPv6.
    private static func plain(_ address: String) -> String {
        let prefix = "::ffff:"
        return address.hasPrefix(prefix) && address.contains(".")
            ? String(address.dropFirst(prefix.count)) : address
    }
}
