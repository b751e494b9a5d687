/// What a person should look at before a proposed task is accepted (điểm chưa chắc chắn).
package struct TaskDoubt: Hashable, Sendable, Codable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        case leadInherited = "lead-inherited"
        case noAssigningWord = "no-assigning-word"
        case leadIsGroup = "lead-is-group"
        case yearAssumed = "year-assumed"
        case deadlineNotADate = "deadline-not-a-date"
        case deadlineCountedFrom = "deadline-counted-from"
        case deadlineDayAssumed = "deadline-day-assumed"
        case impossibleDate = "impossible-date"
        /// A date before the conference, or many years after it.
        case deadlineFarOff = "deadline-far-off"
        case partialDirective = "partial-directive"
        case directiveFromStore = "directive-from-store"
        case directiveImplied = "directive-implied"
    }

    package var kind: Kind
    /// The words, the unit, the number, the year or the day (ISO 8601) that the doubt is about.
    package var detail: String?

    package init(_ kind: Kind, _ detail: String? = nil) {
        self.kind = kind
        self.detail = detail
    }
}
