package import Conferences
package import Diagnostics

/// What the reader finds in a text: which documents it cites and which tasks it assigns.
package struct Reading: Sendable {
    /// One entry for each distinct document, in the order of first mention.
    package var directives: [CitedDirective]
    /// One entry for each assignment, in the order of the text.
    package var tasks: [ProposedTask]
    /// What a person should look at, in the order of the text.
    package var warnings: [Finding<ReadingProblem>]
    /// What was recognised and by which rule, by where it begins.
    package var marks: [Mark]

    package init(
        directives: [CitedDirective] = [], tasks: [ProposedTask] = [],
        warnings: [Finding<ReadingProblem>] = [], marks: [Mark] = []
    ) {
        self.directives = directives
        self.tasks = tasks
        self.warnings = warnings
        self.marks = marks
    }
}

/// A document that a text cites (văn bản được viện dẫn).
package struct CitedDirective: Sendable, Hashable {
    /// What is known of the document, its number in the normal form.
    package var directive: Directive
    /// The fullest mention, as the text has it.
    package var citedAs: String
    /// Where that mention stands: Unicode scalars of the text as given.
    package var range: Range<Int>
    /// The document is the text itself: its own number stands in its head.
    package var isOwnNumber: Bool
    /// The text gives only a serial; the rest is that of the stored directive which it means.
    package var isFromStore: Bool

    package init(
        directive: Directive, citedAs: String, range: Range<Int>, isOwnNumber: Bool = false,
        isFromStore: Bool = false
    ) {
        self.directive = directive
        self.citedAs = citedAs
        self.range = range
        self.isOwnNumber = isOwnNumber
        self.isFromStore = isFromStore
    }
}
