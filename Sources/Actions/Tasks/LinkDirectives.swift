package import Conferences
import Store

/// Says that a document implements another (văn bản triển khai), so that what is done under the one is found
/// under the other.
package struct LinkDirectives: Action {
    package static let permission = Permission.recordConclusions
    package static let name = "directive.implements"

    package struct Outcome: Sendable {
        package var directive: Directive
        package var implements: Directive
        /// Whether this was known, and nothing was done.
        package var isUnchanged: Bool
    }

    let number: String
    let implements: String
    let new: Directive?

    /// - Parameter new: the document itself, for one that no plan has named yet; `nil` where it must be known.
    package init(_ number: String, implements: String, adding new: Directive? = nil) {
        self.number = number
        self.implements = implements
        self.new = new
    }

    package func perform(in work: Work) throws -> Outcome {
        let one = try newOrKnown(in: work)
        let other = try directive(implements, in: work)
        guard one.id != other.id, try !work.records.implements(other.id, one.id) else {
            throw ActionError.task(.implementsItself(one.directive.number))
        }
        let isNew = try work.records.link(one.id, implements: other.id)
        if isNew || new != nil {
            try work.record(one.directive.number, ["implements": other.directive.number])
        }
        return Outcome(directive: one.directive, implements: other.directive, isUnchanged: !isNew)
    }

    private func newOrKnown(in work: Work) throws -> (id: Identifier<Directive>, directive: Directive) {
        guard let new else {
            do {
                return try directive(number, in: work)
            } catch ActionError.task(.unknownDirective(let number, let suggestion)) {
                throw ActionError.task(.unknownImplementing(number, suggestion: suggestion))
            }
        }
        guard EditTask.isNumber(new.number), new.number.contains("/") else {
            throw ActionError.badDirectiveNumber(new.number)
        }
        guard !new.kind.isBlank else { throw ActionError.emptyText }
        try work.checkLengths([new.kind, new.issuer ?? ""])
        try work.checkLength(new.subject, TextLimit.reason)
        return (try work.records.findOrInsert(new) { work.newIdentifier() }, new)
    }

    private func directive(
        _ number: String, in work: Work
    ) throws -> (id: Identifier<Directive>, directive: Directive) {
        let found = try work.records.directives(numbered: number)
        guard let first = found.first else {
            let known = try work.records.directives().map(\.number)
            throw ActionError.task(
                .unknownDirective(number, suggestion: Suggested.code(number, among: known)))
        }
        guard found.count == 1 else {
            throw ActionError.task(.severalDirectives(number, found.map(\.directive.citation)))
        }
        return first
    }
}
