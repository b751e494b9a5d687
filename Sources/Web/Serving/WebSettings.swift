package import Conferences

/// How the web is served.
package struct WebSettings: Sendable {
    package var host = "127.0.0.1"
    /// 0 for any free one.
    package var port = 8080
    /// Files in PEM: the certificate with its chain, and its key. `nil` without TLS.
    package var certificateFile: String?
    package var keyFile: String?
    /// How the outside calls this server, without a slash at the end; `nil` where it is called by its address.
    package var publicURL: String?
    /// The one header in which a proxy tells a visitor's address; believed from ``proxies`` alone.
    package var trustedHeader: String?
    /// Addresses of proxies.
    package var proxies: Set<String> = ["127.0.0.1", "::1"]
    /// The largest file that is taken, in bytes.
    package var uploadLimit = 20_000_000

    /// How many visitors may be connected at once; further ones wait to be let in.
    package var connections = 20_000

    /// Which days offices work: deadlines of conclusions count by it.
    package var holidays = HolidayCalendar.vietnam

    package init() {}

    /// Whether visitors come by TLS, ours or a proxy's, so that cookies may be marked so.
    package var isSecure: Bool { certificateFile != nil || publicURL?.hasPrefix("https://") == true }
}
