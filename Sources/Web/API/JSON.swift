/// A JSON value, for what is written by hand: the API's description.
indirect enum JSON: Sendable, Encodable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    case null
    case string(String)
    case integer(Int)
    case bool(Bool)
    case array([JSON])
    case object([String: JSON])

    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .integer(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(arrayLiteral elements: JSON...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements) { $1 })
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .string(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .bool(let value): try container.encode(value)
        case .array(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }
}

/// The form of a value, as JSON Schema says it.
enum Schema {
    static let text: JSON = ["type": "string"]
    static let number: JSON = ["type": "integer"]
    static let flag: JSON = ["type": "boolean"]
    static let moment: JSON = ["type": "string", "format": "date-time"]
    static let day: JSON = ["type": "string", "format": "date"]
    static let count: JSON = ["type": "integer", "minimum": 0, "maximum": 10_000_000]
    static let optionalCount: JSON = [
        "type": ["null", "integer"], "minimum": 0, "maximum": 10_000_000,
    ]

    static func optional(_ type: String) -> JSON { ["type": ["null", .string(type)]] }
    static func list(_ item: JSON) -> JSON { ["type": "array", "items": item] }
    static func reference(_ name: String) -> JSON { ["$ref": .string("#/components/schemas/\(name)")] }
    static func oneOf(_ values: [String]) -> JSON {
        ["type": "string", "enum": .array(values.map(JSON.string))]
    }

    /// One of some words, or nothing.
    static func optionalOneOf(_ values: [String]) -> JSON {
        ["type": ["null", "string"], "enum": .array(values.map(JSON.string) + [.null])]
    }

    /// - Parameter optional: fields that may be missing or null.
    static func object(_ required: [String: JSON], optional: [String: JSON] = [:]) -> JSON {
        [
            "type": "object", "properties": .object(required.merging(optional) { $1 }),
            "required": .array(required.keys.sorted().map(JSON.string)),
        ]
    }

    /// A page of a list.
    static func page(_ name: String) -> JSON {
        object(["items": list(reference(name))], optional: ["next": optional("string")])
    }
}
