import Diagnostics
import Foundation
import Hummingbird

/// A name behind the question mark, or in the body, that the API's description does not know here. It is refused
/// rather than passed over: who writes `oprder=due` would believe a list that is ordered otherwise.
struct UnknownName: Error, Hashable {
    enum Place: Sendable, Hashable { case question, body }

    let name: String
    let place: Place
    /// The names that mean something there.
    let known: [String]

    var suggestion: String? { Suggestion.closest(to: name, among: known) }
}

extension Exchange {
    /// Looks whether the API's description of the route knows all that was asked and sent.
    ///
    /// - Throws: ``UnknownName``.
    func checkNames() throws {
        guard route.kind == .api, let operation = route.operation else { return }
        let names = Form(encoded: request.uri.query ?? "").values.keys.sorted()
        if let name = names.first(where: { operation.query[$0] == nil }) {
            throw UnknownName(name: name, place: .question, known: operation.query.keys.sorted())
        }
        guard let form = operation.body, form.type == "application/json", !body.isEmpty,
            // What is no JSON is told where it is read.
            let json = try? JSONSerialization.jsonObject(with: Data(body))
        else { return }
        try Self.check(json, form.schema)
    }

    private static func check(_ value: Any, _ schema: JSON) throws {
        guard case .object(let form) = schema else { return }
        if let items = value as? [Any], let item = form["items"] {
            for value in items { try check(value, item) }
        }
        guard let fields = value as? [String: Any], case .object(let known)? = form["properties"] else {
            return
        }
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            guard let field = known[name] else {
                throw UnknownName(name: name, place: .body, known: known.keys.sorted())
            }
            try check(value, field)
        }
    }
}
