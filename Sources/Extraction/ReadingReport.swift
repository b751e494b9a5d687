import Conferences

/// A reading in the JSON form of `diemcau extract --format json`.
package struct ReadingReport: Encodable, Sendable {
    package var directives: [DirectiveEntry]
    package var tasks: [TaskEntry]
    package var warnings: [String]

    /// `warnings` are the sentences of the reading's findings in the reader's language.
    package init(reading: Reading, warnings: [String]) {
        directives = reading.directives.map(DirectiveEntry.init)
        tasks = reading.tasks.map(TaskEntry.init)
        self.warnings = warnings
    }

    package struct DirectiveEntry: Encodable, Sendable {
        package var kind: String
        package var number: String
        @NullWhenNone package var date: String?
        @NullWhenNone package var issuer: String?
        @NullWhenNone package var subject: String?
        package var citedAs: String
        package var range: [Int]

        init(_ cited: CitedDirective) {
            kind = cited.directive.kind
            number = cited.directive.number
            date = cited.directive.date?.description
            issuer = cited.directive.issuer
            subject = cited.directive.subject
            citedAs = cited.citedAs
            range = [cited.range.lowerBound, cited.range.upperBound]
        }

        private enum CodingKeys: String, CodingKey {
            case kind, number, date, issuer, subject, range
            case citedAs = "cited_as"
        }
    }

    package struct DeadlineEntry: Encodable, Sendable {
        package var text: String
        @NullWhenNone package var date: String?
        @NullWhenNone package var time: String?
        @NullWhenNone package var recurring: String?
        @NullWhenNone package var rrule: String?
        package var rule: String

        init(_ deadline: ProposedDeadline) {
            text = deadline.text
            date = deadline.date?.description
            time = deadline.time?.description
            recurring =
                deadline.recurring.isEmpty ? nil : deadline.recurring.map(\.rawValue).joined(separator: ", ")
            rrule = deadline.rrule
            rule = deadline.rule.rawValue
        }
    }

    package struct TaskEntry: Encodable, Sendable {
        @NullWhenNone package var ordinal: String?
        package var text: String
        package var lead: [String]
        package var coordinating: [String]
        @NullWhenNone package var deadline: DeadlineEntry?
        package var otherDeadlines: [DeadlineEntry]
        package var directives: [String]
        package var range: [Int]
        package var rule: String
        package var confidence: String
        package var uncertain: [String]

        init(_ task: ProposedTask) {
            ordinal = task.ordinal
            text = task.text
            lead = task.lead
            coordinating = task.coordinating
            deadline = task.deadline.map(DeadlineEntry.init)
            otherDeadlines = task.otherDeadlines.map(DeadlineEntry.init)
            directives = task.directives
            range = [task.range.lowerBound, task.range.upperBound]
            rule = task.rule.rawValue
            confidence = task.confidence.rawValue
            uncertain = task.uncertainties.map(\.code)
        }

        private enum CodingKeys: String, CodingKey {
            case ordinal, text, lead, coordinating, deadline, directives, range, rule, confidence, uncertain
            case otherDeadlines = "other_deadlines"
        }
    }
}

extension Uncertainty {
    /// A stable name for programs.
    package var code: String {
        switch self {
        case .leadInherited: "lead-inherited"
        case .noAssigningWord: "no-assigning-word"
        case .leadIsGroup: "lead-is-group"
        case .yearAssumed: "year-assumed"
        case .deadlineNotADate: "deadline-not-a-date"
        case .deadlineCountedFrom: "deadline-counted-from"
        case .deadlineDayAssumed: "deadline-day-assumed"
        case .impossibleDate: "impossible-date"
        case .partialDirective: "partial-directive"
        case .directiveFromStore: "directive-from-store"
        case .directiveImplied: "directive-implied"
        }
    }
}

/// Encodes a missing value as `null` instead of leaving its key out, so that the form is always the same.
@propertyWrapper
package struct NullWhenNone<Value: Encodable & Sendable>: Encodable, Sendable {
    package var wrappedValue: Value?

    package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value = wrappedValue { try container.encode(value) } else { try container.encodeNil() }
    }
}
