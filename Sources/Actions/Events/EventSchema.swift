package import Webhooks

/// What an event's data holds: the fields that always stand there, and those that may.
package struct EventSchema: Sendable {
    package let type: EventType
    package let required: [EventField]
    package let optional: [EventField]
    /// Values that fit this event better than the fields' usual examples.
    private let special: [EventField: JSONValue]

    init(
        _ type: EventType, _ required: [EventField], optional: [EventField] = [],
        special: [EventField: JSONValue] = [:]
    ) {
        self.type = type
        self.required = required
        self.optional = optional
        self.special = special
    }

    package var fields: [EventField] { required + optional }

    /// A whole message as it may come.
    package var example: JSONValue {
        var data: [String: JSONValue] = [:]
        for field in fields { data[field.rawValue] = special[field] ?? field.example }
        return .object([
            "type": .string(type.rawValue), "timestamp": "2019-09-13T00:30:00Z", "data": .object(data),
        ])
    }

    /// The schema of a whole message (JSON Schema 2020-12).
    ///
    /// Fields that are not named may come with a newer version: a receiver must let them pass, and so does the
    /// schema.
    ///
    /// - Parameters:
    ///   - summary: when the event is sent, in words.
    ///   - meaning: what a field means, in words.
    package func document(summary: String, meaning: (EventField) -> String) -> JSONValue {
        return .object([
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": .string("urn:diemcau:event:\(type.rawValue)"),
            "title": .string(type.rawValue),
            "description": .string(summary),
            "type": "object",
            "required": ["type", "timestamp", "data"],
            "properties": [
                "type": .object(["const": .string(type.rawValue)]),
                "timestamp": .object(EventField.Shape.instant.members()),
                "data": EventField.object(required: required, optional: optional, meaning),
            ],
            "examples": .array([example]),
        ])
    }
}

extension EventField {
    /// The schema of an object that has these fields.
    fileprivate static func object(
        required: [EventField], optional: [EventField], _ meaning: (EventField) -> String
    ) -> JSONValue {
        var properties: [String: JSONValue] = [:]
        for field in required + optional {
            properties[field.rawValue] = .object(
                field.shape.members(meaning).merging(["description": .string(meaning(field))]) { own, _ in own
                })
        }
        return .object([
            "type": "object", "required": .array(required.map { .string($0.rawValue) }),
            "properties": .object(properties),
        ])
    }
}

extension EventField.Shape {
    /// The shape as members of a schema.
    func members(_ meaning: (EventField) -> String = { _ in "" }) -> [String: JSONValue] {
        switch self {
        case .text: ["type": "string", "minLength": 1]
        case .word(let words): ["enum": .array(words.map { .string($0) })]
        case .count: ["type": "integer", "minimum": 0]
        case .whole: ["type": "integer"]
        case .percent: ["type": "integer", "minimum": 0, "maximum": 100]
        case .truth: ["type": "boolean"]
        case .date: ["type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"]
        case .instant:
            [
                "type": "string", "format": "date-time",
                "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$",
            ]
        case .texts: ["type": "array", "items": ["type": "string"]]
        case .objects(let required, let optional):
            [
                "type": "array",
                "items": EventField.object(required: required, optional: optional, meaning),
            ]
        }
    }
}
