/// What a task asks of whom (giao nhiệm vụ): what a person may edit while it is still a proposal.
package struct Assignment: Hashable, Sendable, Codable {
    package var text: String
    /// The units that must act, the first of them first (đơn vị chủ trì).
    package var lead: [String]
    /// The units that work with them (đơn vị phối hợp).
    package var coordinating: [String]
    package var deadline: Deadline?
    /// Further deadlines, such as that of the report on the work.
    package var otherDeadlines: [Deadline]
    /// Numbers of the directives that it carries out.
    package var directives: [String]

    package init(
        text: String, lead: [String], coordinating: [String] = [], deadline: Deadline? = nil,
        otherDeadlines: [Deadline] = [], directives: [String] = []
    ) {
        self.text = text
        self.lead = lead
        self.coordinating = coordinating
        self.deadline = deadline
        self.otherDeadlines = otherDeadlines
        self.directives = directives
    }
}

/// Where in a conclusion a task was found, and by which rule.
package struct Passage: Hashable, Sendable, Codable {
    /// The number the item bears in the text, `Bốn là`.
    package var ordinal: String?
    /// Unicode scalars of the conclusion's text.
    package var range: Range<Int>
    /// The rule of the reader that found it.
    package var rule: String

    package init(ordinal: String?, range: Range<Int>, rule: String) {
        self.ordinal = ordinal
        self.range = range
        self.rule = rule
    }
}
