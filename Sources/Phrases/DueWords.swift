package import Conferences

extension TaskPhrases {
    /// A deadline as people read it: its day or its rhythm, and what the conclusion says of it.
    ///
    /// - Parameters:
    ///   - recurrence: the words of a rhythm that has no rule.
    ///   - isShort: whether the day or the rhythm alone will do, where there is one.
    package func due(
        _ deadline: Deadline, recurrence: (String) -> String, isShort: Bool = false
    ) -> String {
        var parts: [String] = []
        if let date = deadline.date {
            parts.append((deadline.time.map { "\($0) " } ?? "") + date.vietnamese)
        }
        if let rule = deadline.rrule.flatMap({ RepeatRule($0) }) {
            parts.append(rhythm(rule))
        } else if let name = deadline.recurrence {
            parts.append(recurrence(name))
        }
        // What was typed as a rule or as a day has no words of its own.
        let isTyped =
            RepeatRule(deadline.text) != nil
            || !parts.isEmpty && (try? CalendarDate(typed: deadline.text)) != nil
        let said = isTyped ? "" : deadline.text
        let told = parts.joined(separator: ", ")
        if told.isEmpty { return said }
        return isShort || said.isEmpty || told == said ? told : told + " (\(said))"
    }
}

extension Phrases {
    /// The same, in this language.
    package func due(_ deadline: Deadline, isShort: Bool = false) -> String {
        tasks.due(deadline, recurrence: words.recurrence, isShort: isShort)
    }
}
