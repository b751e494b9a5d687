import Conferences

extension Assignment {
    /// What another assignment says otherwise, for the history: the old words and the new ones, in no language of
    /// its own. A rhythm is left out: its rule is not for people to read.
    func note(changedTo other: Assignment) -> String? {
        var parts: [String] = []
        func tell(_ old: String, _ new: String) { if old != new { parts.append("\(old) → \(new)") } }
        func names(_ list: [String]) -> String { list.isEmpty ? "–" : list.joined(separator: ", ") }
        tell("“\(text)”", "“\(other.text)”")
        tell(names(lead), names(other.lead))
        tell(names(coordinating), names(other.coordinating))
        tell(deadline?.date?.vietnamese ?? "–", other.deadline?.date?.vietnamese ?? "–")
        tell(names(directives), names(other.directives))
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
