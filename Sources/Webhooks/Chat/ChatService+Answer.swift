extension ChatService {
    /// An outcome as the service means it: several answer 200 to what they did not take, and say in the body
    /// when to come again.
    package func judged(_ outcome: Outcome) -> Outcome {
        guard let status = outcome.status, outcome.trouble == nil || outcome.trouble == .status else {
            return outcome
        }
        let text = String(decoding: outcome.answer, as: UTF8.self)
        let answer = JSONValue(parsing: outcome.answer)
        var judged = outcome
        if let trouble = trouble(status, text, answer) {
            judged.trouble = trouble
            judged.detail = judged.detail ?? reason(text, answer)
        }
        if status == 429, let wait = wait(answer) { judged.retryAfter = judged.retryAfter ?? String(wait) }
        return judged
    }

    private func trouble(_ status: Int, _ text: String, _ answer: JSONValue?) -> Outcome.Trouble? {
        let isSuccess = (200..<300).contains(status)
        switch self {
        case .slack:
            let isGone = [
                "no_service", "no_team", "channel_not_found", "channel_is_archived", "no_active_hooks",
            ]
            .contains { text.contains($0) }
            if isGone { return .gone }
            return isSuccess && text.trimmed != "ok" ? .refused : nil
        case .mattermost: return isSuccess && text.trimmed != "ok" ? .refused : nil
        case .teams:
            // The older connectors answer 200 with "1", or with words about what went wrong.
            return isSuccess && text.contains("failed") ? .refused : nil
        case .googleChat: return isSuccess && answer?["name"] == nil ? .refused : nil
        case .discord: return status == 404 && answer?["code"]?.whole == 10_015 ? .gone : nil
        case .telegram:
            if answer?["ok"] == true { return nil }
            switch status {
            case 401: return .tokenExpired
            case 403: return .gone
            default: return isSuccess ? .refused : nil
            }
        case .zalo:
            guard isSuccess else { return nil }
            switch answer?["error"]?.whole {
            case 0: return nil
            case -216, -124: return .tokenExpired
            default: return .refused
            }
        }
    }

    /// Whole seconds that the service asks to wait, by its answer's body.
    private func wait(_ answer: JSONValue?) -> Int? {
        let asked = self == .telegram ? answer?["parameters"]?["retry_after"] : answer?["retry_after"]
        switch asked {
        case .integer(let seconds): return max(0, seconds)
        case .number(let seconds) where seconds >= 0 && seconds < 1e9: return Int(seconds.rounded(.up))
        default: return nil
        }
    }

    private func reason(_ text: String, _ answer: JSONValue?) -> String? {
        let words = answer?["description"]?.text ?? answer?["message"]?.text ?? text
        return words.isEmpty ? nil : words.cut(toBytes: 200)
    }
}

extension String {
    fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
