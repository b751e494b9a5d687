import Actions
import Store

/// A webhook that a program wants added.
struct NewEndpoint: Decodable {
    let url: String
    let events: [String]
    let conference: String?
    let points: [String]?
    let kind: String?
    let language: String?
    let ordered: Bool?
    let perMinute: Int?
    /// Whether it is signed for with a key pair rather than a shared secret.
    let keyPair: Bool?
    /// A chat's token.
    let token: String?

    func wishes() throws -> AddEndpoint.Wishes {
        var wishes = AddEndpoint.Wishes()
        if let kind {
            guard let known = Endpoint.Kind(rawValue: kind) else { throw BadBody(field: "kind") }
            wishes.kind = known
        }
        if let language {
            guard let known = Endpoint.Language(rawValue: language) else { throw BadBody(field: "language") }
            wishes.language = known
        }
        wishes.isOrdered = ordered ?? false
        wishes.perMinute = perMinute
        wishes.hasKeyPair = keyPair ?? false
        wishes.token = token
        return wishes
    }

    static let schema = Schema.object(
        ["url": Schema.text, "events": Schema.list(Schema.text)],
        optional: [
            "conference": Schema.optional("string"),
            "points": ["type": ["null", "array"], "items": Schema.text],
            "kind": Schema.optionalOneOf(Endpoint.Kind.allCases.map(\.rawValue)),
            "language": Schema.optionalOneOf(Endpoint.Language.allCases.map(\.rawValue)),
            "ordered": ["type": ["null", "boolean"]], "key_pair": ["type": ["null", "boolean"]],
            "per_minute": ["type": ["null", "integer"], "minimum": 1, "maximum": 100_000],
            "token": Schema.optional("string"),
        ])
}
