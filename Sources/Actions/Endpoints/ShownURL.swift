package import Store
import Webhooks

/// An endpoint's address as lists and logs show it: without what may be secret in it, the user and password and
/// the query.
package enum ShownURL {
    package static func text(of url: String) -> String {
        guard let parsed = try? EndpointURL(parsing: url) else { return "?" }
        let rest = parsed.text.split(separator: "://", maxSplits: 1).last ?? ""
        let path = rest.drop { $0 != "/" }.prefix { $0 != "?" }
        let host = parsed.host.contains(":") ? "[\(parsed.host)]" : parsed.host
        let isUsualPort = parsed.port == (parsed.isSecure ? 443 : 80)
        let start = (parsed.isSecure ? "https://" : "http://") + host + (isUsualPort ? "" : ":\(parsed.port)")
        // With a chat, the path itself is the secret.
        return ChatService(recognising: parsed) == nil ? start + path : start + "/…"
    }

    package static func text(of endpoint: Endpoint) -> String {
        let text = text(of: endpoint.url)
        guard endpoint.kind != .webhook, !text.hasSuffix("/…") else { return text }
        let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
        return parts.count > 1 ? "\(parts[0])//\(parts[1])/…" : text
    }
}
