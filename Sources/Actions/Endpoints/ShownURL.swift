import Foundation
package import Store
import Webhooks

/// An endpoint's address as lists and logs show it: without what may be secret in it, which are the user and
/// password, the query, what of a chat's path is its key, and parts of any path that look like a key.
///
/// What is shown is shown alike when it is shortened again, and a chat is still known by it.
package enum ShownURL {
    package static func text(of url: String, _ kind: Endpoint.Kind = .webhook) -> String {
        guard let parsed = try? EndpointURL(parsing: url) else { return "?" }
        let rest = parsed.text.split(separator: "://", maxSplits: 1).last ?? ""
        let path = rest.drop { $0 != "/" }.prefix { $0 != "?" }
        let host = parsed.host.contains(":") ? "[\(parsed.host)]" : parsed.host
        let isUsualPort = parsed.port == (parsed.isSecure ? 443 : 80)
        let start = (parsed.isSecure ? "https://" : "http://") + host + (isUsualPort ? "" : ":\(parsed.port)")
        let isChat = kind != .webhook || ChatService(recognising: parsed) != nil
        return start + (isChat ? chat(path) : shown(path))
    }

    package static func text(of endpoint: Endpoint) -> String { text(of: endpoint.url, endpoint.kind) }

    /// What a chat's path begins with, by which it is known; the key follows it.
    private static let beginnings = ["/services/", "/hooks/", "/workflows/", "/webhook", "/api/", "/bot"]

    private static func chat(_ path: Substring) -> String {
        let found = beginnings.compactMap { path.range(of: $0) }.min { $0.lowerBound < $1.lowerBound }
        return (found.map { String(path[..<$0.upperBound]) } ?? "/") + "…"
    }

    private static func shown(_ path: Substring) -> String {
        var isKey = false
        return path.split(separator: "/", omittingEmptySubsequences: false).map { part -> Substring in
            defer { isKey = isKey || part == "hooks" || part == "services" }
            return !part.isEmpty && (isKey || looksLikeKey(part)) ? "…" : part
        }.joined(separator: "/")
    }

    /// Whether letters and digits are mixed as nobody would name something: `vinh-phuc-2019-09-13` is a name.
    private static func looksLikeKey(_ part: Substring) -> Bool {
        part.count >= 16
            && part.split { "-_.~".contains($0) }.contains { word in
                word.count >= 4 && word.contains(where: \.isNumber) && word.contains(where: \.isLetter)
            }
    }
}
