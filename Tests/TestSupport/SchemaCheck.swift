import Actions
import Foundation
package import Webhooks

/// Checks a value against a JSON Schema, as far as the event catalogue uses the language, and stricter in one
/// thing: a field that the schema does not name is a fault, so that no event holds what is not documented.
package enum SchemaCheck {
    /// What is wrong, each with its place; empty where nothing is.
    package static func faults(in value: JSONValue, against schema: JSONValue, at place: String = "$")
        -> [String]
    {
        guard case .object(let rules) = schema else { return ["\(place): no schema"] }
        var faults: [String] = []
        for (word, rule) in rules {
            switch (word, rule, value) {
            case ("const", _, _): if rule != value { faults.append("\(place): is not \(rule)") }
            case ("enum", .array(let words), _):
                if !words.contains(value) { faults.append("\(place): \(value) is none of \(words)") }
            case ("type", .string(let type), _):
                if !value.isOf(type) { faults.append("\(place): \(value) is no \(type)") }
            case ("minimum", .integer(let least), .integer(let number)):
                if number < least { faults.append("\(place): \(number) is below \(least)") }
            case ("maximum", .integer(let most), .integer(let number)):
                if number > most { faults.append("\(place): \(number) is above \(most)") }
            case ("minLength", .integer(let least), .string(let text)):
                if text.unicodeScalars.count < least { faults.append("\(place): too short") }
            case ("pattern", .string(let pattern), .string(let text)):
                if text.range(of: pattern, options: .regularExpression) == nil {
                    faults.append("\(place): \(text) is not like \(pattern)")
                }
            case ("required", .array(let names), .object(let members)):
                for case .string(let name) in names where members[name] == nil {
                    faults.append("\(place): \(name) is missing")
                }
            case ("properties", .object(let properties), .object(let members)):
                for (name, member) in members {
                    if let property = properties[name] {
                        faults += Self.faults(in: member, against: property, at: "\(place).\(name)")
                    } else {
                        faults.append("\(place): \(name) is not documented")
                    }
                }
            case ("items", _, .array(let elements)):
                for (index, element) in elements.enumerated() {
                    faults += Self.faults(in: element, against: rule, at: "\(place)[\(index)]")
                }
            case ("$schema", _, _), ("$id", _, _), ("title", _, _), ("description", _, _),
                ("examples", _, _), ("format", _, _), ("minimum", _, _), ("maximum", _, _),
                ("minLength", _, _), ("pattern", _, _), ("required", _, _), ("properties", _, _),
                ("items", _, _):
                continue
            default: faults.append("\(place): the check does not know “\(word)”")
            }
        }
        return faults
    }

    /// What is wrong with a message by its own type's schema.
    package static func faults(inMessage body: String) throws -> [String] {
        let message = try JSONDecoder().decode(JSONValue.self, from: Data(body.utf8))
        guard let type = message["type"]?.text.flatMap(EventType.init(rawValue:)) else {
            return ["no known type in \(body)"]
        }
        return faults(in: message, against: type.schema.document(summary: "") { _ in "" })
    }
}

extension JSONValue {
    fileprivate func isOf(_ type: String) -> Bool {
        switch (type, self) {
        case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool),
            ("integer", .integer), ("number", .integer), ("number", .number):
            true
        default: false
        }
    }
}
