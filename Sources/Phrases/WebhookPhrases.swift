package import Actions
package import Conferences
package import Webhooks

/// What the commands for endpoints and their messages say.
package struct WebhookPhrases: Sendable {
    package let date: @Sendable (CalendarDate) -> String
    /// A moment by the clock of Viet Nam.
    package let instant: @Sendable (Instant) -> String
    package let problem: @Sendable (EndpointProblem) -> String
    package let key: @Sendable (SecretKeyProblem) -> String
    /// Why an attempt failed.
    package let trouble: @Sendable (Outcome.Trouble, _ status: Int?) -> String
    package let disabled: @Sendable (DisableEndpoint.Reason) -> String
    package let help: WebhookHelpPhrases
    package let output: WebhookOutputPhrases
}

/// The names that services give themselves.
extension ChatService {
    package var displayName: String {
        switch self {
        case .slack: "Slack"
        case .teams: "Microsoft Teams"
        case .mattermost: "Mattermost"
        case .googleChat: "Google Chat"
        case .discord: "Discord"
        case .telegram: "Telegram"
        case .zalo: "Zalo OA"
        }
    }
}

extension Instant {
    /// Day, month and year, hour and minute in Viet Nam, which has been seven hours ahead of Universal Time
    /// since 1975.
    var inVietnam: (date: CalendarDate, hour: Int, minute: Int, second: Int) {
        let local = milliseconds / 1000 + 7 * 3600
        let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        let rest = Int(local - day * 86_400)
        return (CalendarDate(dayNumber: Int(day)), rest / 3600, rest / 60 % 60, rest % 60)
    }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
