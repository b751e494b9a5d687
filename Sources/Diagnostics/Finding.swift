/// How much a finding weighs.
package enum Severity: String, Sendable, Codable, Comparable, CaseIterable {
    /// Worth knowing; nothing has to be done.
    case note
    /// The thing can go on, but a person should look.
    case warning
    /// The thing cannot go on until it is mended.
    case error

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// What is wrong, as facts: an enum of the module that found it. The sentence a person reads is made from
/// it in `Phrases`, so that a program can tell two problems apart without reading words.
package protocol Problem: Sendable, Hashable {
    /// A stable name that may stand in scripts and in a plan's list of accepted findings, such as
    /// `agenda.overlap`. Never changed once released.
    var code: String { get }
}

/// One thing that somebody should know about their input.
package struct Finding<What: Problem>: Sendable, Hashable {
    package var severity: Severity
    package var problem: What
    /// Where in the input; `nil` when it concerns the whole.
    package var place: Place?
    /// A replacement for the text at fault that is probably meant ("did you mean").
    package var suggestion: String?

    package init(_ severity: Severity, _ problem: What, at place: Place? = nil, suggestion: String? = nil) {
        self.severity = severity
        self.problem = problem
        self.place = place
        self.suggestion = suggestion
    }

    package var code: String { problem.code }
}
