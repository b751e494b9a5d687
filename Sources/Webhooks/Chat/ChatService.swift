/// A chat that messages can be posted to (ứng dụng trò chuyện). None of them is Standard Webhooks: nothing is
/// signed, each has a form, limits and signs of success of its own.
package enum ChatService: String, Sendable, CaseIterable {
    case slack
    case teams
    case mattermost
    case googleChat = "google-chat"
    case discord
    case telegram
    case zalo

    /// The service that an address belongs to; `nil` for any other address.
    package init?(recognising url: EndpointURL) {
        let (host, path) = (url.host, url.path)
        func isUnder(_ name: String) -> Bool { host == name || host.hasSuffix("." + name) }
        if host == "hooks.slack.com", path.hasPrefix("/services/") {
            self = .slack
        } else if isUnder("webhook.office.com") || host == "outlook.office.com" && path.hasPrefix("/webhook")
            || isUnder("logic.azure.com") && path.contains("/workflows/")
            || isUnder("api.powerplatform.com") && path.contains("/workflows/")
        {
            self = .teams
        } else if host == "chat.googleapis.com" {
            self = .googleChat
        } else if isUnder("discord.com") || isUnder("discordapp.com"), path.hasPrefix("/api/") {
            self = .discord
        } else if host == "api.telegram.org", path.hasPrefix("/bot") {
            self = .telegram
        } else if host == "openapi.zalo.me" {
            self = .zalo
        } else if Self.isSlackHook(path) {
            self = .slack
        } else if Self.isMattermostHook(path) {
            self = .mattermost
        } else {
            return nil
        }
    }

    /// `/services/T…/B…/…`, on whichever host: a gateway before Slack, or what takes the same messages.
    private static func isSlackHook(_ path: Substring) -> Bool {
        let parts = path.split(separator: "/")
        guard parts.count >= 4, parts[parts.count - 4] == "services" else { return false }
        return zip(parts.suffix(3), ["T", "B", ""]).allSatisfy { part, letter in
            part.hasPrefix(letter) && part.count >= 8
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }

    /// `/hooks/` and 26 small letters and digits, on a host of one's own, at its root or below it.
    private static func isMattermostHook(_ path: Substring) -> Bool {
        let parts = path.split(separator: "/")
        guard let hook = parts.last, parts.dropLast().last == "hooks" else { return false }
        return hook.utf8.count == 26 && hook.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
    }

    /// How many messages it takes in a minute, where it says so: a bot may post 20 to a Telegram group, and
    /// Slack takes about one a second.
    package var perMinute: Int? {
        switch self {
        case .slack, .googleChat: 60
        case .discord: 30
        case .telegram: 20
        case .teams, .mattermost, .zalo: nil
        }
    }

    /// What must stand in the address's query, because the message is not for everybody behind the address.
    package var neededParameter: String? {
        switch self {
        case .telegram: "chat_id"
        case .zalo: "user_id"
        default: nil
        }
    }

    /// Whether a token goes with each message that is no part of the address.
    package var needsToken: Bool { self == .zalo }
}
