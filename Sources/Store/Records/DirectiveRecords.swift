package import Conferences
import Database

extension Records {
    /// Finds the directive that a citation means, or adds it.
    ///
    /// Numbers are given anew by each office and, in the State's form, each year: two citations mean the
    /// same document where kind and number agree and neither date nor issuer speak against it. What the
    /// stored one lacks is filled in; what it has is never overwritten, since texts contradict each other.
    package func findOrInsert(
        _ directive: Directive, newIdentifier: () -> Identifier<Directive>
    ) throws -> Identifier<Directive> {
        let candidates = try session.rows(
            """
            SELECT id, issued_on, issuer, subject FROM directive
            WHERE number = \(directive.number) AND kind = \(directive.kind) ORDER BY id
            """)
        for row in candidates {
            let date: CalendarDate? = try row.get("issued_on")
            let issuer: String? = try row.get("issuer")
            guard date == nil || directive.date == nil || date == directive.date,
                issuer == nil || directive.issuer == nil || issuer == directive.issuer
            else { continue }
            let id: Identifier<Directive> = try row.get("id")
            let subject: String? = try row.get("subject")
            try session.run(
                """
                UPDATE directive SET issued_on = \(date ?? directive.date),
                    issuer = \(issuer ?? directive.issuer), subject = \(subject ?? directive.subject)
                WHERE id = \(id)
                """)
            return id
        }
        let id = newIdentifier()
        try session.run(
            """
            INSERT INTO directive (id, kind, number, issued_on, issuer, subject)
            VALUES (\(id), \(directive.kind), \(directive.number), \(directive.date), \(directive.issuer),
                \(directive.subject))
            """)
        return id
    }

    /// All directives that are stored, the oldest first.
    package func directives() throws -> [Directive] {
        try session.rows("SELECT kind, number, issued_on, issuer, subject FROM directive ORDER BY id").map {
            Directive(
                kind: try $0.get("kind"), number: try $0.get("number"), date: try $0.get("issued_on"),
                issuer: try $0.get("issuer"), subject: try $0.get("subject"))
        }
    }

    /// Replaces the list of directives that a conference studies.
    package func setDirectives(
        _ directives: [Identifier<Directive>], of conference: Identifier<Conference>
    ) throws {
        try session.run("DELETE FROM conference_directive WHERE conference_id = \(conference)")
        for (position, directive) in directives.enumerated() {
            try session.run(
                """
                INSERT INTO conference_directive (conference_id, position, directive_id)
                VALUES (\(conference), \(position), \(directive))
                """)
        }
    }

    /// The directives that a conference studies, in its plan's order.
    package func directives(
        of conference: Identifier<Conference>
    ) throws -> [(id: Identifier<Directive>, directive: Directive)] {
        try session.rows(
            """
            SELECT directive.id, kind, number, issued_on, issuer, subject
            FROM conference_directive JOIN directive ON directive.id = directive_id
            WHERE conference_id = \(conference) ORDER BY position
            """
        ).map { row in
            (
                try row.get("id"),
                Directive(
                    kind: try row.get("kind"), number: try row.get("number"), date: try row.get("issued_on"),
                    issuer: try row.get("issuer"), subject: try row.get("subject"))
            )
        }
    }
}
