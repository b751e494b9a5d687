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

    package init(_ number: String, implements: String) {
        self.number = number
        self.implements = implements
    }

    package func perform(in work: Work) throws -> Outcome {
        let one = try directive(number, in: work)
        let other = try directive(implements, in: work)
        guard one.id != other.id, try !work.records.implements(other.id, one.id) else {
            throw ActionError.task(.implementsItself(one.directive.number))
        }
        let isNew = try work.records.link(one.id, implements: other.id)
        if isNew { try work.record(one.directive.number, ["implements": other.directive.number]) }
        return Outcome(directive: one.directive, implements: other.directive, isUnchanged: !isNew)
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
