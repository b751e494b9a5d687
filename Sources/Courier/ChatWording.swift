import Actions
import Conferences
import Phrases
package import Store
package import Webhooks

/// Says an event in the words that a chat's readers understand.
package struct ChatWording: Sendable {
    private let phrases: Phrases

    package init(_ language: Endpoint.Language) {
        phrases = Phrases(language == .english ? .english : .vietnamese)
    }

    /// What is said of an event's body; of one that nobody understands, its type.
    package func message(of body: [UInt8]) -> ChatMessage {
        let event = JSONValue(parsing: body)
        let name = event?["type"]?.text ?? "?"
        guard let type = EventType(rawValue: name) else { return ChatMessage(headline: name, lines: []) }
        let lines = type.schema.fields.compactMap { field -> String? in
            guard let value = event?["data"]?[field.rawValue], let words = words(field, value) else {
                return nil
            }
            return "\(label(field)): \(words)"
        }
        return ChatMessage(headline: phrases.events.summary(type), lines: lines)
    }

    /// The field's meaning without its remarks.
    private func label(_ field: EventField) -> String {
        let meaning = phrases.events.field(field).prefix { $0 != ";" && $0 != "," }
        return meaning.prefix(1).uppercased() + meaning.dropFirst()
    }

    /// The first few changes, one in a line.
    private func differences(_ changes: [JSONValue]) -> String? {
        guard !changes.isEmpty else { return nil }
        let shown = 8
        let words = phrases.events.change
        var lines = changes.prefix(shown).map { change in
            func text(_ field: EventField) -> String? { change[field.rawValue]?.text }
            var codes: [String] = []
            if case .array(let elements)? = change[EventField.codes.rawValue] {
                codes = elements.compactMap(\.text)
            }
            return words.sentence(
                text(.change) ?? "?", item: text(.itemTitle), directive: text(.directive), codes: codes,
                count: change[EventField.points.rawValue]?.whole.map { Int($0) } ?? codes.count,
                before: text(.before).map(withDays), after: text(.after).map(withDays))
        }
        if changes.count > shown { lines.append(words.more(changes.count - shown)) }
        return lines.map { "\n• " + $0 }.joined()
    }

    /// A value of a change with its days as one writes them, not as programs do.
    private func withDays(_ text: String) -> String {
        text.replacing(/\b\d{4}-\d{2}-\d{2}\b/) { match in
            CalendarDate(iso: String(match.output)).map(phrases.webhooks.date) ?? String(match.output)
        }
    }

    /// `nil` for what only programs need.
    private func words(_ field: EventField, _ value: JSONValue) -> String? {
        switch (field, value) {
        case (.changes, _), (.isCancelled, _), (.agendaItems, _), (.changeCount, _), (.recipients, _): nil
        case (.difference, .array(let changes)): differences(changes)
        case (.state, .string(let name)): TaskState(rawValue: name).map(phrases.words.taskState) ?? name
        case (.form, .string(let name)): ConferenceForm(rawValue: name).map(phrases.words.form) ?? name
        case (.reason, .string(let name)):
            DisableEndpoint.Reason(rawValue: name).map(phrases.webhooks.disabled)
                ?? Outcome.Trouble(rawValue: name).map { phrases.webhooks.trouble($0, nil) } ?? name
        case (.percent, .integer(let number)), (.turnout, .integer(let number)): "\(number)%"
        case (_, .string(let text)):
            switch field.shape {
            case .date: CalendarDate(iso: text).map(phrases.webhooks.date) ?? text
            case .instant: Instant(parsing: text).map(phrases.webhooks.instant) ?? text
            default: text
            }
        case (_, .integer(let number)): String(number)
        case (_, .array(let elements)):
            elements.isEmpty ? nil : elements.compactMap(\.text).joined(separator: ", ")
        default: nil
        }
    }
}

extension Instant {
    /// Reads what ``description`` prints.
    init?(parsing text: String) {
        let parts = text.dropLast().split(separator: "T")
        guard text.hasSuffix("Z"), parts.count == 2, let day = CalendarDate(iso: String(parts[0])) else {
            return nil
        }
        let clock = parts[1].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3 else { return nil }
        let seconds = day.dayNumber * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
        self.init(milliseconds: Int64(seconds) * 1000)
    }
}
