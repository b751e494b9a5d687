import Actions
import Conferences
import HTTPTypes
import Hummingbird

/// Documents that implement others, for programs.
enum DirectiveAPI {
    private static let directive = Schema.object(
        ["kind": Schema.text, "number": Schema.text],
        optional: [
            "date": Schema.optional("string"), "issuer": Schema.optional("string"),
            "subject": Schema.optional("string"),
        ])

    static let routes: [Route] = [
        .api(
            .post, "/directive-links", .to(LinkDirectives.self),
            Operation(
                id: "linkDirectives",
                summary:
                    "Say that a document implements another; with its kind also one that nobody named yet",
                body: ("application/json", Link.schema),
                answer: Schema.object([
                    "directive": directive, "implements": directive, "is_unchanged": Schema.flag,
                ]))
        ) { exchange in
            let link = try exchange.decoded(Link.self)
            let day = link.date.flatMap { CalendarDate(iso: $0) }
            guard link.date == nil || day != nil else { throw BadBody(field: "date") }
            let new = link.kind.map { kind in
                Directive(
                    kind: kind, number: link.number, date: day, issuer: link.issuer, subject: link.subject)
            }
            return try await exchange.apply(
                LinkDirectives(link.number, implements: link.implements, adding: new)
            ) { Linked($0) }
        }
    ]

    private struct Link: Decodable {
        let number: String
        let implements: String
        let kind: String?
        let date: String?
        let issuer: String?
        let subject: String?

        static let schema = Schema.object(
            ["number": Schema.text, "implements": Schema.text],
            optional: [
                "kind": Schema.optional("string"), "date": ["type": ["null", "string"], "format": "date"],
                "issuer": Schema.optional("string"), "subject": Schema.optional("string"),
            ])
    }

    private struct Linked: Encodable, Sendable {
        let directive: Directive
        let implements: Directive
        let isUnchanged: Bool

        init(_ outcome: LinkDirectives.Outcome) {
            directive = outcome.directive
            implements = outcome.implements
            isUnchanged = outcome.isUnchanged
        }
    }
}
